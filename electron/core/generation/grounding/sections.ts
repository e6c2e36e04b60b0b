import type { Document, Found } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'

const sectionWords = wordSet('section sections sec secs u/s us s dhara dharaon धारा धाराएं धाराओं दफा dafa article')
const joiners = wordSet('and or to r/w read with , / & व और एवं तथा या no number of')

/** Short and full names of laws; each spelling stands for one law. */
const acts: ReadonlyMap<string, string> = new Map(
  (
    [
      ['ipc', 'ipc आईपीसी भादंवि भादवि भादंसं'],
      ['bns', 'bns बीएनएस'],
      ['bnss', 'bnss बीएनएसएस'],
      ['bsa', 'bsa'],
      ['crpc', 'crpc सीआरपीसी'],
      ['pocso', 'pocso पॉक्सो पोक्सो'],
      ['ndps', 'ndps एनडीपीएस'],
      ['uapa', 'uapa यूएपीए'],
      ['penal', 'penal दंड दण्ड'],
      ['nyaya', 'nyaya न्याय sanhita संहिता'],
      ['act', 'act अधिनियम एक्ट']
    ] as const
  ).flatMap(([act, words]) => words.split(' ').map((word) => [word, act] as const))
)

/** One number of a section with its letter and brackets: 103(1), 498-A, 66D. */
function numberAt(document: Document, at: number): Readonly<{ value: string; to: number }> | undefined {
  const { tokens } = document
  const first = tokens[at]
  if (!first) return undefined
  const mixed = first.kind === 'latin' && /^[0-9]/.test(first.key)
  if (first.kind !== 'number' && !mixed) return undefined
  let value = first.key
  let to = at + 1
  const letter = tokens[to]?.key === '-' ? to + 1 : to
  if (/^[a-z]{1,2}$/.test(tokens[letter]?.key ?? '') && tokens[letter]?.glued) {
    value += tokens[letter]?.key ?? ''
    to = letter + 1
  }
  while (tokens[to]?.key === '(' && tokens[to]?.glued && tokens[to + 2]?.key === ')') {
    value += `(${tokens[to + 1]?.key ?? ''})`
    to += 3
  }
  return { value, to }
}

/** Sections and laws that a text names: "section 302", "u/s 420/34", "धारा 103(1)", "IPC", "POCSO Act". */
export function findSections(document: Document): ReadonlyArray<Found> {
  const { tokens } = document
  const found: Found[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    const act = acts.get(token.key)
    if (act !== undefined) found.push({ value: act, start: token.start, end: token.end })
    if (!sectionWords.has(token.key)) continue
    let next = at + 1
    if (tokens[next]?.key === '.' || tokens[next]?.key === ':') next++
    else if (/^(?:s|us)$/.test(token.key) && tokens[at - 1]?.key !== '/') continue
    for (let steps = 0; steps < 40; steps++) {
      const number = numberAt(document, next)
      const first = tokens[next]
      const last = tokens[(number?.to ?? 0) - 1]
      if (number && first && last) {
        found.push({ value: number.value, start: first.start, end: last.end })
        next = number.to
      } else if (joiners.has(first?.key ?? '') && steps > 0) next++
      else break
    }
  }
  return found
}
