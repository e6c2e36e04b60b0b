import * as z from 'zod'
import { draftSchema, receiptModeSchema, spanSchema } from './draft.ts'
import { firStatusSchema } from './fir-status.ts'
import { MAX_FIELD_CHARS, MAX_STATEMENT_CODE_POINTS } from './limits.ts'

export const firIdSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
export const localDateTimeSchema = z.iso.datetime({ offset: true, local: true })

/** A filled field. `machine` values carry the words of the statement they came from; `officer` values are a person's. */
export const fieldValueSchema = z.strictObject({
  value: z.string().max(MAX_FIELD_CHARS),
  by: z.enum(['machine', 'officer']),
  span: spanSchema.optional()
})
export type FieldValue = z.infer<typeof fieldValueSchema>

/** A section standing in item 2. What it rests on is in the draft it was suggested by. */
export const chosenSectionSchema = z.strictObject({
  act: z.string().max(120),
  section: z.string().max(40),
  by: z.enum(['machine', 'officer']),
  /** The officer's reason for adding it by number. */
  reason: z.string().max(1000).optional()
})
export type ChosenSection = z.infer<typeof chosenSectionSchema>

/** `server`: the model server's words, taken over by the officer as they are. */
export const narrativeSchema = z.strictObject({
  text: z.string().max(MAX_STATEMENT_CODE_POINTS * 2),
  by: z.enum(['machine', 'officer', 'server']),
  /** The request whose answer it is; with `server` only. */
  requestId: firIdSchema.optional()
})
export type Narrative = z.infer<typeof narrativeSchema>

/** What one revision says: fields by form path, the sections of item 2, the narrative in each language. */
export const firDocumentSchema = z.strictObject({
  formVersion: z.string(),
  fields: z.record(z.string(), fieldValueSchema),
  sections: z.array(chosenSectionSchema).max(100),
  narrative: z.strictObject({ en: narrativeSchema.optional(), hi: narrativeSchema.optional() })
})
export type FirDocument = z.infer<typeof firDocumentSchema>

const language = z.enum(['en', 'hi'])
export type Language = z.infer<typeof language>
export const languageSchema = language

/** One change by a person. A whole autosave is a list of them, applied in order in one transaction. */
export const firEditSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('setField'),
    path: z.string().max(80),
    /** Null makes the field a blank again. */
    value: z.string().max(MAX_FIELD_CHARS).nullable()
  }),
  z.strictObject({
    kind: z.literal('restoreField'),
    path: z.string().max(80)
  }),
  z.strictObject({
    kind: z.literal('addSection'),
    act: z.string().min(1).max(120),
    section: z.string().min(1).max(40),
    reason: z.string().max(1000).optional()
  }),
  z.strictObject({ kind: z.literal('removeSection'), act: z.string().max(120), section: z.string().max(40) }),
  z.strictObject({
    kind: z.literal('setNarrative'),
    language,
    text: z.string().max(MAX_STATEMENT_CODE_POINTS * 2),
    /** Taken from the answer to this request. Words that are not its very words are the officer's. */
    requestId: firIdSchema.optional()
  })
])
export type FirEdit = z.infer<typeof firEditSchema>

export const revisionSummarySchema = z.strictObject({
  revision: z.number().int().min(1),
  baseRevision: z.number().int().min(0),
  source: z.enum(['engine', 'officer', 'server']),
  createdAt: localDateTimeSchema,
  contentHash: z.string(),
  changeCount: z.number().int().min(0)
})
export type RevisionSummary = z.infer<typeof revisionSummarySchema>

export const firSummarySchema = z.strictObject({
  id: firIdSchema,
  localRef: z.string(),
  status: firStatusSchema,
  firNo: z.string().nullable(),
  firYear: z.number().int().nullable(),
  route: draftSchema.shape.route.nullable(),
  /** Masked when the identity of the victim is protected (s.72 BNS, s.23 POCSO). */
  informantName: z.string().nullable(),
  sections: z.array(z.string()),
  /** First words of the statement; null when the case is sensitive. */
  excerpt: z.string().nullable(),
  sensitive: z.boolean(),
  receivedAt: localDateTimeSchema,
  createdAt: localDateTimeSchema,
  updatedAt: localDateTimeSchema
})
export type FirSummary = z.infer<typeof firSummarySchema>

export const firDetailSchema = z.strictObject({
  summary: firSummarySchema,
  mode: receiptModeSchema,
  statement: z.strictObject({
    text: z.string(),
    version: z.number().int().min(1),
    /** Counts saves of the version being typed, for optimistic saving from two places. */
    saveCount: z.number().int().min(0),
    frozen: z.boolean()
  }),
  /** Revision 0: nothing drafted yet. */
  revision: z.number().int().min(0),
  document: firDocumentSchema,
  /** The engine's newest draft with all its evidence; null until there is one. */
  draft: draftSchema.nullable(),
  /** Is the newest draft made from the statement as it stands? */
  draftIsCurrent: z.boolean(),
  activeJobId: z.string().nullable()
})
export type FirDetail = z.infer<typeof firDetailSchema>

/** Why a record cannot be registered yet: one row each, with the path to go to. */
export const registerBlockerSchema = z.strictObject({
  code: z.enum([
    'blank-field',
    'field-wrong',
    'no-section',
    'not-cognizable',
    'unconfirmed-classification',
    'draft-running',
    'statement-changed',
    'gd-entry-missing',
    'section-blocked',
    'delay-reason-missing',
    'e-fir-unsigned',
    'read-over-missing',
    'clock-behind',
    'not-a-draft'
  ]),
  path: z.string().optional(),
  details: z.record(z.string(), z.string()).optional()
})
export type RegisterBlocker = z.infer<typeof registerBlockerSchema>

/** What the officer declares at registration (s.173(1) and (2) BNSS). */
export const registrationSchema = z.strictObject({
  firNo: z.string().regex(/^[0-9]{1,6}$/),
  firYear: z.number().int().min(2024).max(2100),
  readOver: z.literal(true),
  copyGiven: z.literal(true),
  signature: z.enum(['signature', 'thumb']),
  /** The officer has read the condition of a conditional or unknown classification and holds the offence cognizable. */
  confirmsCognizable: z.boolean().default(false)
})
export type Registration = z.infer<typeof registrationSchema>
