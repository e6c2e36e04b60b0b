import type { TokenKind } from '#shared/domain/pseudonyms.ts'

/** A piece of a normalised text that is to be replaced. */
export type Mark = Readonly<{ start: number; end: number; kind: TokenKind }>

/** Where two marks meet, what identifies more surely says what the whole is. */
const rank: Readonly<Record<TokenKind, number>> = {
  TEXT: 0,
  PERSON: 1,
  EMAIL: 2,
  PHONE: 3,
  VEHICLE: 4,
  ID: 5,
  ADDRESS: 6,
  NAME: 7,
  NUMBER: 8
}

const size = ({ start, end }: Mark): number => end - start

/** Joins marks that overlap, and names and persons that only a blank keeps apart. Sorted by place. */
export function joinMarks(marks: ReadonlyArray<Mark>, text: string): Mark[] {
  const sorted = [...marks].filter((mark) => size(mark) > 0).sort((a, b) => a.start - b.start || b.end - a.end)
  const joined: Mark[] = []
  for (const mark of sorted) {
    const last = joined.at(-1)
    const overlaps = last !== undefined && mark.start < last.end
    const isRow = last !== undefined && isOneName(last, mark) && text.slice(last.end, mark.start) === ' '
    if (last === undefined || !(overlaps || isRow)) {
      joined.push(mark)
      continue
    }
    const stronger = size(mark) > size(last) * 2 || rank[mark.kind] < rank[last.kind] ? mark : last
    joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, mark.end), kind: stronger.kind }
  }
  return joined
}

const isOneName = (a: Mark, b: Mark): boolean =>
  (a.kind === 'NAME' || a.kind === 'PERSON') && (b.kind === 'NAME' || b.kind === 'PERSON')
