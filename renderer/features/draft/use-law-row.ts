import { useQuery } from '@tanstack/react-query'
import type { LawView } from '#shared/domain/law-view.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { usePick } from '../../i18n/use-language.ts'

export type LawRowView = Readonly<{
  law: LawView | undefined
  heading: string | undefined
  condition: string | undefined
  blocked: string | undefined
}>

/** A row of the statute pack by act and number, its words in the window's language; all undefined when unknown. */
export function useLawRow(act: string, section: string): LawRowView {
  const pick = usePick()
  const query = `${act} ${section}`
  const { data } = useQuery({ queryKey: keys.law(query), queryFn: () => call('law.find', { query }) })
  const law = data?.find((row) => row.act === act && row.section === section)
  return {
    law,
    heading: law && pick(law.heading),
    condition: law?.condition ? pick(law.condition) : undefined,
    blocked: law?.blocked ? pick(law.blocked) : undefined
  }
}
