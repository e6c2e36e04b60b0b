import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { FirDetail } from '#shared/domain/fir.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { useStore } from 'zustand'
import { browserClock } from '../../lib/browser-clock.ts'
import { registerSaver } from '../../lib/live-savers.ts'
import { originalsOf } from '../../lib/originals.ts'
import { saveTimings } from '../../lib/save-policy.ts'
import { useUndoKeys } from '../../lib/use-undo-keys.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import { createPointing, DraftContext } from './draft-context.tsx'
import { createDraftSession } from './draft-session.ts'
import { FormColumn } from './form-column.tsx'
import { StatementPane } from './statement-pane.tsx'
import { WorkspaceBar } from './workspace-bar.tsx'

/** Statement on the left, form on the right, each showing what the other rests on. */
export function Workspace({ detail, settings }: Readonly<{ detail: FirDetail; settings: Settings }>): ReactNode {
  const [session] = useState(() => createDraftSession(detail, saveTimings(settings), browserClock))
  const [pointing] = useState(createPointing)
  const save = useStore(session.store, (state) => state.save)
  const originals = useMemo(() => originalsOf(detail.draft), [detail.draft])
  const readOnly = detail.summary.status !== 'draft'
  useUndoKeys({ undo: session.undo, redo: session.redo, enabled: !readOnly })

  useEffect(() => {
    session.adopt(detail)
  }, [session, detail])
  useEffect(() => {
    const unregister = registerSaver(session.saver)
    return () => {
      void session.saver.flush().finally(unregister)
    }
  }, [session])

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
