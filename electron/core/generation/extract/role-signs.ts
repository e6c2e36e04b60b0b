import type { Document } from '../text/document.ts'
import { ownPossessives } from '../words/people-words.ts'
import { wordSet } from '../words/word-set.ts'

export const againstWords = wordSet('against khilaf khilaaf विरुद्ध खिलाफ')

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

/** "He and his mother Sabita", "और पिता हल्कू": the elder of somebody else, not of the one who tells. */
export function isOthersElder(document: Document, cueAt: number): boolean {
  const key = keyAt(document, cueAt)
  const elder = /^(?:mother|father|brother|sister|maa|pita|behan|bahan|behen|मां|पिता|बहन|माता)$/.test(key)
  return elder && ![1, 2, 3].some((step) => ownPossessives.has(keyAt(document, cueAt - step)))
}

/** "followed by my former colleague X": the word "by" over what says whose and which. */
export function isDoneBy(document: Document, at: number): boolean {
  for (let step = 1; step <= 4; step++) {
    const key = keyAt(document, at - step)
    if (key === 'by') return true
    if (!/^(?:my|our|his|her|their|the|a|one|former|own|elder|younger|old|ex|real|said)$/.test(key)) return false
  }
  return false
}

/** "X has lodged a case against me": the other side of a counter-case. */
export function hasFiledAgainst(document: Document, to: number): boolean {
  for (let at = to; at < to + 9; at++)
    if (againstWords.has(keyAt(document, at)) && /^(?:me|us)$/.test(keyAt(document, at + 1))) return true
  return false
}

/** "महेन्द्र गुर्जर की तलाशी में ... मिले", "was found in the possession of": what was found was with this one. */
export function isSearched(document: Document, to: number): boolean {
  if (!/^(?:की|के|ki|ke|'s)$/.test(keyAt(document, to))) return false
  return /^(?:तलाशी|कब्जे|पास|जेब|talashi|kabje|paas|jeb)$/.test(keyAt(document, to + 1)) && foundWords(document, to)
}

function foundWords(document: Document, from: number): boolean {
  for (let at = from; at < from + 40; at++)
    if (/^(?:मिले|मिला|मिली|बरामद|mile|mila|mili|baramad|recovered)$/.test(keyAt(document, at))) return true
  return false
}
