import * as z from 'zod'
import { bailableSchema, cognizableSchema, routeSchema } from './draft.ts'

/**
 * The statute pack: law as dated, versioned data. Numbers, headings, punishments and classifications are facts with a
 * source; elements and cues are our own words. The engine never names a section in code: it asks the pack.
 */

/** A condition on the statement, in the small cue language of `resources/law/README.md`. */
export const cueSchema = z.string().min(1).max(600)

const bilingualSchema = z.strictObject({ en: z.string(), hi: z.string() })

/** Which readings of a word count: only what was done, also what was tried, or also what was only threatened. */
export const moodSchema = z.enum(['done', 'tried', 'any'])
export type Mood = z.infer<typeof moodSchema>

export const elementSchema = z.strictObject({
  /** Short id, unique in its row: `taking`, `fear-of-injury`. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  en: z.string(),
  hi: z.string(),
  /** Needed for the offence, or only strengthening. */
  required: z.boolean(),
  /** Default `tried`: done or attempted. */
  mood: moodSchema.optional(),
  /** Any one cue, not negated, shows the element. Latin cues cover English and Hinglish; Devanagari cues Hindi. */
  cues: z.array(cueSchema)
})
export type LawElement = z.infer<typeof elementSchema>

/** A conditional cell resolved: the first variant that one of its cues shows replaces the classification of the row. */
export const variantSchema = z.strictObject({
  when: z.array(cueSchema),
  cognizable: cognizableSchema,
  bailable: bailableSchema,
  court: z.string().optional(),
  punishment: z.string().optional(),
  note: bilingualSchema
})
export type LawVariant = z.infer<typeof variantSchema>

export const lawRowSchema = z.strictObject({
  /** `BNS 303(2)`: act and section, unique in the pack. */
  id: z.string(),
  act: z.string(),
  section: z.string(),
  heading: bilingualSchema,
  punishment: z.string(),
  /** Gravest imprisonment in months; 0 fine only; 9999 life or death. For s.173(3) BNSS and sensitive triggers. */
  maxMonths: z.number().int().min(0),
  minMonths: z.number().int().min(0),
  cognizable: cognizableSchema,
  bailable: bailableSchema,
  court: z.string(),
  /** The schedule's own words where a cell is conditional. */
  condition: bilingualSchema.optional(),
  variants: z.array(variantSchema).optional(),
  /** Row whose elements, cues and `against` this one shares: the offence is the same in both codes. */
  elementsOf: z.string().optional(),
  elements: z.array(elementSchema),
  /** More words that raise the rank but prove nothing alone. */
  related: z.array(cueSchema),
  /** Words that speak against this row. */
  against: z.array(cueSchema),
  /**
   * Words that bring this row near without proving it: while one is there, a case whose proposed sections are all
   * non-cognizable is the officer's to decide, not an NCR.
   */
  near: z.array(cueSchema).optional(),
  /** Ids of rows that this one absorbs when its own elements are shown: robbery displaces theft. */
  displaces: z.array(z.string()),
  /** Tags read by guards and router: `woman-victim`, `identity-protected`, `sensitive`, `sexual`, `child`, `sc-st` ... */
  tags: z.array(z.string()),
  inForceFrom: z.iso.date(),
  inForceTo: z.iso.date().optional(),
  /** Shown, never proposed: s.106(2). */
  blocked: bilingualSchema.optional(),
  /** Row ids in the other code. */
  corresponds: z.array(z.string()),
  source: z.string(),
  reviewer: z.string().nullable()
})
export type LawRow = z.infer<typeof lawRowSchema>

/** What a draft must show for a guard or a question to appear; every condition that is given must hold. */
const conditions = {
  /** Any suggested row with one of these tags. */
  tags: z.array(z.string()).optional(),
  /** No suggested row with any of these tags. */
  withoutTags: z.array(z.string()).optional(),
  /** Any suggested row with one of these ids. */
  rows: z.array(z.string()).optional(),
  /** Any of these cues in the statement. */
  cues: z.array(cueSchema).optional(),
  /** Reported later than this many hours after the occurrence. */
  delayHours: z.number().int().min(1).optional(),
  /** Gravest suggested section in this range of months, the upper end excluded. */
  monthsFrom: z.number().int().optional(),
  monthsBelow: z.number().int().optional()
}
export type RuleConditions = z.infer<z.ZodObject<typeof conditions>>

const ruleId = z.string().regex(/^[a-z0-9-]+$/)

/** A duty that the law puts on the officer; one without a condition never shows unless it is `always` there. */
export const guardRuleSchema = z.strictObject({
  id: ruleId,
  /** Why, in a sentence, with the rule it rests on. */
  why: bilingualSchema,
  /** Always shown. */
  always: z.boolean().optional(),
  /** Not shown on these routes: what is no FIR is not uploaded, not sent to the Magistrate, not investigated. */
  withoutRoutes: z.array(routeSchema).optional(),
  ...conditions
})
export type GuardRule = z.infer<typeof guardRuleSchema>

/** A follow-up question: asked where its conditions hold and the statement does not answer it already. */
export const questionRuleSchema = z.strictObject({
  id: ruleId,
  /** What a court asks first stands first. */
  rank: z.number().int().min(1).max(99),
  /** `{what}`: name of the row; `{section}`, `{element}`: of an element question. */
  ask: bilingualSchema,
  /** Field of the form, table row 0 of a table that is empty, `sections` or `narrative`: where the answer goes. */
  path: z.string().optional(),
  /** Asked only while none of these paths holds a fact; `accused[].name` means any row. */
  missing: z.array(z.string()).optional(),
  /** Asked once for each row of a table that lacks a column. */
  each: z
    .strictObject({
      table: z.string(),
      missing: z.string(),
      name: z.string(),
      where: z.strictObject({ column: z.string(), is: z.array(z.string()) }).optional()
    })
    .optional(),
  /** Asked for each considered section that lacks a single element. */
  element: z.boolean().optional(),
  /** Asked only where no section is proposed. */
  noSection: z.boolean().optional(),
  /** Any of these cues, denied or not, answers the question. */
  unless: z.array(cueSchema).optional(),
  ...conditions
})
export type QuestionRule = z.infer<typeof questionRuleSchema>

/** A district, by the names people write; `common`: also a word or a person's name, counts only after "district". */
export const districtSchema = z.strictObject({
  name: z.string(),
  state: z.string(),
  also: z.array(z.string()).optional(),
  common: z.boolean().optional()
})
export type District = z.infer<typeof districtSchema>

export const lawPackSchema = z.strictObject({
  id: z.string(),
  date: z.iso.date(),
  /** Null until a lawyer has signed the pack: screen and print then say "not reviewed by counsel". */
  reviewedBy: z.string().nullable(),
  /** Word classes of the cue language: `@phone`. */
  classes: z.record(z.string(), z.array(z.string())),
  /** Named cue lists: `%taking`. */
  motifs: z.record(z.string(), z.array(cueSchema)),
  guards: z.array(guardRuleSchema),
  /** Follow-up questions, in no order: the draft sorts them by rank. */
  questions: z.array(questionRuleSchema).optional(),
  /** Names of districts, to see a place of occurrence in another one. */
  districts: z.array(districtSchema).optional(),
  rows: z.array(lawRowSchema)
})
export type LawPack = z.infer<typeof lawPackSchema>
