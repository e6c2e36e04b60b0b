import { useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppState } from '#shared/domain/app-state.ts'
import { call, codeOf } from '../../api/client.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { PassphraseField } from './passphrase-field.tsx'
import { StartShell } from './start-shell.tsx'

/** Nothing is shown until the passphrase opens it; the screen says which of the two locks it is. */
export function LockedScreen({ state }: Readonly<{ state: AppState }>): ReactNode {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const unlock = useMutation({
    mutationFn: () => call('session.unlock', { passphrase }),
    onError: () => setPassphrase('')
  })
  const seal = useMutation({ mutationFn: () => call('session.seal', {}) })
  const isSession = state.phase === 'session-locked'
  const kind = isSession ? 'session' : 'sealed'
  const wrong = unlock.error !== null && codeOf(unlock.error) === 'wrong-passphrase'

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (passphrase !== '') unlock.mutate()
  }

  return (
    <StartShell state={state}>
      <form className="stack" onSubmit={submit} data-testid="phase-locked" data-kind={kind}>
        <h1 className="page-title">{t(`start.locked.${kind}.title`)}</h1>
        <p>{t(`start.locked.${kind}.why`)}</p>
        {state.problem && <ErrorNote code={state.problem.code} />}
        <PassphraseField
          label={t('start.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          error={wrong && passphrase === '' ? t('start.locked.wrong') : null}
          testId="passphrase"
          autoFocus
        />
        {unlock.error && !wrong && <ErrorNote error={unlock.error} />}
        <Button type="submit" loading={unlock.isPending} data-testid="unlock">
          {t('start.locked.submit')}
        </Button>
        {unlock.isPending && <p className="quiet">{t('start.locked.wait')}</p>}
        {seal.error && <ErrorNote error={seal.error} />}
        {isSession && (
          <Button variant="subtle" loading={seal.isPending} onClick={() => seal.mutate()} data-testid="seal-now">
            {t('start.locked.session.seal')}
          </Button>
        )}
      </form>
    </StartShell>
  )
}
