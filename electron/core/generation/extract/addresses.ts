import type { Document, Found } from '../text/document.ts'
import { notNameCapitals } from '../words/name-words.ts'
import { occupationWords } from '../words/occupation-words.ts'
import { commonWords } from '../words/common-words.ts'
import { wordSet } from '../words/word-set.ts'

export type FoundAddress = Found & Readonly<{ from: number; to: number }>

const MAX_ADDRESS_TOKENS = 40

/** Words after which an address follows. "resident of" and "residing at" are read with their second word. */
const cueWords = wordSet(
  'r/o residing resides reside resident living lives live staying stays stay address निवासी निवासिनी नि0 पता niwasi nivasi साकिन साकिना सा0 sakin'
)
const cueFollow = wordSet('of at in is : - . address')

const ends = wordSet(
  'do does hereby state states stated aged age mob mobile phone contact ph tel cell email e-mail beg want wish would submit humbly respectfully am is was were has have had',
  'tried came went told asked work works run runs running doing a an as carrying who that my our i we lodge reported came appeared he she they his her s/o d/o w/o aadhaar aadhar caste occupation working employed and when where regarding before',
  'hu hoon hun hai hain the tha thi umar mera meri mere mujhe main mai ne ka ki rehne rahne maine also request visited filed gave personally',
  'है हैं हूं हू ने मो उम्र आयु मो0 मोबाइल मोबाईल फोन सूचित निवेदन मेरा मेरी मेरे मुझे मैं मैने मैंने का की को से जिसका जो पुत्र पुत्री पत्नी जाति पेशा द्वारा'
)

/** "रहने" after "का" ends an address as well as "के साथ"; "के पास" belongs to it. */
function endsAt(document: Document, at: number): boolean {
  const token = document.tokens[at]
  if (!token) return true
  // "3rd Main, JP Nagar" is a street; "main" in small letters is "I" in Hindi
  if (token.key === 'main' && token.capital) return false
  if (
    (token.key === 'के' || token.key === 'ke') &&
    /^(?:साथ|sath|saath|विरुद्ध|खिलाफ)$/.test(document.tokens[at + 1]?.key ?? '')
  )
    return true
  if (token.key === 'and') return !document.tokens[at + 1]?.capital
  // "No." and initials keep their full stop; "Mob." ends it
  if (token.key === 'dated' || token.key === ';') return true
  // "3-6-271/A": a letter of the door number
  if (token.glued && token.key.length === 1 && token.kind === 'latin') return false
  return ends.has(token.key)
}

