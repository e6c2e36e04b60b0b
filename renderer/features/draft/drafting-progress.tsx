import type { ReactNode } from 'react'
import { Button, Progress } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FirDetail } from '#shared/domain/fir.ts'
import { call } from '../../api/client.ts'
import { useJobs } from '../../api/queries.ts'
import { ErrorNote } from '../../components/error-note.tsx'

/** The job that makes the draft: how far it is, and the ways to stop it or to try again. */
export function DraftingProgress({ detail }: Readonly<{ detail: FirDetail }>): ReactNode {
  const { t } = useTranslation()
  const firId = detail.summary.id
  const jobs = useJobs().data
  const job = jobs?.jobs.find(({ id }) => id === detail.activeJobId) ?? jobs?.jobs.find((row) => row.firId === firId)
  const cancel = useMutation({ mutationFn: (jobId: string) => call('jobs.cancel', { jobId }) })
  const again = useMutation({ mutationFn: () => call('fir.requestDraft', { firId }) })
  const failed = job?.state === 'dead' || job?.state === 'cancelled' || (!job && !detail.activeJobId)

  return (
    <div className="card stack" data-testid="drafting">
      {failed ? (
        <>
          <strong>{t(job?.state === 'cancelled' ? 'draft.drafting.cancelled' : 'draft.drafting.none')}</strong>
          {job?.error && job.state === 'dead' && <ErrorNote code={job.error.code} />}
          <Button onClick={() => again.mutate()} loading={again.isPending} data-testid="draft-again">
            {t('draft.drafting.again')}
          </Button>
        </>
      ) : (
        <>
          <strong>{t(job?.state === 'running' ? 'draft.drafting.running' : 'draft.drafting.waiting')}</strong>
          <Progress value={(job?.progress ?? 0) * 100} size="lg" aria-label={t('draft.drafting.title')} />
          {job && job.attempts > 1 && (
            <p className="quiet">{t('draft.drafting.attempt', { attempt: job.attempts, of: job.maxAttempts })}</p>
          )}
          <p className="quiet">{t('draft.drafting.readOn')}</p>
          {job && (
            <Button
              variant="default"
              onClick={() => cancel.mutate(job.id)}
              loading={cancel.isPending || job.cancelRequested}
              data-testid="cancel-draft"
            >
              {t('draft.drafting.cancel')}
            </Button>
          )}
        </>
      )}
      {(cancel.error ?? again.error) && <ErrorNote error={cancel.error ?? again.error} />}
    </div>
  )
}
