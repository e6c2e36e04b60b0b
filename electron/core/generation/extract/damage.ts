import type { Document } from '../text/document.ts'
import { unitWords } from '../words/number-words.ts'
import { wordSet } from '../words/word-set.ts'
import type { Item } from './items.ts'

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

const damageBefore = wordSet('damaged broke broken smashed destroyed burnt burned tore vandalised vandalized wrecked')
const damageBehind = wordSet(
  'damaged broken smashed destroyed burnt burned tod toda todi todkar phod phoda jal jala jalaya jalakar तोड तोडा तोडी फोड फोडा जल जला जलाया जलाकर क्षतिग्रस्त'
)
const own = wordSet('my our mera meri mere hamara hamari मेरा मेरी मेरे हमारा हमारी हमारे')
const DAMAGE_TOKENS = 3

/** "set fire to my grass stack", "TV tod diya", "smashed our fridge": a thing of the case though nobody took it. */
export function isDamaged(document: Document, { from, to }: Item): boolean {
  for (let step = 0; step < DAMAGE_TOKENS; step++) {
    if (document.sentenceOf[to + step] !== document.sentenceOf[from]) break
    if (damageBehind.has(keyAt(document, to + step))) return true
  }
  for (let step = 1; step <= DAMAGE_TOKENS; step++) {
    const key = keyAt(document, from - step)
    if (damageBefore.has(key))
      return (
        own.has(keyAt(document, from - 1)) ||
        unitWords.has(keyAt(document, from - 1)) ||
        unitWords.has(keyAt(document, from - 2))
      )
    if (key === 'to' && keyAt(document, from - step - 1) === 'fire') return true
  }
  return false
}

const foundOn = wordSet('kabze qabze kabje kabza possession talashi कब्जे कब्जा तलाशी')
const found = wordSet('mili mila mile baramad recovered seized found मिली मिला मिले बरामद जब्त')

/** "uske kabze se 48 botal desi sharab mili": found on the accused and taken by the police. */
export function isSeized(document: Document, item: Item): boolean {
  const sentence = document.sentences[item.sentence]
  if (!sentence) return false
  const behind = [0, 1, 2].some((step) => found.has(keyAt(document, item.to + step)))
  const before = document.tokens.slice(sentence.from, item.from).some(({ key }) => foundOn.has(key))
  const passive = behind && document.tokens.slice(item.to, sentence.to).some(({ key }) => foundOn.has(key))
  return (behind && before) || passive
}

const seizing = wordSet('बरामद जब्त baramad jabt seized recovered')
const fears = wordSet('darr dar डर fear scared afraid frightened')

/**
 * Sentences in which money is not stolen and yet of the case: "फड़ से 6,350 रुपये बरामद हुए", taken by the police, and "Darr ke
 * maine 12,000 rs bhej diye", paid by one who is afraid.
 */
export function findSurrendered(document: Document, payWords: ReadonlySet<string>): ReadonlySet<number> {
  const indexes = new Set<number>()
  document.sentences.forEach(({ from, to }, index) => {
    const seen = { seized: false, fear: false, paid: false }
    for (let at = from; at < to; at++) {
      const key = keyAt(document, at)
      if (seizing.has(key)) seen.seized = true
      if (fears.has(key)) seen.fear = true
      if (payWords.has(key)) seen.paid = true
    }
    if (seen.seized || (seen.fear && seen.paid)) indexes.add(index)
  })
  return indexes
}
