import { useEffect, type ReactNode } from 'react'
import type { AppState } from '#shared/domain/app-state.ts'
import { assertNever } from '#shared/domain/error.ts'
import { useAppState } from '../../api/queries.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { showLanguage } from '../../i18n/index.ts'
import { useForgetWhenLocked } from './use-session-lock.ts'
import { useHashPath, useHashQuery } from '../../lib/hash-location.ts'
import { useCover } from '../../lib/cover.ts'
import { PrintPage } from '../../paper/print-page.tsx'
import { Routes } from '../../routes.tsx'
import { LockedScreen } from './locked-screen.tsx'
import { RecoveryScreen } from './recovery-screen.tsx'
import { SetupScreen } from './setup-screen.tsx'
import { CoverScreen } from './cover-screen.tsx'
import { StartingScreen } from './starting-screen.tsx'
import { StartShell } from './start-shell.tsx'

function screenOf(state: AppState): ReactNode {
  switch (state.phase) {
    case 'starting':
      return <StartingScreen />
    case 'setup':
      return <SetupScreen state={state} />
    case 'locked':
    case 'session-locked':
      return <LockedScreen state={state} />
    case 'recovery':
      return <RecoveryScreen state={state} />
    case 'ready':
      return <Routes state={state} />
    default:
      return assertNever(state.phase, 'phase')
  }
}

/** Shows what can be shown in the phase the product is in; the phase is the core's to say. */
export function PhaseGate(): ReactNode {
  const { data, error } = useAppState()
  const [path] = useHashPath()
  const cover = useCover((state) => state.cover)
  const printing = useHashQuery().get('print') === '1' && path.startsWith('/paper/')
  const language = data?.language
  useForgetWhenLocked(data?.phase)
  useEffect(() => {
    if (language && !printing) showLanguage(language)
  }, [language, printing])

  if (error) {
    return (
      <StartShell>
        <ErrorNote error={error} />
      </StartShell>
    )
  }
  if (!data) return <StartingScreen />
  if (printing && data.phase === 'ready') return <PrintPage state={data} />
  if (cover !== 'none' && data.phase === 'ready') return <CoverScreen kind={cover} />
  return screenOf(data)
}
