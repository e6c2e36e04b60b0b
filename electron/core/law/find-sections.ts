import type { LawPack, LawRow } from '#shared/domain/law-pack.ts'
import { rankRows } from '../generation/law/rank-index.ts'
import { compilePack } from '../generation/law/compile-pack.ts'
import { normaliseStatement } from '../generation/normalise-statement.ts'
import { wordsOf } from '../generation/law/words.ts'

/** Rows offered for "add a section": a page of the list. */
const DEFAULT_LIMIT = 20

const squash = (text: string): string => text.toLowerCase().replace(/[\s.]+/g, '')

/**
 * Rows of the pack for what the officer typed: a number ("303", "303(2)", "BNS 303", "66c it") or words of either
 * language. Numbers match the whole section or its beginning; words rank by BM25. Blocked rows are returned too: the
 * window shows them with their reason.
 */
export function findSections(pack: LawPack, query: string, limit: number = DEFAULT_LIMIT): ReadonlyArray<LawRow> {
  const number = /\d+[a-z]{0,2}(?:\(\w+\))*/i.exec(query)?.[0]
  if (number !== undefined) {
    const wanted = squash(number)
    const act = squash(query.replace(number, '').replace(/\b(?:section|sec|s|u\/s|dhara)\b|धारा/gi, ''))
    const found = pack.rows.filter((row) => {
      const section = squash(row.section)
      const whole = section === wanted || section.startsWith(`${wanted}(`) || section.startsWith(`${wanted}/`)
      return whole && (act === '' || squash(row.act).includes(act) || act.includes(squash(row.act)))
    })
    if (found.length > 0) return found.slice(0, limit)
  }
  // Compiling the pack takes long: only a query by words pays for it, and only the first one.
  const compiled = compilePack(pack)
  const words = wordsOf(normaliseStatement(query))
  const scores = rankRows(compiled.rank, words)
  return pack.rows
    .map((row, index) => ({ row, index, score: scores[index] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((one, two) => two.score - one.score || one.index - two.index)
    .slice(0, limit)
    .map(({ row }) => row)
}
