import { useState, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { FirDetail } from '#shared/domain/fir.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { showFailure } from '../../components/show-failure.ts'
import { diffDocument } from '../../lib/document-diff.ts'
import { useDraft } from './draft-context.tsx'
import { useEditName } from './use-edit-name.ts'

/** The stored version moved on under these corrections. Both are shown; the officer says which one stands. */
export function ConflictPanel(): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { session, detail } = useDraft()
  const doc = useStore(session.store, (state) => state.doc)
  const [stored, setStored] = useState<FirDetail | null>(null)
  const describe = useEditName()
  const firId = detail.summary.id

  const load = (): void => {
    call('fir.get', { firId }).then((fresh) => {
      client.setQueryData(keys.fir(firId), fresh)
      setStored(fresh)
    }, showFailure)
  }
  return (
    <div className="notice" data-tone="bad" role="alert" data-testid="conflict">
      <p>
        <strong>{t('errors.revision-conflict.title')}</strong>
      </p>
      <p>{t('errors.revision-conflict.safe')}</p>
      {stored === null ? (
        <Button size="compact-md" onClick={load} data-testid="conflict-compare">
          {t('draft.conflict.compare')}
        </Button>
      ) : (
        <>
          <ul>
            {diffDocument(stored.document, doc).map((edit, index) => (
              <li key={index}>{describe(edit, stored.document)}</li>
            ))}
          </ul>
          <div className="row">
            <Button size="compact-md" onClick={() => session.settle(stored, 'mine')} data-testid="conflict-mine">
              {t('draft.conflict.mine')}
            </Button>
            <Button
              size="compact-md"
              variant="default"
              onClick={() => session.settle(stored, 'stored')}
              data-testid="conflict-stored"
            >
              {t('draft.conflict.stored')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
