import type { Evidence, SectionElement } from '#shared/domain/draft.ts'
import type { LawElement, LawVariant, Mood } from '#shared/domain/law-pack.ts'
import type { CompiledRow } from './compile-pack.ts'
import type { Match, StatementReading } from './read-statement.ts'

/** What the statement says to one element of an offence. */
export type ElementResult = Readonly<{
  element: LawElement
  shown: boolean
  /** Shown only by an attempt. */
  triedOnly: boolean
  matches: ReadonlyArray<Match>
}>

export type RowResult = Readonly<{
  compiled: CompiledRow
  elements: ReadonlyArray<ElementResult>
  requiredShown: number
  required: number
  optionalShown: number
  optional: number
  /** Findings that speak against the row. */
  against: ReadonlyArray<Match>
  related: number
  variant: LawVariant | null
}>

/** Most quotes shown for one element. */
const QUOTES_PER_ELEMENT = 2

function counts(match: Match, mood: Mood): boolean {
  if (match.reading === 'denied') return false
  if (mood === 'any') return true
  return match.reading === 'done' || (mood === 'tried' && match.reading === 'tried')
}

function testElement(element: LawElement, cues: ReadonlyArray<number>, reading: StatementReading): ElementResult {
  const mood = element.mood ?? 'tried'
  const matches = cues.flatMap((cue) => reading.matchesOf(cue)).filter((match) => counts(match, mood))
  const triedOnly = matches.length > 0 && matches.every((match) => match.reading === 'tried')
  return { element, shown: matches.length > 0, triedOnly, matches }
}

/** Tests every element of a row against the statement. */
export function testRow(compiled: CompiledRow, reading: StatementReading): RowResult {
  const elements = compiled.body.elements.map((element, index) =>
    testElement(element, compiled.elements[index] ?? [], reading)
  )
  const required = elements.filter((result) => result.element.required)
  const optional = elements.filter((result) => !result.element.required)
  const live = (cue: number): ReadonlyArray<Match> =>
    reading.matchesOf(cue).filter((match) => match.reading !== 'denied')
  const variant = compiled.variants.findIndex((cues) => cues.some((cue) => live(cue).length > 0))
  return {
    compiled,
    elements,
    required: required.length,
    requiredShown: required.filter((result) => result.shown).length,
    optional: optional.length,
    optionalShown: optional.filter((result) => result.shown).length,
    against: compiled.against.flatMap(live),
    related: compiled.related.filter((cue) => live(cue).length > 0).length,
    variant: compiled.row.variants?.[variant] ?? null
  }
}

/** True when every required element is shown and nothing speaks against the row. */
export function holds(result: RowResult): boolean {
  return result.required > 0 && result.requiredShown === result.required && result.against.length === 0
}

/** Every element with what the statement says to it, the required ones in the order of the law. */
export function elementsOf(result: RowResult): SectionElement[] {
  return result.elements.map(({ element, shown, triedOnly }) => ({
    name: element.en,
    required: element.required,
    state: triedOnly ? 'tried' : shown ? 'shown' : 'missing'
  }))
}

/** The quotes a row rests on, element by element. Cues stand in the pack strongest first; quotes never overlap. */
export function evidenceOf(result: RowResult): Evidence[] {
  return result.elements.flatMap(({ element, matches }) => {
    const quotes: Evidence[] = []
    for (const { span } of matches) {
      const inside = quotes.some((quote) => span.start < quote.end && quote.start < span.end)
      if (!inside && quotes.length < QUOTES_PER_ELEMENT) quotes.push({ ...span, element: element.en })
    }
    return quotes.sort((one, two) => one.start - two.start)
  })
}
