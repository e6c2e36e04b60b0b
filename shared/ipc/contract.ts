import * as z from 'zod'
import { appStateSchema } from '../domain/app-state.ts'
import { receiptModeSchema } from '../domain/draft.ts'
import {
  firDetailSchema,
  firEditSchema,
  firIdSchema,
  firSummarySchema,
  languageSchema,
  localDateTimeSchema,
  registerBlockerSchema,
  registrationSchema,
  revisionSummarySchema,
  firDocumentSchema
} from '../domain/fir.ts'
import { firStatusSchema } from '../domain/fir-status.ts'
import { queueViewSchema } from '../domain/job.ts'
import { lawPhraseSchema, lawViewSchema } from '../domain/law-view.ts'
import { MAX_STATEMENT_CODE_POINTS } from '../domain/limits.ts'
import { metricsSnapshotSchema } from '../domain/metrics.ts'
import { disclosureSchema, paperCopySchema } from '../domain/paper.ts'
import { remoteStatusSchema, remoteTestSchema } from '../domain/remote-status.ts'
import { alertListSchema, reportSchema, seriesMinutesSchema, statusSeriesSchema } from '../domain/series.ts'
import { settingChangesSchema, settingsSchema } from '../domain/settings.ts'
import {
  recordSyncSchema,
  requestIdSchema,
  sensitivePermitSchema,
  suggestionDecisionSchema,
  suggestionSchema,
  syncViewSchema
} from '../domain/sync.ts'
import { call } from './define.ts'

const nothing = z.strictObject({})
const statementText = z.string().max(MAX_STATEMENT_CODE_POINTS * 2)
const passphrase = z.string().min(1).max(1024)
const firRef = z.strictObject({ firId: firIdSchema })
const saved = z.strictObject({ revision: z.number().int(), savedAt: localDateTimeSchema })
const jobRef = z.strictObject({ jobId: z.string().max(64) })
const requestRef = z.strictObject({ requestId: requestIdSchema })

/**
 * THE list of calls between window and core. Preload, client and host derive from it; a test holds it against the
 * handlers. Calls marked "any phase" work before the store is open; all others answer `setup-needed` or `locked`.
 */
