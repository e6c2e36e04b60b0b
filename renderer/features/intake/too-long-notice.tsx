import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MAX_STATEMENT_CODE_POINTS } from '#shared/domain/limits.ts'
import { showNumber } from '../../lib/numbers.ts'

export type TooLong = Readonly<{ from: 'paste' | 'file'; count: number }>

/** A text that does not fit was not taken, not even in part: where it still is, and what can be done. */
export function TooLongNotice({ tooLong, onClose }: Readonly<{ tooLong: TooLong; onClose: () => void }>): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="notice" data-tone="bad" role="alert" data-testid="too-long">
      <p>
        <strong>
          {t('intake.tooLong.title', {
            used: showNumber(tooLong.count),
            limit: showNumber(MAX_STATEMENT_CODE_POINTS)
          })}
        </strong>
      </p>
      <p>{t(`intake.tooLong.${tooLong.from}`)}</p>
      <p>{t('intake.tooLong.todo')}</p>
      <Button size="compact-sm" variant="default" onClick={onClose}>
        {t('common.understood')}
      </Button>
    </div>
  )
}
