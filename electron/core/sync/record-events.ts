import type { RecordEvents } from '../fir/fir-context.ts'
import { nowIst } from '../fir/fir-context.ts'
import { isReady, maySend, queueRefine, withdrawOpen } from './outbox.ts'
import type { CancelJob, SyncContext } from './sync-context.ts'

/**
 * What the outbox does inside the transactions of a record. A new draft: the requests of older ones are withdrawn and,
 * where the station wants it and the case may be sent, one for the new revision is queued. A registration: nothing more
 * is sent and nothing more is to be decided (decision: a registered FIR is never uploaded).
 */
export function createRecordEvents(context: SyncContext, cancelJob: CancelJob): RecordEvents {
  const aborting = (jobs: ReadonlyArray<string>, firId: string): (() => void) => {
    return () => {
      for (const jobId of jobs) cancelJob(jobId)
      context.changed(firId)
    }
  }
  return {
    drafted(firId, revision, draftNo) {
      const withdrawn = aborting(withdrawOpen(context, firId, 'drafted-anew'), firId)
      const settings = context.settings()
      const wanted = settings['sync.auto'] && settings['server.url'] !== ''
      if (!wanted || !maySend(context, context.firs.get(firId))) return withdrawn
      const { jobId } = queueRefine(context, { firId, baseRevision: revision, draftNo, actor: 'engine' })
      return () => {
        withdrawn()
        context.jobQueued(jobId)
      }
    },
    registered(firId) {
      const withdrawn = aborting(withdrawOpen(context, firId, 'registered'), firId)
      const ready = context.refines.ofFir(firId).filter(isReady)
      for (const { id } of ready) context.refines.decide(id, 'dismissed', nowIst(context))
      return withdrawn
    },
    suggestedNarrative(requestId, language) {
      const suggestion = context.refines.suggestion(requestId)
      return suggestion && suggestionText(suggestion.body, language)
    }
  }
}

function suggestionText(body: string, language: 'en' | 'hi'): string | undefined {
  const { narrative } = JSON.parse(body) as { narrative?: { en?: string; hi?: string } }
  return narrative?.[language]
}
