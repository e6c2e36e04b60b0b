import { useState, type FormEvent, type ReactNode } from 'react'
import { Button, Checkbox, Radio, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { registrationSchema } from '#shared/domain/fir.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { istParts } from '../../lib/ist.ts'
import { useDraft } from '../draft/draft-context.tsx'

type Typed = Readonly<{
  firNo: string
  firYear: string
  readOver: boolean
  copyGiven: boolean
  signature: 'signature' | 'thumb' | null
  confirmsCognizable: boolean
}>

type Props = Readonly<{
  /** Sections whose classification the law leaves to the officer, when no other one is cognizable. */
  unconfirmed: string | undefined
  onDone: () => void
}>

/** The number of the register, and what s.173 BNSS asks the officer to have done. */
export function RegisterForm({ unconfirmed, onDone }: Props): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { session, detail } = useDraft()
  const [tried, setTried] = useState(false)
  const [typed, setTyped] = useState<Typed>(() => ({
    firNo: session.store.getState().doc.fields['fir.no']?.value ?? '',
    firYear: istParts(Date.now()).date.slice(0, 4),
    readOver: false,
    copyGiven: false,
    signature: null,
    confirmsCognizable: false
  }))
  const change = (part: Partial<Typed>): void => setTyped({ ...typed, ...part })
  const checked = registrationSchema.safeParse({ ...typed, firNo: typed.firNo.trim(), firYear: Number(typed.firYear) })
  const wrong = new Set(tried && !checked.success ? checked.error.issues.map((issue) => issue.path[0]) : [])

  const unsettled = unconfirmed !== undefined && !typed.confirmsCognizable

  const register = useMutation({
    mutationFn: async () => {
      if (!checked.success) return false
      const firId = detail.summary.id
      await call('fir.register', { firId, baseRevision: session.revision(), registration: checked.data })
      await client.invalidateQueries({ queryKey: keys.firs })
      return true
    },
    onSuccess: (done) => done && onDone()
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (checked.success && !unsettled) register.mutate()
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>{t('register.explain')}</p>
      <div className="row register-number">
        <TextInput
          label={t('register.firNo')}
          value={typed.firNo}
          inputMode="numeric"
          onChange={(event) => change({ firNo: event.currentTarget.value })}
          error={wrong.has('firNo') ? t('register.wrong.firNo') : null}
          data-testid="register-fir-no"
        />
        <TextInput
          label={t('register.year')}
          value={typed.firYear}
          inputMode="numeric"
          onChange={(event) => change({ firYear: event.currentTarget.value })}
          error={wrong.has('firYear') ? t('register.wrong.firYear') : null}
          data-testid="register-year"
        />
      </div>
      <Checkbox
        label={t('register.readOver')}
        checked={typed.readOver}
        onChange={(event) => change({ readOver: event.currentTarget.checked })}
        error={wrong.has('readOver') ? t('register.wrong.readOver') : null}
        data-testid="register-read-over"
      />
      <Checkbox
        label={t('register.copyGiven')}
        checked={typed.copyGiven}
        onChange={(event) => change({ copyGiven: event.currentTarget.checked })}
        error={wrong.has('copyGiven') ? t('register.wrong.copyGiven') : null}
        data-testid="register-copy-given"
      />
      <Radio.Group
        label={t('register.takenAs')}
        value={typed.signature}
        onChange={(value) => change({ signature: value === 'thumb' ? 'thumb' : 'signature' })}
        error={wrong.has('signature') ? t('register.wrong.signature') : null}
      >
        <Radio value="signature" label={t('register.signature')} mt="xs" data-testid="register-signature" />
        <Radio value="thumb" label={t('register.thumb')} mt="xs" data-testid="register-thumb" />
      </Radio.Group>
      {unconfirmed !== undefined && (
        <Checkbox
          label={t('register.confirm', { sections: unconfirmed })}
          checked={typed.confirmsCognizable}
          onChange={(event) => change({ confirmsCognizable: event.currentTarget.checked })}
          error={tried && unsettled ? t('register.wrong.confirmsCognizable') : null}
          data-testid="register-confirm"
        />
      )}
      {register.error && <ErrorNote error={register.error} />}
      <p className="notice" data-tone="warn">
        {t('register.final')}
      </p>
      <Button type="submit" loading={register.isPending} data-testid="register-submit">
        {t('register.submit')}
      </Button>
    </form>
  )
}
