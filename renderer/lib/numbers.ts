/** `1234567` -> `12,34,567`: Indian grouping without the runtime's locale data, so that every machine prints the same. */
export function groupIndian(digits: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(digits.trim())
  if (!match) return digits
  const [, sign = '', whole = '', rest = ''] = match
  const last = whole.slice(-3)
  const head = whole.slice(0, -3).replace(/\B(?=(\d\d)+$)/g, ',')
  return sign + (head ? `${head},${last}` : last) + rest
}

/** A count or a measure, grouped, with at most `decimals` places. */
export function showNumber(value: number, decimals = 0): string {
  return groupIndian(decimals === 0 ? String(Math.round(value)) : value.toFixed(decimals))
}

/** What a person typed for whole rupees (`Rs 1,25,000/-`, `१२५०`) -> `125000`; null when it is no whole amount. */
export function readRupees(typed: string): string | null {
  const ascii = typed
    .replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
    .replace(/^\s*(?:rs\.?|inr|₹)/i, '')
    .replace(/\/-\s*$/, '')
    .replace(/[,\s]/g, '')
  return /^\d{1,12}$/.test(ascii) ? String(Number(ascii)) : null
}
