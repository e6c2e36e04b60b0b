import { useState, type FormEvent, type ReactNode } from 'react'
import { Button, SegmentedControl, TextInput, useMantineColorScheme } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { settingsSchema, type Settings } from '#shared/domain/settings.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { useSettings } from '../../api/queries.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { IdleLockChoice } from './idle-lock-choice.tsx'
import { ServerCard } from './server-card.tsx'
import './settings.css'
import { LanguageChoice } from './language-choice.tsx'

const groups = {
  station: [
    ['station.name', 'stationName'],
    ['station.district', 'stationDistrict'],
    ['station.state', 'stationState']
  ],
  officer: [
    ['officer.name', 'officerName'],
    ['officer.rank', 'officerRank'],
    ['officer.no', 'officerNo']
  ]
} as const

type Key = (typeof groups)[keyof typeof groups][number][0]
type Typed = Readonly<Record<Key, string>>

/** The length that the core takes, so that the box takes no more. */
const maxLengthOf = (key: Key): number | undefined => settingsSchema.shape[key].removeDefault().maxLength ?? undefined

const valuesOf = (settings: Settings): Typed => ({
  'station.name': settings['station.name'],
  'station.district': settings['station.district'],
  'station.state': settings['station.state'],
  'officer.name': settings['officer.name'],
  'officer.rank': settings['officer.rank'],
  'officer.no': settings['officer.no']
})

function SettingsForm({ settings }: Readonly<{ settings: Settings }>): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [typed, setTyped] = useState(() => valuesOf(settings))
  const save = useMutation({
    mutationFn: () => call('settings.set', { changes: typed }),
    onSuccess: (fresh) => client.setQueryData(keys.settings, fresh)
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className="stack" onSubmit={submit}>
      <LanguageChoice />
      <div className="card stack">
        <h2 className="table-title">{t('settings.scheme.title')}</h2>
        <SegmentedControl
          aria-label={t('settings.scheme.title')}
          value={colorScheme}
          onChange={(value) => setColorScheme(value === 'dark' ? 'dark' : 'light')}
          data={[
            { value: 'light', label: t('settings.scheme.light') },
            { value: 'dark', label: t('settings.scheme.dark') }
          ]}
        />
      </div>
      <IdleLockChoice settings={settings} />
      {(['station', 'officer'] as const).map((group) => (
        <div className="card stack" key={group}>
          <h2 className="table-title">{t(`settings.${group}`)}</h2>
          <p className="quiet">{t(`settings.${group}Why`)}</p>
          {groups[group].map(([key, name]) => (
            <TextInput
              key={key}
              label={t(`settings.field.${name}`)}
              value={typed[key]}
              maxLength={maxLengthOf(key)}
              onChange={(event) => {
                const value = event.currentTarget.value
                setTyped({ ...typed, [key]: value })
              }}
              data-testid={`setting-${key}`}
            />
          ))}
        </div>
      ))}
      {save.error && <ErrorNote error={save.error} />}
      <div className="row">
        <Button type="submit" loading={save.isPending} data-testid="settings-save">
          {t('settings.save')}
        </Button>
        {save.isSuccess && <span role="status">{t('settings.saved')}</span>}
      </div>
    </form>
  )
}

/** Language, station and officer, from which every new form starts, and the model server. */
export function SettingsScreen(): ReactNode {
  const { t } = useTranslation()
  const { data, error } = useSettings()
  if (error) return <ErrorNote error={error} />
  if (!data) return null
  return (
    <div className="page page-narrow stack">
      <h1 className="page-title">{t('settings.title')}</h1>
      <SettingsForm settings={data} />
      <ServerCard settings={data} />
    </div>
  )
}
