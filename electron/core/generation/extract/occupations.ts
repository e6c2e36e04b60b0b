import type { Document, Found } from '../text/document.ts'
import { occupationWords } from '../words/occupation-words.ts'

/** Words of one calling: "retired government school teacher". */
const MAX_OCCUPATION_WORDS = 9

/** "X, 34, software engineer, residing at ...": a piece between commas that a calling closes. */
export function readBareOccupation(document: Document, at: number): (Found & { to: number }) | undefined {
  const { tokens } = document
  if (tokens[at - 1]?.key !== ',') return undefined
  const kind = tokens[at]?.kind
  for (let to = at; to - at < MAX_OCCUPATION_WORDS; to++) {
    const token = tokens[to]
    if (token?.key === '-' || token?.key === '.') continue
    if (!token || token.kind !== kind || (kind !== 'latin' && kind !== 'devanagari')) return undefined
    if (!occupationWords.has(token.key)) continue
    const after = tokens[to + 1]
    if (after && !/^[,.।\n)]$/.test(after.key) && !/^(?:by|of|in|at)$/.test(after.key)) continue
    // of a long piece ("बी.ए. तृतीय वर्ष की छात्रा") the calling itself
    const first = tokens[to - at < 4 ? at : to]
    return first
      ? { value: document.source.text.slice(first.start, token.end), start: first.start, end: token.end, to: to + 1 }
      : undefined
  }
  return undefined
}
