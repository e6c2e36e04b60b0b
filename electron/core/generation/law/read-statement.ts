import type { Fact, Span } from '#shared/domain/draft.ts'
import type { LawPack } from '#shared/domain/law-pack.ts'
import { spanOf, type NormalisedText } from '../normalised-text.ts'
import { compilePack, type CompiledCue, type CompiledPack } from './compile-pack.ts'
import { testFacts } from './fact-tests.ts'
import { findParts, partKey, type Finding, type PartFindings } from './find-parts.ts'
import { joinFindings } from './join-findings.ts'
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

class Reader {
  private readonly rawMemo = new Map<number, ReadonlyArray<Finding>>()
  private readonly memo = new Map<number, ReadonlyArray<Match>>()
  private readonly parts: PartFindings
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

  private rawOf(cue: CompiledCue): ReadonlyArray<Finding> {
    const old = this.rawMemo.get(cue.id)
    if (old) return old
    this.rawMemo.set(cue.id, [])
    let found: ReadonlyArray<Finding> | null = null
    cue.parts.forEach((part, index) => {
      if (part.kind === 'fact') return
      const own =
        part.kind === 'words'
          ? (this.parts.get(partKey(cue.id, index)) ?? [])
          : (this.compiled.motifs.get(part.name) ?? []).flatMap((id) =>
              this.rawOf(this.compiled.cues[id] as CompiledCue)
            )
      found = found === null ? own : joinFindings(found, own, this.words)
    })
    const result = found ?? []
    this.rawMemo.set(cue.id, result)
    return result
  }

  /** Parts far apart are read each by its own scope: "he did not speak but took my bag" denies only the speaking. */
  private readRaw(raw: Finding, cue: CompiledCue): Match {
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
