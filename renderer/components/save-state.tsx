import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPencil, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { codeOf } from '../api/client.ts'
import type { AutosaveState } from '../lib/autosaver.ts'
import { showClock } from '../lib/ist.ts'

const icons = {
  idle: null,
  pending: <IconPencil size={16} aria-hidden />,
  saving: <IconRefresh size={16} aria-hidden />,
  saved: <IconCheck size={16} aria-hidden />,
  failed: <IconAlertTriangle size={16} aria-hidden />,
  conflict: <IconAlertTriangle size={16} aria-hidden />
} as const

type Props = Readonly<{ state: AutosaveState; onRetry: () => void }>

/** Is my work safe? Always answered, with the time of the last save. */
export function SaveState({ state, onRetry }: Props): ReactNode {
  const { t } = useTranslation()
  const words =
    state.kind === 'saved' ? t('common.save.saved', { time: showClock(state.savedAt) }) : t(`common.save.${state.kind}`)
  return (
    <span className="row">
      <span className="save-state" role="status" data-testid="save-state" data-kind={state.kind}>
        {icons[state.kind]}
        {words}
      </span>
      {state.kind === 'failed' && (
        <>
          <span>{t(`errors.${codeOf(state.error)}.safe`)}</span>
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t('common.save.retry')}
          </Button>
        </>
      )}
    </span>
  )
}
