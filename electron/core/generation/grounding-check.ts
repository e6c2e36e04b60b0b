import type { Fact } from '#shared/domain/draft.ts'
import { findInventedContacts } from './grounding/find-invented-contacts.ts'
import { findInventedFigures } from './grounding/find-invented-figures.ts'
import { findInventedNames } from './grounding/find-invented-names.ts'
import { readGrounds } from './grounding/grounds.ts'
import type { Violation } from './grounding/violation.ts'
import { normaliseStatement } from './normalise-statement.ts'
import { spanOf } from './normalised-text.ts'
import { makeDocument } from './text/document.ts'

export type { Violation, ViolationKind } from './grounding/violation.ts'

export type GroundingResult = Readonly<{ ok: boolean; violations: ReadonlyArray<Violation> }>

/**
 * Checks a text (ours or a model's; English, Hindi or both) against the statement it was made from: it may hold no
 * name, number, date, time, amount, section, law, address or link that the statement does not. Allowed are the same
 * things said otherwise: digits and words for numbers, dates in other forms and relative ones resolved by the time of
 * receipt, sums of the values, counts of the rows, names written in the other script.
 *
 * What it cannot see: true words put together wrongly (the right name in the wrong role), and everyday words that
 * change the story without naming anything. The officer reads and signs.
 *
 * @param receivedAt ISO 8601; without it "yesterday" is allowed only where the statement says as much
 * @returns violations in order of appearance, offsets in UTF-16 units of `text`; `ok` when there is none
 */
export function checkGrounding(
  text: string,
  statement: string,
  facts: ReadonlyArray<Fact>,
  receivedAt: string | undefined
): GroundingResult {
  const document = makeDocument(normaliseStatement(text))
  const grounds = readGrounds(statement, facts, receivedAt)
  const judged = new Uint8Array(document.source.folded.length)
  const suspects = [
    ...findInventedContacts(document, grounds, judged),
    ...findInventedFigures(document, grounds, receivedAt, judged),
    ...findInventedNames(document, grounds, judged)
  ]
  const violations = suspects
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => {
      const span = spanOf(document.source, start, end)
      return { kind, value: span.quote, start: span.start, end: span.end }
    })
  return { ok: violations.length === 0, violations }
}
