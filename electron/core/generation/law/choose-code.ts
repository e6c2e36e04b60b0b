import type { DraftInput, Fact } from '#shared/domain/draft.ts'
import type { NormalisedText } from '../normalised-text.ts'
import { continuingSince, namesBothSides, namesOldAct, namesOldTime } from './continuing.ts'
import type { DraftCode } from './suggest-sections.ts'
import { wordsOf } from './words.ts'

export type Bilingual = Readonly<{ en: string; hi: string }>
export type CodeChoice = Readonly<{ code: DraftCode; reason: Bilingual }>

/** First day of the Bharatiya Nyaya Sanhita; an offence before it stays under the Penal Code (s.358 BNS). */
const BNS_FROM = '2024-07-01'

const forced = (code: 'BNS' | 'IPC'): Bilingual => ({
  en: `The ${code} was chosen by the officer.`,
  hi: `${code === 'BNS' ? 'भा.न्या.सं.' : 'भा.दं.सं.'} अधिकारी द्वारा चुना गया।`
})

const reasons = {
  before: {
    en: 'The offence was before 1 July 2024: the Indian Penal Code applies (s.358 BNS).',
    hi: 'घटना 1 जुलाई 2024 से पहले की है: भारतीय दण्ड संहिता लागू होगी (धारा 358 भा.न्या.सं.)।'
  },
  after: {
    en: 'The offence was on or after 1 July 2024: the Bharatiya Nyaya Sanhita applies.',
    hi: 'घटना 1 जुलाई 2024 को या उसके बाद की है: भारतीय न्याय संहिता लागू होगी।'
  },
  straddles: {
    en: 'The statement speaks of acts both before and after 1 July 2024: the officer decides the code for each act.',
    hi: 'कथन में 1 जुलाई 2024 के पहले और बाद दोनों के कृत्य हैं: अधिकारी प्रत्येक कृत्य की संहिता तय करें।'
  },
  receivedBefore: {
    en: 'The information was received before 1 July 2024: the Indian Penal Code applies.',
    hi: 'सूचना 1 जुलाई 2024 से पहले मिली: भारतीय दण्ड संहिता लागू होगी।'
  },
  oldTime: {
    en: 'The statement gives no date of occurrence but names a time before July 2024: the officer decides the code.',
    hi: 'कथन में घटना की तिथि नहीं है, पर जुलाई 2024 से पहले का समय लिखा है: अधिकारी संहिता तय करें।'
  },
  undated: {
    en: 'The statement gives no date of occurrence; the law in force, the Bharatiya Nyaya Sanhita, is assumed: check item 3.',
    hi: 'कथन में घटना की तिथि नहीं है; वर्तमान विधि भारतीय न्याय संहिता मानी गई है: मद 3 जाँचें।'
  }
} as const satisfies Record<string, Bilingual>

const firstValue = (facts: ReadonlyArray<Fact>, path: string): string | null =>
  facts.find((fact) => fact.path === path)?.value ?? null

/** Day of receipt in India (`YYYY-MM-DD`). A time with another offset is moved to +05:30. */
function receivedDay(receivedAt: string | undefined): string | null {
  if (receivedAt === undefined) return null
  if (/(?:\+05:30|\d)$/.test(receivedAt) && !/[+-]\d\d:\d\d$/.test(receivedAt.replace('+05:30', ''))) {
    return receivedAt.slice(0, 10)
  }
  const time = Date.parse(receivedAt)
  return Number.isNaN(time) ? null : new Date(time + 330 * 60_000).toISOString().slice(0, 10)
}

/**
 * The code an offence is drafted under. A given code is obeyed. Otherwise the date of occurrence decides: wholly before
 * 1 July 2024 IPC, wholly after BNS, both the officer. Without a date of occurrence: information received before that
 * day is IPC, a wrong that is said to go on since before it or a month or year before it is the officer's, and all else
 * is BNS, the law in force, with a reason that asks for the date (no date is ever made up from `receivedAt`).
 */
export function chooseCode(input: DraftInput, facts: ReadonlyArray<Fact>, norm: NormalisedText): CodeChoice {
  if (input.code !== undefined) return { code: input.code, reason: forced(input.code) }
  const from = firstValue(facts, 'occurrence.dateFrom')
  const to = firstValue(facts, 'occurrence.dateTo') ?? from
  const received = receivedDay(input.receivedAt)
  if (received !== null && received < BNS_FROM) return { code: 'IPC', reason: reasons.receivedBefore }
  if (from !== null && to !== null && from < BNS_FROM && to >= BNS_FROM) {
    return { code: 'officer_decides', reason: reasons.straddles }
  }
  const words = wordsOf(norm)
  if (namesBothSides(words)) return { code: 'officer_decides', reason: reasons.straddles }
  const since = continuingSince(words, received)
  const sinceBefore = since !== null && `${since}-01` < BNS_FROM
  if (from !== null && from < BNS_FROM) return { code: 'IPC', reason: reasons.before }
  if (from !== null && namesOldAct(words)) return { code: 'officer_decides', reason: reasons.straddles }
  if (sinceBefore) return { code: 'officer_decides', reason: reasons.straddles }
  if (from === null && namesOldTime(words)) return { code: 'officer_decides', reason: reasons.oldTime }
  return from === null ? { code: 'BNS', reason: reasons.undated } : { code: 'BNS', reason: reasons.after }
}
