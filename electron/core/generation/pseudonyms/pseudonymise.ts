import type { Fact } from '#shared/domain/draft.ts'
import type { KnownValue, TokenKind, TokenTable } from '#shared/domain/pseudonyms.ts'
import { normaliseStatement } from '../normalise-statement.ts'
import { spanOf } from '../normalised-text.ts'
import { makeDocument, type Document } from '../text/document.ts'
import { findAddressPieces } from './find-address-pieces.ts'
import { findKnownNames, findKnownValues, piecesOf, squeeze } from './find-known.ts'
import { findShapes } from './find-shapes.ts'
import { findStrangeNames } from './find-strange.ts'
import { joinMarks, type Mark } from './mark.ts'
import { nameWords, PeopleBook } from './people-book.ts'
import { TokenBook } from './token-book.ts'
import { tokenKindOfPath } from './token-kind-of-path.ts'
import { tokenPattern } from './token-form.ts'

export type PseudonymiseInput = Readonly<{
  statement: string
  narrative: string
  /** Of the statement. */
  facts: ReadonlyArray<Fact>
  /** What the form and the settings know besides. */
  known: ReadonlyArray<KnownValue>
}>

/** `name-left`: masking one name kept laying bare another. `value-left`: a known value still stands in the text. */
export type PseudonymiseReason = 'name-left' | 'value-left'

export type PseudonymiseResult =
  | Readonly<{ ok: true; statement: string; narrative: string; table: TokenTable }>
  | Readonly<{ ok: false; reason: PseudonymiseReason }>

/** A masked word may make its neighbour look like a name; more often than this it is the text that is strange. */
const ROUNDS = 5

/** Shorter names are words of other meanings too; they are masked where they stand as names. */
const LEAST_NAME = 3

/**
 * Replaces everything that names or numbers a person by stable tokens (decision: nothing else leaves the station; s.72
 * BNS covers any matter that may make an identity known). Dates, times, sums and everyday words stay. Five nets, one
 * below the other: what the draft found, what the form knows, what looks like a number of somebody's, what stands where
 * an address does, and every word that the grounding check would call a name. The result is read again, and what is still found fails it.
 */
export function pseudonymise({ statement, narrative, facts, known }: PseudonymiseInput): PseudonymiseResult {
  const values = [...known, ...facts.flatMap(valueOf)]
  const names = values.filter(({ kind }) => kind === 'PERSON').map(({ value }) => value)
  const writer: Writer = { people: new PeopleBook(names), values, book: new TokenBook() }
  const masked = [mask(statement, writer), mask(narrative, writer)]
  const [first, second] = masked
  if (first === undefined || second === undefined) return { ok: false, reason: 'name-left' }
  if ([first, second].some((text) => holdsValue(text, values))) return { ok: false, reason: 'value-left' }
  return { ok: true, statement: first, narrative: second, table: writer.book.table() }
}

type Writer = Readonly<{ people: PeopleBook; values: ReadonlyArray<KnownValue>; book: TokenBook }>

function valueOf({ path, value, quote }: Fact): KnownValue[] {
  const kind = tokenKindOfPath(path)
  return kind === null ? [] : [...new Set([value, quote])].map((text) => ({ kind, value: text }))
}

/** Undefined when the text is not quiet after all rounds. */
function mask(text: string, writer: Writer): string | undefined {
  let current = text
  for (let round = 0; round < ROUNDS; round++) {
    const document = makeDocument(normaliseStatement(current))
    // From the second round on, what looks like a token is one of ours.
    const marks = round === 0 ? findAll(document, writer) : outsideTokens(document, findAll(document, writer))
    if (marks.length === 0) return current
    current = write(document, marks, writer)
  }
  return undefined
}

function findAll(document: Document, { people, values }: Writer): Mark[] {
  const marks = [
    ...findKnownNames(document, people),
    ...findKnownValues(document, values),
    ...findShapes(document),
    ...findAddressPieces(document),
    ...findStrangeNames(document)
  ]
  return joinMarks(marks, document.source.text)
}

function outsideTokens({ source }: Document, marks: ReadonlyArray<Mark>): Mark[] {
  const ours = new Uint8Array(source.text.length)
  for (const found of source.text.matchAll(tokenPattern())) ours.fill(1, found.index, found.index + found[0].length)
  return marks.filter(({ start, end }) => !ours.subarray(start, end).includes(1))
}

function write({ source }: Document, marks: ReadonlyArray<Mark>, { people, book }: Writer): string {
  let written = ''
  let from = 0
  for (const { start, end, kind } of marks) {
    const span = spanOf(source, start, end)
    written +=
      source.original.slice(from, span.start) + book.tokenOf(kind, identityOf(kind, span.quote, people), span.quote)
    from = span.end
  }
  return written + source.original.slice(from)
}

/** What makes two written forms one thing. */
function identityOf(kind: TokenKind, quote: string, people: PeopleBook): string {
  if (kind === 'PERSON') return String(people.numberOf(nameWords(quote)))
  const { units } = squeeze(normaliseStatement(quote).folded)
  return kind === 'PHONE' ? units.slice(-10) : units
}

/** The last look, by the plainest means: no known number and no known name, letter for letter. */
function holdsValue(text: string, values: ReadonlyArray<KnownValue>): boolean {
  const bare = normaliseStatement(text.replace(tokenPattern(), ' ')).folded
  const { units } = squeeze(bare)
  return values.some(({ kind, value }) => {
    if (kind !== 'PERSON') return piecesOf(kind, value).some(({ piece }) => units.includes(piece))
    const name = normaliseStatement(value).folded
    return name.length > LEAST_NAME && ` ${bare} `.includes(` ${name} `)
  })
}
