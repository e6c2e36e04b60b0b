import type { Document, Found } from '../text/document.ts'
import { leftOf, matchAll } from './match-pattern.ts'

export type IdentityNumber = Found & Readonly<{ type: 'uid' | 'pan' | 'voter' | 'passport' | 'driving' }>

const cues: Readonly<Record<IdentityNumber['type'], RegExp>> = {
  uid: /(?:aadhaa?r|aadhar|adhar|uid(?:ai)?|आधार)[^0-9]{0,25}$/,
  pan: /(?:pan|पैन)[^0-9]{0,15}$/,
  voter: /(?:voter|epic|मतदाता)[^0-9]{0,30}$/,
  passport: /(?:passport|पासपोर्ट|पारपत्र)[^0-9]{0,15}$/,
  driving: /(?:driving|licen[cs]e|d\.?l\.?|लाइसेंस)[^0-9]{0,20}$/
}

const shapes: ReadonlyArray<readonly [IdentityNumber['type'], RegExp]> = [
  ['uid', /(?<![0-9])[2-9][0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])/g],
  ['pan', /(?<![a-z0-9])[a-z]{5}[0-9]{4}[a-z](?![a-z0-9])/g],
  ['voter', /(?<![a-z0-9])[a-z]{3}[0-9]{7}(?![a-z0-9])/g],
  ['passport', /(?<![a-z0-9])[a-z][0-9]{7}(?![a-z0-9])/g],
  ['driving', /(?<![a-z0-9])[a-z]{2}[ -]?[0-9]{2}[ -]?[0-9]{11}(?![a-z0-9])/g]
]

/** Whose it is must be said or stand beside the person: a number in another's bag is property, not identity. */
const foreign = /(?:his|her|accused|uska|uski|उसका|उसकी|unke)[^0-9]{0,30}$/

/** Aadhaar, PAN, voter card, passport and driving licence numbers, each only after its own word. */
export function findIdentityNumbers(document: Document): ReadonlyArray<IdentityNumber> {
  const { folded } = document.source
  return shapes
    .flatMap(([type, shape]) =>
      matchAll(shape, folded).flatMap(({ text, start, end }) => {
        const left = leftOf(folded, start)
        if (!cues[type].test(left) || foreign.test(left)) return []
        return [{ type, value: text.replace(/[ -]/g, '').toUpperCase(), start, end }]
      })
    )
    .sort((a, b) => a.start - b.start)
}
