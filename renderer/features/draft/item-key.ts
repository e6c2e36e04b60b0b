const keysOfItems = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', 'A'] as const
export type ItemKey = (typeof keysOfItems)[number]

/** The short name's key of an item of this form version. @throws RangeError for an item that has no short name */
export function itemKey(no: string): ItemKey {
  const key = keysOfItems.find((known) => known === no)
  if (!key) throw new RangeError(`no short name for item ${no}`)
  return key
}
