import { useLawText } from '../../i18n/use-law-text.ts'
import { useFieldName } from './use-field-name.ts'
import { useDraft } from './draft-context.tsx'

/** Says what some marked words fed: names of fields and of sections, in the window's language. */
export function useMarkNames(): (markIds: ReadonlyArray<string>) => string {
  const fieldName = useFieldName()
  const { detail } = useDraft()
  const { say } = useLawText()
  const nameOf = (id: string): string => {
    if (id.startsWith('f:')) return fieldName(id.slice(2))
    const [section = '', index] = id.slice(2).split('#')
    const row = detail.draft?.sections.find(({ act, section: no }) => `${act} ${no}` === section)
    const element = row?.evidence[Number(index)]?.element
    return element ? `${section} (${say(element)})` : section
  }
  return (markIds) => [...new Set(markIds.map(nameOf))].join('; ')
}
