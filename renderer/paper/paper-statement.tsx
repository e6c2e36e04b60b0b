import type { ReactNode } from 'react'
import { usePaper } from './paper-context.tsx'

const labels = { machine: 'narrativeMachine', officer: 'narrativeOfficer', server: 'narrativeServer' } as const

/** Item 12: the statement word for word, and below it, apart and named as such, the drafted account. */
export function PaperStatement(): ReactNode {
  const { detail, doc, language, t } = usePaper()
  const narrative = doc.narrative[language]
  return (
    <>
      <p className="paper-label">{t('statement')}</p>
      <div className="paper-statement" lang="mul">
        {detail.statement.text}
      </div>
      {narrative && narrative.text.trim() !== '' && (
        <>
          <p className="paper-label">{t(labels[narrative.by])}</p>
          <div className="paper-statement">{narrative.text}</div>
        </>
      )}
    </>
  )
}
