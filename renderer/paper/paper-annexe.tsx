import type { ReactNode } from 'react'
import { iif1, tables } from '#shared/form/iif1.ts'
import { makeRowPath } from '#shared/form/paths.ts'
import { countRows } from '../lib/document-edit.ts'
import { Both, Value } from './paper-parts.tsx'
import { usePaper } from './paper-context.tsx'

/** The annexe to item 7. Its twenty columns stand as numbered lines, one block a person: they do not fit across A4. */
export function PaperAnnexe(): ReactNode {
  const { doc, t } = usePaper()
  const item = iif1.items.find(({ no }) => no === 'A')
  const table = tables.get('annexe')
  if (!item || !table) return null
  return (
    <section className="paper-item paper-annexe" data-item="A">
      <h2>
        <Both label={item.label} />
      </h2>
      {Array.from({ length: countRows(doc, 'annexe') }, (_, row) => (
        <ol className="paper-annexe-row" key={row}>
          <li>
            {t('serial')}: <span className="paper-value">{row + 1}</span>
          </li>
          {table.columns.map((column) => (
            <li key={column.path}>
              <Both label={column.label} />
              {': '}
              <Value text={doc.fields[makeRowPath('annexe', row, column.path)]?.value ?? ''} />
            </li>
          ))}
        </ol>
      ))}
      <p>{t('annexeNote')}</p>
    </section>
  )
}
