import type { Handlers } from '#shared/ipc/contract.ts'
import type { RecordEvents } from '../fir/fir-context.ts'
import type { JobKindDefinition } from '../jobs/job-kinds.ts'
import type { Remote } from '../remote/remote-types.ts'
import { createRecordEvents } from './record-events.ts'
import { createRefineJob, type Receiving, type RefinePayload } from './refine.job.ts'
import { allowSensitive, cancelRefine, decideSuggestion, requestRefine, retryRefine } from './sync-commands.ts'
import type { CancelJob, SyncContext } from './sync-context.ts'
import { listRequests, readSuggestion, syncOfRecord } from './sync-queries.ts'

export type SyncCalls = Extract<keyof Handlers, `sync.${string}` | `suggestion.${string}`>

export type Sync = Readonly<{
  handlers: Pick<Handlers, SyncCalls>
  job: JobKindDefinition<RefinePayload>
  events: RecordEvents
  /** A person changed the server or will not wait: whatever waits for the line is due now. */
  tryNow(): void
  /** Stops listening to the line. */
  close(): void
}>

/**
 * Puts the outbox together over the open record. When the line comes back everything that waited for it is due at once;
 * the network lane takes one request at a time, so that a backlog drains without a burst.
 *
 * @param wake the queue may have something to do
 */
export function openSync(
  context: SyncContext,
  remote: Pick<Remote, 'onChange'>,
  { cancelJob, wake }: Readonly<{ cancelJob: CancelJob; wake: () => void }>
): Sync {
  const receiving: Receiving = new Map()
  let wasOpen = isLineUp(context)
  const close = remote.onChange(() => {
    const isOpen = isLineUp(context)
    if (isOpen && !wasOpen) context.jobs.makeLaneDue('network')
    wasOpen = isOpen
    wake()
  })
  return {
    handlers: {
      'sync.list': ({ limit }) => listRequests(context, receiving, limit),
      'sync.ofRecord': ({ firId }) => syncOfRecord(context, receiving, firId),
      'sync.request': ({ firId }) => requestRefine(context, firId),
      'sync.retry': ({ requestId }) => done(retryRefine(context, requestId)),
      'sync.cancel': ({ requestId }) => done(cancelRefine(context, cancelJob, requestId)),
      'sync.allowSensitive': (permit) => done(allowSensitive(context, permit)),
      'suggestion.get': ({ requestId }) => readSuggestion(context, requestId),
      'suggestion.decide': ({ requestId, decision }) => done(decideSuggestion(context, requestId, decision))
    },
    job: createRefineJob(context, receiving),
    events: createRecordEvents(context, cancelJob),
    tryNow() {
      context.jobs.makeLaneDue('network')
      wake()
    },
    close
  }
}

const done = (_nothing: void): Record<string, never> => ({})

/** The gate is open and the last request did not find the line dead. */
function isLineUp({ remote }: SyncContext): boolean {
  return remote.gate().state === 'go' && remote.status().connectivity !== 'offline'
}
