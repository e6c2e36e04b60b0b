import { randomBytes } from 'node:crypto'

/** Randomness as a parameter. */
export type Randomness = Readonly<{
  bytes(length: number): Buffer
  /** Uniform in [0, 1). */
  fraction(): number
}>

export const systemRandomness: Randomness = {
  bytes: (length) => randomBytes(length),
  fraction: () => randomBytes(4).readUInt32BE(0) / 0x1_0000_0000
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A ULID: 48 bits of time, 80 bits of randomness, in Crockford base 32. Sorts by time, so it is also the keyset for
 * pages. Specification: github.com/ulid/spec.
 */
export function makeUlid(nowMs: number, randomness: Randomness): string {
  let text = ''
  for (let rest = nowMs, digit = 0; digit < 10; digit++, rest = Math.floor(rest / 32)) {
    text = CROCKFORD[rest % 32] + text
  }
  const bytes = randomness.bytes(10)
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    bits = (bits << 8) | byte
    held += 8
    while (held >= 5) {
      held -= 5
      text += CROCKFORD[(bits >> held) & 31]
    }
    bits &= (1 << held) - 1
  }
  return text
}
