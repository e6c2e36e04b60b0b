import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type Props = Readonly<{
  label: string
  description?: string
  value: string
  onChange: (value: string) => void
  error?: string | null
  testId: string
  autoFocus?: boolean
  newSecret?: boolean
}>

/** A passphrase, with the hint that caps lock is on. */
export function PassphraseField(props: Props): ReactNode {
  const { t } = useTranslation()
  const [capsLock, setCapsLock] = useState(false)
  const watch = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <div>
      <PasswordInput
        label={props.label}
        description={props.description}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={watch}
        onKeyUp={watch}
        error={props.error}
        autoFocus={props.autoFocus}
        autoComplete={props.newSecret ? 'new-password' : 'current-password'}
        data-testid={props.testId}
        visibilityToggleButtonProps={{ 'aria-label': t('start.showPassphrase') }}
      />
      {capsLock && (
        <p className="notice" data-tone="warn" role="status">
          {t('start.capsLock')}
        </p>
      )}
    </div>
  )
}
