import type { Document } from '../text/document.ts'
import { isLoss } from '../words/act-words.ts'
import { itemCategoryOf } from '../words/item-words.ts'
import { wordSet } from '../words/word-set.ts'
import type { Item } from './items.ts'

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

const takeStems = wordSet('ले le रख rakh लेकर lekar')
const takeEnds = wordSet(
  'गया गये गए गई गयी लिया लिये लिए ली भागे भागा भाग gaya gaye gayi gai liya liye li bhaga bhaag फरार farar चले chale'
)

const denials = wordSet('no not nothing never nahi nahin nhi नहीं')

/** "There was no theft", "nothing was stolen", "चोरी नहीं हुई". */
function isDenied(document: Document, at: number): boolean {
  for (let step = 1; step <= 3; step++) {
    if (
      document.sentenceOf[at - step] === document.sentenceOf[at] &&
      denials.has(keyAt(document, at - step)) &&
      document.tokens[at]?.kind === 'latin' &&
      !/^(?:nahi|nahin|nhi)$/.test(keyAt(document, at - step))
    )
      return true
  }
  return [1, 2].some((step) => /^(?:nahi|nahin|nhi|नहीं)$/.test(keyAt(document, at + step)))
}

/** "aaya to gaadi nahi thi": the thing itself is not there any more. */
const isGoneAt = (document: Document, at: number): boolean =>
  /^(?:nahi|nahin|नहीं)$/.test(keyAt(document, at)) &&
  /^(?:thi|tha|mili|mila|थी|था|मिली|मिला)$/.test(keyAt(document, at + 1)) &&
  itemCategoryOf(keyAt(document, at - 1)) !== undefined

/** True where a word, or "ले गया" / "le gaye" as two words, tells of a loss. */
export function isLossAt(document: Document, at: number): boolean {
  const key = keyAt(document, at)
  if (isDenied(document, at)) return false
  // "pulled it from my hand and rode off"
  if (key === 'pulled') return [1, 2, 3, 4].some((step) => keyAt(document, at + step) === 'from')
  if (isGoneAt(document, at)) return true
  if (takeStems.has(key)) return takeEnds.has(keyAt(document, at + 1))
  return isLoss(key)
}

/** What is asked for, lent or promised is not what was lost. */
export const demandWords = wordSet(
  'demand demands demanded demanding dowry udhar udhaar loan lent salary fee fees rent reward मांग मांगे मांगी मांगते दहेज उधार कर्ज किराया dahej maang mang maangta mangta mange maange karz kiraya ransom फिरौती रंगदारी'
)

const notTheThing = wordSet(
  'call called calls calling whatsapp contact message messages sms number नंबर नम्बर कॉल recording kar kiya karke karna switched bill bills screenshot बंद band off app shop shops store stores dealer आया aaya aya करके कर किया करने नंबर'
)
const carriers = wordSet('on by in par pe पर')
const foreign = wordSet('his her their uska uski unki unka उसका उसकी उनका उनकी another बदमाशों')
const holdWords = wordSet('contained containing contains had inside जिसमें उसमें jisme usme')
const negations = wordSet('no not without nothing nahi koi नहीं कोई बिना')

/** "Purse me 2,700 rupaye, aadhar card tha": what was in the thing just lost. */
const isHeldIn = (document: Document, from: number): boolean =>
  itemCategoryOf(keyAt(document, from)) !== undefined && /^(?:me|mein|में)$/.test(keyAt(document, from + 1))

/** Sentences in which something is told to be lost. */
export function findLossSentences(document: Document): ReadonlySet<number> {
  const indexes = new Set<number>()
  document.sentences.forEach(({ from, to }, index) => {
    for (let at = from; at < to; at++) {
      if (!isLossAt(document, at)) continue
      indexes.add(index)
      break
    }
    // "It had cash ...", "the bag contained ..." right after the loss
    if (
      !indexes.has(index) &&
      indexes.has(index - 1) &&
      (document.tokens.slice(from, to).some(({ key }) => holdWords.has(key)) || isHeldIn(document, from))
    )
      indexes.add(index)
  })
  return indexes
}

