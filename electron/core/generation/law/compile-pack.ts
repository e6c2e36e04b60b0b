import type { LawPack, LawRow } from '#shared/domain/law-pack.ts'
import { parseCue, type Atom, type CuePart, type ParsedCue, type Step } from './cue-language.ts'
import { buildIndex, type RankIndex } from './rank-index.ts'

/** A step with a number of its own, so that equal steps of many cues are looked up once per word. */
export type CompiledStep = Readonly<{ id: number; gap: number; not: boolean }>
export type WordsPart = Readonly<{ kind: 'words'; steps: ReadonlyArray<CompiledStep> }>
export type CompiledPart = WordsPart | Exclude<CuePart, Readonly<{ kind: 'words' }>>
export type CompiledCue = Readonly<{ id: number; source: string; parts: ReadonlyArray<CompiledPart> }>

/** One alternative of a step, found by its first word. */
export type Candidate = Readonly<{ step: number; atoms: ReadonlyArray<Atom> }>

export type CompiledRow = Readonly<{
  row: LawRow
  /** The row whose elements it shares, or itself. */
  body: LawRow
  elements: ReadonlyArray<ReadonlyArray<number>>
  against: ReadonlyArray<number>
  related: ReadonlyArray<number>
  near: ReadonlyArray<number>
  variants: ReadonlyArray<ReadonlyArray<number>>
}>

/** The pack made ready for matching. Built once per worker and pack. */
export type CompiledPack = Readonly<{
  pack: LawPack
  rows: ReadonlyArray<CompiledRow>
  byId: ReadonlyMap<string, CompiledRow>
  cues: ReadonlyArray<CompiledCue>
  motifs: ReadonlyMap<string, ReadonlyArray<number>>
  guards: ReadonlyArray<ReadonlyArray<number>>
  questions: ReadonlyArray<Readonly<{ cues: ReadonlyArray<number>; unless: ReadonlyArray<number> }>>
  exact: ReadonlyMap<string, ReadonlyArray<Candidate>>
  prefix: ReadonlyMap<string, ReadonlyArray<Candidate>>
  looseExact: ReadonlyMap<string, ReadonlyArray<Candidate>>
  loosePrefix: ReadonlyMap<string, ReadonlyArray<Candidate>>
  numeric: ReadonlyArray<Candidate>
  /** Word parts by the number of their first step. */
  startingWith: ReadonlyMap<number, ReadonlyArray<Readonly<{ cue: number; part: number }>>>
  rank: RankIndex
}>

const compiled = new WeakMap<LawPack, CompiledPack>()

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

class Compiler {
  readonly cues: CompiledCue[] = []
  readonly exact = new Map<string, Candidate[]>()
  readonly prefix = new Map<string, Candidate[]>()
  readonly looseExact = new Map<string, Candidate[]>()
  readonly loosePrefix = new Map<string, Candidate[]>()
  readonly numeric: Candidate[] = []
  readonly startingWith = new Map<number, Readonly<{ cue: number; part: number }>[]>()
  private readonly known = new Map<string, number>()
  private readonly stepIds = new Map<string, number>()
  private readonly pack: LawPack

  constructor(pack: LawPack) {
    this.pack = pack
  }

  /** Numbers of the cues; a cue written twice in the pack is one cue. */
  add(sources: ReadonlyArray<string>): ReadonlyArray<number> {
    return sources.map((source) => {
      const old = this.known.get(source)
      if (old !== undefined) return old
      const id = this.cues.length
      this.known.set(source, id)
      this.cues.push(this.compile(parseCue(source, this.pack.classes), id))
      return id
    })
  }

  private compile(parsed: ParsedCue, id: number): CompiledCue {
    const parts = parsed.parts.map((part, index): CompiledPart => {
      if (part.kind === 'motif' && !this.pack.motifs[part.name])
        throw new Error(`cue "${parsed.source}": no such motif`)
      if (part.kind !== 'words') return part
      const steps = part.steps.map((step) => ({ id: this.stepId(step), gap: step.gap, not: step.not }))
      push(this.startingWith, steps[0]?.id ?? -1, { cue: id, part: index })
      return { kind: 'words', steps }
    })
    return { id, source: parsed.source, parts }
  }

  private stepId(step: Step): number {
    const old = this.stepIds.get(step.text)
    if (old !== undefined) return old
    const id = this.stepIds.size
    this.stepIds.set(step.text, id)
    for (const atoms of step.alternatives) {
      const first = atoms[0]
      if (!first) continue
      const candidate = { step: id, atoms }
      if (first.kind === 'word') push(first.loose ? this.looseExact : this.exact, first.key, candidate)
      else if (first.kind === 'prefix') push(first.loose ? this.loosePrefix : this.prefix, first.key, candidate)
      else this.numeric.push(candidate)
    }
    return id
  }
}

function compileRow(row: LawRow, body: LawRow, compiler: Compiler): CompiledRow {
  return {
    row,
    body,
    elements: body.elements.map((element) => compiler.add(element.cues)),
    against: compiler.add([...body.against, ...(body === row ? [] : row.against)]),
    related: compiler.add(body.related),
    near: compiler.add(row.near ?? body.near ?? []),
    variants: (row.variants ?? []).map((variant) => compiler.add(variant.when))
  }
}

/** Compiles a pack; memoised by the identity of the object. Throws when a cue is wrong or a reference dangles. */
export function compilePack(pack: LawPack): CompiledPack {
  const old = compiled.get(pack)
  if (old) return old
  const compiler = new Compiler(pack)
  const rowsById = new Map(pack.rows.map((row) => [row.id, row]))
  const rows = pack.rows.map((row) => {
    const body = row.elementsOf === undefined ? row : rowsById.get(row.elementsOf)
    if (!body) throw new Error(`row ${row.id}: elementsOf names no row`)
    return compileRow(row, body, compiler)
  })
  const motifs = new Map(Object.keys(pack.motifs).map((name) => [name, compiler.add(pack.motifs[name] ?? [])]))
  const guards = pack.guards.map((guard) => compiler.add(guard.cues ?? []))
  const result: CompiledPack = {
    pack,
    rows,
    byId: new Map(rows.map((row) => [row.row.id, row])),
    cues: compiler.cues,
    motifs,
    guards,
    questions: (pack.questions ?? []).map((rule) => ({
      cues: compiler.add(rule.cues ?? []),
      unless: compiler.add(rule.unless ?? [])
    })),
    exact: compiler.exact,
    prefix: compiler.prefix,
    looseExact: compiler.looseExact,
    loosePrefix: compiler.loosePrefix,
    numeric: compiler.numeric,
    startingWith: compiler.startingWith,
    rank: buildIndex(rows, pack.motifs)
  }
  compiled.set(pack, result)
  return result
}
