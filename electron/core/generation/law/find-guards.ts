import type { Guard, Route } from '#shared/domain/draft.ts'
import type { GuardRule } from '#shared/domain/law-pack.ts'
import type { RouteInput } from './choose-route.ts'
import { compilePack } from './compile-pack.ts'
import { readStatement } from './read-statement.ts'
import { meetsConditions, readShown } from './rule-conditions.ts'

const isConditional = (rule: GuardRule): boolean =>
  (rule.tags ?? rule.rows ?? rule.cues ?? rule.delayHours ?? rule.monthsFrom ?? rule.monthsBelow) !== undefined

/**
 * The statutory guards that this draft calls for, in the order of the pack. Rules are data (`guards` of the pack); a
 * blocked row that would otherwise hold counts as shown, so that its own guard can say why it is not proposed.
 */
export function findGuards(given: RouteInput & Readonly<{ route?: Route }>): Guard[] {
  const compiled = compilePack(given.pack)
  const reading = readStatement(given.norm, given.facts, given.pack)
  const shown = readShown(given)
  return given.pack.guards.flatMap((rule, index) => {
    const cues = compiled.guards[index] ?? []
    const cueShown = cues.some((cue) => reading.matchesOf(cue).some((match) => match.reading !== 'denied'))
    const applies = (rule.always === true || isConditional(rule)) && meetsConditions(rule, shown, cueShown)
    const excluded = given.route !== undefined && rule.withoutRoutes?.includes(given.route) === true
    return applies && !excluded ? [{ id: rule.id, why: rule.why.en }] : []
  })
}
