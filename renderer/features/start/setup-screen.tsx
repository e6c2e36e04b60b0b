import { useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppState } from '#shared/domain/app-state.ts'
import { findPassphraseProblem, MIN_PASSPHRASE_CHARS } from '#shared/domain/passphrase.ts'
import { call } from '../../api/client.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { PassphraseField } from './passphrase-field.tsx'
import { StartShell } from './start-shell.tsx'

/** First run: the recovery passphrase is chosen, and said plainly what losing it means. */
export function SetupScreen({ state }: Readonly<{ state: AppState }>): ReactNode {
  const { t } = useTranslation()
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [tried, setTried] = useState(false)
  const language = useLanguage()
  const setup = useMutation({
    mutationFn: async () => {
      await call('session.setup', { passphrase: first })
      // The language chosen on this screen is the station's from now on.
      await call('app.setLanguage', { language })
    }
  })
  const weak = findPassphraseProblem(first)
  const different = first !== second

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (!weak && !different) setup.mutate()
  }

  return (
    <StartShell state={state}>
      <form className="stack" onSubmit={submit} data-testid="phase-setup">
        <h1 className="page-title">{t('start.setup.title')}</h1>
        <p>{t('start.setup.why')}</p>
        <PassphraseField
          label={t('start.passphrase')}
          description={t('start.setup.rule', { count: MIN_PASSPHRASE_CHARS })}
          value={first}
          onChange={setFirst}
          error={tried && weak ? t(`start.setup.problem.${weak}`, { count: MIN_PASSPHRASE_CHARS }) : null}
          testId="passphrase"
          autoFocus
          newSecret
        />
        <PassphraseField
          label={t('start.setup.again')}
          value={second}
          onChange={setSecond}
          error={tried && different ? t('start.setup.different') : null}
          testId="passphrase-repeat"
          newSecret
        />
        <p className="quiet" data-testid="keyring-state">
          {state.keyring.usable ? t('start.setup.keyringUsable') : t('start.setup.keyringAbsent')}
        </p>
        <div className="notice" data-tone="warn">
          <p>
            <strong>{t('start.setup.lossTitle')}</strong>
          </p>
          <p>{t(state.keyring.usable ? 'start.setup.lossBoth' : 'start.setup.lossOnly')}</p>
        </div>
        {setup.error && <ErrorNote error={setup.error} />}
        <Button type="submit" loading={setup.isPending} data-testid="setup-submit">
          {t('start.setup.submit')}
        </Button>
      </form>
    </StartShell>
  )
}
