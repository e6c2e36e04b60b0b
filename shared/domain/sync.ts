import * as z from 'zod'
import { appErrorDataSchema } from './error.ts'
import { firIdSchema, localDateTimeSchema } from './fir.ts'

/** A request to the model server, from its row in the outbox to the officer's decision. One id through all of it. */
export const requestIdSchema = firIdSchema

/**
 * Where a request stands. Read from its job, its answer and the record each time: there is no second truth.
 * `answered`: a suggestion lies ready for the draft as it is. `conflict`: one lies ready, but the draft moved on since
 * its base revision; both are kept and shown. `failed`: nothing but a person's act makes another try worthwhile.
 */
export const syncStateSchema = z.enum([
  'waiting',
  'sending',
  'answered',
  'conflict',
  'accepted',
  'dismissed',
  'failed',
  'cancelled'
])
export type SyncState = z.infer<typeof syncStateSchema>

/** What a waiting request waits for: the line, in the words of the remote gate, or the queue itself. */
export const syncWaitSchema = z.enum([
  'not-configured',
  'offline',
  'circuit-open',
  'work-offline',
  'unauthorised',
  'retry-after',
  /** After a failed attempt. */
  'retry',
  /** The queue is paused by a person. */
  'paused',
  /** Nothing but the requests before it. */
  'turn'
])
export type SyncWait = z.infer<typeof syncWaitSchema>

/** One request as the sync centre shows it. No name, no word of a statement. */
export const syncItemSchema = z.strictObject({
  requestId: requestIdSchema,
  firId: firIdSchema,
  localRef: z.string(),
  /** The revision it started from, and the one that the record has now. */
  baseRevision: z.number().int().min(1),
  revision: z.number().int().min(1),
  state: syncStateSchema,
  /** Null unless waiting. */
  wait: syncWaitSchema.nullable(),
  /** Milliseconds until the next try, counted from this answer; null when nobody knows. */
  waitMs: z.number().nullable(),
  attempts: z.number().int().min(0),
  maxAttempts: z.number().int().min(1),
  /** Characters of the answer that have come so far, while sending; null before the first. */
  receivedChars: z.number().int().nullable(),
  /** Of the newest failed attempt. */
  error: appErrorDataSchema.nullable(),
  createdAt: localDateTimeSchema,
  updatedAt: localDateTimeSchema
})
export type SyncItem = z.infer<typeof syncItemSchema>

export const syncViewSchema = z.strictObject({
  /** Newest first. */
  items: z.array(syncItemSchema),
  counts: z.record(syncStateSchema, z.number().int()),
  /** Does every new draft ask the server by itself? A setting. */
  auto: z.boolean()
})
export type SyncView = z.infer<typeof syncViewSchema>

/** Why a record cannot be sent to a model server; null: it can. */
export const syncObstacleSchema = z.enum(['not-configured', 'nothing-drafted', 'not-editable', 'sensitive'])
export type SyncObstacle = z.infer<typeof syncObstacleSchema>

/** What the workspace needs to know about one record. */
export const recordSyncSchema = z.strictObject({
  obstacle: syncObstacleSchema.nullable(),
  /** The SHO has allowed this sensitive case to be sent. */
  permitted: z.boolean(),
  items: z.array(syncItemSchema)
})
export type RecordSync = z.infer<typeof recordSyncSchema>

/** A section that the server chose among those the pack offered, with the words of the statement it rests on. */
export const suggestedSectionSchema = z.strictObject({
  act: z.string(),
  section: z.string(),
  heading: z.string(),
  quote: z.string(),
  /** Where `quote` stands in the statement, in UTF-16 units. */
  start: z.number().int().min(0),
  end: z.number().int().min(0)
})

/** Why a part of an answer was left out; the rest of it may still be shown. */
export const leftOutSchema = z.strictObject({
  part: z.enum(['narrative-en', 'narrative-hi', 'summary', 'section', 'question']),
  reason: z.enum([
    'unknown-token',
    'not-in-statement',
    'section-unknown',
    'section-blocked',
    'quote-missing',
    'empty',
    'unchanged',
    'too-long'
  ]),
  /** How many things it held that the statement does not. Never the words. */
  count: z.number().int().min(1)
})
export type LeftOut = z.infer<typeof leftOutSchema>

/** A model's answer with its tokens put back, after schema, statute pack and grounding check. Never changed again. */
export const suggestionBodySchema = z.strictObject({
  narrative: z.strictObject({ en: z.string().optional(), hi: z.string().optional() }),
  summary: z.string().nullable(),
  sections: z.array(suggestedSectionSchema),
  /** What the model would still ask. */
  questions: z.array(z.string()),
  leftOut: z.array(leftOutSchema),
  /** The statement did not fit the model's window: its end was not read. */
  statementCut: z.boolean(),
  model: z.string().nullable()
})
export type SuggestionBody = z.infer<typeof suggestionBodySchema>

export const suggestionSchema = z.strictObject({
  ...suggestionBodySchema.shape,
  requestId: requestIdSchema,
  firId: firIdSchema,
  baseRevision: z.number().int().min(1),
  revision: z.number().int().min(1),
  state: z.enum(['answered', 'conflict', 'accepted', 'dismissed']),
  /** The narrative as it stood at the base revision: what the model had before it. */
  base: z.strictObject({ en: z.string().optional(), hi: z.string().optional() }),
  receivedAt: localDateTimeSchema
})
export type Suggestion = z.infer<typeof suggestionSchema>

export const suggestionDecisionSchema = z.enum(['accepted', 'dismissed'])
export type SuggestionDecision = z.infer<typeof suggestionDecisionSchema>

/** Why the SHO lets a sensitive case leave the station: kept in the audit log (decision of the officer in charge). */
export const sensitivePermitSchema = z.strictObject({
  firId: firIdSchema,
  officer: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(5).max(500)
})
export type SensitivePermit = z.infer<typeof sensitivePermitSchema>
