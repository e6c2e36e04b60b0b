import * as z from 'zod'
import { bailableSchema, cognizableSchema } from './draft.ts'

/**
 * The statute pack: law as dated, versioned data. Numbers, headings, punishments and classifications are facts with a
 * source; elements and cues are our own words. The engine never names a section in code: it asks the pack.
 */

/** A condition on words of the statement. Patterns are written in the pack's small cue language (see `cues` docs). */
export const cueSchema = z.string().min(1).max(200)

export const elementSchema = z.strictObject({
  /** Short id, unique in its row: `taking`, `fear-of-injury`. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  en: z.string(),
  hi: z.string(),
  /** Needed for the offence, or only strengthening. */
  required: z.boolean(),
  /** Any one cue, not negated, shows the element. Latin cues cover English and Hinglish; Devanagari cues Hindi. */
  cues: z.array(cueSchema)
})
export type LawElement = z.infer<typeof elementSchema>

export const lawRowSchema = z.strictObject({
  /** `BNS 303(2)`: act and section, unique in the pack. */
  id: z.string(),
  act: z.string(),
  section: z.string(),
  heading: z.strictObject({ en: z.string(), hi: z.string() }),
  punishment: z.string(),
  /** Gravest imprisonment in months; 0 fine only; 9999 life or death. For s.173(3) BNSS and sensitive triggers. */
  maxMonths: z.number().int().min(0),
  minMonths: z.number().int().min(0),
  cognizable: cognizableSchema,
  bailable: bailableSchema,
  court: z.string(),
  /** The schedule's own words where a cell is conditional. */
  condition: z.strictObject({ en: z.string(), hi: z.string() }).optional(),
  elements: z.array(elementSchema),
  /** More words that raise the rank but prove nothing alone. */
  related: z.array(cueSchema),
  /** Words that speak against this row. */
  against: z.array(cueSchema),
  /** Ids of rows that this one absorbs when its own elements are shown: robbery displaces theft. */
  displaces: z.array(z.string()),
  /** Tags read by guards and router: `woman-victim`, `identity-protected`, `sensitive`, `sexual`, `child`, `sc-st` ... */
  tags: z.array(z.string()),
  inForceFrom: z.iso.date(),
  inForceTo: z.iso.date().optional(),
  /** Shown, never proposed: s.106(2). */
  blocked: z.strictObject({ en: z.string(), hi: z.string() }).optional(),
  /** Row ids in the other code. */
  corresponds: z.array(z.string()),
  source: z.string(),
  reviewer: z.string().nullable()
})
export type LawRow = z.infer<typeof lawRowSchema>

export const lawPackSchema = z.strictObject({
  id: z.string(),
  date: z.iso.date(),
  /** Null until a lawyer has signed the pack: screen and print then say "not reviewed by counsel". */
  reviewedBy: z.string().nullable(),
  rows: z.array(lawRowSchema)
})
export type LawPack = z.infer<typeof lawPackSchema>
