import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldProblem } from '#shared/form/field-problems.ts'
import type { FormField } from '#shared/form/form-types.ts'
import { makeRowPath, parseRowPath } from '#shared/form/paths.ts'
import { usePick } from '../../i18n/use-language.ts'
import { restoreField, setField } from '../../lib/document-edit.ts'
import { istParts } from '../../lib/ist.ts'
import { factMarkId } from '../../lib/marks.ts'
import { FieldInput } from './field-input.tsx'
import { useDraft, useField } from './draft-context.tsx'

type Props = Readonly<{ field: FormField; path: string }>

/** One field: its value, whose value it is, and its words in the statement while it is pointed at. */
export function FieldBox({ field, path }: Props): ReactNode {
  const { t } = useTranslation()
  const pick = usePick()
  const { session, readOnly, originals, pointing } = useDraft()
  const value = useField(path)
  const original = originals[path]
  const blank = (value?.value ?? '') === ''
  const origin = blank ? 'blank' : (value?.by ?? 'officer')
  const point = (): void =>
    pointing.setState({ markIds: value?.span ? [factMarkId(path)] : [], from: value?.span ? 'form' : null })
  const letGo = (): void => pointing.setState({ markIds: [], from: null })
  const [today] = useState(() => istParts(Date.now()).date)
  const row = parseRowPath(path)
  const idType = useField(row ? makeRowPath(row.table, row.row, 'type') : path)?.value
  const problem = fieldProblem(field, path, value?.value ?? '', today, idType)
  const label = field.no ? `${field.no} ${pick(field.label)}` : pick(field.label)

  return (
    <div
      className={field.kind === 'longText' ? 'field form-wide' : 'field'}
      id={`at-${path}`}
      data-origin={origin}
      data-needed={blank && field.neededToRegister === true}
      onMouseEnter={value?.span ? point : undefined}
      onMouseLeave={value?.span ? letGo : undefined}
    >
      <div className="field-head">
        <label htmlFor={`input-${path}`}>{label}</label>
        <span className="field-origin" data-testid={`origin-${path}`}>
          {origin !== 'blank' && t(`draft.origin.${origin}`)}
          {origin === 'blank' && t(field.neededToRegister ? 'draft.origin.needed' : 'draft.origin.blank')}
        </span>
      </div>
      <FieldInput
        field={field}
        id={`input-${path}`}
        testId={`field-${path}`}
        value={value?.value ?? ''}
        readOnly={readOnly}
        onChange={(next) => session.edit((doc) => setField(doc, path, next), path)}
        onFocus={point}
        onBlur={letGo}
      />
      {problem && (
        <p className="field-problem" data-severity={problem.severity} data-testid={`problem-${path}`} role="status">
          {pick(problem.message)}
        </p>
      )}
      {!readOnly && original && value?.by !== 'machine' && (
        <button
          type="button"
          className="link-button"
          onClick={() => session.edit((doc) => restoreField(doc, path, original))}
          data-testid={`restore-${path}`}
        >
          {t('draft.restore', { value: original.value })}
        </button>
      )}
    </div>
  )
}
