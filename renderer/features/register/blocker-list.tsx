import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RegisterBlocker } from '#shared/domain/fir.ts'
import { focusField } from '../draft/focus-field.ts'
import { useFieldName } from '../draft/use-field-name.ts'
import { placeOf } from './place-of.ts'

type Props = Readonly<{ blockers: ReadonlyArray<RegisterBlocker>; onGo: () => void }>

/** Everything that stands between the draft and its registration, with the way to each. */
export function BlockerList({ blockers, onGo }: Props): ReactNode {
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
              {place && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => {
                    onGo()
                    // The dialog gives the keyboard back when it has gone; only then can the field take it.
                    window.setTimeout(() => focusField(place), 250)
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
