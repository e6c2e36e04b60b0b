import { useEffect, useRef, type ReactNode } from 'react'
import { IconCloudUpload, IconFilePlus, IconGauge, IconList, IconListCheck, IconSettings } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AppState } from '#shared/domain/app-state.ts'
import { useAlerts, useJobs, useSync } from '../api/queries.ts'
import { RecoveryNotice } from '../features/start/recovery-notice.tsx'
import { useActivity } from '../features/start/use-activity.ts'
import { goTo, useHashPath } from '../lib/hash-location.ts'
import { AppNotes } from './app-notes.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { LockMenu } from './lock-menu.tsx'

type LinkProps = Readonly<{ to: string; label: string; icon: ReactNode; count?: number; testId: string }>

function ShellLink({ to, label, icon, count, testId }: LinkProps): ReactNode {
  const [path] = useHashPath()
  return (
    <a className="shell-link" href={`#${to}`} aria-current={path === to ? 'page' : undefined} data-testid={testId}>
      {icon}
      {label}
      {count !== undefined && count > 0 && <span className="shell-count">{count}</span>}
    </a>
  )
}

/** Header, notes and the screen. */
export function AppShell({ state, children }: Readonly<{ state: AppState; children: ReactNode }>): ReactNode {
  const { t } = useTranslation()
  const counts = useJobs().data?.counts
  const waiting = (counts?.pending ?? 0) + (counts?.running ?? 0) + (counts?.waiting_network ?? 0)
  const requests = useSync().data?.counts
  const ready = (requests?.answered ?? 0) + (requests?.conflict ?? 0) + (requests?.failed ?? 0)
  const alerts = useAlerts().data?.active.length ?? 0
  const [path] = useHashPath()
  const main = useRef<HTMLElement>(null)
  useActivity()
  // A new screen starts at its top, and the keyboard with it.
  useEffect(() => {
    main.current?.scrollTo(0, 0)
  }, [path])

  return (
    <div className="shell">
      <header className="shell-header">
        <a className="shell-brand" href="#/">
          {t('common.appName')}
        </a>
        <nav className="shell-nav" aria-label={t('common.nav.label')}>
          <ShellLink
            to="/"
            label={t('common.nav.records')}
            icon={<IconList size={18} aria-hidden />}
            testId="nav-home"
          />
          <ShellLink
            to="/intake"
            label={t('common.nav.new')}
            icon={<IconFilePlus size={18} aria-hidden />}
            testId="nav-new"
          />
          <ShellLink
            to="/jobs"
            label={t('common.nav.jobs')}
            icon={<IconListCheck size={18} aria-hidden />}
            count={waiting}
            testId="nav-jobs"
          />
          <ShellLink
            to="/sync"
            label={t('common.nav.sync')}
            icon={<IconCloudUpload size={18} aria-hidden />}
            count={ready}
            testId="nav-sync"
          />
          <ShellLink
            to="/performance"
            label={t('common.nav.performance')}
            icon={<IconGauge size={18} aria-hidden />}
            count={alerts}
            testId="nav-performance"
          />
          <ShellLink
            to="/settings"
            label={t('common.nav.settings')}
            icon={<IconSettings size={18} aria-hidden />}
            testId="nav-settings"
          />
        </nav>
        <LockMenu />
        <LanguageSwitch />
      </header>
      <AppNotes state={state} />
      <main className="shell-main" ref={main} tabIndex={-1}>
        {state.recovery && <RecoveryNotice report={state.recovery} />}
        {children}
      </main>
    </div>
  )
}

/** Opens the screen for a new complaint. */
export const startComplaint = (): void => goTo('/intake')
