import type { TokenTable } from '#shared/domain/pseudonyms.ts'
import { asciiDigits, barePattern, bracketPattern, tokenPattern } from './token-form.ts'

export type Restored =
  Readonly<{ ok: true; text: string }> | Readonly<{ ok: false; unknownTokens: ReadonlyArray<string> }>

/**
 * Puts the words back in the place of their tokens, also of those that a model wrote a little differently. One that the
 * table does not hold is reported, never guessed.
 */
export function restore(text: string, table: TokenTable): Restored {
  const values = new Map(table.map(({ token, value }) => [token, value]))
  const unknownTokens: string[] = []
  const put = (found: string, kind: string, number: string, form: string | undefined): string => {
    const suffix = form === undefined ? '' : `.${Number(asciiDigits(form))}`
    const token = `[${kind.toUpperCase()}-${Number(asciiDigits(number))}${suffix}]`
    const value = values.get(token)
    if (value === undefined) unknownTokens.push(token)
    return value ?? found
  }
  // Brackets that are no token of ours are looked for first: values that are put back may hold brackets of their own.
  const strange = text.replace(tokenPattern(), ' ').match(bracketPattern()) ?? []
  // A word that is put back is not looked at again, be it one that looks like a token.
  const outside = (piece: string): string => piece.replace(barePattern(), put)
  let restored = ''
  let from = 0
  for (const found of text.matchAll(tokenPattern())) {
    const [whole, kind = '', number = '', form] = found
    restored += outside(text.slice(from, found.index)) + put(whole, kind, number, form)
    from = found.index + whole.length
  }
  restored += outside(text.slice(from))
  unknownTokens.push(...strange)
  return unknownTokens.length === 0 ? { ok: true, text: restored } : { ok: false, unknownTokens }
}
