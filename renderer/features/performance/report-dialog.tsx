import type { ReactNode } from 'react'
import { Button, Loader, Modal } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { sha256Of } from '../../lib/sha256.ts'

export type ReportKind = 'diagnostics' | 'prometheus'

type Props = Readonly<{ kind: ReportKind; onClose: () => void }>

/** The whole text before it goes anywhere. What is saved is named by the hash of what stands here. */
export function ReportDialog({ kind, onClose }: Props): ReactNode {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    queryKey: keys.report(kind),
    queryFn: () => call(`status.${kind}`, {}),
    refetchOnMount: 'always',
    gcTime: 0
  })
  const save = useMutation({
    mutationFn: async (text: string) => call('status.saveReport', { sha256: await sha256Of(text) })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="80rem"
      title={t(`performance.report.${kind}.title`)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className="stack" data-testid="report">
        <p>{t(`performance.report.${kind}.about`)}</p>
        {error && <ErrorNote error={error} />}
        {!data && !error && <Loader />}
        {data && (
          <pre
            className="report-text"
            tabIndex={0}
            role="region"
            aria-label={t(`performance.report.${kind}.title`)}
            data-testid="report-text"
          >
            {data.text}
          </pre>
        )}
        {save.error && <ErrorNote error={save.error} />}
        <div className="row">
          <Button
            onClick={() => data && save.mutate(data.text)}
            disabled={!data}
            loading={save.isPending}
            data-testid="report-save"
          >
            {t('performance.report.save')}
          </Button>
          {save.data?.saved && (
            <span role="status" data-testid="report-saved">
              {t('performance.report.saved', { file: save.data.fileName ?? '' })}
            </span>
          )}
          <Button className="push" variant="default" onClick={onClose}>
            {t('common.close')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
