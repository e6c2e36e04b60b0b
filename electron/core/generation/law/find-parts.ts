import type { Atom } from './cue-language.ts'
import type { Candidate, CompiledPack, WordsPart } from './compile-pack.ts'
import type { Word } from './words.ts'

/** Where the words of a cue stand: first and last word, and which of those between were matched, in order. */
export type Finding = Readonly<{ from: number; to: number; matched: ReadonlyArray<number> }>

/** Findings of the word parts of cues, by `partKey`. */
export type PartFindings = ReadonlyMap<string, ReadonlyArray<Finding>>

/** Steps that begin at a word, with the numbers of words they take. */
type StepLengths = ReadonlyMap<number, ReadonlyArray<number>>

const ONE_WORD: ReadonlyArray<number> = [1]

/** More findings of one cue than this add nothing to the evidence; the bound keeps long statements linear. */
export const MAX_FINDINGS = 40
/** A number of four digits beside "persons" is a year, not a count: cues below this never match it. */
const COUNT_BELOW = 1000

/** Key of one part of one cue in the findings. */
export const partKey = (cue: number, part: number): string => `${cue}/${part}`

function atomHolds(atom: Atom, word: Word | undefined): boolean {
  if (!word) return false
  if (atom.kind === 'word') return (atom.loose ? word.loose : word.key) === atom.key
  if (atom.kind === 'prefix') return (atom.loose ? word.loose : word.key).startsWith(atom.key)
  if (word.value < 0) return false
  if (atom.kind === 'number') return true
  if (atom.kind === 'less') return word.value < atom.value
  return word.value >= atom.value && (atom.value >= COUNT_BELOW || word.value < COUNT_BELOW)
}

function candidatesOf(pack: CompiledPack, word: Word): ReadonlyArray<Candidate> {
  const found: Candidate[] = []
  const take = (list: ReadonlyArray<Candidate> | undefined): void => {
    if (list) found.push(...list)
  }
  take(pack.exact.get(word.key))
  take(pack.looseExact.get(word.loose))
  for (let length = 1; length <= word.key.length && length <= 24; length++)
    take(pack.prefix.get(word.key.slice(0, length)))
  for (let length = 1; length <= word.loose.length && length <= 24; length++) {
    take(pack.loosePrefix.get(word.loose.slice(0, length)))
  }
  if (word.value >= 0) found.push(...pack.numeric.filter((candidate) => atomHolds(candidate.atoms[0] as Atom, word)))
  return found
}

/** What a word begins by itself, and the longer alternatives that have to be looked up at each place. */
type Beginnings = Readonly<{ alone: StepLengths; longer: ReadonlyArray<Candidate> }>

function beginningsOf(pack: CompiledPack, word: Word): Beginnings {
  const candidates = candidatesOf(pack, word)
  const single = candidates.filter(({ atoms }) => atoms.length === 1)
  return {
    alone: new Map(single.map(({ step }) => [step, ONE_WORD])),
    longer: candidates.filter(({ atoms }) => atoms.length > 1)
  }
}

function stepsAt(begins: Beginnings, words: ReadonlyArray<Word>, at: number): StepLengths {
  const hits = begins.longer.filter(
    ({ atoms }) =>
      atoms.every((atom, offset) => offset === 0 || atomHolds(atom, words[at + offset])) &&
      words[at + atoms.length - 1]?.sentence === words[at]?.sentence
  )
  if (hits.length === 0) return begins.alone
  const lengths = new Map(begins.alone)
  for (const { step, atoms } of hits) {
    const known = lengths.get(step) ?? []
    if (!known.includes(atoms.length)) lengths.set(step, [...known, atoms.length])
  }
  return lengths
}

/** For every word: the steps that begin there, with their lengths in words ("tala" and "tala tod" are two). */
function findSteps(pack: CompiledPack, words: ReadonlyArray<Word>): ReadonlyArray<StepLengths> {
  const memo = new Map<string, Beginnings>()
  return words.map((word, at) => {
    const begins = memo.get(word.key) ?? beginningsOf(pack, word)
    memo.set(word.key, begins)
    return stepsAt(begins, words, at)
  })
}

function matchSteps(
  part: WordsPart,
  step: number,
  at: number,
  steps: ReadonlyArray<StepLengths>,
  words: ReadonlyArray<Word>
): ReadonlyArray<number> | null {
  const wanted = part.steps[step]
  if (!wanted) return []
  const sentence = words[at - 1]?.sentence ?? words[at]?.sentence
  const last = step === 0 ? at : at + wanted.gap
  if (wanted.not) {
    for (let position = at; position <= last && words[position]?.sentence === sentence; position++)
      if (steps[position]?.has(wanted.id)) return null
    return matchSteps(part, step + 1, at, steps, words)
  }
  for (let position = at; position <= last; position++) {
    const word = words[position]
    if (!word || (step > 0 && word.sentence !== sentence)) return null
    for (const length of steps[position]?.get(wanted.id) ?? []) {
      const end = position + length
      const rest = matchSteps(part, step + 1, end, steps, words)
      if (!rest) continue
      const own: number[] = []
      for (let index = position; index < end; index++) own.push(index)
      return [...own, ...rest]
    }
  }
  return null
}

/** Finds the word parts of all cues in one pass over the statement. */
export function findParts(pack: CompiledPack, words: ReadonlyArray<Word>): PartFindings {
  const steps = findSteps(pack, words)
  const found = new Map<string, Finding[]>()
  steps.forEach((ends, at) => {
    for (const step of ends.keys()) {
      for (const { cue, part } of pack.startingWith.get(step) ?? []) {
        const compiledPart = pack.cues[cue]?.parts[part]
        if (compiledPart?.kind !== 'words') continue
        const key = partKey(cue, part)
        const list = found.get(key) ?? []
        if (list.length >= MAX_FINDINGS) continue
        const matched = matchSteps(compiledPart, 0, at, steps, words)
        if (!matched) continue
        list.push({ from: at, to: matched[matched.length - 1] ?? at, matched })
        found.set(key, list)
      }
    }
  })
  return found
}
