import type { Migration } from '../db-types.ts'
import { firs } from './0010-firs.ts'
import { jobs } from './0020-jobs.ts'
import { settingsAudit } from './0030-settings-audit.ts'

/** Every step of the schema, oldest first. A merged one is never edited: what is wrong is put right by the next. */
export const migrations: ReadonlyArray<Migration> = [firs, jobs, settingsAudit]
