import { useState, type ReactNode } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { shortActName } from '#shared/form/act-names.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { useLanguage, usePick } from '../../i18n/use-language.ts'
import { addSection } from '../../lib/document-edit.ts'
import { LawFacts } from './law-facts.tsx'
import { useDraft } from './draft-context.tsx'

/** Quiet time after a letter before the pack is asked. */
const FIND_DEBOUNCE_MS = 200

/** A section by its number or by words of its heading, with the officer's reason if there is one to give. */
export function AddSection(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const pick = usePick()
  const { session } = useDraft()
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [query] = useDebouncedValue(typed.trim(), FIND_DEBOUNCE_MS)
  const { data, error } = useQuery({
    queryKey: keys.law(query),
    queryFn: () => call('law.find', { query }),
    enabled: query !== ''
  })
  const add = (act: string, section: string): void => {
    session.edit((doc) =>
      addSection(doc, { act, section, by: 'officer', ...(reason.trim() ? { reason: reason.trim() } : {}) })
    )
    setTyped('')
    setReason('')
  }

  return (
    <div className="add-section stack">
      <div className="row add-section-boxes">
        <TextInput
          label={t('draft.sections.find')}
          placeholder={t('draft.sections.findHint')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={200}
          data-testid="law-find"
        />
        <TextInput
          label={t('draft.sections.why')}
          placeholder={t('draft.sections.whyHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          data-testid="law-reason"
        />
      </div>
      {error && <ErrorNote error={error} />}
      {query !== '' && data?.length === 0 && <p className="quiet">{t('draft.sections.notFound')}</p>}
      {query !== '' && data && data.length > 0 && (
        <ul className="considered-list law-results">
          {data.map((row) => (
            <li key={`${row.act} ${row.section}`} className="considered" data-testid="law-result">
              <div className="row">
                <strong>
                  {t('draft.sections.title', { act: shortActName(row.act, language), section: row.section })}
                </strong>
                <span>{pick(row.heading)}</span>
                <Button
                  className="push"
                  size="compact-sm"
                  onClick={() => add(row.act, row.section)}
                  disabled={row.blocked !== null}
                >
                  {t('draft.sections.add')}
                </Button>
              </div>
              <LawFacts row={row} />
              {row.blocked && <p className="section-note">{pick(row.blocked)}</p>}
              {row.condition && <p className="section-note">{pick(row.condition)}</p>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
