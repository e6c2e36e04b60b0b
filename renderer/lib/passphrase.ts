import { countCodePoints } from '#shared/domain/statement.ts'

/** Twelve characters: with scrypt at N=2^17 a guess costs about half a second, and writing it on paper is allowed. */
export const MIN_PASSPHRASE_CHARS = 12

/** The same rule as the core's `passphrase-too-weak`, told before it is sent. */
export function isLongEnough(passphrase: string): boolean {
  return countCodePoints(passphrase) >= MIN_PASSPHRASE_CHARS
}
