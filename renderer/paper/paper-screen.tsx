import { useState, type ReactNode } from 'react'
import { Anchor, Button, Loader, SegmentedControl } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowLeft, IconFileDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppState } from '#shared/domain/app-state.ts'
import { call } from '../api/client.ts'
import { useFir } from '../api/queries.ts'
import { ErrorNote } from '../components/error-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { goTo, useHashQuery } from '../lib/hash-location.ts'
import { isPrintable, PaperChoices, type PaperChoice } from './paper-choices.tsx'
import { Paper } from './paper.tsx'

/** The paper as it will be printed, in either language, and the way to a PDF of it. */
export function PaperScreen({ firId, state }: Readonly<{ firId: string; state: AppState }>): ReactNode {
  const { t } = useTranslation()
  const shown = useLanguage()
  const asked = useHashQuery().get('lang')
  const language = asked === 'hi' || asked === 'en' ? asked : shown
  const { data, error } = useFir(firId)
  const sensitive = data?.summary.sensitive ?? false
  const [chosen, setChosen] = useState<PaperChoice | null>(null)
  const choice = chosen ?? { redacted: sensitive }
  const save = useMutation({
    mutationFn: () => call('fir.exportPdf', { firId, language, ...choice }),
    onSuccess: ({ saved, fileName }) => {
      if (saved) notifications.show({ message: t('paper.saved', { file: fileName ?? '' }) })
    }
  })
  return (
    <div className="paper-screen">
      <div className="workspace-bar row">
        <Anchor href={`#/fir/${firId}`} className="row">
          <IconArrowLeft size={18} aria-hidden />
          {t('paper.back')}
        </Anchor>
        <SegmentedControl
          aria-label={t('paper.language')}
          value={language}
          onChange={(value) => goTo(`/fir/${firId}/paper?lang=${value}`, { replace: true })}
          data={[
            { value: 'en', label: t('common.language.en') },
            { value: 'hi', label: t('common.language.hi') }
          ]}
        />
        <PaperChoices choice={choice} sensitive={sensitive} onChange={setChosen} />
        <Button
          className="push"
          leftSection={<IconFileDownload size={18} aria-hidden />}
          onClick={() => save.mutate()}
          loading={save.isPending}
          disabled={!data || !isPrintable(choice, sensitive)}
          data-testid="export-pdf"
        >
          {t('paper.savePdf')}
        </Button>
      </div>
      {save.error && <ErrorNote error={save.error} />}
      {error && <ErrorNote error={error} />}
      <div className="paper-desk" tabIndex={0}>
        {data ? (
          <Paper
            detail={data}
            language={language}
            packReviewed={state.packReviewed}
            appVersion={state.versions.app}
            copy={choice.copy}
            redacted={choice.redacted}
          />
        ) : (
          !error && <Loader m="xl" />
        )}
      </div>
    </div>
  )
}
