import type { TokenKind } from '#shared/domain/pseudonyms.ts'

/** Last parts of form paths whose values identify somebody (s.72 BNS speaks of "any matter which may make known"). */
const kinds: Readonly<Record<string, TokenKind>> = {
  name: 'PERSON',
  alias: 'PERSON',
  relativeName: 'PERSON',
  ioName: 'PERSON',
  phone: 'PHONE',
  mobile: 'PHONE',
  email: 'EMAIL',
  address: 'ADDRESS',
  permanentAddress: 'ADDRESS',
  registrationNo: 'VEHICLE',
  chassisNo: 'VEHICLE',
  engineNo: 'VEHICLE',
  imei: 'ID',
  uid: 'ID',
  passportNo: 'ID',
  number: 'ID'
}

/** What a field of the form is replaced by; null for one that identifies nobody by itself. */
export function tokenKindOfPath(path: string): TokenKind | null {
  // A station is an office, and the law that applies depends on where it is.
  if (path === 'station.name') return null
  return kinds[path.slice(path.lastIndexOf('.') + 1)] ?? null
}