export const contract = {
  /** Any phase. */
  'app.state': call(nothing, appStateSchema),
  /** Any phase. Language before the store is open; afterwards it is a setting. */
  'app.setLanguage': call(z.strictObject({ language: languageSchema }), nothing),
  /** Phase `setup`: makes the data key, wraps it with the passphrase and, when usable, the keyring. */
  'session.setup': call(z.strictObject({ passphrase }), nothing),
  /** Phase `ready`: the session lock. Nothing is shown and every call is refused; jobs and sync go on behind it. */
  'session.lock': call(nothing, nothing),
  /** Any phase: a person has typed or clicked in the window, so the idle lock waits anew. */
  'session.active': call(nothing, nothing),
  /** Phases `locked` and `session-locked`. */
  'session.unlock': call(z.strictObject({ passphrase }), nothing),
  /** Phases `ready` and `session-locked`. Sealed lock: jobs stop, the store closes, keys are zeroed. */
  'session.seal': call(nothing, nothing),
  /** Phase `recovery`: puts the damaged store aside and the newest verified backup in its place. */
  'recovery.restore': call(nothing, nothing),

  'fir.create': call(
    z.strictObject({ mode: receiptModeSchema, receivedAt: localDateTimeSchema, text: statementText }),
    z.strictObject({ firId: firIdSchema, saveCount: z.number().int() })
  ),
  /** Autosave of the statement being typed. `baseSaveCount` guards against a second window (`revision-conflict`). */
  'fir.saveStatement': call(
    z.strictObject({
      firId: firIdSchema,
      baseSaveCount: z.number().int().min(0),
      text: statementText,
      mode: receiptModeSchema.optional(),
      receivedAt: localDateTimeSchema.optional()
    }),
    z.strictObject({ saveCount: z.number().int(), savedAt: localDateTimeSchema })
  ),
  /** Freezes the statement as it stands and queues its draft in the same transaction. */
  'fir.requestDraft': call(firRef, z.strictObject({ jobId: z.string() })),
  'fir.get': call(firRef, firDetailSchema),
  'fir.list': call(
    z.strictObject({
      search: z.string().max(200).optional(),
      statuses: z.array(firStatusSchema).max(11).optional(),
      cursor: z.string().max(200).optional(),
      limit: z.number().int().min(1).max(200).default(50)
    }),
    z.strictObject({
      items: z.array(firSummarySchema),
      nextCursor: z.string().nullable(),
      total: z.number().int()
    })
  ),
  'fir.saveEdit': call(
    z.strictObject({
      firId: firIdSchema,
      baseRevision: z.number().int().min(1),
      edits: z.array(firEditSchema).min(1).max(500)
    }),
    saved
  ),
  'fir.history': call(firRef, z.array(revisionSummarySchema)),
  'fir.revision': call(z.strictObject({ firId: firIdSchema, revision: z.number().int().min(1) }), firDocumentSchema),
  'fir.checkRegister': call(firRef, z.array(registerBlockerSchema)),
  'fir.register': call(
    z.strictObject({ firId: firIdSchema, baseRevision: z.number().int().min(1), registration: registrationSchema }),
    saved
  ),
  /** The one call that asks where to save: the dialog is the shell's, the path never comes from the window. */
  'fir.exportPdf': call(
    z.strictObject({
      firId: firIdSchema,
      language: languageSchema,
      copy: paperCopySchema.optional(),
      /** Without it a sensitive case is printed redacted, any other in full. */
      redacted: z.boolean().optional(),
      /** Needed for a sensitive case in full; kept in the audit log. */
      disclosure: disclosureSchema.optional()
    }),
    z.strictObject({ saved: z.boolean(), fileName: z.string().nullable() })
  ),

  'jobs.list': call(nothing, queueViewSchema),
  'jobs.cancel': call(jobRef, nothing),
  'jobs.retry': call(jobRef, nothing),
  'jobs.pause': call(nothing, nothing),
  'jobs.resume': call(nothing, nothing),

  'law.find': call(
    z.strictObject({ query: z.string().max(200), limit: z.number().int().min(1).max(50).default(20) }),
    z.array(lawViewSchema)
  ),
  /** The pack's own sentences in both languages, once each: names of elements, conditions, notes, guards. */
  'law.phrases': call(nothing, z.array(lawPhraseSchema)),

  /** A person says that the wall clock is right now, although the audit log holds a later time. Audited. */
  'clock.confirm': call(nothing, nothing),

  'settings.get': call(nothing, settingsSchema),
  'settings.set': call(z.strictObject({ changes: settingChangesSchema }), settingsSchema),

  'remote.status': call(nothing, remoteStatusSchema),
  /** One look at the server; how far it is stands in `remote.status`. */
  'remote.test': call(nothing, remoteTestSchema),
  /** Goes in and never comes out; kept for the address of now only. */
  'remote.setKey': call(
    z.strictObject({
      key: z
        .string()
        .min(1)
        .max(2000)
        .regex(/^[!-~]+$/)
    }),
    nothing
  ),
  'remote.clearKey': call(nothing, nothing),
  'remote.workOffline': call(z.strictObject({ on: z.boolean() }), nothing),
  /** Ends the wait of an open circuit at once. */
  'remote.tryNow': call(nothing, nothing),

  /** Requests to the model server, newest first. Without names and without a word of a statement. */
  'sync.list': call(z.strictObject({ limit: z.number().int().min(1).max(500).default(200) }), syncViewSchema),
  /** May this record be sent, and what became of its requests? */
  'sync.ofRecord': call(firRef, recordSyncSchema),
  /** Asks for the record as it is now; a request of this revision that is under way is given instead. */
  'sync.request': call(firRef, requestRef),
  /** Waiting: now due. Failed or cancelled: back in the outbox under the same key. */
  'sync.retry': call(requestRef, nothing),
  'sync.cancel': call(requestRef, nothing),
  /** The SHO lets one sensitive case leave the station, in tokens. Audited. */
  'sync.allowSensitive': call(sensitivePermitSchema, nothing),
  'suggestion.get': call(requestRef, suggestionSchema),
  /** The officer is done with it. What was taken over are edits like any other. */
  'suggestion.decide': call(
    z.strictObject({ requestId: requestIdSchema, decision: suggestionDecisionSchema }),
    nothing
  ),

  'status.metrics': call(nothing, metricsSnapshotSchema),
  'status.alerts': call(nothing, alertListSchema),
  /** Samples of the last minutes; `operation` is an id that an earlier answer named. */
  'status.series': call(
    z.strictObject({ minutes: seriesMinutesSchema, operation: z.string().max(400).optional() }),
    statusSeriesSchema
  ),
  /** All metrics as Prometheus text 0.0.4. */
  'status.prometheus': call(nothing, reportSchema),
  /** What a technician needs and nobody may not see: an allow-list, without names, addresses or words of a case. */
  'status.diagnostics': call(nothing, reportSchema),
  /** Saves one of the two reports above, exactly as it was shown; the dialog is the shell's. */
  'status.saveReport': call(
    z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    z.strictObject({ saved: z.boolean(), fileName: z.string().nullable() })
  )
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>
export type CallParsed<N extends CallName> = z.output<Contract[N]['input']>
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>

/** What the core implements: one function a call, given input that has passed the schema. */
export type Handlers = { readonly [N in CallName]: (input: CallParsed<N>) => CallOutput<N> | Promise<CallOutput<N>> }

/** Events carry ids, never data: the window fetches what it shows (notify, then pull). */
export const events = {
  'app.changed': nothing,
  'fir.changed': firRef,
  'jobs.changed': z.strictObject({ jobId: z.string() }),
  'settings.changed': nothing,
  'remote.changed': nothing,
  'sync.changed': firRef,
  'status.changed': nothing
} as const

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>
