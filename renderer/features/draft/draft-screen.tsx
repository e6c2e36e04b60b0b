import type { ReactNode } from 'react'
import { Loader } from '@mantine/core'
import { Redirect } from 'wouter'
import { useFir, useSettings } from '../../api/queries.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { FirstDraft } from './first-draft.tsx'
import { Workspace } from './workspace.tsx'
import './statement.css'
import './sections.css'
import './draft.css'

/** A record with its statement: the first draft being made, or the form being corrected. */
export function DraftScreen({ firId }: Readonly<{ firId: string }>): ReactNode {
  const { data: detail, error } = useFir(firId)
  const { data: settings, error: settingsError } = useSettings()
  if (error ?? settingsError) return <ErrorNote error={error ?? settingsError} />
  if (!detail || !settings) return <Loader m="xl" />
  if (detail.summary.status === 'intake' && detail.revision === 0 && !detail.activeJobId) {
    return <Redirect to={`/intake/${firId}`} replace />
  }
  return detail.revision === 0 ? <FirstDraft detail={detail} /> : <Workspace detail={detail} settings={settings} />
}
