import { useMemo } from 'react'
import { usePhrases } from '../api/queries.ts'
import { courtInHindi, createPhraseBook, punishmentInHindi } from '../lib/law-text.ts'
import { useLanguage } from './use-language.ts'

export type LawText = Readonly<{
  /** A sentence of the law data as a draft quotes it. */
  say: (text: string) => string
  court: (text: string) => string
  punishment: (text: string) => string
}>

const asItIs: LawText = { say: (text) => text, court: (text) => text, punishment: (text) => text }

/** Words of the law in the window's language. A draft keeps them in English, which is what its hash covers. */
export function useLawText(): LawText {
  const language = useLanguage()
  const { data } = usePhrases()
  return useMemo(() => {
    if (language === 'en') return asItIs
    return { say: createPhraseBook(data ?? []), court: courtInHindi, punishment: punishmentInHindi }
  }, [language, data])
}
