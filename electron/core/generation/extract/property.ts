import type { Document, Found } from '../text/document.ts'
import { isLoss } from '../words/act-words.ts'
import { itemCategoryOf, itemDescribers, type ItemCategory } from '../words/item-words.ts'
import { wordSet } from '../words/word-set.ts'
import { findAmounts } from './amounts.ts'
import { findImeis, type FoundImei } from './imei.ts'

export type Property = Readonly<{
  description?: Found
  category?: Found
  type?: Found
  value?: Found
  imei?: FoundImei
  from: number
}>

type Item = { description: Found; kind: ItemCategory; head: string; from: number; to: number; sentence: number }

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

/** What is asked for or promised is not what was lost. */
const demandWords = wordSet(
  'demand demanded demanding dowry udhar loan lent salary fee fees rent मांग दहेज उधार कर्ज किराया dahej maang mang mangta karz kiraya reward udhaar'
)
const noLoss = wordSet(
  'call called calls calling whatsapp contact message messages sms number नंबर कॉल recording switched bill bills screenshot'
)
/** A thing one rides, uses or is hit with is not what was lost. */
const usedBefore = wordSet('on by a two in his her their riding another पर')

function lossSentences(document: Document): ReadonlySet<number> {
  const indexes = new Set<number>()
  document.sentences.forEach((sentence, index) => {
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!isLoss(keyAt(document, at))) continue
      indexes.add(index)
      break
    }
  })
  return indexes
}

const negations = wordSet('no not without nothing nahi koi नहीं कोई बिना')

function describedEnd(document: Document, at: number): number {
  let to = at + 1
  for (let step = 0; step < 8; step++) {
    const token = document.tokens[to]
    if (!token || token.kind === 'newline') break
    const alnum = token.kind === 'latin' && /[0-9]/.test(token.key)
    const model =
      token.kind === 'number' &&
      token.end - token.start <= 3 &&
      /^(?:iphone|galaxy|note|redmi|realme|vivo|oppo|nokia|poco|pro)$/.test(keyAt(document, to - 1))
    if (!itemDescribers.has(token.key) && !alnum && !model && !itemCategoryOf(token.key)) break
    to++
  }
  return to
}

/** The thing at a token with the words that describe it on both sides, and a bracket that says which ("(iPhone 15, ...)"). */
function itemAt(document: Document, at: number): Item | undefined {
  const kind = itemCategoryOf(keyAt(document, at))
  if (!kind) return undefined
  let from = at
  while (
    at - from < 6 &&
    (itemDescribers.has(keyAt(document, from - 1)) ||
      (document.tokens[from - 1]?.kind === 'number' && itemDescribers.has(keyAt(document, from - 2))))
  )
    from--
  while (document.tokens[from]?.kind === 'number' && from < at) from++
  let to = describedEnd(document, at)
  if (keyAt(document, to) === '(') {
    let close = to + 1
    while (close - to < 14 && !/^[,);]$/.test(keyAt(document, close)) && document.tokens[close]?.kind !== 'newline')
      close++
    const inner = document.tokens
      .slice(to + 1, close)
      .some((token) => itemDescribers.has(token.key) || itemCategoryOf(token.key) !== undefined)
    if (inner && close - to < 14) to = keyAt(document, close) === ')' ? close + 1 : close
  }
  const weight =
    /^(?:weighing|weight|of)$/.test(keyAt(document, to)) &&
    document.tokens[to + 1]?.kind === 'number' &&
    /^(?:gram|grams|gm|gms|tola|tolas|kg)$/.test(keyAt(document, to + 2))
  if (weight) to += 3
  const first = document.tokens[from]
  const last = document.tokens[to - 1]
  if (!first || !last) return undefined
  const value = document.source.text.slice(first.start, last.end).replaceAll('\n', ' ')
  return {
    description: { value, start: first.start, end: last.end },
    kind,
    head: kind.type,
    from,
    to,
    sentence: document.sentenceOf[at] ?? 0
  }
}

function isLost(document: Document, item: Item, losses: ReadonlySet<number>): boolean {
  const before = keyAt(document, item.from - 1)
  const after = keyAt(document, item.to)
  if (noLoss.has(after) || noLoss.has(before) || negations.has(before)) return false
  if (after === 'पर' || after === 'par' || after === 'pe') return false
  if (item.head === 'Motor vehicle' && (usedBefore.has(before) || after === 'से' || after === 'se')) return false
  if (before === 'on' || (keyAt(document, item.from - 2) === 'on' && /^(?:my|a|the|his)$/.test(before))) return false
  for (let step = 1; step <= 8; step++) {
    const key = keyAt(document, item.to + step - 1)
    if (demandWords.has(key) || demandWords.has(keyAt(document, item.from - step))) return false
  }
  return losses.has(item.sentence)
}

