import type { Language } from '#shared/domain/fir.ts'
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

/** What is left to do once a transaction has been committed. */
export type AfterCommit = () => void

/**
 * What has to happen in the same transaction as a step of a record: the outbox of the model server. A port, so that a
 * record knows nothing of requests and lines.
 */
export type RecordEvents = Readonly<{
  /** The engine's draft has become this revision. */
  drafted(firId: string, revision: number, draftNo: number): AfterCommit
  registered(firId: string): AfterCommit
  /** The very words of a model server's answer; undefined when there is no such answer. */
  suggestedNarrative(requestId: string, language: Language): string | undefined
}>

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
  events: RecordEvents
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
