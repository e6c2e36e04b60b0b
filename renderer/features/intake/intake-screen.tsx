import { useEffect, useState, type ReactNode } from 'react'
import { Loader } from '@mantine/core'
import type { FirDetail } from '#shared/domain/fir.ts'
import { isEditable } from '#shared/domain/fir-status.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { Redirect } from 'wouter'
import { useFreshFir, useSettings } from '../../api/queries.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { browserClock } from '../../lib/browser-clock.ts'
import { goTo } from '../../lib/hash-location.ts'
import { istParts, toIstDateTime } from '../../lib/ist.ts'
import { saveTimings } from '../../lib/save-policy.ts'
import { IntakeEditor } from './intake-editor.tsx'
import { createIntakeSession, type IntakeSession } from './intake-session.ts'
import { adoptScreen, leaveScreen } from './session-keys.ts'
import './intake.css'

function startSession(settings: Settings, detail: FirDetail | null, screen: string): IntakeSession {
  const now = istParts(Date.now())
  const value = detail
    ? { text: detail.statement.text, mode: detail.mode, receivedAt: detail.summary.receivedAt }
    : { text: '', mode: 'oral' as const, receivedAt: toIstDateTime(now.date, now.time) }
  const start = { value, firId: detail?.summary.id ?? null, saveCount: detail?.statement.saveCount ?? 0 }
  return createIntakeSession(start, saveTimings(settings), browserClock, (firId) => {
    if (adoptScreen(firId, screen)) goTo(`/intake/${firId}`, { replace: true })
  })
}

type OpenedProps = Readonly<{ settings: Settings; detail: FirDetail | null; screen: string }>

function Opened({ settings, detail, screen }: OpenedProps): ReactNode {
  const [session] = useState(() => startSession(settings, detail, screen))
  useEffect(() => () => leaveScreen(screen), [screen])
  return <IntakeEditor session={session} drafted={(detail?.revision ?? 0) > 0} />
}

function Existing({ settings, firId }: Readonly<{ settings: Settings; firId: string }>): ReactNode {
  const { data, error, isFetchedAfterMount } = useFreshFir(firId)
  if (error) return <ErrorNote error={error} />
  // An older copy would give back text that has since been saved over.
  if (!data || !isFetchedAfterMount) return <Loader m="xl" />
  if (!isEditable(data.summary.status)) return <Redirect to={`/fir/${firId}`} replace />
  return <Opened settings={settings} detail={data} screen={firId} />
}

/** Taking down a complaint: a new one, or one that was begun before. */
export function IntakeScreen({ firId, screen }: Readonly<{ firId?: string; screen: string }>): ReactNode {
  const [openedWith] = useState(firId)
  const { data: settings, error } = useSettings()
  if (error) return <ErrorNote error={error} />
  if (!settings) return <Loader m="xl" />
  return openedWith === undefined ? (
    <Opened settings={settings} detail={null} screen={screen} />
  ) : (
    <Existing settings={settings} firId={openedWith} />
  )
}
