import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/fir.ts'
import { useSetLanguage } from '../api/use-set-language.ts'
import { useLanguage } from '../i18n/use-language.ts'

const other: Readonly<Record<Language, Language>> = { en: 'hi', hi: 'en' }

/** One press turns the window to the other language; its name is written in that language. */
export function LanguageSwitch(): ReactNode {
  const { t } = useTranslation()
  const next = other[useLanguage()]
  const setLanguage = useSetLanguage()
  return (
    <button
      type="button"
      className="shell-link"
      lang={next}
      onClick={() => setLanguage(next)}
      data-testid="lang-switch"
    >
      {t(`common.language.${next}`)}
    </button>
  )
}
