import * as z from 'zod'
import { appErrorDataSchema } from './error.ts'
import { languageSchema } from './fir.ts'

/**
 * Where the product stands before any record can be shown. `setup`: no store yet, a passphrase must be chosen.
 * `locked`: sealed, the store is closed and the passphrase is needed. `session-locked`: the store is open and work goes
 * on, but nothing is shown until the passphrase is given. `ready`: open. `recovery`: the store cannot be used as it is, `problem` says why.
 */
export const appPhaseSchema = z.enum(['starting', 'setup', 'locked', 'session-locked', 'ready', 'recovery'])
export type AppPhase = z.infer<typeof appPhaseSchema>

export const recoveryReportSchema = z.strictObject({
  /** What was put aside, by file name only. */
  quarantined: z.string(),
  /** Time of the copy that was put in its place, and what may be missing since. */
  restoredFrom: z.string().nullable(),
  lostFrom: z.string().nullable(),
  lostTo: z.string()
})
export type RecoveryReport = z.infer<typeof recoveryReportSchema>

export const appStateSchema = z.strictObject({
  phase: appPhaseSchema,
  problem: appErrorDataSchema.nullable(),
  recovery: recoveryReportSchema.nullable(),
  language: languageSchema,
  keyring: z.strictObject({ usable: z.boolean(), backend: z.string() }),
  versions: z.strictObject({
    app: z.string(),
    electron: z.string(),
    engine: z.string(),
    pack: z.string()
  }),
  /** True on a runtime that no longer gets security updates: shown where a person sees it. */
  runtimeEndOfLife: z.boolean(),
  packReviewed: z.boolean()
})
export type AppState = z.infer<typeof appStateSchema>
