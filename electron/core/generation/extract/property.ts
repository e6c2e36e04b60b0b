import type { Document, Found } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'
import { findAmounts } from './amounts.ts'
import { findSurrendered, isDamaged, isSeized } from './damage.ts'
import { findImeis, type FoundImei } from './imei.ts'
import { findTotalValue } from './total-value.ts'
import { findItems, type Item } from './items.ts'
import { demandWords, findLossSentences, isLost } from './losses.ts'

export type Property = Readonly<{
  description: Found
  category: string
  type: string
  value?: Found
  imei?: FoundImei
  from: number
}>

/** One lost thing with all the places where the statement speaks of it. */
type Row = { kind: Item['kind']; mentions: Item[]; value?: Found; imei?: FoundImei; from: number; description?: Found }

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

/** Types of which one complaint often tells several (ornaments, bags): each noun is a row of its own. */
const manyOf = wordSet('Ornament Goods')

function sameThing(row: Row, item: Item): boolean {
  if (row.kind !== item.kind) return false
  if (!manyOf.has(item.kind.type) && item.kind.type !== 'Other electronics') return true
  return row.mentions.some(({ noun }) => noun === item.noun)
}

function describe(row: Row): Found {
  const [first] = row.mentions
  const branded = row.mentions.filter((item) => item.branded)
  const longest = (branded.length > 0 ? branded : row.mentions).reduce<Item | undefined>(
    (best, item) => (best && best.description.value.length >= item.description.value.length ? best : item),
    first
  )
  return (longest ?? row.mentions[0])?.description ?? { value: '', start: 0, end: 0 }
}

const valueWords = wordSet(
  'daam दाम worth valued value costing cost costs price priced कीमत मूल्य कीमती keemat kimat qeemat mulya लागत'
)
/** "60 हजार का नुकसान", "85,000 rupaye ki kshati": what the damage comes to. */
const lossNouns = wordSet('नुकसान नुक्सान क्षति हानि nuksan nuksaan nuqsan kshati haani')
const cashWords = wordSet('cash नकद नकदी nakad nakdi nagad नगद नगदी')
const accountWords = wordSet(
  'account accounts bank transferred transfer deducted debited withdrawn upi खाते खाता khata khate kat कट paid sent bheje bhej भेजे'
)

/** Money given to one who deceives is lost though nobody took it. */
const cheatWords = wordSet(
  'delivered viral blackmail blackmailing hack hacked वायरल fraud fake duped refund bogus forged cbi cyber invest investment dhokha thagi farzi फर्जी धोखा धोखाधडी ठगी झांसा झांसे'
)
const payWords = wordSet(
  'phonepe paytm gpay scanned liye लिये लिए paid pay deposited deposit transfer transferred sent gave given took collected diye jama bheje bhej दिए दिये जमा भेजे'
)

/** Tokens between a thing and the amount that it is worth. */
const WORTH_WINDOW = 6
const ROW_WINDOW = 70

function isWorth(document: Document, at: number, to: number): boolean {
  // "Phone 62,000 ka hai"
  if (/^(?:ka|ki|का|की)$/.test(keyAt(document, to)) && /^(?:hai|tha|thi|है|था|थी)$/.test(keyAt(document, to + 1)))
    return true
  for (let step = 1; step <= WORTH_WINDOW; step++) {
    const key = keyAt(document, at - step)
    if (valueWords.has(key)) return true
    if (/^[।;\n]$/.test(key) || (key === '.' && !/^(?:rs|रु)$/.test(keyAt(document, at - step - 1)))) break
  }
  return [0, 1, 2].some(
    (step) => valueWords.has(keyAt(document, to + step)) || lossNouns.has(keyAt(document, to + step))
  )
}

function inSentence(document: Document, at: number, holds: (at: number) => boolean): boolean {
  const sentence = document.sentences[document.sentenceOf[at] ?? 0]
  for (let next = sentence?.from ?? 0; next < (sentence?.to ?? 0); next++) if (holds(next)) return true
  return false
}

function isDemanded(document: Document, at: number): boolean {
  for (let step = 1; step <= 8; step++) {
    if (demandWords.has(keyAt(document, at + step)) || demandWords.has(keyAt(document, at - step))) return true
  }
  return false
}

/** The row whose last mention before the amount is nearest. */
function nearestRow(rows: ReadonlyArray<Row>, at: number, sentenceOf: Uint32Array): Row | undefined {
  let best: Row | undefined
  let nearest = ROW_WINDOW
  for (const row of rows) {
    if (row.value) continue
    for (const { to, from } of row.mentions) {
      if (from <= at && at < to) return row
      const away = to <= at ? at - to : from > at && sentenceOf[from] === sentenceOf[at] ? (from - at) * 2 : ROW_WINDOW
      if (away < nearest) {
        nearest = away
        best = row
      }
    }
  }
  return best
}

