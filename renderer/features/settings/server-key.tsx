import { useState, type ReactNode } from 'react'
import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/ipc/contract.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { useRemoteStatus } from '../../api/queries.ts'
import { ErrorNote } from '../../components/error-note.tsx'

const isKey = (key: string): boolean => contract['remote.setKey'].input.safeParse({ key }).success

/** The key of the server. It goes in and never comes out again, not even to this window. */
export function ServerKey(): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const state = useRemoteStatus().data?.key ?? 'none'
  const [typed, setTyped] = useState('')
  const refetch = (): void => void client.invalidateQueries({ queryKey: keys.remote })
  const set = useMutation({
    mutationFn: () => call('remote.setKey', { key: typed }),
    onSuccess: () => setTyped(''),
    onSettled: refetch
  })
  const clear = useMutation({ mutationFn: () => call('remote.clearKey', {}), onSettled: refetch })
  const error = set.error ?? clear.error
  return (
    <div className="stack">
      <div className="row server-key">
        <PasswordInput
          className="server-key-box"
          label={t('settings.server.key')}
          description={t(`settings.server.keyState.${state}`)}
          autoComplete="off"
          value={typed}
          error={typed !== '' && !isKey(typed) && t('settings.server.badKey')}
          onChange={(event) => setTyped(event.currentTarget.value.trim())}
          data-testid="server-key"
        />
        <Button
          variant="default"
          onClick={() => set.mutate()}
          loading={set.isPending}
          disabled={!isKey(typed)}
          data-testid="server-key-save"
        >
          {t('settings.server.keySave')}
        </Button>
        {state !== 'none' && (
          <Button
            variant="default"
            onClick={() => clear.mutate()}
            loading={clear.isPending}
            data-testid="server-key-clear"
          >
            {t('settings.server.keyClear')}
          </Button>
        )}
      </div>
      {error && <ErrorNote error={error} />}
    </div>
  )
}
