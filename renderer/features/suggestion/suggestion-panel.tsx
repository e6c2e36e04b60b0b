import { useState, type ReactNode } from 'react'
import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '#shared/domain/sync.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { useDraft } from '../draft/draft-context.tsx'
import { LeftOut } from './left-out.tsx'
import { SuggestedNarrative } from './suggested-narrative.tsx'
import { SuggestedSections } from './suggested-sections.tsx'
import './suggestion.css'

type Props = Readonly<{ requestId: string; onClose: () => void }>

/** What the model server answered, part by part beside what stands. Nothing of it is taken over by itself. */
export function SuggestionPanel({ requestId, onClose }: Props): ReactNode {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    queryKey: keys.suggestion(requestId),
    queryFn: () => call('suggestion.get', { requestId })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('suggestion.title')}
      size="min(64rem, 94vw)"
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="suggestion-panel"
    >
      {error && <ErrorNote error={error} />}
      {data && <Parts suggestion={data} onClose={onClose} />}
    </Modal>
  )
}

function Parts({ suggestion, onClose }: Readonly<{ suggestion: Suggestion; onClose: () => void }>): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { session } = useDraft()
  // As it was when the officer opened it: taking a part over moves the draft on as well.
  const [wasConflict] = useState(suggestion.state === 'conflict')
  const { requestId, summary, questions, leftOut, statementCut, model } = suggestion
  const decide = useMutation({
    mutationFn: async (decision: 'accepted' | 'dismissed') => {
      // What could not be saved says so itself; until then nothing is closed.
      if (await session.saver.flush()) await call('suggestion.decide', { requestId, decision })
    },
    onSuccess: () => {
      if (!session.saver.dirty) onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.sync })
  })
  const isOpen = suggestion.state === 'answered' || suggestion.state === 'conflict'
  return (
    <div className="stack">
      <p className="quiet">
        {t('suggestion.from', { model: model ?? t('suggestion.unnamed') })} {t('suggestion.checked')}
      </p>
      {wasConflict && (
        <p className="notice" data-tone="warn" data-testid="suggestion-conflict">
          {t('suggestion.conflict', { base: suggestion.baseRevision, now: suggestion.revision })}
        </p>
      )}
      {statementCut && (
        <p className="notice" data-tone="warn">
          {t('suggestion.cut')}
        </p>
      )}
      <SuggestedNarrative suggestion={suggestion} language="en" />
      <SuggestedNarrative suggestion={suggestion} language="hi" />
      <SuggestedSections suggestion={suggestion} />
      {summary !== null && (
        <section>
          <h3 className="table-title">{t('suggestion.summary')}</h3>
          <p>{summary}</p>
        </section>
      )}
      {questions.length > 0 && (
        <section>
          <h3 className="table-title">{t('suggestion.questions')}</h3>
          <ul className="suggested-questions">
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </section>
      )}
      <LeftOut leftOut={leftOut} />
      {decide.error && <ErrorNote error={decide.error} />}
      {isOpen && (
        <div className="row">
          <Button onClick={() => decide.mutate('accepted')} loading={decide.isPending} data-testid="suggestion-done">
            {t('suggestion.done')}
          </Button>
          <Button
            variant="default"
            onClick={() => decide.mutate('dismissed')}
            loading={decide.isPending}
            data-testid="suggestion-dismiss"
          >
            {t('suggestion.dismiss')}
          </Button>
          <span className="quiet">{t('suggestion.undoHint')}</span>
        </div>
      )}
    </div>
  )
}
