import type { ReactNode } from 'react'
import { NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/domain/settings.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { ErrorNote } from '../../components/error-note.tsx'

const CHOICES_MINUTES = [5, 10, 15, 30, 60, 0]

/** After how many minutes without a key or a click the screen is locked; kept as soon as it is chosen. */
export function IdleLockChoice({ settings }: Readonly<{ settings: Settings }>): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const minutes = settings['session.idleLockMinutes']
  const choices = CHOICES_MINUTES.includes(minutes) ? CHOICES_MINUTES : [minutes, ...CHOICES_MINUTES]
  const save = useMutation({
    mutationFn: (chosen: number) => call('settings.set', { changes: { 'session.idleLockMinutes': chosen } }),
    onSuccess: (fresh) => client.setQueryData(keys.settings, fresh)
  })
  return (
    <div className="card stack">
      <h2 className="table-title">{t('settings.idleLock.title')}</h2>
      <p className="quiet">{t('settings.idleLock.why')}</p>
      <NativeSelect
        label={t('settings.idleLock.label')}
        value={String(minutes)}
        onChange={(event) => save.mutate(Number(event.currentTarget.value))}
        data={choices.map((count) => ({
          value: String(count),
          label: count === 0 ? t('settings.idleLock.never') : t('settings.idleLock.minutes', { count })
        }))}
        data-testid="setting-session.idleLockMinutes"
      />
      {save.error && <ErrorNote error={save.error} />}
    </div>
  )
}
