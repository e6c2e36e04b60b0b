import type { KnownValue, TokenKind } from '#shared/domain/pseudonyms.ts'
import { plainEnglish } from '../grounding/plain-words-en.ts'
import { plainHindi } from '../grounding/plain-words-hi.ts'
import { normaliseStatement } from '../normalise-statement.ts'
import type { Document } from '../text/document.ts'
import type { Token } from '../text/tokenise.ts'
import { commonWords } from '../words/common-words.ts'
import { nameStops } from '../words/name-words.ts'
import type { Mark } from './mark.ts'
import { soundsOf, type PeopleBook } from './people-book.ts'

/** Parts of an address shorter than this are words of every address. */
const LEAST_ADDRESS_PART = 5

/** A name this long is masked inside a longer word as well: "ramesh123", "RameshKumar". */
const LEAST_INSIDE = 4

const isEveryday = (key: string): boolean =>
  plainEnglish.has(key) || plainHindi.has(key) || commonWords.has(key) || nameStops.has(key)

/** Words of known names, alone or in a row, in either script; as written always, by sound where it is no everyday word. */
export function findKnownNames(document: Document, people: PeopleBook): Mark[] {
  const { keys, sounds } = people.words()
  const { tokens } = document
  const long = [...keys].filter((key) => key.length >= LEAST_INSIDE)
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'latin' && token.kind !== 'devanagari') return []
    const isSaid = keys.has(token.key) || long.some((key) => token.key.includes(key))
    const isName = isSaid || (!isEveryday(token.key) && soundsOf(token).some((sound) => sounds.has(sound)))
    return isName ? [{ start: withInitials(tokens, at), end: token.end, kind: 'PERSON' as const }] : []
  })
}

/** "R. K. Verma": the initials belong to the name. */
function withInitials(tokens: ReadonlyArray<Token>, at: number): number {
  let first = at
  for (let back = at - 1; back >= 0; back--) {
    const token = tokens[back]
    const isInitial = token?.kind === 'latin' && token.end - token.start === 1 && token.capital
    if (isInitial) first = back
    else if (token?.key !== '.') break
  }
  return tokens[first]?.start ?? 0
}

const kept = /[a-z0-9ऀ-ॿ]/

/** A text without what separates groups, and where each unit of it came from. */
export function squeeze(folded: string): Readonly<{ units: string; at: Uint32Array }> {
  const at = new Uint32Array(folded.length)
  const units: string[] = []
  for (let index = 0; index < folded.length; index++) {
    const unit = folded.charAt(index)
    if (kept.test(unit)) at[units.push(unit) - 1] = index
  }
  return { units: units.join(''), at }
}

/** Known numbers, plates, addresses and e-mail addresses, however their groups are parted. */
export function findKnownValues(document: Document, known: ReadonlyArray<KnownValue>): Mark[] {
  const { units, at } = squeeze(document.source.folded)
  return known
    .flatMap(({ kind, value }) => piecesOf(kind, value))
    .flatMap(({ kind, piece }) => {
      const marks: Mark[] = []
      for (let from = units.indexOf(piece); from >= 0; from = units.indexOf(piece, from + piece.length)) {
        marks.push({ start: at[from] ?? 0, end: (at[from + piece.length - 1] ?? 0) + 1, kind })
      }
      return marks
    })
}

/** The pieces of a known value that are looked for, without what parts their groups. */
export function piecesOf(kind: TokenKind, value: string): ReadonlyArray<Readonly<{ kind: TokenKind; piece: string }>> {
  if (kind === 'PERSON') return []
  const parts = kind === 'ADDRESS' ? [value, ...value.split(/[,;\n]/)] : [value]
  return [...new Set(parts.map((part) => squeeze(normaliseStatement(part).folded).units))]
    .map((piece) => (kind === 'PHONE' ? piece.slice(-10) : piece))
    .filter((piece) => piece.length >= LEAST_ADDRESS_PART && !isEveryday(piece))
    .map((piece) => ({ kind, piece }))
}
