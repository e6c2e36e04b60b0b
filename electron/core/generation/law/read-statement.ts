import type { Fact, Span } from '#shared/domain/draft.ts'
import type { LawPack } from '#shared/domain/law-pack.ts'
import { spanOf, type NormalisedText } from '../normalised-text.ts'
import type { Atom } from './cue-language.ts'
import { compilePack, type Candidate, type CompiledCue, type CompiledPack, type WordsPart } from './compile-pack.ts'
import { testFacts } from './fact-tests.ts'
import { readScope, type Reading } from './read-scope.ts'
import { wordsOf, type Word } from './words.ts'

/** A place where a cue was found and how the statement means it. */
export type Match = Readonly<{ from: number; to: number; reading: Reading; span: Span }>

/** A statement read against a pack: ask for the findings of a cue or a motif. */
export type StatementReading = Readonly<{
  compiled: CompiledPack
  words: ReadonlyArray<Word>
  matchesOf: (cue: number) => ReadonlyArray<Match>
  motif: (name: string) => ReadonlyArray<Match>
}>

type StepEnds = ReadonlyMap<number, ReadonlyArray<number>>

type Raw = Readonly<{ from: number; to: number; matched: ReadonlyArray<number> }>

/** More findings of one cue than this add nothing to the evidence; the bound keeps long statements linear. */
const MAX_FINDINGS = 40
/** A number of four digits beside "persons" is a year, not a count: cues below this never match it. */
const COUNT_BELOW = 1000
/** Parts joined by `&` stand in one sentence and at most this many words apart. */
const MAX_SPREAD = 24

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

/** For every word: the steps that begin there, with the words after their ends ("tala" and "tala tod" are two). */
function findSteps(pack: CompiledPack, words: ReadonlyArray<Word>): ReadonlyArray<StepEnds> {
  const memo = new Map<string, ReadonlyArray<Candidate>>()
  return words.map((word, at) => {
    let candidates = memo.get(word.key)
    if (!candidates) {
      candidates = candidatesOf(pack, word)
      memo.set(word.key, candidates)
    }
    const ends = new Map<number, number[]>()
    for (const { step, atoms } of candidates) {
      if (atoms.some((atom, offset) => offset > 0 && !atomHolds(atom, words[at + offset]))) continue
      if (words[at + atoms.length - 1]?.sentence !== word.sentence) continue
      const list = ends.get(step)
      if (!list) ends.set(step, [at + atoms.length])
      else if (!list.includes(at + atoms.length)) list.push(at + atoms.length)
    }
    return ends
  })
}

function matchSteps(
  part: WordsPart,
  step: number,
  at: number,
  steps: ReadonlyArray<StepEnds>,
  words: ReadonlyArray<Word>
): ReadonlyArray<number> | null {
  const wanted = part.steps[step]
  if (!wanted) return []
  const sentence = words[at - 1]?.sentence ?? words[at]?.sentence
  const last = step === 0 ? at : at + wanted.gap
  for (let position = at; position <= last; position++) {
    const word = words[position]
    if (!word || (step > 0 && word.sentence !== sentence)) return null
    for (const end of steps[position]?.get(wanted.id) ?? []) {
      const rest = matchSteps(part, step + 1, end, steps, words)
      if (!rest) continue
      const own: number[] = []
      for (let index = position; index < end; index++) own.push(index)
      return [...own, ...rest]
    }
  }
  return null
}

