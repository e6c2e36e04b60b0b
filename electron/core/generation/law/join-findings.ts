import { MAX_FINDINGS, type Finding } from './find-parts.ts'
import type { Word } from './words.ts'

/** Parts joined by `&` stand in one sentence and at most this many words apart. */
const MAX_SPREAD = 24

/** Index of the first finding that begins at or after the word. The list is sorted by `from`. */
function firstFrom(list: ReadonlyArray<Finding>, word: number): number {
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
export function joinFindings(
  left: ReadonlyArray<Finding>,
  right: ReadonlyArray<Finding>,
  words: ReadonlyArray<Word>
): ReadonlyArray<Finding> {
  const sorted = [...right].sort((one, two) => one.from - two.from || one.to - two.to)
  const joined: Finding[] = []
  for (const one of left) {
    let best: Finding | null = null
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
