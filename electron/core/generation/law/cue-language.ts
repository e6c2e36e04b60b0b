import { wordKey } from '../text/tokenise.ts'

/** The parsed form of a cue (`resources/law/README.md`). */

/** One word of the statement: equal, beginning with, or a number compared. `loose` compares Hinglish spellings. */
export type Atom = Readonly<{
  kind: 'word' | 'prefix' | 'less' | 'atLeast' | 'number'
  key: string
  loose: boolean
  value: number
}>

/**
 * A step: any of the alternatives, each a run of adjacent words, after at most `gap` other words. With `not` none of
 * them may begin at the next word nor within the gap.
 */
export type Step = Readonly<{
  text: string
  alternatives: ReadonlyArray<ReadonlyArray<Atom>>
  gap: number
  not: boolean
}>

export type CuePart =
  | Readonly<{ kind: 'words'; steps: ReadonlyArray<Step> }>
  | Readonly<{ kind: 'motif'; name: string }>
  | Readonly<{ kind: 'fact'; name: string; operator: '<' | '>=' | ''; value: number }>

/** All parts must be found in one sentence, in any order. */
export type ParsedCue = Readonly<{ source: string; parts: ReadonlyArray<CuePart> }>

export type WordClasses = Readonly<Record<string, ReadonlyArray<string>>>

/** Words skipped by `..` and by `...`. */
const SHORT_GAP = 3
const LONG_GAP = 8

/**
 * Spelling of a Latin word with the variants of Hinglish folded: doubled letters single, aa/ee/oo to a/i/u, chh to ch,
 * w to v. Used only for atoms written with `~`.
 */
export function looseKey(key: string): string {
  return key
    .replaceAll('ee', 'i')
    .replaceAll('oo', 'u')
    .replace(/(.)\1+/g, '$1')
    .replaceAll('w', 'v')
}

function parseAtom(text: string, cue: string): Atom {
  const number = /^(<|>=)(\d+)$/.exec(text)
  if (number) return { kind: number[1] === '<' ? 'less' : 'atLeast', key: '', loose: false, value: Number(number[2]) }
  if (text === '#') return { kind: 'number', key: '', loose: false, value: 0 }
  const loose = text.startsWith('~')
  const body = loose ? text.slice(1) : text
  const prefix = body.endsWith('*')
  const word = prefix ? body.slice(0, -1) : body
  if (!/^[a-z0-9'\u0900-\u097f/]+$/.test(word)) throw new Error(`cue "${cue}": bad word "${text}"`)
  const key = wordKey(word)
  return { kind: prefix ? 'prefix' : 'word', key: loose ? looseKey(key) : key, loose, value: 0 }
}

/** Parsed steps of a table of classes: the same step stands in many cues, and a class has hundreds of members. */
const parsedSteps = new WeakMap<WordClasses, Map<string, ReadonlyArray<ReadonlyArray<Atom>>>>()

function parseAlternatives(text: string, classes: WordClasses, cue: string): ReadonlyArray<ReadonlyArray<Atom>> {
  const alternatives: Atom[][] = []
  for (const choice of text.split('|')) {
    if (choice.startsWith('@')) {
      const members = classes[choice.slice(1)]
      if (!members) throw new Error(`cue "${cue}": unknown class "${choice}"`)
      for (const member of members) alternatives.push(member.split('_').map((word) => parseAtom(word, cue)))
    } else alternatives.push(choice.split('_').map((word) => parseAtom(word, cue)))
  }
  return alternatives
}

function parseStep(piece: string, gap: number, classes: WordClasses, cue: string): Step {
  const not = piece.startsWith('!')
  const text = not ? piece.slice(1) : piece
  const known = parsedSteps.get(classes) ?? new Map<string, ReadonlyArray<ReadonlyArray<Atom>>>()
  parsedSteps.set(classes, known)
  const alternatives = known.get(text) ?? parseAlternatives(text, classes, cue)
  known.set(text, alternatives)
  return { text, alternatives, gap, not }
}

function parseWords(text: string, classes: WordClasses, cue: string): CuePart {
  const steps: Step[] = []
  let gap = 0
  for (const piece of text.split(' ').filter((item) => item !== '')) {
    const dots = /^(\.{2,3})(\d*)$/.exec(piece)
    if (dots) gap = dots[2] ? Number(dots[2]) : dots[1] === '..' ? SHORT_GAP : LONG_GAP
    else {
      steps.push(parseStep(piece, gap, classes, cue))
      gap = 0
    }
  }
  if (steps.length === 0 || steps[0]?.not || gap > 0) throw new Error(`cue "${cue}": no words`)
  return { kind: 'words', steps }
}

/** Parses one cue; throws with the cue in the message when it breaks the grammar or names an unknown class. */
export function parseCue(cue: string, classes: WordClasses): ParsedCue {
  const parts = cue.split('&').map((raw): CuePart => {
    const text = raw.trim()
    if (/^%[a-z0-9-]+$/.test(text)) return { kind: 'motif', name: text.slice(1) }
    const fact = /^#([a-z-]+)(?:(<|>=)(\d+))?$/.exec(text)
    if (fact) {
      const operator = fact[2] === '<' || fact[2] === '>=' ? fact[2] : ''
      return { kind: 'fact', name: fact[1] ?? '', operator, value: Number(fact[3] ?? 0) }
    }
    return parseWords(text, classes, cue)
  })
  return { source: cue, parts }
}
