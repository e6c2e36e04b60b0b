import * as z from 'zod'
import { languageSchema } from './fir.ts'
import { remoteSettingsShape } from './remote-settings.ts'

/** What a station may change, each with its default and the reason for it. Kept in the encrypted store. */
export const settingsSchema = z.strictObject({
  /** Language of the window; the form is printed in the language asked for at print. */
  language: languageSchema.default('en'),
  'station.name': z.string().max(200).default(''),
  'station.district': z.string().max(200).default(''),
  'station.state': z.string().max(200).default(''),
  'officer.name': z.string().max(200).default(''),
  'officer.rank': z.string().max(60).default(''),
  'officer.no': z.string().max(40).default(''),
  /** Two even on two cores: one long statement must not make the next complainant wait. */
  'workers.count': z.number().int().min(1).max(8).default(2),
  /** A statement of full length drafts in under 2 s; thirty times that is a hang, not work. */
  'workers.taskTimeoutMs': z.number().int().min(1000).max(600_000).default(60_000),
  /** A worker beats every `heartbeatMs` between steps; three missed beats and the watchdog ends it. */
  'workers.heartbeatMs': z.number().int().min(50).max(10_000).default(1000),
  /** Young and old heap of one worker: a full-length draft needs under 100 MB. */
  'workers.maxHeapMb': z.number().int().min(64).max(4096).default(512),
  /** Long enough for a busy disk, short enough that a dead holder's job is back before a person asks. */
  'jobs.leaseMs': z.number().int().min(1000).max(600_000).default(30_000),
  'jobs.maxAttempts': z.number().int().min(1).max(10).default(3),
  /** First wait of the durable back-off, doubling to the cap. */
  'jobs.retryBaseMs': z.number().int().min(10).max(600_000).default(2000),
  'jobs.retryCapMs': z.number().int().min(10).max(3_600_000).default(1_800_000),
  /** A person's patience at quitting (QU-47). */
  'jobs.stopTimeoutMs': z.number().int().min(100).max(10_000).default(10_000),
  /** A reason for delay is asked for beyond a day; strongly beyond three months (Lalita Kumari). */
  'delay.askAfterHours': z.number().int().min(1).max(720).default(24),
  /** Minutes without a key or a click until the session lock; 0 is never. A desk in a public room is left unwatched. */
  'session.idleLockMinutes': z.number().int().min(0).max(240).default(15),
  /** Quiet time after the last keystroke and longest time unsaved: under one second in all. */
  'autosave.debounceMs': z.number().int().min(50).max(900).default(400),
  'autosave.maxWaitMs': z.number().int().min(100).max(1000).default(800),
  /** Every change of a record drops its entry, so this only bounds how long an unused one takes up memory. */
  'cache.recordTtlSeconds': z.number().int().min(1).max(86_400).default(3600),
  /** Dropped at every change too; half an hour bounds what a list that missed one could show. */
  'cache.listTtlSeconds': z.number().int().min(1).max(86_400).default(1800),
  /** Counts walk the whole list, and a wrong one misleads the most: five minutes. */
  'cache.statsTtlSeconds': z.number().int().min(1).max(86_400).default(300),
  /**
   * So long after its time an unchanged list or count is still shown at once while it is read again, so that nobody
   * waits for it after a pause; never longer than its own time. 0: never.
   */
  'cache.staleSeconds': z.number().int().min(0).max(3600).default(300),
  /** How long "no such record" is remembered: enough for a window that asks over and over, and short beside a person. */
  'cache.missingTtlSeconds': z.number().int().min(1).max(60).default(10),
  /** Records held as objects in memory: a day's work of a large station. */
  'cache.maxEntries': z.number().int().min(10).max(100_000).default(500),
  /** Twelve samples a minute: a chart moves while one looks, and a sample costs under a thousandth of that time. */
  'metrics.sampleMs': z.number().int().min(250).max(60_000).default(5000),
  ...remoteSettingsShape,
  /** A station that has set up a server means to use it; a sensitive case is not sent by itself in any case. */
  'sync.auto': z.boolean().default(true),
  /** Answers that fail the checks: a model may do better the second time, hardly the fourth. */
  'sync.maxAttempts': z.number().int().min(1).max(10).default(3),
  /** After a dead line with the circuit still closed: as long as the circuit's own first wait. */
  'sync.offlineRetryMs': z.number().int().min(100).max(3_600_000).default(15_000),
  /** What only a person can set right (certificate, login page, forbidden): looked at again this often (SY-90). */
  'sync.blockedRetryMs': z.number().int().min(1000).max(3_600_000).default(300_000),
  /** Verified copies kept beside the store. */
  'backup.keep': z.number().int().min(1).max(50).default(5)
})
export type Settings = z.infer<typeof settingsSchema>
export type SettingKey = keyof Settings

export const defaultSettings: Settings = settingsSchema.parse({})

type ChangeShape = { [K in SettingKey]: z.ZodOptional<z.ZodType<Settings[K]>> }

/**
 * Some settings, none filled in. Built by hand because a partial of a schema with defaults would put every default back
 * in place of what the station chose.
 */
export const settingChangesSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(settingsSchema.shape).map(([key, schema]) => [key, schema.removeDefault().optional()])
  ) as unknown as ChangeShape
)
export type SettingChanges = z.infer<typeof settingChangesSchema>
