import { useEffect, useState, type ReactNode } from 'react'
import { Loader } from '@mantine/core'
import type { FirDetail } from '#shared/domain/fir.ts'
import { isEditable } from '#shared/domain/fir-status.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { Redirect } from 'wouter'
import { useFreshFir, useSettings } from '../../api/queries.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { useLeftSession } from '../../components/use-left-session.ts'
import { browserClock } from '../../lib/browser-clock.ts'
import { goTo } from '../../lib/hash-location.ts'
import { istParts, toIstDateTime } from '../../lib/ist.ts'
import { createLeftSessions } from '../../lib/left-sessions.ts'
import { saveTimings } from '../../lib/save-policy.ts'
import { IntakeEditor } from './intake-editor.tsx'
import { createIntakeSession, storedValue, type IntakeSession } from './intake-session.ts'
import { adoptScreen, leaveScreen } from './session-keys.ts'
import './intake.css'

const leftSessions = createLeftSessions<IntakeSession>()

function startSession(settings: Settings, detail: FirDetail | null, screen: string): IntakeSession {
  const firId = detail?.summary.id ?? null
  const onCreated = (made: string): void => {
    if (adoptScreen(made, screen)) goTo(`/intake/${made}`, { replace: true })
  }
  // Words that could not be stored when their screen was left are newer than anything stored.
  const unsaved = leftSessions.findUnsaved(({ store }) => store.getState().firId === firId)
  if (unsaved) {
    unsaved.reopen(onCreated)
    return unsaved
  }
  const now = istParts(Date.now())
  const value = detail
    ? storedValue(detail)
    : { text: '', mode: 'oral' as const, receivedAt: toIstDateTime(now.date, now.time) }
  const start = { value, firId, saveCount: detail?.statement.saveCount ?? 0 }
  return createIntakeSession(start, saveTimings(settings), browserClock, onCreated)
}

type OpenedProps = Readonly<{ settings: Settings; detail: FirDetail | null; screen: string }>

function Opened({ settings, detail, screen }: OpenedProps): ReactNode {
  const [session] = useState(() => startSession(settings, detail, screen))
  useEffect(() => () => leaveScreen(screen), [screen])
  useLeftSession(leftSessions, session)
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
