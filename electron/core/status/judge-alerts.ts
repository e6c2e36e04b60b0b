import { alertKindSchema, type AlertKind, type AlertLevel } from '#shared/domain/alert.ts'
import { alertRules, type AlertRule } from './alert-rules.ts'

/** What an alert is judged by. `count`: how many records it rests on; `subject`: the call it is about. */
export type AlertReading = Readonly<{ value: number; count: number; subject?: string }>

/** Null: nothing to judge by. */
export type AlertReadings = Readonly<Record<AlertKind, AlertReading | null>>

export type Finding = Readonly<{
  kind: AlertKind
  level: AlertLevel
  value: number
  limit: number
  subject: string | null
}>

const isPast = ({ past }: AlertRule, value: number, limit: number): boolean =>
  past === 'above' ? value > limit : value < limit

/** What is past its limit, each kind at its worst level. Pure: the same readings give the same findings. */
export function judgeAlerts(
  readings: AlertReadings,
  rules: Readonly<Record<AlertKind, AlertRule>> = alertRules
): Finding[] {
  return alertKindSchema.options.flatMap((kind) => {
    const reading = readings[kind]
    const rule = rules[kind]
    if (!reading || reading.count < rule.least || !Number.isFinite(reading.value)) return []
    const levels: ReadonlyArray<AlertLevel> = ['critical', 'warn']
    const level = levels.find((one) => isPast(rule, reading.value, rule[one]))
    return level ? [{ kind, level, value: reading.value, limit: rule[level], subject: reading.subject ?? null }] : []
  })
}
