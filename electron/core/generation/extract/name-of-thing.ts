import type { Document } from '../text/document.ts'
import { isHarm, witnessActs, woundWords } from '../words/act-words.ts'
import { itemCategoryOf } from '../words/item-words.ts'
import { nameStops } from '../words/name-words.ts'
import { wordSet } from '../words/word-set.ts'
import { isHinglish } from './hinglish-sentence.ts'
import type { FoundName } from './read-name.ts'

/** What may stand behind the name of a person in English and is no noun: adverbs, joints, particles. */
const particles = wordSet(
  'then suddenly again also too only still never always often even just once soon later there here now while when where after before but so because if than till until since against without within alias urf under over into out up down off about between among towards along together both all himself herself themselves whom whose which will would could can should may might must shall'
)

/** Past and present forms of English verbs that "-ed", "-ing" do not tell. */
const irregularVerbs = wordSet(
  'ate blew burst clung crept dealt drank dug fed flung hid hurt lit misled overtook rode rose sank slept spat sprang spread stole strikes struck stung swept swung tore took undertook upset wept withdrew began begins bought brought builds built came caught comes drew drives drove fell fights forgot found gave gets gives goes got grew held hid holds keeps kept knew knows laid lay leaves led left lends lent lets lies lives lost made makes met owes owns paid pays put puts rang reads runs said sang sat saw says sees sells sends sent set shook showed shut sits sold sought speaks spent spoke stands stood stuck sues swore takes taught tells thought told tries uses wants went woke won wore works writes wrote'
)

/** Plural in form, one in number: "one Rayban spectacles". */
const pairsOfThings = wordSet(
  'spectacles glasses goggles sunglasses scissors trousers jeans shoes sandals slippers socks headphones earphones binoculars pliers earrings'
)

/** "one Mukesh hides in my house": behind one person a word in -s is a verb, for one thing has no plural. */
const isSingularVerb = (document: Document, name: FoundName, key: string): boolean =>
  document.tokens[name.from - 1]?.key === 'one' && /[^s]s$/.test(key) && !pairsOfThings.has(key)

const isVerb = (key: string): boolean =>
  isHarm(key) || irregularVerbs.has(key) || witnessActs.has(key) || woundWords.has(key) || /(?:ed|ing|ly)$/.test(key)

/**
 * "one Usha fan", "my Bajaj mixer", "the Laxmi idol": many makes and gods are names of persons as well. In English a
 * noun right behind the name says that the name only describes it. Where this cannot be told, the answer is false.
 */
export function describesThing(document: Document, name: FoundName): boolean {
  const next = document.tokens[name.to]
  if (!document.capitalsTell || name.titled || next?.kind !== 'latin' || next.capital) return false
  if (document.sentenceOf[name.to] !== document.sentenceOf[name.from]) return false
  if (itemCategoryOf(next.key)) return true
  // "one Usha sewing machine"
  if (next.key.endsWith('ing') && itemCategoryOf(document.tokens[name.to + 1]?.key ?? '')) return true
  if (name.to - name.from > 1) return false
  if (isSingularVerb(document, name, next.key)) return false
  if (next.key.length < 3 || nameStops.has(next.key) || particles.has(next.key) || isVerb(next.key)) return false
  return !isHinglish(document, document.sentenceOf[name.from] ?? 0)
}

const ownWords = wordSet('mera meri mere apna apni apne hamara hamari hamare मेरा मेरी मेरे अपना अपनी अपने हमारा हमारी हमारे')
/** What marks a person behind the name in Hindi, whatever stands before it. */
const personMarks = wordSet('ne ko se ka ki ke aur va ya bhi hi ने को से का की के और व या भी ही , . ।')

/**
 * "mera Usha pankha", "मेरा बजाज मिक्सर": in Hindi a possessive stands right before a thing, and before a person only with
 * the relation ("mera bhai Usha" is two words more). So does the name of a make with the thing itself behind it.
 */
export function describesThingInHindi(document: Document, name: FoundName): boolean {
  if (name.titled || name.to - name.from > 1) return false
  const next = document.tokens[name.to]?.key ?? ''
  if (itemCategoryOf(next)) return true
  return ownWords.has(document.tokens[name.from - 1]?.key ?? '') && next !== '' && !personMarks.has(next)
}
