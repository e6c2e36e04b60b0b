import { useState, type ReactNode } from 'react'
import { Button, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { serverProtocolSchema } from '#shared/domain/remote-settings.ts'
import { findAddressProblem } from '#shared/domain/server-address.ts'
import { settingsSchema, type SettingChanges, type Settings } from '#shared/domain/settings.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { ServerKey } from './server-key.tsx'
import { ServerTest } from './server-test.tsx'

const names = ['server.url', 'server.protocol', 'server.model', 'server.caPem'] as const
type Typed = Pick<Settings, (typeof names)[number]>

const HTTPS = 'https://'

const isCertificate = (text: string): boolean => settingsSchema.shape['server.caPem'].safeParse(text).success

/** The model server of the station: where it is, how it is spoken to, its key, and whether it is asked by itself. */
export function ServerCard({ settings }: Readonly<{ settings: Settings }>): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [typed, setTyped] = useState<Typed>(() => ({
    'server.url': settings['server.url'],
    'server.protocol': settings['server.protocol'],
    'server.model': settings['server.model'],
    'server.caPem': settings['server.caPem']
  }))
  const save = useMutation({
    mutationFn: (changes: SettingChanges) => call('settings.set', { changes }),
    onSuccess: (fresh) => client.setQueryData(keys.settings, fresh)
  })
  const problem = findAddressProblem(typed['server.url'])
  const badCertificate = !isCertificate(typed['server.caPem'])
  const changed = names.some((name) => typed[name] !== settings[name])
  const set = (changes: Partial<Typed>): void => setTyped({ ...typed, ...changes })
  return (
    <section className="card stack" aria-labelledby="server-title" data-testid="server-card">
      <h2 className="table-title" id="server-title">
        {t('settings.server.title')}
      </h2>
      <p className="quiet">{t('settings.server.why')}</p>
      <p className="quiet">{t('settings.server.leaves')}</p>
      <TextInput
        label={t('settings.server.address')}
        description={t('settings.server.addressHint')}
        placeholder={HTTPS}
        value={typed['server.url']}
        error={problem && t(`settings.server.problem.${problem}`)}
        onChange={(event) => set({ 'server.url': event.currentTarget.value.trim() })}
        data-testid="setting-server.url"
      />
      <NativeSelect
        label={t('settings.server.protocol')}
        value={typed['server.protocol']}
        onChange={(event) => set({ 'server.protocol': serverProtocolSchema.parse(event.currentTarget.value) })}
        data={serverProtocolSchema.options.map((value) => ({ value, label: t(`settings.server.protocols.${value}`) }))}
        data-testid="setting-server.protocol"
      />
      <TextInput
        label={t('settings.server.model')}
        description={t('settings.server.modelHint')}
        maxLength={200}
        value={typed['server.model']}
        onChange={(event) => set({ 'server.model': event.currentTarget.value })}
        data-testid="setting-server.model"
      />
      <Textarea
        label={t('settings.server.certificate')}
        description={t('settings.server.certificateHint')}
        autosize
        minRows={1}
        maxRows={6}
        value={typed['server.caPem']}
        error={badCertificate && t('settings.server.badCertificate')}
        onChange={(event) => set({ 'server.caPem': event.currentTarget.value })}
        data-testid="setting-server.caPem"
      />
      {save.error && <ErrorNote error={save.error} />}
      <div className="row">
        <Button
          onClick={() => save.mutate(typed)}
          loading={save.isPending}
          disabled={!changed || problem !== null || badCertificate}
          data-testid="server-save"
        >
          {t('settings.server.save')}
        </Button>
        {save.isSuccess && !changed && <span role="status">{t('settings.saved')}</span>}
      </div>
      {settings['server.url'] !== '' && (
        <>
          <ServerKey />
          <Switch
            label={t('settings.server.auto')}
            description={t('settings.server.autoWhy')}
            checked={settings['sync.auto']}
            onChange={(event) => save.mutate({ 'sync.auto': event.currentTarget.checked })}
            data-testid="setting-sync.auto"
          />
          {!changed && <ServerTest key={settings['server.url']} />}
        </>
      )}
    </section>
  )
}
