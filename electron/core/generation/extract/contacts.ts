import type { Document, Found } from '../text/document.ts'
import { leftOf, rightOf } from './match-pattern.ts'
import { findPhones } from './phones.ts'

/** Words on either side of a number that belong to somebody else: the caller, the accused, a witness. */
const otherLeft =
  /(?:from (?:the |an? )?(?:unknown )?(?:mobile |phone )?(?:number|no)|his (?:mobile|phone|number)|her (?:mobile|phone|number)|accused|caller|call from|number|uska|uski|sender|अज्ञात नंबर|उसका|उसके|जिसका)[ .:no-]{0,8}(?:\+91[ -]?)?$/
const otherRight = /^ ?(?:se |से |ne |ने |called|calling|wale|वाले|number se|नंबर से|नम्बर से|naam)/
/** "my registered mobile ... is not working": no number to call back. */
const deadRight = /^[^.।\n]{0,12}(?:not working|switched off|band hai|band h|बंद है|बन्द है)/
const ownLeft =
  /(?:my|mera|mere|मेरा|मेरे|मो0|मो\.|mob|mobile|phone|ph|contact|tel|cell|मोबाइल|मोबाईल|फोन|दूरभाष|संपर्क)[^0-9\n]{0,22}$/

export type Contact = Readonly<{ phone: Found; score: number }>

/**
 * The informant's own number: said to be his, or in the block with his name or signature. Numbers of callers, accused
 * and witnesses are not his; `taken` are the numbers that stand beside other people.
 */
export function findOwnPhones(
  document: Document,
  informant: Found | undefined,
  taken: ReadonlyArray<Found>
): ReadonlyArray<Found> {
  const { folded } = document.source
  const lastLines = folded.length - 220
  return findPhones(document)
    .map((phone) => {
      const left = leftOf(folded, phone.start)
      let score = 0
      if (/(?:my|mera|mere|मेरा|मेरे|own)[^0-9\n.]{0,25}$/.test(left)) score += 4
      if (ownLeft.test(left)) score += 2
      if (informant && phone.start >= informant.end && phone.start - informant.end < 200) score += 2
      if (phone.start > lastLines) score += 2
      const labelled =
        /(?:mobile|mob|phone|contact|मोबाइल|मोबाईल|फोन) (?:number|no|नंबर|नम्बर|न0)[ .:-]{0,4}(?:is )?$/.test(left)
      const foreign = /(?:from|call|uska|uske|his|her|caller|unknown|उसका|उसके|अज्ञात)[^.।\n]{0,30}$/.test(left)
      if (
        !(labelled && !foreign) &&
        otherLeft.test(left) &&
        !/(?:my|mera|मेरा|contact) (?:mobile |phone |मोबाइल |फोन )?(?:number|no)[ .:]{0,4}(?:is )?$/.test(left) &&
        !/\n[^\n]{0,30}$/.test(left)
      )
        score -= 4
      if (otherRight.test(rightOf(folded, phone.end))) score -= 6
      if (deadRight.test(rightOf(folded, phone.end))) score -= 6
      if (/(?:contact|call|reach|inform) me (?:on|at)[ :]{0,3}$/.test(left)) score += 4
      if (taken.some((other) => isBeside(document, other, phone))) score -= 6
      return { phone, score }
    })
    .filter(({ score }) => score > 1)
    .sort((a, b) => b.score - a.score || a.phone.start - b.phone.start)
    .map(({ phone }) => phone)
}

/** Longest way from a name to the number in brackets behind it. */
const BESIDE_UNITS = 40

/** A number right behind a name, in the same sentence: "Ramesh (contact: 9876543210)". */
function isBeside(document: Document, name: Found, phone: Found): boolean {
  if (phone.start < name.end || phone.start - name.end >= BESIDE_UNITS) return false
  const between = document.source.folded.slice(name.end, phone.start).replace(/(?:mob|no|ph|mr)\./g, '')
  return !/[.।\n]/.test(between)
}

/** The number right behind a person's name. */
export function phoneBeside(document: Document, name: Found): Found | undefined {
  return findPhones(document).find((phone) => isBeside(document, name, phone))
}
