import { useEffect, useState, type ReactNode } from 'react'
import { Loader, Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { keys } from '../../api/keys.ts'
import { useBlockers } from '../../api/queries.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { useDraft } from '../draft/draft-context.tsx'
import { BlockerList } from './blocker-list.tsx'
import { RegisterForm } from './register-form.tsx'
import './register.css'

/** Registration: first what still stands against it, each with its place; then what the officer declares. */
export function RegisterPanel({ onClose }: Readonly<{ onClose: () => void }>): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { session, detail } = useDraft()
  const firId = detail.summary.id
  const [saved, setSaved] = useState<boolean | null>(null)
  const save = useStore(session.store, (state) => state.save)
  const { data, error, isFetching } = useBlockers(firId, saved === true)

  // The core judges what is stored: what was typed a moment ago has to be there first.
  useEffect(() => {
    let open = true
    void session.saver.flush().then(async (done) => {
      await client.invalidateQueries({ queryKey: keys.blockers(firId) })
      if (open) setSaved(done)
    })
    return () => {
      open = false
    }
  }, [session, client, firId])

  // What only the officer can declare is asked in the form; the list is of what has to be put right before.
  const blockers = (data ?? []).filter(
    ({ code }) => code !== 'read-over-missing' && code !== 'unconfirmed-classification'
  )
  const unconfirmed = (data ?? []).find(({ code }) => code === 'unconfirmed-classification')?.details?.['sections']
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('register.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className="stack" data-testid="register-panel">
        {saved === false && (save.kind === 'failed' || save.kind === 'conflict') && <ErrorNote error={save.error} />}
        {error && <ErrorNote error={error} />}
        {(saved === null || (isFetching && !data)) && <Loader size="sm" />}
        {saved === true && data && blockers.length > 0 && (
          <BlockerList firId={firId} blockers={blockers} onGo={onClose} />
        )}
        {saved === true && data && blockers.length === 0 && !isFetching && (
          <RegisterForm unconfirmed={unconfirmed} onDone={onClose} />
        )}
      </div>
    </Modal>
  )
}
