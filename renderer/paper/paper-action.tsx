import type { ReactNode } from 'react'
import { isField, type FormItem } from '#shared/form/form-types.ts'
import { Both, Field, Value } from './paper-parts.tsx'
import { usePaper } from './paper-context.tsx'

/** Which fields stand beside which of the four actions. */
const fieldsOf: Readonly<Record<string, ReadonlyArray<string>>> = {
  registered: [],
  directed: ['action.ioName', 'action.ioRank', 'action.ioNo'],
  refused: ['action.refusalReason'],
  transferred: ['action.transferStation', 'action.transferDistrict']
}

/** Item 13: the four actions with the one taken ticked, then what the officer in charge signs. */
export function PaperAction({ item }: Readonly<{ item: FormItem }>): ReactNode {
  const { doc, t } = usePaper()
  const fields = new Map(item.parts.filter(isField).map((field) => [field.path, field]))
  const taken = doc.fields['action.kind']?.value
  return (
    <>
      <ol className="paper-actions">
        {fields.get('action.kind')?.choices?.map((choice) => (
          <li key={choice.value}>
            <span className="paper-tick" aria-hidden>
              {choice.value === taken ? t('ticked') : t('unticked')}
            </span>
            <Both label={choice.label} />
            <div className="paper-action-fields">
              {(fieldsOf[choice.value] ?? []).map((path) => {
                const field = fields.get(path)
                return field && <Field key={path} field={{ ...field, no: undefined }} path={path} />
              })}
            </div>
          </li>
        ))}
      </ol>
      <p>{t('readOver')}</p>
      <p>{t('roac')}</p>
      <div className="paper-sign">
        <div className="paper-sign-box" />
        <p>{t('officerSignature')}</p>
        {(['officer.name', 'officer.rank', 'officer.no'] as const).map((path) => {
          const field = fields.get(path)
          return (
            field && (
              <p key={path}>
                <Both label={field.label} />
                {': '}
                <Value text={doc.fields[path]?.value ?? ''} />
              </p>
            )
          )
        })}
      </div>
    </>
  )
}