/** Told in the first person: then "his" and "her" are somebody else's. */
const isOwnStory = (document: Document): boolean =>
  document.tokens.some(({ key }) => /^(?:i|my|main|mera|meri|मैं|मेरा|मेरी|मेरे)$/.test(key))

const theftWords = wordSet('stole stolen theft missing took away there चोरी गायब chori gayab chura चुरा चुराकर नहीं')

/** "मेरी साइकिल कीमत 2,800 रुपये दिनांक 09.10.2026 को शाम 4 बजे ... चोरी": one's own vehicle waits longer for its verb. */
const OWN_VEHICLE_TOKENS = 32

/** Vehicles carry people in most complaints: one is lost only when the theft is told right beside it. */
function isStolenVehicle(document: Document, item: Item): boolean {
  const own = /^(?:my|our|mera|meri|apni|मेरी|मेरा|अपनी|हमारी)$/.test(keyAt(document, item.from - 1))
  for (let step = 1; step <= (own ? OWN_VEHICLE_TOKENS : 14); step++) {
    if (document.sentenceOf[item.to + step - 1] !== document.sentenceOf[item.from] && step > 14) break
    if (theftWords.has(keyAt(document, item.to + step - 1)) && keyAt(document, item.to) !== 'सवार') return true
    if (step <= 5 && theftWords.has(keyAt(document, item.from - step))) return true
  }
  return false
}

/** "I parked my motorcycle outside. When I came back it was missing." */
function isParkedAndGone(document: Document, item: Item, losses: ReadonlySet<number>): boolean {
  if (item.kind.category !== 'Vehicle' || (!losses.has(item.sentence + 1) && !losses.has(item.sentence + 2)))
    return false
  // "apni Splendor UP16 CX 3421 lock karke khadi ki"
  const hindi = Array.from({ length: 10 }, (_, step) => keyAt(document, item.to + step))
  if (hindi.some((key) => /^(?:khadi|khada|kharhi|खडी|खडा)$/.test(key))) return true
  return (
    [1, 2, 3].some((step) => /^(?:parked|kept|stationed)$/.test(keyAt(document, item.from - step))) &&
    /^(?:my|our|his|her|the)$/.test(keyAt(document, item.from - 1))
  )
}

/** Told to be taken: in a sentence of loss, and not a thing ridden, called with, demanded or another's. */
export function isLost(document: Document, item: Item, losses: ReadonlySet<number>): boolean {
  if (!losses.has(item.sentence) && !isParkedAndGone(document, item, losses)) return false
  if (!losses.has(item.sentence)) return true
  const before = keyAt(document, item.from - 1)
  const beforeThat = keyAt(document, item.from - 2)
  const after = keyAt(document, item.to)
  const numbered = item.kind.category === 'Vehicle' && /^(?:number|no|नंबर|नम्बर)$/.test(after)
  if ((notTheThing.has(after) && !numbered) || notTheThing.has(before) || negations.has(before)) return false
  // "took his wallet" is lost; "his phone is switched off" is not
  if (foreign.has(before) && isOwnStory(document) && !isLossAt(document, item.from - 2)) return false
  if (/^(?:पर|par|pe|से|se)$/.test(after) || (document.tokens[item.to]?.kind === 'number' && after.length >= 10))
    return false
  if (carriers.has(before) || (carriers.has(beforeThat) && /^(?:my|a|an|the|his|one|two|another)$/.test(before)))
    return false
  const fromVehicle = before === 'from' || beforeThat === 'from' || /^(?:से|se)$/.test(after)
  if (item.kind.category === 'Vehicle' && (fromVehicle || !isStolenVehicle(document, item))) return false
  for (let step = 1; step <= 8; step++) {
    if (demandWords.has(keyAt(document, item.to + step - 1)) || demandWords.has(keyAt(document, item.from - step)))
      return false
  }
  return true
}
