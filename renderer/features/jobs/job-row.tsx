import type { ReactNode } from 'react'
import { Anchor, Button, Progress } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { JobState, JobView } from '#shared/domain/job.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { LocalRef } from '../../components/local-ref.tsx'
import { showFailure } from '../../components/show-failure.ts'
import { showDateTime } from '../../lib/ist.ts'
import { showNumber } from '../../lib/numbers.ts'

const cancellable: ReadonlySet<JobState> = new Set(['pending', 'running', 'waiting_network'])
const retriable: ReadonlySet<JobState> = new Set(['dead', 'cancelled'])

/** A record that is registered, or drafted from later words, takes this draft no more: trying again cannot help. */
const canRetry = ({ state, error }: JobView): boolean => retriable.has(state) && error?.code !== 'not-editable'

/** One job: what it is, how it stands in words, and what can be done about it. */
export function JobRow({ job }: Readonly<{ job: JobView }>): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const act = useMutation({
    mutationFn: (name: 'jobs.cancel' | 'jobs.retry') => call(name, { jobId: job.id }),
    onError: showFailure,
    onSettled: () => client.invalidateQueries({ queryKey: keys.jobs })
  })
  const cancelling = job.cancelRequested && cancellable.has(job.state)
  return (
    <li className="card job" data-testid="job-row" data-state={job.state} data-job-id={job.id}>
      <div className="row">
        <strong>{t(`jobs.kind.${job.kind}`)}</strong>
        {job.firId && (
          <Anchor href={`#/fir/${job.firId}`} underline="always">
            {job.localRef ? <LocalRef localRef={job.localRef} /> : t('jobs.record')}
          </Anchor>
        )}
        <span className="job-state" data-state={job.state}>
          {cancelling ? t('jobs.cancelling') : t(`jobs.state.${job.state}`)}
        </span>
        <span className="push row">
          {cancellable.has(job.state) && (
            <Button
              size="compact-md"
              variant="default"
              onClick={() => act.mutate('jobs.cancel')}
              disabled={cancelling}
              loading={act.isPending}
              data-testid="job-cancel"
            >
              {t('jobs.cancel')}
            </Button>
          )}
          {canRetry(job) && (
            <Button
              size="compact-md"
              variant="default"
              onClick={() => act.mutate('jobs.retry')}
              loading={act.isPending}
              data-testid="job-retry"
            >
              {t('jobs.retry')}
            </Button>
          )}
        </span>
      </div>
      {job.state === 'running' && <Progress value={job.progress * 100} aria-label={t('jobs.progress')} mt="xs" />}
      <p className="quiet job-facts">
        {t('jobs.facts', {
          created: showDateTime(job.createdAt),
          attempts: job.attempts,
          max: job.maxAttempts,
          priority: job.priority
        })}
        {job.durationMs !== null && ` ${t('jobs.duration', { ms: showNumber(job.durationMs) })}`}
        {job.state === 'pending' && job.error && ` ${t('jobs.nextTry', { time: showDateTime(job.availableAt) })}`}
      </p>
      {job.error && <ErrorNote code={job.error.code} />}
    </li>
  )
}
