import { useState, type ReactNode } from 'react'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconFileText } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { checkStatement, countCodePoints } from '#shared/domain/statement.ts'
import { call, ClientError } from '../../api/client.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { SaveState } from '../../components/save-state.tsx'
import { goTo } from '../../lib/hash-location.ts'
import { useUndoKeys } from '../../lib/use-undo-keys.ts'
import { IntakeConflict } from './intake-conflict.tsx'
import { IntakeSide } from './intake-side.tsx'
import type { IntakeSession } from './intake-session.ts'
import { OpenTextFile } from './open-text-file.tsx'
import { StatementBox } from './statement-box.tsx'
import { TooLongNotice, type TooLong } from './too-long-notice.tsx'

/** Statement, particulars of its receipt, and the way to the draft. */
export function IntakeEditor({ session, drafted }: Readonly<{ session: IntakeSession; drafted: boolean }>): ReactNode {
  const { t } = useTranslation()
  const { value, save } = useStore(session.store)
  const steps = useStore(session.store.temporal)
  const [refused, setRefused] = useState<TooLong | null>(null)
  const count = countCodePoints(value.text)
  const problem = checkStatement(value.text)

  const draft = useMutation({
    mutationFn: async () => {
      if (problem) throw new ClientError({ code: problem.code, message: problem.code, details: problem.details })
      const firId = await session.saved()
      const { save: now } = session.store.getState()
      if (firId === null) throw now.kind === 'failed' || now.kind === 'conflict' ? now.error : new Error('not saved')
      await call('fir.requestDraft', { firId })
      return firId
    },
    onSuccess: (firId) => goTo(`/fir/${firId}`)
  })
  useUndoKeys({ undo: session.undo, redo: session.redo, submit: () => draft.mutate() })

  return (
    <div className="intake">
      <div className="intake-bar row">
        <h1 className="page-title intake-title">{t(drafted ? 'intake.titleAgain' : 'intake.title')}</h1>
        <Tooltip label={t('common.undo')}>
          <ActionIcon aria-label={t('common.undo')} onClick={session.undo} disabled={steps.pastStates.length === 0}>
            <IconArrowBackUp size={20} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('common.redo')}>
          <ActionIcon aria-label={t('common.redo')} onClick={session.redo} disabled={steps.futureStates.length === 0}>
            <IconArrowForwardUp size={20} />
          </ActionIcon>
        </Tooltip>
        <OpenTextFile current={value.text} onText={(text) => session.change({ text })} onTooLong={setRefused} />
        <SaveState state={save} onRetry={() => void session.saver.flush()} />
        <Button
          className="push"
          leftSection={<IconFileText size={18} aria-hidden />}
          onClick={() => draft.mutate()}
          loading={draft.isPending}
          data-testid="draft-button"
        >
          {t('intake.draft')}
        </Button>
      </div>
      {draft.error && <ErrorNote error={draft.error} />}
      {save.kind === 'conflict' && <IntakeConflict session={session} />}
      {refused && <TooLongNotice tooLong={refused} onClose={() => setRefused(null)} />}
      {drafted && <p className="notice">{t('intake.again')}</p>}
      <div className="intake-panes">
        <StatementBox
          text={value.text}
          count={count}
          onChange={(text) => session.change({ text })}
          onTooLong={setRefused}
        />
        <IntakeSide value={value} onChange={session.change} />
      </div>
    </div>
  )
}
