import type { RefineStore } from '../store/refine-store.ts'
import type { FirContext } from '../fir/fir-context.ts'
import type { Remote } from '../remote/remote-types.ts'

/** What the use cases of the outbox work with: those of a record, the outbox itself, and the line. */
export type SyncContext = Pick<
  FirContext,
  'db' | 'firs' | 'statements' | 'drafts' | 'revisions' | 'audit' | 'settings' | 'clock' | 'randomness' | 'jobQueued'
> &
  Readonly<{
    refines: RefineStore
    jobs: Readonly<{
      enqueue: FirContext['jobs']['enqueue']
      cancel: (jobId: string) => unknown
      retry: (jobId: string) => boolean
      makeDue: (jobId: string) => boolean
      makeLaneDue: (lane: 'network') => number
      isPaused: () => boolean
      queueNowMs: () => number
    }>
    remote: Pick<Remote, 'gate' | 'refine' | 'status'>
    /** Called after the commit of anything that changed a request of a record. */
    changed: (firId: string) => void
  }>

/** Aborts a job that may be running, after the commit that gave it up. */
export type CancelJob = (jobId: string) => void
