import * as z from 'zod'
import { MAX_STATEMENT_CODE_POINTS } from './limits.ts'

/** The draft: what the engine makes of a statement. One schema for the window, the command line and the store. */

export const lawCodeSchema = z.enum(['BNS', 'IPC'])
export type LawCode = z.infer<typeof lawCodeSchema>

export const receiptModeSchema = z.enum(['oral', 'written', 'electronic'])
export type ReceiptMode = z.infer<typeof receiptModeSchema>

export const routeSchema = z.enum([
  'fir',
  'zero_fir',
  'e_fir',
  'ncr',
  'preliminary_enquiry',
  'no_offence_shown',
  'officer_decides'
])
export type Route = z.infer<typeof routeSchema>

export const cognizableSchema = z.enum(['cognizable', 'non_cognizable', 'conditional', 'unknown'])
export type Cognizable = z.infer<typeof cognizableSchema>

export const bailableSchema = z.enum(['bailable', 'non_bailable', 'conditional', 'unknown'])
export type Bailable = z.infer<typeof bailableSchema>

const offset = z.number().int().min(0)

/** A place in the statement as given. Offsets count UTF-16 units; `quote` is exactly `text.slice(start, end)`. */
export const spanSchema = z.strictObject({ quote: z.string(), start: offset, end: offset })
export type Span = z.infer<typeof spanSchema>

export const stationSchema = z.strictObject({
  name: z.string().max(200),
  district: z.string().max(200),
  state: z.string().max(200)
})
export type Station = z.infer<typeof stationSchema>

export const draftInputSchema = z.strictObject({
  id: z.string().min(1).max(200),
  /** The statement, verbatim, 1 to 50,000 code points (decision 23); `checkStatement` gives the typed errors. */
  text: z.string().max(MAX_STATEMENT_CODE_POINTS * 2),
  /** ISO 8601 with offset. Without it a relative date ("yesterday") stays a blank (decision 14). */
  receivedAt: z.iso.datetime({ offset: true, local: true }).optional(),
  mode: receiptModeSchema.optional(),
  station: stationSchema.optional(),
  /** A given code is obeyed whatever the dates say. */
  code: lawCodeSchema.optional()
})
export type DraftInput = z.infer<typeof draftInputSchema>

export const evidenceSchema = z.strictObject({ quote: z.string(), start: offset, end: offset, element: z.string() })
export type Evidence = z.infer<typeof evidenceSchema>

/** One element of an offence held against the statement. The offence stands when every required one is shown. */
export const sectionElementSchema = z.strictObject({
  /** In English, as evidence names it; the window has the Hindi. */
  name: z.string(),
  required: z.boolean(),
  /** `tried`: shown by an attempt only. `missing`: what the officer asks for next. */
  state: z.enum(['shown', 'tried', 'missing'])
})
export type SectionElement = z.infer<typeof sectionElementSchema>

export const sectionSuggestionSchema = z.strictObject({
  act: z.string(),
  section: z.string(),
  heading: z.string(),
  /** 0 to 1, comparable within one draft only. */
  score: z.number().min(0).max(1),
  /** True: the engine proposes it for item 2. False: considered, shown for the officer to weigh. */
  suggested: z.boolean(),
  evidence: z.array(evidenceSchema),
  /** Element by element; drafts made before there were any parse with none. */
  elements: z.array(sectionElementSchema).default([]),
  cognizable: cognizableSchema,
  bailable: bailableSchema,
  court: z.string(),
  punishment: z.string(),
  note: z.string().optional()
})
export type SectionSuggestion = z.infer<typeof sectionSuggestionSchema>

export const factSchema = z.strictObject({
  /** A path of the form: `informant.name`, `accused[0].name`, `property[1].valueInr` ... */
  path: z.string(),
  /** Normalised: ASCII digits, dates YYYY-MM-DD, times HH:MM, whole rupees. */
  value: z.string(),
  quote: z.string(),
  start: offset,
  end: offset
})
export type Fact = z.infer<typeof factSchema>

export const guardSchema = z.strictObject({ id: z.string(), why: z.string() })
export type Guard = z.infer<typeof guardSchema>

/** What to ask next. Drafts made before there were questions parse with none. */
export const questionSchema = z.strictObject({
  /** Id of the pack's rule; with the row or the section where it is asked of one. */
  id: z.string(),
  ask: z.strictObject({ en: z.string(), hi: z.string() }),
  /** Where the answer goes: a path of the form, `sections` or `narrative`. */
  path: z.string().optional(),
  /** What it is asked about: a thing or person of the statement, a section. */
  about: z.string().optional(),
  /** Low first: what a court asks first. */
  rank: z.number().int().min(1).max(99)
})
export type Question = z.infer<typeof questionSchema>

export const draftSchema = z.strictObject({
  id: z.string(),
  code: z.enum(['BNS', 'IPC', 'officer_decides']),
  route: routeSchema,
  /** One sentence: why this route, or what the officer has to decide. */
  routeReason: z.strictObject({ en: z.string(), hi: z.string() }),
  sections: z.array(sectionSuggestionSchema),
  facts: z.array(factSchema),
  /** Form paths that the statement leaves open: printed as a visible blank. */
  placeholders: z.array(z.string()),
  guards: z.array(guardSchema),
  questions: z.array(questionSchema).default([]),
  narrative: z.strictObject({ en: z.string(), hi: z.string().optional() }),
  engine: z.strictObject({
    version: z.string(),
    /** `<pack id>@<first 12 hex digits of its SHA-256>` */
    pack: z.string(),
    /** SHA-256 of the canonical input and of the canonical draft without `engine.outputHash` and `ms`. */
    inputHash: z.string(),
    outputHash: z.string()
  }),
  ms: z.number().min(0)
})
export type Draft = z.infer<typeof draftSchema>
