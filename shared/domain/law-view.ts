import * as z from 'zod'
import { bailableSchema, cognizableSchema } from './draft.ts'

/** A row of the statute pack as the window shows it, for "add by number" and for item 2 on paper. */
export const lawViewSchema = z.strictObject({
  act: z.string(),
  section: z.string(),
  heading: z.strictObject({ en: z.string(), hi: z.string() }),
  punishment: z.string(),
  cognizable: cognizableSchema,
  bailable: bailableSchema,
  court: z.string(),
  condition: z.strictObject({ en: z.string(), hi: z.string() }).nullable(),
  blocked: z.strictObject({ en: z.string(), hi: z.string() }).nullable()
})
export type LawView = z.infer<typeof lawViewSchema>

/** A sentence of the pack in both languages: what a draft quotes in English is shown in the window's language. */
export const lawPhraseSchema = z.strictObject({ en: z.string(), hi: z.string() })
export type LawPhrase = z.infer<typeof lawPhraseSchema>
