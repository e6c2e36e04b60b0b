import type { LawPack } from '#shared/domain/law-pack.ts'
import { parseCue } from '../generation/law/cue-language.ts'
import { isFactName } from '../generation/law/fact-tests.ts'

/** What is wrong with a pack that its schema cannot say: one sentence a problem, empty when it is sound. */
export type PackReport = Readonly<{
  problems: ReadonlyArray<string>
  rowsPerAct: Readonly<Record<string, number>>
  rowsWithHindiCues: number
  cues: number
  blocked: ReadonlyArray<string>
  unknown: ReadonlyArray<string>
  conditional: ReadonlyArray<string>
  unreviewed: number
}>

const devanagari = /[\u0900-\u097f]/

/** Every cue of the pack with the place it stands in. */
function cuesOf(pack: LawPack): ReadonlyArray<Readonly<{ where: string; cue: string }>> {
  const named = (where: string, cues: ReadonlyArray<string>): ReadonlyArray<Readonly<{ where: string; cue: string }>> =>
    cues.map((cue) => ({ where, cue }))
  return [
    ...Object.entries(pack.motifs).flatMap(([name, cues]) => named(`motif ${name}`, cues)),
    ...pack.guards.flatMap((guard) => named(`guard ${guard.id}`, guard.cues ?? [])),
    ...(pack.questions ?? []).flatMap((rule) =>
      named(`question ${rule.id}`, [...(rule.cues ?? []), ...(rule.unless ?? [])])
    ),
    ...pack.rows.flatMap((row) => [
      ...row.elements.flatMap((element) => named(`${row.id} ${element.id}`, element.cues)),
      ...named(`${row.id} related`, row.related),
      ...named(`${row.id} against`, row.against),
      ...named(`${row.id} near`, row.near ?? []),
      ...(row.variants ?? []).flatMap((variant) => named(`${row.id} variant`, variant.when))
    ])
  ]
}

function cueProblems(pack: LawPack): ReadonlyArray<string> {
  return cuesOf(pack).flatMap(({ where, cue }) => {
    try {
      return parseCue(cue, pack.classes).parts.flatMap((part) => {
        if (part.kind === 'motif' && !pack.motifs[part.name]) return [`${where}: no motif "${part.name}"`]
        if (part.kind === 'fact' && !isFactName(part.name)) return [`${where}: no fact test "${part.name}"`]
        return []
      })
    } catch (error) {
      return [`${where}: ${error instanceof Error ? error.message : String(error)}`]
    }
  })
}

/** Motifs that contain themselves would never end. */
function cycleProblems(pack: LawPack): ReadonlyArray<string> {
  const next = (name: string): ReadonlyArray<string> =>
    (pack.motifs[name] ?? []).flatMap((cue) => [...cue.matchAll(/%([a-z0-9-]+)/g)].map((found) => found[1] ?? ''))
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    next(from).some((name) => name === to || (!seen.has(name) && (seen.add(name), reaches(name, to, seen))))
  return Object.keys(pack.motifs)
    .filter((name) => reaches(name, name, new Set()))
    .map((name) => `motif ${name} contains itself`)
}

function rowProblems(pack: LawPack): ReadonlyArray<string> {
  const byId = new Map(pack.rows.map((row) => [row.id, row]))
  const seen = new Set<string>()
  return pack.rows.flatMap((row) => {
    const problems: string[] = []
    if (seen.has(row.id)) problems.push(`${row.id}: id used twice`)
    seen.add(row.id)
    if (row.id !== `${row.act} ${row.section}`) problems.push(`${row.id}: id is not act and section`)
    for (const id of [...row.displaces, ...row.corresponds]) {
      if (!byId.has(id)) problems.push(`${row.id}: names the row "${id}", which is not there`)
    }
    const body = row.elementsOf === undefined ? row : byId.get(row.elementsOf)
    if (!body) problems.push(`${row.id}: elementsOf names no row`)
    else if (!body.elements.some((element) => element.required)) problems.push(`${row.id}: no required element`)
    const ids = row.elements.map((element) => element.id)
    if (new Set(ids).size !== ids.length) problems.push(`${row.id}: element id used twice`)
    if (row.elements.some((element) => element.cues.length === 0)) problems.push(`${row.id}: element without cues`)
    if (row.cognizable === 'conditional' && !row.condition) problems.push(`${row.id}: conditional without its words`)
    if (row.inForceTo !== undefined && row.inForceTo < row.inForceFrom)
      problems.push(`${row.id}: ends before it begins`)
    return problems
  })
}

function hasHindi(pack: LawPack, cues: ReadonlyArray<string>, depth = 0): boolean {
  return cues.some((cue) => {
    if (devanagari.test(cue)) return true
    const names = [...cue.matchAll(/%([a-z0-9-]+)/g)].map((found) => found[1] ?? '')
    return depth < 5 && names.some((name) => hasHindi(pack, pack.motifs[name] ?? [], depth + 1))
  })
}

/** Checks what the schema cannot and counts what a reviewer wants to see. */
export function checkPack(pack: LawPack): PackReport {
  const byId = new Map(pack.rows.map((row) => [row.id, row]))
  const rowsPerAct: Record<string, number> = {}
  for (const row of pack.rows) rowsPerAct[row.act] = (rowsPerAct[row.act] ?? 0) + 1
  const idsWhere = (holds: (row: LawPack['rows'][number]) => boolean): ReadonlyArray<string> =>
    pack.rows.filter(holds).map((row) => row.id)
  return {
    problems: [...rowProblems(pack), ...cueProblems(pack), ...cycleProblems(pack)],
    rowsPerAct,
    rowsWithHindiCues: pack.rows.filter((row) => {
      const body = byId.get(row.elementsOf ?? row.id) ?? row
      return hasHindi(
        pack,
        body.elements.flatMap((element) => element.cues)
      )
    }).length,
    cues: cuesOf(pack).length,
    blocked: idsWhere((row) => row.blocked !== undefined),
    unknown: idsWhere((row) => row.cognizable === 'unknown' || row.bailable === 'unknown'),
    conditional: idsWhere((row) => row.cognizable === 'conditional'),
    unreviewed: pack.rows.filter((row) => row.reviewer === null).length
  }
}
