import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { FirDetail } from '#shared/domain/fir.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { useStore } from 'zustand'
import { useLeftSession } from '../../components/use-left-session.ts'
import { browserClock } from '../../lib/browser-clock.ts'
import { createLeftSessions } from '../../lib/left-sessions.ts'
import { originalsOf } from '../../lib/originals.ts'
import { saveTimings } from '../../lib/save-policy.ts'
import { useUndoKeys } from '../../lib/use-undo-keys.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import { createPointing, DraftContext } from './draft-context.tsx'
import { createDraftSession, type DraftSession } from './draft-session.ts'
import { FormColumn } from './form-column.tsx'
import { StatementPane } from './statement-pane.tsx'
import { WorkspaceBar } from './workspace-bar.tsx'

const leftSessions = createLeftSessions<DraftSession>()

/** The corrections of this record that could not be stored when its screen was left, or the record as it is stored. */
const startSession = (detail: FirDetail, settings: Settings): DraftSession =>
  leftSessions.findUnsaved(({ firId }) => firId === detail.summary.id) ??
  createDraftSession(detail, saveTimings(settings), browserClock)

/** Statement on the left, form on the right, each showing what the other rests on. */
export function Workspace({ detail, settings }: Readonly<{ detail: FirDetail; settings: Settings }>): ReactNode {
  const [session] = useState(() => startSession(detail, settings))
  const [pointing] = useState(createPointing)
  const save = useStore(session.store, (state) => state.save)
  const originals = useMemo(() => originalsOf(detail.draft), [detail.draft])
  const readOnly = detail.summary.status !== 'draft'
  useUndoKeys({ undo: session.undo, redo: session.redo, enabled: !readOnly })

  useEffect(() => {
    session.adopt(detail)
  }, [session, detail])
  useLeftSession(leftSessions, session)

  const value = useMemo(
    () => ({ session, detail, readOnly, originals, pointing }),
    [session, detail, readOnly, originals, pointing]
  )
  return (
    <DraftContext value={value}>
      <div className="workspace">
        <WorkspaceBar />
        {save.kind === 'conflict' && <ConflictPanel />}
        <div className="workspace-panes">
          <StatementPane />
          <FormColumn />
        </div>
      </div>
    </DraftContext>
  )
}
