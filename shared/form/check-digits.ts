/** Multiplication in the dihedral group D5, row by row. */
const multiplied = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210'
]

/** The permutation of Verhoeff's scheme, applied once more for every place from the right. */
const permuted = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258'
]

/** Verhoeff's check digit (J. Verhoeff, 1969), which the last digit of a UID number is. ASCII digits only. */
export function hasVerhoeffDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((at, digit, place) => {
    const next = permuted[place % 8]?.charAt(Number(digit)) ?? '0'
    return Number(multiplied[at]?.charAt(Number(next)) ?? '0')
  }, 0)
  return /^[0-9]+$/.test(digits) && sum === 0
}

/** Luhn's check digit, which the last of the fifteen digits of an IMEI is. ASCII digits only. */
export function hasLuhnDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((at, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2)
    return at + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return /^[0-9]+$/.test(digits) && sum % 10 === 0
}