/** "The phone is a Samsung Galaxy worth ...": a later sentence says more of a thing already lost. */
function moreOf(items: ReadonlyArray<Item>): Map<string, Item> {
  const byType = new Map<string, Item>()
  for (const item of items) {
    const known = byType.get(item.head)
    const longer = !known || item.description.value.length > known.description.value.length
    if (longer && (!known || known.head !== 'Ornament')) byType.set(item.head, item)
  }
  return byType
}

const valueWords = wordSet('worth valued value costing cost price approximately कीमत मूल्य कीमती keemat kimat mulya')
const moneyOut = wordSet('account bank transferred deducted debited withdrawn upi खाते खाता khata khate kat')

function isWorth(document: Document, from: number): boolean {
  for (let step = 1; step <= 6; step++) {
    const key = keyAt(document, from - step)
    if (valueWords.has(key)) return true
    if (/^[.।;]$/.test(key) && !/^(?:rs|रु)$/.test(keyAt(document, from - step - 1))) return false
  }
  return false
}

function demanded(document: Document, from: number): boolean {
  const index = document.sentenceOf[from] ?? 0
  const sentence = document.sentences[index]
  let loss = false
  let demand = false
  for (let at = sentence?.from ?? 0; at < (sentence?.to ?? 0); at++) {
    if (isLoss(keyAt(document, at))) loss = true
    if (demandWords.has(keyAt(document, at))) demand = true
  }
  return demand || (!loss && !isWorth(document, from))
}

/** Things lost and what they are worth, in order of appearance. Demanded, lent and merely mentioned things are left out. */
export function findProperty(document: Document, tokenOf: (offset: number) => number): ReadonlyArray<Property> {
  const losses = lossSentences(document)
  const items: Item[] = []
  for (let at = 0; at < document.tokens.length; at++) {
    const item = itemAt(document, at)
    if (!item) continue
    items.push(item)
    at = item.to - 1
  }
  const lostTypes = new Set(items.filter((item) => isLost(document, item, losses)).map(({ head }) => head))
  const kept = [
    ...moreOf(
      items.filter((item) => lostTypes.has(item.head) && (isLost(document, item, losses) || isNoun(document, item)))
    ).values()
  ]
  const rows: Array<Property & { to: number }> = kept
    .sort((a, b) => a.from - b.from)
    .map(({ description, kind, from, to }) => ({
      description,
      category: { ...description, value: kind.category },
      type: { ...description, value: kind.type },
      from,
      to
    }))
  attachAmounts(document, rows, tokenOf)
  attachImeis(document, rows)
  return rows.sort((a, b) => a.from - b.from)
}

function isNoun(document: Document, item: Item): boolean {
  return (
    /^(?:the|my|said|stolen|उक्त|मेरा|मेरी)$/.test(keyAt(document, item.from - 1)) && item.description.value.includes(' ')
  )
}

type Row = { -readonly [Key in keyof Property]: Property[Key] } & { to: number }

function attachAmounts(document: Document, rows: Row[], tokenOf: (offset: number) => number): void {
  for (const amount of findAmounts(document)) {
    const at = tokenOf(amount.start)
    if (demanded(document, at)) continue
    const cash = rows.find(
      ({ type, value, from, to }) =>
        type?.value === 'Currency' && !value && Math.min(Math.abs(at - to), Math.abs(at - from)) <= 6
    )
    const worth = isWorth(document, at)
    const nearest = rows
      .filter(({ value, type }) => !value && type?.value !== 'Currency')
      .filter(({ to }) => to <= at && at - to < 40)
      .pop()
    const row = cash && !worth ? cash : worth ? nearest : undefined
    if (row) row.value = amount
    else if (rows.some(({ value }) => value?.value === amount.value)) continue
    else if (moneyNear(document, at) || !worth) {
      rows.push({
        description: amount,
        category: { ...amount, value: 'Cash' },
        type: { ...amount, value: 'Money' },
        value: amount,
        from: at,
        to: at + 1
      })
    }
  }
  for (const row of rows)
    if (row.type?.value === 'Money' && row.description)
      row.description = {
        ...row.description,
        value: document.source.text.slice(row.description.start, row.description.end)
      }
}

function moneyNear(document: Document, at: number): boolean {
  const sentence = document.sentences[document.sentenceOf[at] ?? 0]
  for (let next = sentence?.from ?? 0; next < (sentence?.to ?? 0); next++)
    if (moneyOut.has(keyAt(document, next))) return true
  return false
}

function attachImeis(document: Document, rows: Row[]): void {
  for (const imei of findImeis(document)) {
    const phone = rows.find(({ type, imei: known }) => type?.value === 'Mobile phone' && !known)
    if (phone) phone.imei = imei
  }
}
