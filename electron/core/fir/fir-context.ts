import type { Settings } from '#shared/domain/settings.ts'
import type { AuditStore } from '../store/audit-store.ts'
import type { Db } from '../store/db-types.ts'
import type { DraftStore } from '../store/draft-store.ts'
import type { FirList } from '../store/fir-list.ts'
import type { FirStore } from '../store/fir-store.ts'
import type { JobStore } from '../store/job-store.ts'
import type { RevisionStore } from '../store/revision-store.ts'
import type { StatementStore } from '../store/statement-store.ts'
import { toIstIso, type Clock } from '../support/clock.ts'
import type { Randomness } from '../support/ids.ts'

/** What the use cases of a record work with. Gathered once in the composition root. */
export type FirContext = Readonly<{
  db: Db
  firs: FirStore
  list: FirList
  statements: StatementStore
  drafts: DraftStore
  revisions: RevisionStore
  jobs: Pick<JobStore, 'enqueue' | 'cancel'>
  audit: AuditStore
  settings: () => Settings
  /** Does the pack mark this section as one whose victim must not be named? (s.72 BNS, s.23 POCSO) */
  isSensitiveSection: (section: Readonly<{ act: string; section: string }>) => boolean
  clock: Clock
  randomness: Randomness
  /** Called after the commit of anything that changed a record: cache and window learn of it. */
  changed: (firId: string) => void
  /** Called after the commit of a new job. */
  jobQueued: (jobId: string) => void
  /** Called after the commit that gave up a job which may be running. */
  jobCancelled: (jobId: string) => void
}>

/** The one local account of this version; officers of their own come with roles. */
export const LOCAL_ACTOR = 'station'

export const nowIst = (context: Pick<FirContext, 'clock'>): string => toIstIso(context.clock.nowMs())
