import type { Document } from '../text/document.ts'
import { itemCategoryOf } from '../words/item-words.ts'
import { placeNouns } from '../words/place-words.ts'
import { wordSet } from '../words/word-set.ts'
import type { Mention } from './person-mentions.ts'

const placePreps = wordSet(
  'in at near from to towards via inside outside opposite behind on of visiting reached left crossing between beside'
)
/** Hindi marks of a place that stand behind its name: "Agra me do ladko ne". */
const placeMarks = wordSet('me mein main mai par pe tak में पर तक')
const placeWords = wordSet(
  'road street lane marg path gali nagar colony market bazar bazaar chowk chauraha hospital station stand bank school college university polytechnic institute office court temple mandir masjid mosque church gurudwara park mall hotel dhaba bridge flyover highway crossing tower towers apartments apartment society complex sector phase block lines line camp fort gate ghat mela district distt dist zila tehsil village town city state finance industries limited ltd pvt company agency insurance'
)
/** Makers and models: the first words of goods, never of a person who did something. */
const brands = wordSet(
  'dell hp lenovo asus acer apple iphone ipad macbook samsung galaxy redmi note xiaomi vivo oppo realme oneplus nokia motorola moto pixel poco honda hero activa splendor pulsar bajaj tvs apache maruti suzuki swift dzire alto wagonr ertiga brezza hyundai creta i10 i20 santro tata nexon tiago safari mahindra bolero scorpio thar toyota innova fortuner royal enfield bullet jupiter access platina titan fastrack sony lg philips canon nikon boat noise paytm phonepe gpay google amazon flipkart whatsapp instagram facebook telegram olx insta fb snapchat messenger youtube linkedin truecaller sharechat tinder bumble zomato swiggy ola uber rapido meesho myntra'
)

/** Tokens walked back over "Civil Lines, Jaipur" to the word that began the place. */
const WALK_BACK = 14

/**
 * Is this capitalised word the tail of a place, or goods, and no person? Asked only of names that no word vouches for.
 * A place is told by what begins it ("at Sector 18, Noida, a man ..."), by what it is called ("... Civil Lines"), or by
 * the mark behind it ("Agra me do ladko ne"). Somebody who acts right behind his name ("Rohan and Mohit beat me") stays.
 */
export function isPlaceOrThing(document: Document, { name, cue }: Mention): boolean {
  const { tokens } = document
  const keys = tokens.slice(name.from, name.to).map((token) => token.key)
  if (keys.every((key) => brands.has(key))) return true
  // "Maruti Baleno MP 09 ZC 7310": the make of a thing before its number, the name of an app
  if (cue === 'plain' && (isThing(keys[0] ?? '') || numbered(document, name.to))) return true
  if (cue !== 'plain' || tokens[name.from]?.kind === 'devanagari') return false
  const last = keys[keys.length - 1] ?? ''
  const next = tokens[name.to]?.key ?? ''
  if (placeWords.has(last) || placeNouns.has(last) || placeWords.has(next) || placeMarks.has(next)) return true
  const closed = next === '' || /^[,.;:\n]$/.test(next) || tokens[name.to]?.kind === 'newline'
  return closed && beginsAsPlace(document, name.from)
}

const isThing = (key: string): boolean => brands.has(key) || itemCategoryOf(key) !== undefined

/** A run that runs into the digits of a number plate: "Baleno MP | 09 ZC 7310". */
const numbered = (document: Document, to: number): boolean =>
  /^[a-z]{2}$/.test(document.tokens[to - 1]?.key ?? '') && document.tokens[to]?.kind === 'number'

/** Walks back over capitalised words, numbers and commas to the word before them. */
function beginsAsPlace(document: Document, from: number): boolean {
  let sawPlaceWord = false
  for (let at = from - 1; at >= 0 && from - at <= WALK_BACK; at--) {
    const token = document.tokens[at]
    if (!token || token.kind === 'newline') return sawPlaceWord
    if (placePreps.has(token.key) && !token.capital) return true
    if (placeWords.has(token.key)) sawPlaceWord = true
    const runs = token.capital || token.kind === 'number' || /^[,.&-]$/.test(token.key) || token.key === 'no'
    if (!runs) return sawPlaceWord
    if (token.key === '.' && document.sentenceOf[at] !== document.sentenceOf[from]) return sawPlaceWord
  }
  return sawPlaceWord
}
