import type { ReactNode } from 'react'
import { Value } from './paper-parts.tsx'
import { usePaper } from './paper-context.tsx'

/** Item 2: serial number, act, section. */
export function PaperSections(): ReactNode {
  const { doc, t } = usePaper()
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
                <Value text={actName(row.act, t('actBns'), t('actIpc'))} />
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

/** The two codes by their full names; other acts already carry theirs. */
function actName(act: string, bns: string, ipc: string): string {
  if (act === 'BNS') return bns
  return act === 'IPC' ? ipc : act
}
