import type { Language } from '#shared/domain/fir.ts'
import { en } from '../i18n/en.ts'
import { hi } from '../i18n/hi.ts'

const words = { en: en.paper, hi: hi.paper } as const
export type PaperWord = keyof typeof en.paper

export type PaperWords = (key: PaperWord, values?: Readonly<Record<string, string | number>>) => string

/** The words of the paper in the language it is printed in, whatever the window shows. */
export function paperWords(language: Language): PaperWords {
  return (key, values = {}) =>
    words[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
