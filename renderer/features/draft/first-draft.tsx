import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FirDetail } from '#shared/domain/fir.ts'
import { goTo } from '../../lib/hash-location.ts'
import { DraftingProgress } from './drafting-progress.tsx'

/** While the first draft is made: its progress beside the statement, which can be read meanwhile. */
export function FirstDraft({ detail }: Readonly<{ detail: FirDetail }>): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="workspace">
      <div className="workspace-bar row">
        <h1 className="page-title workspace-title">{t('draft.drafting.title')}</h1>
      </div>
      <div className="workspace-panes">
        <section className="statement" aria-label={t('draft.statement.title')}>
          <div className="statement-text" lang="mul" tabIndex={0}>
            {detail.statement.text}
          </div>
        </section>
        <div className="form-column stack">
          <DraftingProgress detail={detail} />
          {!detail.activeJobId && (
            <Button variant="default" onClick={() => goTo(`/intake/${detail.summary.id}`)}>
              {t('draft.editStatement')}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
