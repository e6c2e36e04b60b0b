import type { Document, Found } from '../text/document.ts'
import { matchAll } from './match-pattern.ts'

const email =
  /[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9])?@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9-]{1,30}){0,3}\.[a-z]{2,15}/g

/** E-mail addresses, in small letters. A UPI id (name@bank, without a dot) is none. */
export function findEmails(document: Document): ReadonlyArray<Found> {
  const { folded } = document.source
  if (!folded.includes('@')) return []
  return matchAll(email, folded).map(({ text, start, end }) => ({ value: text, start, end }))
}
