import type { Fact } from '#shared/domain/draft.ts'
import { normaliseStatement } from './normalise-statement.ts'
import { foldCase } from './text/fold-case.ts'
import { makeDocument, type Document } from './text/document.ts'
import { findAmounts } from './extract/amounts.ts'
import { findDates } from './extract/dates.ts'

export type UngroundedKind = 'number' | 'name' | 'date' | 'amount'

/** A piece of the text under check that neither the facts nor the statement hold. */
export type Ungrounded = Readonly<{ kind: UngroundedKind; text: string }>

/** Capitalised words that a narrative may use without naming anybody; given by the caller's own templates. */
export type AllowedWords = ReadonlySet<string>

/** Digit runs of a text, grouping commas taken out, so that 2,80,000 and 280000 are one number. */
function numbersOf(text: string): ReadonlyArray<string> {
  const joined = text.replace(/([0-9]),(?=[0-9]{2,3}(?:[^0-9]|$))/g, '$1')
  return joined.match(/[0-9]+/g) ?? []
}

const trimZeros = (digits: string): string => digits.replace(/^0+(?=[0-9])/, '')

function wordsOf(document: Document): ReadonlySet<string> {
  return new Set(document.tokens.map(({ key }) => key))
}

/** Capitalised Latin words inside a sentence of the text: names of people, places, firms. */
function capitalised(document: Document): ReadonlyArray<string> {
  return document.tokens
    .filter((token, index) => {
      const before = document.tokens[index - 1]
      const quoted = before?.key === '"' || before?.key === "'" ? document.tokens[index - 2] : undefined
      const opensSentence = !before || before.kind === 'newline' || /^[.!?।:]$/.test(quoted?.key ?? before.key)
      return token.kind === 'latin' && token.capital && !opensSentence && token.key.length > 1
    })
    .map(({ start, end }) => document.source.text.slice(start, end))
}

/**
 * Checks a narrative (ours or a model's) against the facts and the statement: every number, date, amount and
 * capitalised word of it must stand in one of them. Devanagari has no capitals: there every word that is in neither the
 * sources nor `allowed` is reported when `allowed` is given.
 *
 * @returns what is not grounded, in order of appearance; empty means the text may be shown
 */
export function checkGrounding(
  text: string,
  statement: string,
  facts: ReadonlyArray<Fact>,
  allowed: AllowedWords = new Set()
): ReadonlyArray<Ungrounded> {
  const document = makeDocument(normaliseStatement(text))
  const factText = facts.map(({ value }) => value).join('\n')
  const sources = makeDocument(normaliseStatement(`${statement}\n${factText}`))
  const numbers = new Set(numbersOf(sources.source.folded).flatMap((digits) => [digits, trimZeros(digits)]))
  const known = wordsOf(sources)
  const dates = new Set([
    ...findDates(sources, undefined).map(({ value }) => value),
    ...facts.map(({ value }) => value)
  ])
  const amounts = new Set([...findAmounts(sources).map(({ value }) => value), ...facts.map(({ value }) => value)])
  const problems: Ungrounded[] = []
  const given = findDates(document, undefined)
  for (const { value, start, end } of given) {
    if (!dates.has(value)) problems.push({ kind: 'date', text: document.source.text.slice(start, end) })
  }
  for (const { value, start, end } of findAmounts(document)) {
    if (!amounts.has(value)) problems.push({ kind: 'amount', text: document.source.text.slice(start, end) })
  }
  let rest = document.source.folded
  for (const { start, end } of given) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  for (const digits of numbersOf(rest)) {
    if (!numbers.has(digits) && !numbers.has(trimZeros(digits))) problems.push({ kind: 'number', text: digits })
  }
  for (const word of capitalised(document)) {
    const key = foldCase(word)
    if (!known.has(key) && !allowed.has(key)) problems.push({ kind: 'name', text: word })
  }
  return problems
}
