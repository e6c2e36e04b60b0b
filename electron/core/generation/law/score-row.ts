import { holds, type RowResult } from './test-row.ts'

/** Shares of the score of a row that holds; they sum to 1 with the base. */
const HOLDING_BASE = 0.5
const OPTIONAL_SHARE = 0.1
const RANK_SHARE = 0.15
const GRAVITY_SHARE = 0.25
/** A row that does not hold, or is absorbed, stays below every proposed one. */
const OPEN_SHARE = 0.35
const OPEN_RANK_SHARE = 0.1

/** Gravity 0 to 1 by the gravest imprisonment: three months .2, three years .6, ten years .8, life or death 1. */
export function gravityOf(maxMonths: number): number {
  if (maxMonths >= 9999) return 1
  const value = Math.log2(1 + maxMonths) / Math.log2(1 + 480)
  return Math.round(value * 1000) / 1000
}

/** Score of one row for one statement, 0 to 1: share of elements shown, gravity, and the rank by words. */
export function scoreRow(result: RowResult, rank: number, suggested: boolean): number {
  if (!suggested) {
    const share = result.required === 0 ? 0 : result.requiredShown / result.required
    return OPEN_SHARE * (holds(result) ? 1 : share * 0.9) + OPEN_RANK_SHARE * rank
  }
  // Joint intention and attempt are added to an offence: they stand last among what is proposed.
  if (result.compiled.row.tags.includes('follows-principal')) return HOLDING_BASE
  const optional = result.optional === 0 ? 0.5 : result.optionalShown / result.optional
  // Threats, abuse and obstruction on the way usually come with a principal offence: their gravity does not lift them.
  const incidental = result.compiled.row.tags.includes('incidental')
  const gravity = incidental ? 0 : gravityOf(result.compiled.row.maxMonths)
  return HOLDING_BASE + OPTIONAL_SHARE * optional + RANK_SHARE * rank + GRAVITY_SHARE * gravity
}
