import { createHmac, timingSafeEqual } from 'node:crypto'

/** A record of a key that tells whether another one is the same, and nothing else about it. Lower-case hex. */
export function keyCheck(secret: Buffer): string {
  return createHmac('sha256', secret).update('prathamiki key check 1', 'utf8').digest('hex')
}

export function keyFits(secret: Buffer, check: string): boolean {
  const expected = Buffer.from(keyCheck(secret), 'hex')
  const given = Buffer.from(check, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
