import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppState } from '#shared/domain/app-state.ts'
import { LanguageSwitch } from '../../components/language-switch.tsx'
import { AppNotes } from '../../components/app-notes.tsx'

/** The frame of every screen that comes before the records. */
export function StartShell({ state, children }: Readonly<{ state?: AppState; children: ReactNode }>): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="shell">
      <header className="shell-header">
        <span className="shell-brand push-end">{t('common.appName')}</span>
        <span className="push">
          <LanguageSwitch />
        </span>
      </header>
      {state ? <AppNotes state={state} /> : <div />}
      <main className="shell-main">
        <div className="centre">
          <div className="card start-card stack">{children}</div>
        </div>
      </main>
    </div>
  )
}
