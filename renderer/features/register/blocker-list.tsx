import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RegisterBlocker } from '#shared/domain/fir.ts'
import { focusField } from '../draft/focus-field.ts'
import { useFieldName } from '../draft/use-field-name.ts'
import { ConfirmClock } from './confirm-clock.tsx'
import { placeOf } from './place-of.ts'

type Props = Readonly<{ firId: string; blockers: ReadonlyArray<RegisterBlocker>; onGo: () => void }>

/** A little longer than the dialog takes to fade away. */
const DIALOG_CLOSES_MS = 250

/** Everything that stands between the draft and its registration, with the way to each. */
export function BlockerList({ firId, blockers, onGo }: Props): ReactNode {
  const { t } = useTranslation()
  const fieldName = useFieldName()
  return (
    <>
      <p>
        <strong>{t('register.blockers', { count: blockers.length })}</strong>
      </p>
      <ul className="blockers">
        {blockers.map((blocker, index) => {
          const place = placeOf(blocker)
          const section = blocker.details?.section ?? blocker.path ?? ''
          return (
            <li
              key={`${blocker.code} ${blocker.path ?? index}`}
              data-testid="blocker"
              data-code={blocker.code}
              data-path={blocker.path}
            >
              <span>
                {t(`register.blocker.${blocker.code}`, {
                  field: blocker.path ? fieldName(blocker.path) : '',
                  section
                })}
              </span>
              {blocker.code === 'clock-behind' && <ConfirmClock firId={firId} />}
              {place && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => {
                    onGo()
                    // The dialog gives the keyboard back when it has gone; only then can the field take it.
                    window.setTimeout(() => focusField(place), DIALOG_CLOSES_MS)
                  }}
                  data-testid="blocker-go"
                >
                  {t('register.go')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