function findParts(pack: CompiledPack, words: ReadonlyArray<Word>): ReadonlyMap<string, ReadonlyArray<Raw>> {
  const steps = findSteps(pack, words)
  const found = new Map<string, Raw[]>()
  steps.forEach((ends, at) => {
    for (const step of ends.keys()) {
      for (const { cue, part } of pack.startingWith.get(step) ?? []) {
        const compiledPart = pack.cues[cue]?.parts[part]
        if (compiledPart?.kind !== 'words') continue
        const key = `${cue}/${part}`
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

/** Index of the first finding that begins at or after the word. The list is sorted by `from`. */
function firstFrom(list: ReadonlyArray<Raw>, word: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.from ?? 0) >= word) high = middle
    else low = middle + 1
  }
  return low
}

/** Joins the findings of two parts that stand in one sentence near each other; linear but for the spread. */
function join(left: ReadonlyArray<Raw>, right: ReadonlyArray<Raw>, words: ReadonlyArray<Word>): ReadonlyArray<Raw> {
  const sorted = [...right].sort((one, two) => one.from - two.from || one.to - two.to)
  const joined: Raw[] = []
  for (const one of left) {
    let best: Raw | null = null
    for (let index = firstFrom(sorted, one.from - MAX_SPREAD); index < sorted.length; index++) {
      const two = sorted[index]
      if (!two || two.from > one.to + MAX_SPREAD) break
      if (words[one.from]?.sentence !== words[two.from]?.sentence) continue
      const from = Math.min(one.from, two.from)
      const to = Math.max(one.to, two.to)
      if (to - from > MAX_SPREAD || (best && best.to - best.from <= to - from)) continue
      best = { from, to, matched: [...one.matched, ...two.matched] }
    }
    if (best) joined.push(best)
  }
  return joined.slice(0, MAX_FINDINGS)
}

class Reader {
  private readonly rawMemo = new Map<number, ReadonlyArray<Raw>>()
  private readonly memo = new Map<number, ReadonlyArray<Match>>()
  private readonly parts: ReadonlyMap<string, ReadonlyArray<Raw>>
  readonly compiled: CompiledPack
  readonly words: ReadonlyArray<Word>
  private readonly source: NormalisedText
  private readonly facts: ReadonlyArray<Fact>

  constructor(source: NormalisedText, facts: ReadonlyArray<Fact>, compiled: CompiledPack) {
    this.source = source
    this.facts = facts
    this.compiled = compiled
    this.words = wordsOf(source)
    this.parts = findParts(compiled, this.words)
  }

  matchesOf = (id: number): ReadonlyArray<Match> => {
    const old = this.memo.get(id)
    if (old) return old
    this.memo.set(id, [])
    const cue = this.compiled.cues[id]
    const found = cue ? this.find(cue) : []
    this.memo.set(id, found)
    return found
  }

  motif = (name: string): ReadonlyArray<Match> =>
    (this.compiled.motifs.get(name) ?? []).flatMap((id) => this.matchesOf(id))

  private find(cue: CompiledCue): ReadonlyArray<Match> {
    const [only] = cue.parts
    if (cue.parts.length === 1 && only?.kind === 'motif') return this.motif(only.name)
    const factParts = cue.parts.filter((part) => part.kind === 'fact')
    const factHits = factParts.map((part) => testFacts(part, this.facts))
    if (factHits.some((hits) => hits.length === 0)) return []
    if (factParts.length === cue.parts.length) {
      return factHits
        .flat()
        .map(({ quote, start, end }) => ({ from: -1, to: -1, reading: 'done', span: { quote, start, end } }))
    }
    return this.rawOf(cue).map((raw) => this.readRaw(raw, cue))
  }

  private rawOf(cue: CompiledCue): ReadonlyArray<Raw> {
    const old = this.rawMemo.get(cue.id)
    if (old) return old
    this.rawMemo.set(cue.id, [])
    let found: ReadonlyArray<Raw> | null = null
    cue.parts.forEach((part, index) => {
      if (part.kind === 'fact') return
      const own =
        part.kind === 'words'
          ? (this.parts.get(`${cue.id}/${index}`) ?? [])
          : (this.compiled.motifs.get(part.name) ?? []).flatMap((id) =>
              this.rawOf(this.compiled.cues[id] as CompiledCue)
            )
      found = found === null ? own : join(found, own, this.words)
    })
    const result = found ?? []
    this.rawMemo.set(cue.id, result)
    return result
  }

  /** Parts far apart are read each by its own scope: "he did not speak but took my bag" denies only the speaking. */
  private readRaw(raw: Raw, cue: CompiledCue): Match {
    const first = this.words[raw.from]
    const last = this.words[raw.to]
    const span = spanOf(this.source, first?.start ?? 0, last?.end ?? 0)
    const runs = cue.parts.length === 1 ? [{ from: raw.from, to: raw.to }] : runsOf(raw.matched)
    const readings = runs.map((run) => readScope(this.words, run.from, run.to, raw.matched))
    const order: ReadonlyArray<Reading> = ['denied', 'threatened', 'tried']
    return { from: raw.from, to: raw.to, span, reading: order.find((reading) => readings.includes(reading)) ?? 'done' }
  }
}

function runsOf(matched: ReadonlyArray<number>): ReadonlyArray<Readonly<{ from: number; to: number }>> {
  const runs: { from: number; to: number }[] = []
  for (const index of [...matched].sort((one, two) => one - two)) {
    const run = runs[runs.length - 1]
    if (run && index - run.to <= 1) run.to = index
    else runs.push({ from: index, to: index })
  }
  return runs
}

const readings = new WeakMap<NormalisedText, Readonly<{ facts: ReadonlyArray<Fact>; pack: LawPack; reading: Reader }>>()

/** Reads a statement once; section suggestion, route and guards share the reading of the same three objects. */
export function readStatement(source: NormalisedText, facts: ReadonlyArray<Fact>, pack: LawPack): StatementReading {
  const old = readings.get(source)
  if (old && old.facts === facts && old.pack === pack) return old.reading
  const reading = new Reader(source, facts, compilePack(pack))
  readings.set(source, { facts, pack, reading })
  return reading
}
