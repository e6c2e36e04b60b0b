import type { Fact } from '#shared/domain/draft.ts'

/** A sentence of a drafted account with the paths of the facts whose values stand in it. */
export type TiedSentence = Readonly<{ text: string; paths: ReadonlyArray<string> }>

/** The forms in which an account shows a value: as it is, a date the Indian way round, rupees grouped. */
function shownForms(value: string): ReadonlyArray<string> {
  const forms = [value]
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) forms.push(value.split('-').reverse().join('.'))
  if (/^\d{4,}$/.test(value)) forms.push(value.slice(0, -3).replace(/\B(?=(?:\d\d)+$)/g, ',') + `,${value.slice(-3)}`)
  return forms
}

/** True when the form stands in the text as a whole: 34 is not in 1134. */
function standsIn(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const isDigit = (unit: string | undefined): boolean => unit !== undefined && /[0-9]/.test(unit)
    const cut = (isDigit(form[0]) && isDigit(text[at - 1])) || (isDigit(form.at(-1)) && isDigit(text[at + form.length]))
    if (!cut) return true
  }
  return false
}

/**
 * Cuts an account into its sentences and ties each to the facts that it tells, so that its words in the statement can
 * be shown. A full stop ends a sentence before a blank and a capital or a quotation; a danda always does.
 */
export function tieSentences(account: string, facts: ReadonlyArray<Fact>): ReadonlyArray<TiedSentence> {
  const sentences = account.split(/(?<=।)\s+|(?<=\.)\s+(?=["A-Z])/).filter((text) => text.trim() !== '')
  return joinAbbreviations(sentences).map((text) => ({
    text,
    paths: facts
      .filter(({ value }) => value !== '' && shownForms(value).some((form) => standsIn(text, form)))
      .map(({ path }) => path)
  }))
}

/** Ends in a title, an initial or a short form after which a name goes on. */
const abbreviated = /(?:^|[\s(])(?:[A-Z]|Mohd|Md|Mr|Mrs|Ms|Dr|Smt|Sh|Km|St|Rs|No|Adv|Prof|Col|Capt|Sec|Bldg)\.$/

/** "Mohd. Salim", "R. K. Sharma", "St. Mary": no sentence ends there. */
function joinAbbreviations(pieces: ReadonlyArray<string>): ReadonlyArray<string> {
  return pieces.reduce<string[]>((sentences, piece) => {
    const before = sentences.at(-1)
    if (before !== undefined && abbreviated.test(before)) {
      return [...sentences.slice(0, -1), `${before} ${piece}`]
    }
    return [...sentences, piece]
  }, [])
}
