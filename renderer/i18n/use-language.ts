import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/fir.ts'
import type { Bilingual } from '#shared/form/form-types.ts'

/** The language of the window now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'hi' ? 'hi' : 'en'
}

/** Picks the words of the window's language from a bilingual label of the form or the law. */
export function usePick(): (label: Bilingual) => string {
  const language = useLanguage()
  return (label) => label[language]
}
