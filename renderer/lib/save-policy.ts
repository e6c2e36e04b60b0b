import type { AppErrorCode } from '#shared/domain/error.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { codeOf } from '../api/client.ts'

export type SaveTimings = Readonly<{ debounceMs: number; maxWaitMs: number }>

/** First wait after a failed save: a full disk or a busy file is not better any sooner. */
export const RETRY_BASE_MS = 1000
/** Longest wait between two tries: an officer who freed the disk should not sit and watch. */
export const RETRY_CAP_MS = 15_000

/** Sending the same again would fail the same way; another change may not. */
const final: ReadonlySet<AppErrorCode> = new Set([
  'bad-input',
  'statement-empty',
  'statement-too-long',
  'text-not-well-formed',
  'not-found',
  'not-editable',
  'payload-too-large',
  'db-readonly'
])

/** What to do about a save that failed. */
export function judgeSave(error: unknown): 'conflict' | 'final' | 'retry' {
  const code = codeOf(error)
  if (code === 'revision-conflict') return 'conflict'
  return final.has(code) ? 'final' : 'retry'
}

/** The timings that the station has set; a debounce longer than the longest wait would never be reached. */
export function saveTimings(settings: Settings): SaveTimings {
  const maxWaitMs = settings['autosave.maxWaitMs']
  return { maxWaitMs, debounceMs: Math.min(settings['autosave.debounceMs'], maxWaitMs) }
}
