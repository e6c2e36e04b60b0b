import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconEdit } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { goTo } from '../../lib/hash-location.ts'
import { marksOf, type StatementMark } from '../../lib/marks.ts'
import { segmentText, type Segment } from '../../lib/segments.ts'
import { MAX_CONSIDERED_MARKS_ALONE } from './constants.ts'
import { useDoc, useDraft } from './draft-context.tsx'
import { useMarkNames } from './use-mark-names.ts'
import { focusField } from './focus-field.ts'

type Kinds = Readonly<{ evidence: boolean; fact: boolean }>

function kindsOf(segment: Segment, marks: ReadonlyMap<string, StatementMark>): Kinds {
  const kinds = segment.markIds.map((id) => marks.get(id)?.kind)
  return { evidence: kinds.includes('evidence'), fact: kinds.includes('fact') }
}

/** The statement word for word. Marked words show what they fed; what is pointed at in the form is shown here. */
export function StatementPane(): ReactNode {
  const { t } = useTranslation()
  const { detail, pointing, readOnly } = useDraft()
  const doc = useDoc((whole) => whole)
  const { markIds, from } = useStore(pointing)
  const names = useMarkNames()
  const box = useRef<HTMLDivElement>(null)
  const text = detail.statement.text
  const marks = useMemo(
    () => new Map(marksOf(text, doc, detail.draft).map((mark) => [mark.id, mark])),
    [text, doc, detail.draft]
  )
  const segments = useMemo(() => segmentText(text, [...marks.values()]), [text, marks])
  const active = new Set(markIds)

  useEffect(() => {
    if (from !== 'form' || markIds.length === 0) return
    box.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [markIds, from])

  const point = (segment: Segment): void =>
    pointing.setState({ markIds: segment.markIds.slice(0, MAX_CONSIDERED_MARKS_ALONE), from: 'statement' })
  const open = (segment: Segment): void => {
    const path = segment.markIds.map((id) => marks.get(id)?.path).find(Boolean)
    const section = segment.markIds.map((id) => marks.get(id)?.section).find(Boolean)
    focusField(path ?? (section ? `section-${section}` : ''))
  }

  return (
    <section className="statement" aria-label={t('draft.statement.title')}>
      <div className="statement-head row">
        <h2 className="statement-title">{t('draft.statement.title')}</h2>
        {!readOnly && (
          <Button
            className="push"
            size="compact-sm"
            variant="default"
            leftSection={<IconEdit size={16} aria-hidden />}
            onClick={() => goTo(`/intake/${detail.summary.id}`)}
            data-testid="edit-statement"
          >
            {t('draft.editStatement')}
          </Button>
        )}
      </div>
      <p className="statement-key">
        <mark className="mark-evidence">{t('draft.statement.evidence')}</mark>{' '}
        <mark className="mark-fact">{t('draft.statement.fact')}</mark>
      </p>
      <div className="statement-text" ref={box} tabIndex={0} lang="mul" data-testid="statement">
        {segments.map((segment) => {
          const { evidence, fact } = kindsOf(segment, marks)
          const isActive = segment.markIds.some((id) => active.has(id))
          if (!evidence && !fact && !isActive) return <span key={segment.start}>{segment.text}</span>
          return (
            <mark
              key={segment.start}
              className={[evidence && 'mark-evidence', fact && 'mark-fact'].filter(Boolean).join(' ')}
              data-active={isActive}
              data-testid={evidence ? 'evidence-mark' : 'fact-mark'}
              onMouseEnter={() => point(segment)}
              onMouseLeave={() => pointing.setState({ markIds: [], from: null })}
              onClick={() => open(segment)}
            >
              {segment.text}
            </mark>
          )
        })}
      </div>
      <p className="statement-foot" role="status">
        {markIds.length > 0 ? t('draft.statement.fed', { what: names(markIds) }) : t('draft.statement.hint')}
      </p>
    </section>
  )
}
