import type { ReactNode } from 'react'
import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { receiptModeSchema, type ReceiptMode } from '#shared/domain/draft.ts'
import { DateBox } from '../../components/date-box.tsx'
import { TimeBox } from '../../components/time-box.tsx'
import { partsOf, toIstDateTime } from '../../lib/ist.ts'
import type { IntakeValue } from './intake-session.ts'

type Props = Readonly<{ value: IntakeValue; onChange: (part: Partial<IntakeValue>) => void }>

/** How and when the information came: items 3(b) and 4 of the form. */
export function IntakeSide({ value, onChange }: Props): ReactNode {
  const { t } = useTranslation()
  const { date, time } = partsOf(value.receivedAt)
  return (
    <aside className="intake-side stack">
      <Radio.Group
        label={t('intake.mode.label')}
        value={value.mode}
        onChange={(mode) => onChange({ mode: mode as ReceiptMode })}
      >
        {receiptModeSchema.options.map((mode) => (
          <Radio key={mode} value={mode} label={t(`intake.mode.${mode}`)} mt="xs" data-testid={`mode-${mode}`} />
        ))}
      </Radio.Group>
      <DateBox
        label={t('intake.receivedDate')}
        value={date}
        onChange={(next) => next !== '' && onChange({ receivedAt: toIstDateTime(next, time) })}
        testId="received-date"
      />
      <TimeBox
        label={t('intake.receivedTime')}
        value={time}
        onChange={(next) => next !== '' && onChange({ receivedAt: toIstDateTime(date, next) })}
        testId="received-time"
      />
      <p className="quiet intake-help">{t('intake.verbatim')}</p>
      <p className="quiet intake-help">{t('intake.keys')}</p>
    </aside>
  )
}
