import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { testStepSchema, type RemoteTest } from '#shared/domain/remote-status.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { useRemoteStatus } from '../../api/queries.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { showNumber } from '../../lib/numbers.ts'

const signs = { ok: IconCircleCheck, failed: IconCircleX, skipped: IconCircleDashed } as const

/** One look at the server, step by step. Nothing of a case is sent. */
export function ServerTest(): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const running = useRemoteStatus().data?.testing ?? null
  const test = useMutation({
    mutationFn: () => call('remote.test', {}),
    onSettled: () => client.invalidateQueries({ queryKey: keys.remote })
  })
  const failed = test.data?.steps.find(({ code }) => code !== null)
  return (
    <div className="stack" data-testid="server-test">
      <div className="row">
        <Button variant="default" onClick={() => test.mutate()} loading={test.isPending} data-testid="server-test-run">
          {t('settings.server.test')}
        </Button>
        <span role="status">
          {test.isPending && running && t(`settings.server.testing.${running}`)}
          {test.data && <Verdict report={test.data} />}
        </span>
      </div>
      {test.data && (
        <ul className="server-steps">
          {testStepSchema.options.map((step) => {
            const state = test.data.steps.find((one) => one.step === step)?.state ?? 'skipped'
            const Sign = signs[state]
            return (
              <li key={step} className="row" data-state={state}>
                <Sign size={18} aria-hidden />
                {t(`settings.server.step.${step}`)}: {t(`settings.server.stepState.${state}`)}
              </li>
            )
          })}
        </ul>
      )}
      {failed?.code && <ErrorNote code={failed.code} />}
      {test.error && <ErrorNote error={test.error} />}
    </div>
  )
}

function Verdict({ report }: Readonly<{ report: RemoteTest }>): ReactNode {
  const { t } = useTranslation()
  if (report.steps.some(({ state }) => state !== 'ok')) return t('settings.server.verdict.bad')
  return t('settings.server.verdict.good', {
    ms: showNumber(Math.round(report.durationMs)),
    models: report.models.slice(0, 5).join(', ') || '–'
  })
}
