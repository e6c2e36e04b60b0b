import * as z from 'zod'
import { appErrorCodeSchema } from './error.ts'
import { localDateTimeSchema } from './fir.ts'
import { serverProtocolSchema } from './remote-settings.ts'

/** What the requests themselves have shown, helped by what the operating system says of its network. */
export const connectivitySchema = z.enum(['unknown', 'online', 'offline', 'captive-portal', 'unauthorised'])
export type Connectivity = z.infer<typeof connectivitySchema>

/** `isolated`: a person chose to work offline, and only a person ends that. */
export const breakerStateSchema = z.enum(['closed', 'open', 'half-open', 'isolated'])
export type BreakerState = z.infer<typeof breakerStateSchema>

export const breakerReasonSchema = z.enum([
  'failure-rate',
  'slow-rate',
  'wait-over',
  'probe-succeeded',
  'probe-failed',
  'probe-too-long',
  'try-now',
  'work-offline',
  'work-online',
  'restored',
  'server-changed'
])
export type BreakerReason = z.infer<typeof breakerReasonSchema>

/** Steps of "test the server", in their order. */
export const testStepSchema = z.enum(['address', 'reply', 'model'])
export type TestStep = z.infer<typeof testStepSchema>

export const remoteTestSchema = z.strictObject({
  steps: z.array(
    z.strictObject({
      step: testStepSchema,
      state: z.enum(['ok', 'failed', 'skipped']),
      /** Why it failed. */
      code: appErrorCodeSchema.nullable()
    })
  ),
  /** What the server calls itself: `degraded` answers, but not with all it should have. */
  health: z.enum(['healthy', 'degraded', 'unhealthy']).nullable(),
  models: z.array(z.string().max(200)).max(200),
  durationMs: z.number()
})
export type RemoteTest = z.infer<typeof remoteTestSchema>

/** Everything the window shows of the model server. No key, no text of a case. */
export const remoteStatusSchema = z.strictObject({
  configured: z.boolean(),
  protocol: serverProtocolSchema,
  host: z.string(),
  /** `unreadable`: stored, but the keyring that wrapped it is gone; it has to be typed in again. */
  key: z.enum(['none', 'stored', 'unreadable']),
  connectivity: connectivitySchema,
  breaker: z.strictObject({
    state: breakerStateSchema,
    /** How long it has been so. */
    sinceMs: z.number(),
    /** Remaining wait until a probe may go; null unless open. */
    retryInMs: z.number().nullable(),
    /** Share of the calls in the window, 0 to 1. */
    failureRate: z.number(),
    slowRate: z.number(),
    calls: z.number().int()
  }),
  /** Newest last, at most 50. */
  timeline: z.array(
    z.strictObject({ at: localDateTimeSchema, state: breakerStateSchema, reason: breakerReasonSchema })
  ),
  retryBudget: z.strictObject({ tokens: z.number(), max: z.number() }),
  lastSuccessAt: localDateTimeSchema.nullable(),
  lastError: z.strictObject({ code: appErrorCodeSchema, at: localDateTimeSchema }).nullable(),
  inFlight: z.number().int(),
  /** Of the newest generation that told it. */
  tokensPerSecond: z.number().nullable(),
  /** The step that a test is at; null when none runs. */
  testing: testStepSchema.nullable()
})
export type RemoteStatus = z.infer<typeof remoteStatusSchema>
