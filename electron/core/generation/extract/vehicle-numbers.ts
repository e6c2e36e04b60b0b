import type { Document, Found } from '../text/document.ts'
import { leftOf, matchAll } from './match-pattern.ts'

/** Codes of states and union territories on number plates, old codes too. */
const states =
  'an|ap|ar|as|br|cg|ch|dd|dl|dn|ga|gj|hp|hr|jh|jk|ka|kl|la|ld|mh|ml|mn|mp|mz|nl|od|or|pb|py|rj|sk|tn|tr|ts|tg|uk|ua|up|wb'

const plate = new RegExp(
  `(?<![a-z0-9])(?:${states})[ .-]{0,2}[0-9]{1,2}[ .-]{0,2}(?:[a-z]{1,3}[ .-]{0,2}){0,2}[0-9]{1,4}(?![a-z0-9])`,
  'g'
)
const bharat = /(?<![a-z0-9])[0-9]{2}[ .-]{0,2}bh[ .-]{0,2}[0-9]{4}[ .-]{0,2}[a-z]{1,2}(?![a-z0-9])/g

/** Without letters in the middle ("UP 32 1234") it may be anything: then a word for it must stand before. */
const vehicleWord =
  /(?:no|number|registration|regn|vehicle|car|bike|scooty|scooter|motorcycle|truck|auto|नं0?|नंबर|गाड़ी|गाडी|वाहन|न0)[ .:-]{0,3}$/

/** Registration numbers in the old, the present and the BH series, as capitals without blanks: UP41XY1234. */
export function findVehicleNumbers(document: Document): ReadonlyArray<Found> {
  const { folded } = document.source
  const found: Found[] = []
  for (const { text, start, end } of [...matchAll(plate, folded), ...matchAll(bharat, folded)]) {
    const value = text.replace(/[ .-]/g, '').toUpperCase()
    const full = /^[A-Z]{2}[0-9]{1,2}[A-Z]{1,4}[0-9]{4}$|^[0-9]{2}BH[0-9]{4}[A-Z]{1,2}$/.test(value)
    if (full || (value.length >= 7 && vehicleWord.test(leftOf(folded, start)))) found.push({ value, start, end })
  }
  return found.sort((a, b) => a.start - b.start)
}

const chassis =
  /(?:chassis|chasis|chesis|vin|चेसिस|चैसिस|चेचिस)(?: ?(?:no|number|नं0?|नंबर|न0|संख्या))?[ .:-]{0,3}(?:is |hai |है )?([a-z0-9]{6,20})(?![a-z0-9])/g
const engine =
  /(?:engine|इंजन)(?: ?(?:no|number|नं0?|नंबर|न0|संख्या))?[ .:-]{0,3}(?:is |hai |है )?([a-z0-9]{6,20})(?![a-z0-9])/g

function codes(pattern: RegExp, folded: string): ReadonlyArray<Found> {
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const code = match[1] ?? ''
    const start = match.index + match[0].length - code.length
    return /[0-9]{3}/.test(code) ? [{ value: code.toUpperCase(), start, end: start + code.length }] : []
  })
}

/** Chassis numbers, always after their word. */
export const findChassisNumbers = (document: Document): ReadonlyArray<Found> => codes(chassis, document.source.folded)

/** Engine numbers, always after their word. */
export const findEngineNumbers = (document: Document): ReadonlyArray<Found> => codes(engine, document.source.folded)
