import type { LawPack, LawRow, LawVariant } from '#shared/domain/law-pack.ts'
import type { LawByValue, LawView } from '#shared/domain/law-view.ts'

/** Variants that the pack hangs on the value of the property (`#value<5000`, `#value>=5000`). */
function valueRange({ when, cognizable, bailable, punishment, note }: LawVariant): ReadonlyArray<LawByValue> {
  const found = when.map((cue) => /^#value(<|>=)([0-9]{1,9})$/.exec(cue)).find((match) => match !== null)
  if (!found) return []
  const limit = Number(found[2])
  const range = found[1] === '<' ? { fromInr: 0, belowInr: limit } : { fromInr: limit, belowInr: null }
  return [{ ...range, cognizable, bailable, punishment: punishment ?? null, note }]
}

export function toLawView(row: LawRow): LawView {
  return {
    act: row.act,
    section: row.section,
    heading: row.heading,
    punishment: row.punishment,
    cognizable: row.cognizable,
    bailable: row.bailable,
    court: row.court,
    condition: row.condition ?? null,
    blocked: row.blocked ?? null,
    byValue: (row.variants ?? []).flatMap(valueRange)
  }
}

/** Looks up a row by act and section; a section that the pack does not hold has no classification. */
export function indexLaw(pack: LawPack): (section: Readonly<{ act: string; section: string }>) => LawView | undefined {
  const views = new Map(pack.rows.map((row) => [`${row.act} ${row.section}`, toLawView(row)]))
  return ({ act, section }) => views.get(`${act} ${section}`)
}

/** Tags of rows whose victim must not be named (s.72 BNS, s.23 POCSO). */
const SENSITIVE_TAGS: ReadonlySet<string> = new Set(['identity-protected', 'sensitive', 'sexual', 'pocso'])

export function sensitiveSections(pack: LawPack): (section: Readonly<{ act: string; section: string }>) => boolean {
  const names = new Set(
    pack.rows.filter((row) => row.tags.some((tag) => SENSITIVE_TAGS.has(tag))).map((row) => `${row.act} ${row.section}`)
  )
  return ({ act, section }) => names.has(`${act} ${section}`)
}
