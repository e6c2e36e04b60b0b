import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppState } from '#shared/domain/app-state.ts'

/** What an officer must know of this copy of the product, on every screen. */
export function AppNotes({ state }: Readonly<{ state: AppState }>): ReactNode {
  const { t } = useTranslation()
  if (!state.runtimeEndOfLife && state.packReviewed) return <div />
  return (
    <aside className="notes" aria-label={t('common.notes')}>
      {!state.packReviewed && <span data-testid="pack-not-reviewed">{t('common.packNotReviewed')}</span>}
      {state.runtimeEndOfLife && (
        <span data-testid="runtime-end-of-life">
          {t('common.runtimeEndOfLife', { version: state.versions.electron })}
        </span>
      )}
    </aside>
  )
}