/** Tokens [from, to) of an address without the marks at its ends. */
export function makeAddress(document: Document, from: number, to: number): FoundAddress | undefined {
  let first = from
  let last = to
  const isMark = (at: number): boolean => /^[,.:;(-]$|^\n$|^।$/.test(document.tokens[at]?.key ?? '')
  while (first < last && isMark(first)) first++
  while (last > first && isMark(last - 1)) last--
  const start = document.tokens[first]
  const end = document.tokens[last - 1]
  if (!start || !end || last - first < 1) return undefined
  const value = document.source.text.slice(start.start, end.end).replaceAll('\n', ' ').replace(/ {2,}/g, ' ')
  return value.length < 3 ? undefined : { value, start: start.start, end: end.end, from: first, to: last }
}

const villageWords = wordSet('vill village gram ग्राम मोहल्ला mohalla वार्ड ward गांव gaon flat house plot मकान फ्लैट प्लॉट #')

/** "Vill- Chandpur, P.O.- ...", "ग्राम ..." in the chain after a name: the word belongs to the address. */
export function readVillage(document: Document, at: number): FoundAddress | undefined {
  const { tokens, sentences, sentenceOf } = document
  const key = tokens[at]?.key ?? ''
  const next = tokens[at + 1]
  const post = /^(?:po|post|dist)$/.test(key) && /^[-:.]$/.test(next?.key ?? '')
  if (!post && !villageWords.has(key)) return undefined
  // "our village restrained me" is no address: a name, a number or a mark follows
  if (next?.kind === 'latin' && !next.capital && document.capitalsTell) return undefined
  if (next && (commonWords.has(next.key) || ends.has(next.key))) return undefined
  const limit = Math.min(sentences[sentenceOf[at] ?? 0]?.to ?? 0, at + MAX_ADDRESS_TOKENS)
  let to = at
  while (to < limit && !endsAt(document, to)) to++
  return to - at < 2 ? undefined : makeAddress(document, at, to)
}

/** An address that begins with its cue at a token: "r/o ...", "resident of ...", "निवासी ...". */
export function readAddress(document: Document, at: number): FoundAddress | undefined {
  const { tokens, sentences, sentenceOf } = document
  // "I live at", but not "I live alone"
  const lives = /^(?:liv|stay|resid)/.test(tokens[at]?.key ?? '') && tokens[at]?.key !== 'resident'
  const alone = lives && tokens[at + 1]?.key === 'alone' ? 1 : 0
  if (lives && !/^(?:at|in|:)$/.test(tokens[at + 1 + alone]?.key ?? '')) return undefined
  const ahead = livesAhead(document, at)
  const labelled =
    tokens[at]?.key === 'pata' &&
    (/^[:-]$/.test(tokens[at + 1]?.key ?? '') ||
      (/^(?:mera|meri)$/.test(tokens[at - 1]?.key ?? '') && tokens[at + 1]?.capital === true))
  if (!cueWords.has(tokens[at]?.key ?? '') && !labelled && !ahead) return undefined
  let from = at + 1 + alone + (ahead ? 1 : 0)
  while (from - at < 5 && cueFollow.has(tokens[from]?.key ?? '')) from++
  // "living at my parents' house at 77, Civil Lines"
  if (/^(?:my|his|her)$/.test(tokens[from]?.key ?? '')) {
    const second = [1, 2, 3, 4, 5].find((step) => /^(?:at|in)$/.test(tokens[from + step]?.key ?? ''))
    if (second !== undefined) from += second + 1
  }
  const limit = Math.min(sentences[sentenceOf[at] ?? 0]?.to ?? 0, from + MAX_ADDRESS_TOKENS)
  let to = from
  while (to < limit && !endsAt(document, to)) to++
  // a person of the house that is named next is not part of the address
  while (to > from && /^(?:,|and|और|व|aur)$/.test(tokens[to - 1]?.key ?? '')) to--
  return makeAddress(document, from, to)
}

/** "rehne wala B-91 Shastri Nagar": the address stands behind, where Hindi has it before. */
const livesAhead = ({ tokens }: Document, at: number): boolean =>
  /^(?:rehne|rahne|रहने)$/.test(tokens[at]?.key ?? '') &&
  /^(?:wala|wali|वाला|वाली)$/.test(tokens[at + 1]?.key ?? '') &&
  (tokens[at + 2]?.capital === true || tokens[at + 2]?.kind === 'number') &&
  !/^(?:ka|ki|का|की)$/.test(tokens[at - 1]?.key ?? '')

const liveWords = wordSet(
  'rehta rahta rehti rahti rehte rahte रहता रहती रहते rehne rahne रहने resident niwasi nivasi निवासी residing'
)
const placeParticles = wordSet('me mein में ka ki का की paas pas पास par pe पर')
const trades = wordSet('dukan dukaan shop business hotel dhaba clinic karobar दुकान व्यवसाय कारोबार होटल')
const runs = wordSet('chalata chalati karta karti hai चलाता चलाती करता करती है')

/** "Station Road par kapde ki dukan chalata hu": where the informant keeps his shop. */
export function readShopAddress(document: Document, at: number, notBefore: number): FoundAddress | undefined {
  const { tokens } = document
  if (!/^(?:par|pe|पर|me|mein|में)$/.test(tokens[at]?.key ?? '')) return undefined
  const shop = [1, 2, 3, 4, 5].find((step) => trades.has(tokens[at + step]?.key ?? ''))
  if (shop === undefined || !runs.has(tokens[at + shop + 1]?.key ?? '')) return undefined
  let from = at
  while (from > notBefore && at - from < MAX_ADDRESS_TOKENS && !stopsBack.has(tokens[from - 1]?.key ?? '')) from--
  return from < at ? makeAddress(document, from, at) : undefined
}

const stopsBack = wordSet('main mai मैं मै hum हम hai hain है हैं hu hoon hun हूं हू aur और jo जो hi ही , . । \n ne ने naam नाम')

/** An address told backwards, Hindi way: "Shivaji Nagar Bhopal me rehti hu", "... का रहने वाला हूँ". */
export function readAddressBefore(document: Document, at: number, notBefore: number): FoundAddress | undefined {
  const { tokens } = document
  if (!liveWords.has(tokens[at]?.key ?? '') || !placeParticles.has(tokens[at - 1]?.key ?? '')) return undefined
  const near = /^(?:paas|pas|पास)$/.test(tokens[at - 1]?.key ?? '')
  const end = near ? at : at - 1
  let from = end - 1
  const oldest = Math.max(notBefore, end - MAX_ADDRESS_TOKENS)
  let commas = 0
  while (from > oldest) {
    const key = tokens[from - 1]?.key ?? ''
    const towns =
      key === ',' && document.capitalsTell && tokens[from - 2]?.capital === true && tokens[from]?.capital === true
    if (key === ',' && commas < 2 && (towns || isAddressy(document, oldest, from - 1))) commas++
    else if (stopsBack.has(key)) break
    from--
  }
  const found = from < end ? makeAddress(document, Math.max(from, notBefore), end) : undefined
  return found
}

/** Before the comma there still stands a piece of an address: a number or a place word, not a verb or a name's end. */
function isAddressy(document: Document, oldest: number, comma: number): boolean {
  for (let at = comma - 1; at >= oldest && comma - at < 5; at--) {
    const token = document.tokens[at]
    if (!token || stopsBack.has(token.key)) return false
    if (token.kind === 'number' || pieceWords.has(token.key)) return true
  }
  return false
}

/** Words of which addresses are made. */
export const pieceWords = wordSet(
  'taluk taluka mandal tehsil tahsil district dist villa quarter qtr basti bagh layout extension puram pet bazaar town market nagar road street lane colony gali mohalla sector ward house flat plot village gram gaon block phase vihar enclave apartment floor post chowk bazar',
  'नगर रोड गली मोहल्ला सेक्टर वार्ड मकान फ्लैट प्लॉट ग्राम गांव ब्लॉक विहार कॉलोनी कालोनी पोस्ट चौक बाजार'
)

const isSentenceEnd = (document: Document, at: number): boolean =>
  /^[.।\n]?$/.test(document.tokens[at]?.key ?? '') || /^(?:hu|hoon|hun)$/.test(document.tokens[at]?.key ?? '')

/** One or two capitalised words that are no calling and no word of a letter. */
const isTown = ({ tokens }: Document, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(
      ({ key, capital }) => /^[,.]$/.test(key) || (capital && !notNameCapitals.has(key) && !occupationWords.has(key))
    ) && to - from <= 3

/** A mobile number, or the word or letter that announces it. */
function phoneAt(document: Document, at: number): boolean {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  if (/^(?:mob|mobile|ph|phone|contact|cell|tel)$/.test(key)) return true
  if (/^[mp]$/.test(key)) return /^[-:.]$/.test(tokens[at + 1]?.key ?? '')
  const number = tokens[at]?.kind === 'number' ? key.length : 0
  return number === 10 || (number === 5 && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.key.length === 5)
}

/** "33 वर्ष, प्रोफेसर कॉलोनी, सागर, मो.-": pieces between commas, one of them a word of addresses, up to the phone or the end. */
function readHindiBareAddress(document: Document, at: number): FoundAddress | undefined {
  const { tokens, sentences, sentenceOf } = document
  const limit = Math.min(sentences[sentenceOf[at] ?? 0]?.to ?? 0, at + MAX_BARE_TOKENS)
  let to = at
  let sure = false
  while (to < limit && !endsAt(document, to) && !phoneAt(document, to)) {
    const token = tokens[to]
    if (!token || !(token.kind === 'devanagari' || token.kind === 'number' || /^[,./-]$/.test(token.key))) break
    if (stopsBack.has(token.key) && token.key !== ',') return undefined
    if (pieceWords.has(token.key)) sure = true
    to++
  }
  const closed = to >= limit || phoneAt(document, to) || /^(?:मो|मो0|मोबाइल|फोन|[।.])$/.test(tokens[to]?.key ?? '')
  return sure && closed ? makeAddress(document, at, to) : undefined
}

const MAX_BARE_TOKENS = 14

/** Pieces of an address without a cue right after a name: "55, Sector 21, Noida 201301", up to a phone or the end. */
export function readBareAddress(document: Document, at: number, afterAge = false): FoundAddress | undefined {
  const { tokens, sentences, sentenceOf } = document
  if (tokens[at]?.kind === 'devanagari') return readHindiBareAddress(document, at)
  const limit = Math.min(sentences[sentenceOf[at] ?? 0]?.to ?? 0, at + MAX_ADDRESS_TOKENS)
  let to = at
  let sure = afterAge && tokens[at]?.capital === true && !notNameCapitals.has(tokens[at]?.key ?? '')
  while (to < limit) {
    const token = tokens[to]
    if (!token) break
    // "Gwalior Lashkar se.": where one is from, in a sentence that ends there
    if (/^(?:se|से)$/.test(token.key) && to > at && tokens[at]?.capital && isSentenceEnd(document, to + 1))
      return makeAddress(document, at, to)
    const phone = phoneAt(document, to)
    if (phone && tokens[at]?.capital && !notNameCapitals.has(tokens[at]?.key ?? '')) sure = true
    if (phone || endsAt(document, to)) break
    const glued = token.glued && tokens[to - 1]?.kind === 'number'
    const fits =
      glued ||
      token.kind === 'newline' ||
      token.kind === 'number' ||
      token.capital ||
      /^[,./#-]$/.test(token.key) ||
      pieceWords.has(token.key) ||
      token.key === 'no'
    if (!fits) return undefined
    if (pieceWords.has(token.key) || (token.kind === 'number' && token.end - token.start === 6)) sure = true
    to++
  }
  // "Mai Vinay Gujjar, Bhajanpura.": one proper word that closes the sentence
  const closing =
    (to >= limit - 1 || (endsAt(document, to) && tokens[to - 1]?.key === ',')) &&
    tokens[at]?.capital === true &&
    isTown(document, at, to)
  if (closing) return makeAddress(document, at, to)
  const door = tokens[at]?.kind === 'number' && tokens[at + 1]?.capital === true && to - at >= 3
  return sure || door ? makeAddress(document, at, to) : undefined
}
