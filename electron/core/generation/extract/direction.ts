import type { Document, Found } from '../text/document.ts'

const number = '(?:[0-9]{1,3}(?:\\.[0-9]{1,2})?)'
const unit = '(?:km|kms|k\\.m\\.|kilometers?|kilometres?|meters?|metres?|किमी0?|कि\\.?मी\\.?|किलोमीटर|मीटर)'
const way =
  '(?:north|south|east|west|north-east|north-west|south-east|south-west|उत्तर|दक्षिण|पूर्व|पूरब|पश्चिम|uttar|dakshin|purab|paschim)'
const station = '(?:police station|the station|thana|thane|p\\.?s\\.?|थाना|थाने)'

/** "2 km north of the police station", "3 km from the PS towards east": number, unit, way and the station after them. */
const before = new RegExp(
  `${number} ?${unit} (?:(?:away|to|towards|in|the|direction) ){0,3}(?:${way} (?:direction )?)?(?:of|from) (?:the )?${station}(?: (?:towards|in|to) (?:the )?${way})?`,
  'g'
)
/** "थाने से 3 किमी पूर्व", "thana se 2 km uttar disha": the station first. */
const after = new RegExp(
  `${station} (?:से|se) (?:(?:करीब|लगभग|karib|lagbhag) )?${number} ?${unit}(?: (?:दूर|door|dur))?(?: ${way}(?: (?:दिशा|disha))?)?`,
  'g'
)

/** Direction and distance from the police station (item 5(a)), in the words of the statement. */
export function findDirection(document: Document): Found | undefined {
  const { folded, text } = document.source
  for (const pattern of [before, after]) {
    const match = folded.matchAll(pattern).next().value
    if (!match) continue
    const end = match.index + match[0].length
    return { value: text.slice(match.index, end), start: match.index, end }
  }
  return undefined
}
