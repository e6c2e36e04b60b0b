import { useEffect, type ReactNode } from 'react'
import { paperCopySchema } from '#shared/domain/paper.ts'
import type { AppState } from '#shared/domain/app-state.ts'
import { codeOf } from '../api/client.ts'
import { useFir } from '../api/queries.ts'
import { useHashPath, useHashQuery } from '../lib/hash-location.ts'
import { Paper } from './paper.tsx'
import { loadPaperFonts } from './load-paper-fonts.ts'

/**
 * The paper alone, for the hidden window that makes the PDF of `#/paper/<firId>?lang=hi&print=1`. It says on the root
 * element when it can be printed (`data-paper-ready`) or that it never will (`data-paper-error`, a code).
 */
export function PrintPage({ state }: Readonly<{ state: AppState }>): ReactNode {
  const [path] = useHashPath()
  const query = useHashQuery()
  const language = query.get('lang') === 'hi' ? 'hi' : 'en'
  const copy = paperCopySchema.safeParse(query.get('copy')).data
  const { data, error } = useFir(path.split('/')[2] ?? '')

  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    if (error) root.dataset.paperError = codeOf(error)
    if (!data) return
    // No frame is drawn in a hidden window, so its fonts are asked for by name instead of by being seen.
    void loadPaperFonts(document).then(() => {
      root.dataset.paperReady = '1'
    })
  }, [data, error, language])

  if (!data) return null
  return (
    <Paper
      detail={data}
      language={language}
      packReviewed={state.packReviewed}
      appVersion={state.versions.app}
      copy={copy}
      redacted={query.get('redacted') === '1'}
    />
  )
}
