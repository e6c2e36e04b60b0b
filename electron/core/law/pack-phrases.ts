import type { LawPack } from '#shared/domain/law-pack.ts'
import type { LawPhrase } from '#shared/domain/law-view.ts'

/**
 * Every sentence of the pack that a draft may quote, in both languages, once each: names of elements, conditions,
 * notes of variants, reasons of blocked rows and guards. A draft holds them in English; the window shows them in the
 * officer's language.
 */
export function packPhrases(pack: LawPack): ReadonlyArray<LawPhrase> {
  const all = [
    ...pack.rows.flatMap((row) => [
      ...row.elements,
      ...(row.variants ?? []).map((variant) => variant.note),
      ...(row.condition ? [row.condition] : []),
      ...(row.blocked ? [row.blocked] : [])
    ]),
    ...pack.guards.map((guard) => guard.why)
  ]
  return [...new Map(all.map(({ en, hi }) => [en, { en, hi }])).values()]
}
