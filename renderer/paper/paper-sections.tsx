import type { ReactNode } from 'react'
import { fullActName } from '#shared/form/act-names.ts'
import { Value } from './paper-parts.tsx'
import { usePaper } from './paper-context.tsx'

/** Item 2: serial number, act, section. */
export function PaperSections(): ReactNode {
  const { doc, t, language } = usePaper()
  const rows = doc.sections.length > 0 ? doc.sections : [{ act: '', section: '' }]
  return (
    <div className="paper-table" data-table="sections">
      <table>
        <thead>
          <tr>
            <th className="paper-narrow">{t('serial')}</th>
            <th>{t('acts')}</th>
            <th>{t('sections')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row.act} ${row.section}`}>
              <td>{index + 1}</td>
              <td>
                <Value text={fullActName(row.act, language)} />
              </td>
              <td>
                <Value text={row.section} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
