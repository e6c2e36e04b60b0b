import type { Document } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

/** Longest sentence looked through: the rest of a longer one has no full stops to be trusted. */
const MAX_TOKENS = 120
const moneyWords = wordSet(
  'rs inr ₹ rupees rupaye rupay rupye money dowry lakh lakhs lac hazar hazaar hajar thousand paise paisa रुपये रुपए रूपये रु लाख हजार पैसे दहेज'
)

/** "asked me for Rs 5,000", "kept asking for dowry": money wanted, the asking verb at a token. */
export function asksAt(document: Document, at: number): boolean {
  if (!/^(?:ask|asks|asked|asking)$/.test(keyAt(document, at))) return false
  const demand = [1, 2, 3, 4].find((step) => keyAt(document, at + step) === 'for')
  if (demand === undefined) return false
  return [1, 2, 3, 4].some((step) => moneyWords.has(keyAt(document, at + demand + step)))
}

const fromMe = wordSet('mujhse humse hamse मुझसे हमसे')
const took = wordSet('liye liya le li लिये लिए लिया ले ली ऐंठ')
const parental = wordSet('maike mayke mayka maayke मायके मायका dahej दहेज')
const bring = wordSet('la lao laao laane lane lakar laa ला लाओ लाने लाकर लाना')

/** In this sentence somebody asks for money, takes it from the teller, or wants it brought from the parents' house. */
export function asksForMoney(document: Document, index: number): boolean {
  const { from, to } = document.sentences[index] ?? { from: 0, to: 0 }
  const seen = { from: false, took: false, money: false, parental: false, bring: false }
  for (let at = from; at < Math.min(to, from + MAX_TOKENS); at++) {
    if (asksAt(document, at)) return true
    if (keyAt(document, at) === 'must' && keyAt(document, at + 1) === 'pay') return true
    const key = keyAt(document, at)
    if (fromMe.has(key)) seen.from = true
    if (took.has(key)) seen.took = true
    if (moneyWords.has(key)) seen.money = true
    if (parental.has(key)) seen.parental = true
    if (bring.has(key)) seen.bring = true
  }
  return (seen.from && seen.took && seen.money) || (seen.parental && seen.bring)
}