function attachAmounts(
  document: Document,
  rows: Row[],
  losses: ReadonlySet<number>,
  tokenOf: (offset: number) => number
): void {
  const total = findTotalValue(document)
  const surrendered = findSurrendered(document, payWords)
  const cheated = document.tokens.some(({ key }) => cheatWords.has(key) || key.startsWith('cheat'))
  for (const amount of findAmounts(document)) {
    const at = tokenOf(amount.start)
    const to = tokenOf(amount.end)
    if (isDemanded(document, at) || amount.start === total?.start) continue
    const worth = isWorth(document, at, to)
    const loss =
      losses.has(document.sentenceOf[at] ?? 0) ||
      surrendered.has(document.sentenceOf[at] ?? 0) ||
      (cheated && inSentence(document, at, (next) => payWords.has(keyAt(document, next))))
    if (!worth && !loss) continue
    const known = rows.some(({ value }) => value?.value === amount.value)
    const isCash = [-4, -3, -2, -1, 0, 1].some((step) =>
      cashWords.has(keyAt(document, step < 0 ? at + step : to + step))
    )
    const row = worth
      ? nearestRow(rows, at, document.sentenceOf)
      : isCash
        ? rows.find(({ kind, value }) => kind.type === 'Currency' && !value)
        : undefined
    if (row) row.value = amount
    else if (
      !known &&
      !worth &&
      (isCash || inSentence(document, at, (token) => accountWords.has(keyAt(document, token))) || loss)
    ) {
      rows.push({
        kind: moneyKind,
        mentions: [],
        value: amount,
        from: at,
        description: { ...amount, value: document.source.text.slice(amount.start, amount.end) }
      })
    }
  }
}

const moneyKind: Item['kind'] = { category: 'Cash', type: 'Money', words: new Set() }

/** Things lost and what they are worth, in order of appearance. Demanded, lent and merely mentioned things are left out. */
export function findProperty(document: Document, tokenOf: (offset: number) => number): ReadonlyArray<Property> {
  const losses = findLossSentences(document)
  const items = findItems(document)
  const rows: Row[] = []
  const ofCase = (item: Item): boolean =>
    isLost(document, item, losses) || isDamaged(document, item) || isSeized(document, item)
  for (const item of items.filter(ofCase)) {
    const row = rows.find((each) => sameThing(each, item))
    if (row) row.mentions.push(item)
    else rows.push({ kind: item.kind, mentions: [item], from: item.from })
  }
  for (const row of rows) {
    const more = items.filter(
      (item) =>
        item.branded &&
        item.kind === row.kind &&
        !losses.has(item.sentence) &&
        sameThing(row, item) &&
        isWorthNear(document, item)
    )
    const own = items.filter((item) => item.kind === row.kind && sameThing(row, item) && isOwned(document, item))
    for (const item of [...more, ...own]) if (!row.mentions.includes(item)) row.mentions.push(item)
  }
  attachAmounts(document, rows, losses, tokenOf)
  for (const imei of findImeis(document)) {
    const phone = rows.find(({ kind, imei: known }) => kind.type === 'Mobile phone' && !known)
    if (phone) phone.imei = imei
  }
  return rows
    .sort((a, b) => a.from - b.from)
    .map((row) => ({
      description: row.description ?? describe(row),
      category: row.kind.category,
      type: row.kind.type,
      value: row.value,
      imei: row.imei,
      from: row.from
    }))
}

/** "my motorcycle" anywhere is the one that is told to be stolen. */
const isOwned = (document: Document, item: Item): boolean =>
  /^(?:the|my|our|said|mera|meri|apni|apna|मेरा|मेरी|अपनी|अपना|उक्त)$/.test(keyAt(document, item.from - 1))

/** "The phone is a Samsung Galaxy worth ...": said of a thing already told to be lost, not of another one. */
function isWorthNear(document: Document, item: Item): boolean {
  if (/^(?:his|her|their|उसका|उसकी|uska|uski|on|by)$/.test(keyAt(document, item.from - 1))) return false
  return inSentence(
    document,
    item.from,
    (at) =>
      valueWords.has(keyAt(document, at)) ||
      /^(?:is|was|imei|stolen|colour|color|था|थी|है|tha|thi|hai)$/.test(keyAt(document, at))
  )
}
