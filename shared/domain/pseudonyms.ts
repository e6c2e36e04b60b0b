import * as z from 'zod'

/**
 * What a token stands for. `NAME`: a capitalised or unknown word that names something, be it a person, a place or a
 * make. `TEXT`: a piece of the statement that itself looks like a token.
 */
export const tokenKindSchema = z.enum([
  'PERSON',
  'PHONE',
  'EMAIL',
  'ADDRESS',
  'VEHICLE',
  'ID',
  'NUMBER',
  'NAME',
  'TEXT'
])
export type TokenKind = z.infer<typeof tokenKindSchema>

/** `token` as it is sent: `[PERSON-1]`, or `[PERSON-1.2]` for the second way of writing the same. `value` as written. */
export const tokenEntrySchema = z.strictObject({ token: z.string(), kind: tokenKindSchema, value: z.string() })
export type TokenEntry = z.infer<typeof tokenEntrySchema>

/** Never leaves the station: it is what turns an answer's tokens back into names. */
export const tokenTableSchema = z.array(tokenEntrySchema)
export type TokenTable = z.infer<typeof tokenTableSchema>

/** A value that the form or the settings know, in whatever way the statement writes it. */
export const knownValueSchema = z.strictObject({ kind: tokenKindSchema, value: z.string() })
export type KnownValue = z.infer<typeof knownValueSchema>
