import type { Token } from './tokenise.ts'

/** Token range [from, to) of one sentence or one line of a letter or list. */
export type Sentence = Readonly<{ from: number; to: number }>

/** After these a full stop does not end a sentence. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms capt col maj lt retd pt er ca hon dr rs re no nos st sh shri smt km kum adv sec secs ps dist distt tel mob ph approx vs jr sr prof col capt ' +
    'vill moh teh vpo po lt addr occ sgt insp govt pvt ltd co rd opp nr bldg flat fl inr dt regd ext dob etc i/o u/s v m/s ' +
    'स्व डॉ नं मो श्री सं रु कि मी के वी पी एस उ प्र म आर सी दि क्र कु एवं ता जि'
  ).split(' ')
)

/** Lines of a pasted page shorter than this are lines of a letter or form: the newline ends the sentence. */
const SHORT_LINE_UNITS = 60

const enders: ReadonlySet<string> = new Set(['।', '॥', '?', '!'])

function stopEnds(tokens: ReadonlyArray<Token>, index: number): boolean {
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  if (!before) return true
  if (next?.glued && next.kind !== 'mark' && !(next.capital && before.end - before.start > 2)) return false
  if (before.kind === 'latin' && before.end - before.start === 1) return false
  if (abbreviations.has(before.key)) return false
  // "p.m." and "a.m." inside a sentence
  if (before.key === 'm' && tokens[index - 2]?.key === '.') return false
  return !(before.kind === 'number' && next?.kind === 'number' && next.glued)
}

/**
 * Cuts the tokens into sentences: full stops that are none of an abbreviation, dandas, question and exclamation marks,
 * empty lines, and newlines after a short line (letters and forms), not those of a wrapped paragraph. The numbers of a
 * list written in a line ("1. Ram 2. Shyam came") part no sentence.
 */
export function splitSentences(
  tokens: ReadonlyArray<Token>,
  listMarkers: ReadonlySet<number> = new Set()
): ReadonlyArray<Sentence> {
  const sentences: Sentence[] = []
  let from = 0
  let lineStart = 0
  const close = (to: number): void => {
    if (to > from) sentences.push({ from, to })
    from = to
  }
  const isMarker = (dot: number): boolean => listMarkers.has(dot - 1) && tokens[dot - 2]?.kind !== 'newline'
  tokens.forEach((token, index) => {
    if (token.kind === 'newline') {
      const doubled = tokens[index + 1]?.kind === 'newline'
      const short = token.start - lineStart < SHORT_LINE_UNITS
      const comma = tokens[index - 1]?.key === ','
      if (doubled || (short && !comma) || tokens[index - 1]?.key === ':') close(index + 1)
      lineStart = token.end
    } else if (enders.has(token.key) || (token.key === '.' && !isMarker(index) && stopEnds(tokens, index)))
      close(index + 1)
  })
  close(tokens.length)
  return sentences
}
