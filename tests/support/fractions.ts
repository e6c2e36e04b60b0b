import { systemRandomness, type Randomness } from '../../electron/core/support/ids.ts'

/** Randomness whose fractions are these, over and over. */
export function fractions(...values: number[]): Randomness {
  let draw = 0
  return { bytes: systemRandomness.bytes, fraction: () => values[draw++ % values.length] ?? 0 }
}
