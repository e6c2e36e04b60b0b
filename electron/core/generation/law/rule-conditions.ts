import type { RuleConditions } from '#shared/domain/law-pack.ts'
import type { RouteInput } from './choose-route.ts'
import { compilePack } from './compile-pack.ts'
import { hoursOfDelay } from './delay.ts'

/** What guards and questions look at: the proposed rows (and blocked ones that would hold) and the delay. */
export type Shown = Readonly<{
  ids: ReadonlySet<string>
  tags: ReadonlySet<string>
  gravestMonths: number
  delayHours: number | null
}>

export function readShown(given: RouteInput): Shown {
  const compiled = compilePack(given.pack)
  const rows = given.sections.flatMap((section) => {
    const row = compiled.byId.get(`${section.act} ${section.section}`)?.row
    return row && (section.suggested || row.blocked) ? [row] : []
  })
  return {
    ids: new Set(rows.map((row) => row.id)),
    tags: new Set(rows.flatMap((row) => row.tags)),
    gravestMonths: rows.reduce((most, row) => Math.max(most, row.blocked ? 0 : row.maxMonths), 0),
    delayHours: hoursOfDelay(given.input, given.facts)
  }
}

/** True when every condition that the rule gives holds; a rule without conditions holds always. */
export function meetsConditions(rule: RuleConditions, shown: Shown, cueShown: boolean): boolean {
  if (rule.tags && !rule.tags.some((tag) => shown.tags.has(tag))) return false
  if (rule.withoutTags?.some((tag) => shown.tags.has(tag))) return false
  if (rule.rows && !rule.rows.some((id) => shown.ids.has(id))) return false
  if (rule.cues && !cueShown) return false
  if (rule.delayHours !== undefined && (shown.delayHours === null || shown.delayHours < rule.delayHours)) return false
  if (rule.monthsFrom !== undefined && shown.gravestMonths < rule.monthsFrom) return false
  return rule.monthsBelow === undefined || (shown.gravestMonths > 0 && shown.gravestMonths < rule.monthsBelow)
}
