import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#shared/domain/fir.ts'
import { en } from './en.ts'
import { hi } from './hi.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'window'
    /** Keys are typed from the English catalogue; a test holds the Hindi one against it. */
    resources: { window: typeof en }
  }
}

/** Both catalogues are in the bundle, so the switch needs neither a restart nor a wait. */
export function startI18n(language: Language): i18n {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'window',
    ns: ['window'],
    resources: { en: { window: en }, hi: { window: hi } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false
  })
  return i18next
}

/** Turns the window to a language, the document's own `lang` included (spell-check, screen reader). */
export function showLanguage(language: Language): void {
  if (i18next.language !== language) void i18next.changeLanguage(language)
  document.documentElement.lang = language
}
