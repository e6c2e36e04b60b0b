import { useTranslation } from 'react-i18next'
import { tables } from '#shared/form/iif1.ts'
import { fieldAt, parseRowPath } from '#shared/form/paths.ts'
import { usePick } from '../../i18n/use-language.ts'

/** The name of a field by its path: `Accused 2: Name`. */
export function useFieldName(): (path: string) => string {
  const { t } = useTranslation()
  const pick = usePick()
  return (path) => {
    const field = fieldAt(path)
    if (!field) return path
    const at = parseRowPath(path)
    const table = at && tables.get(at.table)
    if (!at || !table) return pick(field.label)
    return t('draft.rowField', { table: pick(table.label), row: at.row + 1, field: pick(field.label) })
  }
}
