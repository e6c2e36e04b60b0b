import { useState, type ReactNode } from 'react'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconPrinter, IconRubberStamp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { LocalRef } from '../../components/local-ref.tsx'
import { SaveState } from '../../components/save-state.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { goTo } from '../../lib/hash-location.ts'
import { shortRef } from '../../lib/short-ref.ts'
import { RegisterPanel } from '../register/register-panel.tsx'
import { useDraft } from './draft-context.tsx'

/** Whose record it is, whether it is saved, and what can be done with it. */
export function WorkspaceBar(): ReactNode {
  const { t } = useTranslation()
  const { session, detail, readOnly } = useDraft()
  const save = useStore(session.store, (state) => state.save)
  const steps = useStore(session.store.temporal)
  const [registering, setRegistering] = useState(false)
  const { summary } = detail
  const title = summary.firNo
    ? t('draft.titleFir', { no: summary.firNo, year: summary.firYear ?? '' })
    : t('draft.title', { ref: shortRef(summary.localRef) })

  return (
    <div className="workspace-bar row">
      <h1 className="page-title workspace-title">
        <LocalRef localRef={summary.localRef}>{title}</LocalRef>
      </h1>
      <StatusBadge status={summary.status} />
      {!readOnly && (
        <>
          <Tooltip label={t('common.undo')}>
            <ActionIcon
              aria-label={t('common.undo')}
              onClick={session.undo}
              disabled={steps.pastStates.length === 0}
              data-testid="undo"
            >
              <IconArrowBackUp size={20} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('common.redo')}>
            <ActionIcon
              aria-label={t('common.redo')}
              onClick={session.redo}
              disabled={steps.futureStates.length === 0}
              data-testid="redo"
            >
              <IconArrowForwardUp size={20} />
            </ActionIcon>
          </Tooltip>
          <SaveState state={save} onRetry={() => void session.saver.flush()} />
        </>
      )}
      <Button
        className="push"
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => goTo(`/fir/${summary.id}/paper`)}
        data-testid="open-paper"
      >
        {t('draft.paper')}
      </Button>
      {!readOnly && (
        <Button
          leftSection={<IconRubberStamp size={18} aria-hidden />}
          onClick={() => setRegistering(true)}
          data-testid="register-button"
        >
          {t('register.open')}
        </Button>
      )}
      {registering && <RegisterPanel onClose={() => setRegistering(false)} />}
    </div>
  )
}
