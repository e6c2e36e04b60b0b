import { useState, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MAX_ROWS } from '#shared/domain/limits.ts'
import type { FormTable } from '#shared/form/form-types.ts'
import { makeRowPath } from '#shared/form/paths.ts'
import { usePick } from '../../i18n/use-language.ts'
import { countRows, removeRow } from '../../lib/document-edit.ts'
import { FieldBox } from './field-box.tsx'
import { useDoc, useDraft } from './draft-context.tsx'

/** A repeated part: one card a row. An added row is empty until something is typed into it. */
export function TableBox({ table }: Readonly<{ table: FormTable }>): ReactNode {
  const { t } = useTranslation()
  const pick = usePick()
  const { session, readOnly } = useDraft()
  const filled = useDoc((doc) => countRows(doc, table.path))
  const [opened, setOpened] = useState(0)
  const count = Math.max(filled, opened)
  const name = table.no ? `${table.no} ${pick(table.label)}` : pick(table.label)

  const remove = (row: number): void => {
    session.edit((doc) => removeRow(doc, table.path, row))
    setOpened(Math.max(0, count - 1))
  }

  return (
    <div className="form-wide table-box" id={`at-${table.path}`} data-testid={`table-${table.path}`}>
      <div className="row">
        <h3 className="table-title">{name}</h3>
        {count === 0 && <span className="quiet">{t('draft.noRows')}</span>}
        {!readOnly && (
          <Button
            className="push"
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setOpened(count + 1)}
            disabled={count >= MAX_ROWS}
            data-testid={`add-row-${table.path}`}
          >
            {t('draft.addRow')}
          </Button>
        )}
      </div>
      {Array.from({ length: count }, (_, row) => (
        <fieldset key={row} className="table-row">
          <legend className="row">
            {row + 1}
            {!readOnly && (
              <button
                type="button"
                className="link-button"
                onClick={() => remove(row)}
                aria-label={t('draft.removeRow', { table: pick(table.label), row: row + 1 })}
                data-testid={`remove-row-${table.path}-${row}`}
              >
                <IconTrash size={16} aria-hidden />
                {t('draft.remove')}
              </button>
            )}
          </legend>
          <div className="form-grid">
            {table.columns.map((column) => (
              <FieldBox key={column.path} field={column} path={makeRowPath(table.path, row, column.path)} />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
