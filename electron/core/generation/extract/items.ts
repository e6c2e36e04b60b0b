import type { Document, Found } from '../text/document.ts'
import { goodsBefore } from './goods.ts'
import { itemCategoryOf, itemDescribers, type ItemCategory } from '../words/item-words.ts'
import { wordSet } from '../words/word-set.ts'

/** A thing named at tokens [from, to), with the words that describe it. `branded` when more than the bare noun. */
export type Item = Readonly<{
  description: Found
  kind: ItemCategory
  from: number
  to: number
  sentence: number
  branded: boolean
  /** Key of the noun itself: chain, मोबाइल. */
  noun: string
}>

const MAX_BRACKET_TOKENS = 20
const MAX_DESCRIBERS = 8

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

const models = wordSet(
  'iphone galaxy note redmi realme vivo oppo nokia poco pro plus रेडमी नोट वीवो ओप्पो रियलमी आईफोन गैलेक्सी samsung सैमसंग oneplus'
)
const units = wordSet('gram grams gm gms gms tola tolas kg ग्राम तोला तोले meter metre metres मीटर')

function describes(document: Document, at: number): boolean {
  const token = document.tokens[at]
  if (!token || token.kind === 'newline') return false
  if (itemDescribers.has(token.key) || itemCategoryOf(token.key)) return true
  if (token.kind === 'latin' && /[0-9]/.test(token.key)) return true
  return token.kind === 'number' && token.end - token.start <= 3 && models.has(keyAt(document, at - 1))
}

/** "15 ग्राम", "of 20 grams", "weighing 2 tola" after the thing: the token after it. */
function weightEnd(document: Document, at: number): number {
  const from = /^(?:weighing|weight|of|वजन|वजनी|about|करीब)$/.test(keyAt(document, at)) ? at + 1 : at
  return document.tokens[from]?.kind === 'number' && units.has(keyAt(document, from + 1)) ? from + 2 : at
}

/** A bracket that says which one: "(iPhone 14 Pro, black)". */
function bracketEnd(document: Document, at: number): number {
  if (keyAt(document, at) !== '(') return at
  let close = at + 1
  while (
    close - at < MAX_BRACKET_TOKENS &&
    keyAt(document, close) !== ')' &&
    document.tokens[close]?.kind !== 'newline'
  )
    close++
  if (keyAt(document, close) !== ')') return at
  for (let inside = at + 1; inside < close; inside++) if (describes(document, inside)) return close + 1
  return at
}

/** "वीवो वी-30", "Vivo V-30", "Redmi 12": the model behind the make. */
function modelEnd(document: Document, at: number): number {
  if (!models.has(keyAt(document, at))) return at + 1
  const { tokens } = document
  const letters = tokens[at + 1]
  const hyphen = letters && letters.end - letters.start <= 2 && tokens[at + 2]?.key === '-' && tokens[at + 2]?.glued
  const number = tokens[at + (hyphen ? 3 : 1)]
  return hyphen && number?.kind === 'number' && number.glued ? at + 4 : at + 1
}

const materials = wordSet('सोने चांदी तांबे पीतल लोहे एल्युमिनियम sone chandi tambe loha lohe')

/** "सोने की चेन": the particle between the material and the thing. */
const isOfMaterial = (document: Document, at: number): boolean =>
  /^(?:की|का|के|ki|ka|ke)$/.test(keyAt(document, at)) && materials.has(keyAt(document, at - 1))

function itemAt(document: Document, at: number): Item | undefined {
  const kind = itemCategoryOf(keyAt(document, at))
  if (!kind) return undefined
  let from = at
  while (at - from < MAX_DESCRIBERS && (describes(document, from - 1) || isOfMaterial(document, from - 1))) from--
  while (from < at && document.tokens[from]?.kind === 'number') from++
  let to = modelEnd(document, at)
  while (to - at < MAX_DESCRIBERS && describes(document, to)) to++
  const bare = to - from === 1 && !models.has(keyAt(document, at))
  to = weightEnd(document, bracketEnd(document, to))
  const first = document.tokens[from]
  const last = document.tokens[to - 1]
  if (!first || !last) return undefined
  const value = document.source.text.slice(first.start, last.end)
  const description = { value, start: first.start, end: last.end }
  return {
    description,
    kind,
    from,
    to,
    sentence: document.sentenceOf[at] ?? 0,
    branded: !bare || to - at > 1,
    noun: keyAt(document, at)
  }
}

const goodsKind: ItemCategory = { category: 'Material', type: 'Goods', words: new Set() }

/** "14 rolls of cloth worth ...": goods that no table holds, or more words for the thing just read. */
function goodsAt(document: Document, at: number, last: Item | undefined): Item | undefined {
  const goods = goodsBefore(document, at)
  const first = document.tokens[goods?.from ?? -1]
  const end = document.tokens[(goods?.to ?? 0) - 1]
  if (!goods || !first || !end) return undefined
  const known = last && last.to > goods.from ? last : undefined
  if (known && (known.from <= goods.from || known.to < goods.to)) return undefined
  const description = { value: document.source.text.slice(first.start, end.end), start: first.start, end: end.end }
  const kind = known?.kind ?? goodsKind
  const sentence = document.sentenceOf[at] ?? 0
  return { description, kind, from: goods.from, to: goods.to, sentence, branded: true, noun: end.key }
}

/** All things named in the statement, in order of appearance. */
export function findItems(document: Document): ReadonlyArray<Item> {
  const items: Item[] = []
  for (let at = 0; at < document.tokens.length; at++) {
    const item = itemAt(document, at) ?? goodsAt(document, at, items[items.length - 1])
    if (!item) continue
    const last = items[items.length - 1]
    if (last && item.from < last.to) items.pop()
    items.push(item)
    at = item.to - 1
  }
  return items
}
