import { useState, type FormEvent, type ReactNode } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { sensitivePermitSchema } from '#shared/domain/sync.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { ErrorNote } from '../../components/error-note.tsx'

/** A sensitive case stays at home unless the SHO says in writing why this one may be sent (s.72 BNS). */
export function AllowSensitive({ firId }: Readonly<{ firId: string }>): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [officer, setOfficer] = useState('')
  const [reason, setReason] = useState('')
  const permit = sensitivePermitSchema.safeParse({ firId, officer, reason })
  const allow = useMutation({
    mutationFn: () => call('sync.allowSensitive', { firId, officer, reason }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.sync })
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (permit.success) allow.mutate()
  }
  return (
    <details data-testid="allow-sensitive">
      <summary>{t('suggestion.sensitive.title')}</summary>
      <form className="stack" onSubmit={submit}>
        <p>{t('suggestion.sensitive.text')}</p>
        <div className="row">
          <TextInput
            label={t('suggestion.sensitive.officer')}
            maxLength={200}
            value={officer}
            onChange={(event) => setOfficer(event.currentTarget.value)}
            data-testid="permit-officer"
          />
          <TextInput
            label={t('suggestion.sensitive.reason')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-testid="permit-reason"
          />
        </div>
        {allow.error && <ErrorNote error={allow.error} />}
        <div>
          <Button
            type="submit"
            variant="default"
            disabled={!permit.success}
            loading={allow.isPending}
            data-testid="permit-save"
          >
            {t('suggestion.sensitive.allow')}
          </Button>
        </div>
      </form>
    </details>
  )
}
