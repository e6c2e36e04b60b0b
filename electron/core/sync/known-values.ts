import type { FirDocument } from '#shared/domain/fir.ts'
import type { KnownValue } from '#shared/domain/pseudonyms.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { tokenKindOfPath } from '../generation/pseudonyms/token-kind-of-path.ts'

/** What the form and the settings know of people, whether or not the statement names them in the same words. */
export function knownValues(document: FirDocument, settings: Pick<Settings, 'officer.name'>): KnownValue[] {
  const fromForm = Object.entries(document.fields).flatMap(([path, { value }]) => {
    const kind = tokenKindOfPath(path)
    return kind === null || value === '' ? [] : [{ kind, value }]
  })
  const officer = settings['officer.name']
  return officer === '' ? fromForm : [...fromForm, { kind: 'PERSON', value: officer }]
}
