/**
 * Character classes of ours over UTF-16 units (decision 14: none of the runtime's Unicode tables, they differ between
 * Node and Electron). Code points above U+FFFF count as `other`: no Indian script that a station writes in lives there.
 */

export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

export const isUpperAscii = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

export const isLowerAscii = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

/** ASCII letters and the accented letters of Latin-1 and Latin Extended-A/B. */
export const isLatin = (unit: number): boolean =>
  isUpperAscii(unit) || isLowerAscii(unit) || (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)

/** Devanagari letters and marks; dandas, digits and the abbreviation sign are not. */
export const isDevanagari = (unit: number): boolean =>
  (unit >= 0x900 && unit <= 0x963) || (unit >= 0x971 && unit <= 0x97f)

/** Letters and marks of the other Indian scripts, Arabic and the like: kept together, understood as nothing. */
export const isOtherLetter = (unit: number): boolean =>
  (unit >= 0x250 && unit <= 0x1fff && !(unit >= 0x964 && unit <= 0x970)) ||
  (unit >= 0x2c00 && unit <= 0x2fef) ||
  (unit >= 0x3040 && unit <= 0xfdff) ||
  (unit >= 0xfe70 && unit <= 0xfefe)

/** Every kind of blank but the newlines. */
export const isBlank = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 0x09 ||
  unit === 0x0b ||
  unit === 0x0c ||
  unit === 0xa0 ||
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x3000

/** Line feed, carriage return, next line, line and paragraph separator. */
export const isNewline = (unit: number): boolean =>
  unit === 0x0a || unit === 0x0d || unit === 0x85 || unit === 0x2028 || unit === 0x2029

/** Marks with no width that only steer shaping or direction: soft hyphen, joiners, direction marks, byte-order mark. */
export const isZeroWidth = (unit: number): boolean =>
  unit === 0xad ||
  (unit >= 0x200b && unit <= 0x200f) ||
  (unit >= 0x202a && unit <= 0x202e) ||
  (unit >= 0x2060 && unit <= 0x2064) ||
  (unit >= 0x2066 && unit <= 0x2069) ||
  unit === 0xfeff
