import type { Draft, DraftInput, SectionSuggestion } from '#shared/domain/draft.ts'
import type { Bilingual, FormField, FormItem, FormPart, FormTable } from '#shared/form/form-types.ts'
import { fullActName } from '#shared/form/act-names.ts'
import { iif1 } from '#shared/form/iif1.ts'
import { makeRowPath, parseRowPath } from '#shared/form/paths.ts'
import { fillForm } from './fill-form.ts'
import { BLANK } from './narrative-parts.ts'

export type TextLanguage = 'en' | 'hi'

type Page = Readonly<{
  language: TextLanguage
  values: ReadonlyMap<string, string>
  sections: ReadonlyArray<SectionSuggestion>
  statement: string
  say: (text: string) => string
}>

/** Classification of a row as the schedule says it. */
const classWords = {
  en: {
    cognizable: 'cognizable',
    non_cognizable: 'non-cognizable',
    bailable: 'bailable',
    non_bailable: 'non-bailable',
    conditional: 'conditional',
    unknown: 'unknown'
  },
  hi: {
    cognizable: 'संज्ञेय',
    non_cognizable: 'असंज्ञेय',
    bailable: 'जमानतीय',
    non_bailable: 'अजमानतीय',
    conditional: 'सशर्त',
    unknown: 'अज्ञात'
  }
} as const

/** Labels up to this length are printed in both languages. */
const SHORT_LABEL_UNITS = 48

function labelText(label: Bilingual, language: TextLanguage): string {
  const first = label[language]
  const second = label[language === 'en' ? 'hi' : 'en']
  return first.length + second.length <= SHORT_LABEL_UNITS ? `${first} / ${second}` : first
}

function fieldLine(field: FormField, page: Page): string {
  const value = page.values.get(field.path)
  const choice = field.choices?.find((item) => item.value === value)
  const number = field.no ? `${field.no} ` : ''
  return `   ${number}${labelText(field.label, page.language)}: ${choice ? choice.label[page.language] : (value ?? BLANK)}`
}

function rowCount(table: FormTable, values: ReadonlyMap<string, string>): number {
  let rows = 0
  for (const path of values.keys()) {
    const at = parseRowPath(path)
    if (at?.table === table.path) rows = Math.max(rows, at.row + 1)
  }
  return rows
}

function tableLines(table: FormTable, page: Page): ReadonlyArray<string> {
  const rows = rowCount(table, page.values)
  const head = `   ${table.no ? `${table.no} ` : ''}${labelText(table.label, page.language)}:`
  if (rows === 0) return [`${head} ${BLANK}`]
  const lines = Array.from({ length: rows }, (_, row) => {
    const cells = table.columns.flatMap((column) => {
      const value = page.values.get(makeRowPath(table.path, row, column.path))
      return value === undefined ? [] : [`${column.label[page.language]}: ${value}`]
    })
    return `     ${row + 1}. ${cells.join('; ')}`
  })
  return [head, ...lines]
}

function sectionLines(page: Page): ReadonlyArray<string> {
  const suggested = page.sections.filter((section) => section.suggested)
  if (suggested.length === 0) return [`   ${BLANK}`]
  return suggested.map(
    ({ act, section, heading, cognizable, bailable }, index) =>
      `   ${index + 1}. ${fullActName(act, page.language)} ${section} - ${page.say(heading)} (${classWords[page.language][cognizable]}, ${classWords[page.language][bailable]})`
  )
}

function partLines(part: FormPart, page: Page): ReadonlyArray<string> {
  switch (part.kind) {
    case 'table':
      return tableLines(part, page)
    case 'sections':
      return sectionLines(page)
    case 'statement':
      return [
        `   ${labelText(part.label, page.language)}:`,
        ...page.statement.split('\n').map((line) => `     | ${line.trimEnd()}`)
      ]
    default:
      return [fieldLine(part, page)]
  }
}

function itemLines(item: FormItem, page: Page): ReadonlyArray<string> {
  return [
    `${item.no}. ${labelText(item.label, page.language)}`,
    ...item.parts.flatMap((part) => partLines(part, page)),
    ''
  ]
}

const words = {
  en: {
    counsel: 'NOT REVIEWED BY COUNSEL: no lawyer has signed the statute pack. The officer decides.',
    draft: 'DRAFT. Drafted by machine from the statement; every value below comes from its words, a blank is a blank.',
    route: 'Proposed route',
    guards: 'To be seen to',
    questions: 'To be asked next',
    narrative: 'Narrative'
  },
  hi: {
    counsel: 'विधि परामर्शी द्वारा समीक्षित नहीं: किसी अधिवक्ता ने विधि-पैक पर हस्ताक्षर नहीं किए हैं। निर्णय अधिकारी का है।',
    draft: 'प्रारूप। कथन से मशीन द्वारा बनाया गया; नीचे का हर मान उसी के शब्दों से है, रिक्त स्थान रिक्त है।',
    route: 'प्रस्तावित मार्ग',
    guards: 'ध्यान देने योग्य',
    questions: 'आगे पूछने योग्य',
    narrative: 'विवरण'
  }
} as const

/**
 * The whole form as plain text, all items in order, value or visible blank. Pure.
 *
 * @param reviewedBy signer of the statute pack; without one the "not reviewed by counsel" line is printed
 * @param phrases Hindi of the pack's English sentences (guards, headings); what is not there stays English
 */
export function renderFormText(
  input: DraftInput,
  draft: Draft,
  language: TextLanguage,
  reviewedBy: string | null,
  phrases: ReadonlyMap<string, string> = new Map()
): string {
  const said = words[language]
  const { values } = fillForm(input, draft.facts)
  const say = (text: string): string => (language === 'en' ? text : (phrases.get(text) ?? text))
  const page: Page = { language, values, sections: draft.sections, statement: input.text, say }
  const guards = draft.guards.map(({ id, why }) => `   [${id}] ${say(why)}`)
  const questions = draft.questions.map(({ ask }, index) => `   ${index + 1}. ${ask[language]}`)
  const narrative = language === 'hi' ? (draft.narrative.hi ?? draft.narrative.en) : draft.narrative.en
  return [
    'N.C.R.B. / एन.सी.आर.बी.',
    `${iif1.shortName.en} / ${iif1.shortName.hi}`,
    `${iif1.title.en} / ${iif1.title.hi}`,
    `${iif1.underSection.en} / ${iif1.underSection.hi}`,
    ...(reviewedBy === null ? [said.counsel] : []),
    said.draft,
    '',
    ...iif1.items.flatMap((item) => itemLines(item, page)),
    `${said.route}: ${draft.route} - ${draft.routeReason[language]}`,
    ...(guards.length > 0 ? [`${said.guards}:`, ...guards] : []),
    ...(questions.length > 0 ? [`${said.questions}:`, ...questions] : []),
    `${said.narrative}: ${narrative}`,
    '',
    `engine ${draft.engine.version} | pack ${draft.engine.pack} | input ${draft.engine.inputHash.slice(0, 12)} | output ${draft.engine.outputHash.slice(0, 12)}`,
    ''
  ].join('\n')
}
