import type { ReactNode } from 'react'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCloudOff,
  IconPlugConnectedX,
  type Icon
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RemoteStatus } from '#shared/domain/remote-status.ts'
import { lineStateOf, lineTone, type LineState } from '../lib/line-state.ts'

const icons: Readonly<Record<LineState, Icon>> = {
  'not-set-up': IconCircleDashed,
  'work-offline': IconPlugConnectedX,
  unauthorised: IconAlertTriangle,
  'captive-portal': IconAlertTriangle,
  offline: IconCloudOff,
  'circuit-open': IconCloudOff,
  probing: IconCircleDashed,
  online: IconCircleCheck,
  unknown: IconCircleDashed
}

/** The state of the line: a sign and its word, never a colour alone. */
export function LineMark({ status }: Readonly<{ status: RemoteStatus }>): ReactNode {
  const { t } = useTranslation()
  const state = lineStateOf(status)
  const Sign = icons[state]
  return (
    <span className="line-mark" data-tone={lineTone[state]} data-state={state} data-testid="line-mark">
      <Sign size={18} aria-hidden />
      {t(`sync.line.${state}.name`)}
    </span>
  )
}
