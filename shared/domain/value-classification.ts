import type { FirDocument } from './fir.ts'
import type { LawByValue, LawView } from './law-view.ts'

type Fields = FirDocument['fields']

const rupeesOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[0-9]{1,12}$/.test(text) ? Number(text) : undefined

/**
 * Value of the property in whole rupees as the form stands: item 10 when it is filled, else the sum of item 9. Undefined
 * when a thing of item 9 has no value: a sum that may grow settles nothing.
 */
export function propertyTotalInr(fields: Fields): number | undefined {
  const stated = rupeesOf(fields['totalValueInr']?.value)
  if (stated !== undefined) return stated
  const rows = new Set(
    Object.entries(fields).flatMap(([path, { value }]) =>
      path.startsWith('property[') && value !== '' ? [path.slice(0, path.indexOf('.'))] : []
    )
  )
  const values = [...rows].map((row) => rupeesOf(fields[`${row}.valueInr`]?.value))
  if (values.length === 0 || values.includes(undefined)) return undefined
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

/**
 * The part of a classification that hangs on the value of the property, for the value that the form shows now: theft
 * under Rs 5,000 is non-cognizable (First Schedule BNSS, s.303(2) BNS). Undefined when the row or the value says nothing.
 */
export function classifyByValue(law: Pick<LawView, 'byValue'> | undefined, fields: Fields): LawByValue | undefined {
  const total = law && law.byValue.length > 0 ? propertyTotalInr(fields) : undefined
  if (total === undefined) return undefined
  return law?.byValue.find(({ fromInr, belowInr }) => total >= fromInr && (belowInr === null || total < belowInr))
}
