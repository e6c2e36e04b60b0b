import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { useJobs } from '../../api/queries.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { showFailure } from '../../components/show-failure.ts'
import { JobRow } from './job-row.tsx'
import './jobs.css'

/** What the machine is doing, waits to do, did, and could not do. Nothing that failed goes out of sight. */
export function JobsScreen(): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data, error } = useJobs()
  const toggle = useMutation({
    mutationFn: (paused: boolean) => call(paused ? 'jobs.resume' : 'jobs.pause', {}),
    onError: showFailure,
    onSettled: () => client.invalidateQueries({ queryKey: keys.jobs })
  })
  return (
    <div className="page stack">
      <div className="row">
        <h1 className="page-title">{t('jobs.title')}</h1>
        {data && (
          <Button
            className="push"
            variant="default"
            leftSection={
              data.paused ? <IconPlayerPlay size={18} aria-hidden /> : <IconPlayerPause size={18} aria-hidden />
            }
            onClick={() => toggle.mutate(data.paused)}
            loading={toggle.isPending}
            data-testid="toggle-queue"
          >
            {t(data.paused ? 'jobs.resume' : 'jobs.pause')}
          </Button>
        )}
      </div>
      {error && <ErrorNote error={error} />}
      {data?.paused && (
        <p className="notice" data-tone="warn">
          {t('jobs.paused')}
        </p>
      )}
      {data?.jobs.length === 0 && (
        <div className="card" data-testid="jobs-empty">
          <p>
            <strong>{t('jobs.empty.title')}</strong>
          </p>
          <p className="quiet">{t('jobs.empty.text')}</p>
        </div>
      )}
      <ul className="jobs">
        {data?.jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
    </div>
  )
}
