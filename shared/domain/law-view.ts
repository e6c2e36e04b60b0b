import * as z from 'zod'
import { bailableSchema, cognizableSchema } from './draft.ts'

/** A classification that holds for property worth `fromInr` and more, less than `belowInr` (null: no upper end). */
const byValueSchema = z.strictObject({
  fromInr: z.number().int().min(0),
  belowInr: z.number().int().nullable(),
  cognizable: cognizableSchema,
  bailable: bailableSchema,
  punishment: z.string().nullable(),
  note: z.strictObject({ en: z.string(), hi: z.string() })
})
export type LawByValue = z.infer<typeof byValueSchema>

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
  blocked: z.strictObject({ en: z.string(), hi: z.string() }).nullable(),
  /** Item 10 decides between these; empty for most rows. */
  byValue: z.array(byValueSchema)
})
export type LawView = z.infer<typeof lawViewSchema>

/** A sentence of the pack in both languages: what a draft quotes in English is shown in the window's language. */
export const lawPhraseSchema = z.strictObject({ en: z.string(), hi: z.string() })
export type LawPhrase = z.infer<typeof lawPhraseSchema>
