import type { ReactNode } from 'react'
import type { FormTable } from '#shared/form/form-types.ts'
import { makeRowPath } from '#shared/form/paths.ts'
import { countRows } from '../lib/document-edit.ts'
import { Both, Value } from './paper-parts.tsx'
import { showFieldValue } from './show-field-value.ts'
import { usePaper } from './paper-context.tsx'

/** Tables that are not items of the printed form: printed only when they hold something. */
const printedOnlyWhenFilled: ReadonlySet<string> = new Set(['vehicle', 'victim', 'witness'])

/** A repeated part with its serial numbers; an empty one keeps a row for the pen. */
export function PaperTable({ table }: Readonly<{ table: FormTable }>): ReactNode {
  const { doc, language, t } = usePaper()
  const count = countRows(doc, table.path)
  if (count === 0 && printedOnlyWhenFilled.has(table.path)) return null
  return (
    <div className="paper-table" data-table={table.path}>
      <p className="paper-label">
        {table.no && <span className="paper-no">{table.no} </span>}
        <Both label={table.label} />
      </p>
      <table>
        <thead>
          <tr>
            <th className="paper-serial">{t('serial')}</th>
            {table.columns.map((column) => (
              <th key={column.path} data-kind={column.kind}>
                <Both label={column.label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: Math.max(1, count) }, (_, row) => (
            <tr key={row}>
              <td className="paper-serial">{row + 1}</td>
              {table.columns.map((column) => (
                <td key={column.path} data-kind={column.kind}>
                  <Value
                    text={showFieldValue(
                      column,
                      doc.fields[makeRowPath(table.path, row, column.path)]?.value ?? '',
                      language
                    )}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
