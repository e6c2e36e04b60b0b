import * as z from 'zod'

/**
 * Every failure the product can name. A code is a promise to the officer: the window holds a sentence for each one in
 * both languages that says what happened, what is safe and what to do.
 */
export const appErrorCodes = [
  'bad-input',
  'statement-empty',
  'statement-too-long',
  'text-not-well-formed',
  'not-found',
  'revision-conflict',
  'not-editable',
  'not-registrable',
  'fir-number-taken',
  'clock-behind',
  'setup-needed',
  'locked',
  'session-locked',
  'wrong-passphrase',
  'passphrase-too-weak',
  'wrong-key',
  'keyring-unavailable',
  'keyring-changed',
  'db-corrupt',
  'db-newer',
  'db-in-use',
  'db-readonly',
  'db-busy',
  'disk-full',
  'no-backup',
  'job-finished',
  'lease-lost',
  'cancelled',
  'worker-crash',
  'worker-timeout',
  'worker-out-of-memory',
  'payload-unreadable',
  'pack-invalid',
  'export-failed',
  'report-outdated',
  'remote-not-configured',
  'remote-work-offline',
  'remote-offline',
  'remote-circuit-open',
  'remote-timeout',
  'remote-rate-limited',
  'remote-server-error',
  'remote-unauthorised',
  'remote-forbidden',
  'remote-conflict',
  'remote-too-large',
  'remote-refused',
  'remote-captive-portal',
  'remote-bad-reply',
  'remote-tls',
  'remote-not-allowed',
  'sync-sensitive',
  'sync-not-maskable',
  'sync-answer-refused',
  'unknown-call',
  'forbidden-sender',
  'payload-too-large',
  'shutting-down',
  'internal'
] as const

export const appErrorCodeSchema = z.enum(appErrorCodes)
export type AppErrorCode = z.infer<typeof appErrorCodeSchema>

/** What crosses a thread or process boundary instead of an Error: never a stack, never a person's words. */
export const appErrorDataSchema = z.strictObject({
  code: appErrorCodeSchema,
  /** A technical sentence in English for the log; the window shows its own text by code. */
  message: z.string().max(500),
  /** Short facts for the sentence shown: a count, a version, a path of the form. Never text of the complaint. */
  details: z.record(z.string(), z.union([z.string().max(300), z.number(), z.boolean()])).optional()
})
export type AppErrorData = z.infer<typeof appErrorDataSchema>

/** Makes the compiler check that a union was handled whole. @throws always, when reached at run time */
export function assertNever(value: never, what: string): never {
  throw new Error(`unhandled ${what}: ${JSON.stringify(value)}`)
}
