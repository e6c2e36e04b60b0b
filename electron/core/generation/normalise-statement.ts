import type { NormalisedText } from './normalised-text.ts'
import { isBlank, isNewline, isUpperAscii, isZeroWidth } from './text/char-class.ts'

const NUKTA = 0x93c

/** Devanagari letters that Unicode also writes as base + nukta; the decomposed way is ours. */
const nuktaBase: Readonly<Record<number, number>> = {
  0x929: 0x928,
  0x931: 0x930,
  0x934: 0x933,
  0x958: 0x915,
  0x959: 0x916,
  0x95a: 0x917,
  0x95b: 0x91c,
  0x95c: 0x921,
  0x95d: 0x922,
  0x95e: 0x92b,
  0x95f: 0x92f
}

const QUOTE = 0x27
const DOUBLE_QUOTE = 0x22
const HYPHEN = 0x2d

function plainUnit(unit: number): number {
  if (unit >= 0x966 && unit <= 0x96f) return unit - 0x966 + 0x30
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xff01 + 0x21
  if (unit >= 0x2018 && unit <= 0x201b) return QUOTE
  if (unit === 0x2032 || unit === 0x60 || unit === 0xb4) return QUOTE
  if ((unit >= 0x201c && unit <= 0x201f) || unit === 0x2033 || unit === 0xab || unit === 0xbb) return DOUBLE_QUOTE
  if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212) return HYPHEN
  return unit
}

/** Text is built in pieces: one call of fromCharCode per unit is slow, one for all of it overflows the stack. */
function unitsToString(units: Uint16Array, length: number): string {
  const piece = 4096
  let text = ''
  for (let from = 0; from < length; from += piece) {
    text += String.fromCharCode(...units.subarray(from, Math.min(length, from + piece)))
  }
  return text
}

/**
 * Makes a statement comparable. Pure and linear; every kept unit remembers where in the original it came from, so that
 * every value found later can be shown in the words as given. Runs of blanks become one blank, `\r\n` one `\n`.
 */
export function normaliseStatement(original: string): NormalisedText {
  const units = new Uint16Array(original.length * 2)
  const map = new Uint32Array(original.length * 2 + 1)
  let length = 0
  const put = (unit: number, at: number): void => {
    units[length] = unit
    map[length++] = at
  }
  for (let at = 0; at < original.length; at++) {
    const unit = original.charCodeAt(at)
    if (isZeroWidth(unit)) continue
    if (isNewline(unit)) {
      if (unit === 0x0d && original.charCodeAt(at + 1) === 0x0a) continue
      put(0x0a, at)
    } else if (isBlank(unit)) {
      if (length === 0 || units[length - 1] !== 0x20) put(0x20, at)
    } else {
      const base = nuktaBase[unit]
      put(base ?? plainUnit(unit), at)
      if (base !== undefined) put(NUKTA, at)
    }
  }
  map[length] = original.length
  const text = unitsToString(units, length)
  for (let index = 0; index < length; index++) {
    const unit = units[index] ?? 0
    if (isUpperAscii(unit)) units[index] = unit + 0x20
  }
  return { original, text, folded: unitsToString(units, length), map: map.slice(0, length + 1) }
}
