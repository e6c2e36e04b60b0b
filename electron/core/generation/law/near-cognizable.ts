import type { Fact } from '#shared/domain/draft.ts'
import type { RouteInput } from './choose-route.ts'
import { readStatement, type StatementReading } from './read-statement.ts'
import { testRows } from './suggest-sections.ts'
import type { RowResult } from './test-row.ts'

/** With this many required elements or more, a row that lacks only one of them comes near. */
const NEAR_ELEMENTS = 3

function nearByElements(result: RowResult): boolean {
  const { required, requiredShown, elements } = result
  if (required === 0 || result.against.length > 0) return false
  // All elements stand and it is not proposed: another row absorbs it.
  if (requiredShown === required) return true
  const act = elements.find((one) => one.element.required)?.shown ?? false
  return act && required >= NEAR_ELEMENTS && requiredShown === required - 1
}

function nearByCues(result: RowResult, reading: StatementReading): boolean {
  return result.compiled.near.some((cue) => reading.matchesOf(cue).some((match) => match.reading !== 'denied'))
}

/** Something taken has no value in the statement: a total under a limit proves nothing. */
function hasUnpricedProperty(facts: ReadonlyArray<Fact>): boolean {
  const priced = new Set(facts.filter((fact) => fact.path.endsWith('.valueInr')).map((fact) => fact.path.split('.')[0]))
  return facts.some((fact) => /^property\[\d+\]\.description$/.test(fact.path) && !priced.has(fact.path.split('.')[0]))
}

/**
 * The first row that keeps a case from being taken as non-cognizable: a cognizable, conditional or unknown row of the
 * code whose elements nearly stand or whose `near` cues are in the statement (a lathi beside a beating, stitches, a
 * caste), or a proposed row that is non-cognizable only by a value the statement leaves in doubt. Null when none does.
 * "Never default to NCR": a wrong one is a refused FIR.
 */
export function nearCognizable(given: RouteInput): string | null {
  const reading = readStatement(given.norm, given.facts, given.pack)
  const proposed = new Set(given.sections.filter((one) => one.suggested).map((one) => `${one.act} ${one.section}`))
  const found = testRows(reading, given.code).find((result) => {
    const { row } = result.compiled
    if (row.blocked || row.tags.includes('follows-principal') || row.cognizable === 'non_cognizable') return false
    const byCues = nearByCues(result, reading)
    if (!proposed.has(row.id)) return byCues || nearByElements(result)
    return result.variant?.cognizable === 'non_cognizable' && (byCues || hasUnpricedProperty(given.facts))
  })
  return found?.compiled.row.id ?? null
}
