import type { Document } from '../text/document.ts'
import type { Grounds } from './grounds.ts'
import { judge, type Judged, type Suspect } from './violation.ts'

/** E-mail addresses and UPI ids; links with or without a protocol. Bounded: each try looks at 80 units at the most. */
const contact = /[a-z0-9._+-]{1,64}@[a-z0-9.-]{1,64}|(?:https?:\/\/|www\.)[^ \n<>"']{1,200}/g

/** Addresses and links of the text that the statement does not hold letter for letter. */
export function findInventedContacts(document: Document, grounds: Grounds, judged: Judged): ReadonlyArray<Suspect> {
  return [...document.source.folded.matchAll(contact)].flatMap((match) => {
    const value = match[0].replace(/[.,]+$/, '')
    const [start, end] = [match.index, match.index + value.length]
    judge(judged, start, end)
    return grounds.folded.includes(value) ? [] : [{ kind: 'contact' as const, start, end }]
  })
}
