import type { Migration } from '../db-types.ts'
import { firs } from './0010-firs.ts'
import { jobs } from './0020-jobs.ts'
import { settingsAudit } from './0030-settings-audit.ts'
import { remoteState } from './0040-remote-state.ts'
import { refines } from './0050-refines.ts'

/** Every step of the schema, oldest first. A merged one is never edited: what is wrong is put right by the next. */
export const migrations: ReadonlyArray<Migration> = [firs, jobs, settingsAudit, remoteState, refines]
