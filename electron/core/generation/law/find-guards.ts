import type { Guard } from '#shared/domain/draft.ts'
import type { GuardRule } from '#shared/domain/law-pack.ts'
import type { RouteInput } from './choose-route.ts'
import { compilePack } from './compile-pack.ts'
import { hoursOfDelay } from './delay.ts'
import { readStatement } from './read-statement.ts'

type Shown = Readonly<{
  ids: ReadonlySet<string>
  tags: ReadonlySet<string>
  gravestMonths: number
  delayHours: number | null
}>

function matchesRule(rule: GuardRule, shown: Shown, cueShown: boolean): boolean {
  if (rule.tags && !rule.tags.some((tag) => shown.tags.has(tag))) return false
  if (rule.rows && !rule.rows.some((id) => shown.ids.has(id))) return false
  if (rule.cues && !cueShown) return false
  if (rule.delayHours !== undefined && (shown.delayHours === null || shown.delayHours < rule.delayHours)) return false
  if (rule.monthsFrom !== undefined && shown.gravestMonths < rule.monthsFrom) return false
  if (rule.monthsBelow !== undefined && (shown.gravestMonths === 0 || shown.gravestMonths >= rule.monthsBelow))
    return false
  const conditional = rule.tags ?? rule.rows ?? rule.cues ?? rule.delayHours ?? rule.monthsFrom ?? rule.monthsBelow
  return rule.always === true || conditional !== undefined
}

/**
 * The statutory guards that this draft calls for, in the order of the pack. Rules are data (`guards` of the pack); a
 * blocked row that would otherwise hold counts as shown, so that its own guard can say why it is not proposed.
 */
export function findGuards(given: RouteInput): Guard[] {
  const compiled = compilePack(given.pack)
  const reading = readStatement(given.norm, given.facts, given.pack)
  const rows = given.sections.flatMap((section) => {
    const row = compiled.byId.get(`${section.act} ${section.section}`)?.row
    return row && (section.suggested || row.blocked) ? [row] : []
  })
  const shown: Shown = {
    ids: new Set(rows.map((row) => row.id)),
    tags: new Set(rows.flatMap((row) => row.tags)),
    gravestMonths: rows.reduce((most, row) => Math.max(most, row.blocked ? 0 : row.maxMonths), 0),
    delayHours: hoursOfDelay(given.input, given.facts)
  }
  return given.pack.guards.flatMap((rule, index) => {
    const cues = compiled.guards[index] ?? []
    const cueShown = cues.some((cue) => reading.matchesOf(cue).some((match) => match.reading !== 'denied'))
    return matchesRule(rule, shown, cueShown) ? [{ id: rule.id, why: rule.why.en }] : []
  })
}
