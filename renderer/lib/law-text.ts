import type { LawPhrase } from '#shared/domain/law-view.ts'
import { groupIndian } from './numbers.ts'

/** The engine's own words around the pack's phrases in a note, and what they are in Hindi. */
const frames: ReadonlyArray<readonly [RegExp, string]> = [
  [/Absorbed by ([^.]+)\./g, '$1 में समाहित।'],
  [/Not shown in the statement: /g, 'कथन में प्रकट नहीं: '],
  [/Speaks against it: ("[^"]*")\./g, 'इसके विरुद्ध: $1।'],
  [/The statement speaks of an attempt\./g, 'कथन में प्रयत्न की बात है।']
]

/** Courts of the First Schedule. What is not here (a few long cells) stays as the schedule prints it. */
const courts: ReadonlyMap<string, string> = new Map([
  ['Any Magistrate', 'कोई भी मजिस्ट्रेट'],
  ['Magistrate of the first class', 'प्रथम वर्ग मजिस्ट्रेट'],
  ['Court of Session', 'सत्र न्यायालय'],
  ['Special Court', 'विशेष न्यायालय'],
  ['Special Court (Court of Session)', 'विशेष न्यायालय (सत्र न्यायालय)'],
  ['Special Judge', 'विशेष न्यायाधीश'],
  ['Court by which the offence is triable', 'वह न्यायालय जिसके द्वारा अपराध विचारणीय है'],
  ['The Court by which the offence is triable', 'वह न्यायालय जिसके द्वारा अपराध विचारणीय है'],
  ['The court by which the offence attempted is triable', 'वह न्यायालय जिसके द्वारा प्रयत्नित अपराध विचारणीय है']
])

const kinds: Readonly<Record<string, string>> = { rigorous: 'कठोर ', simple: 'सादा ', '': '' }
/** What follows the imprisonment, commas already taken out. */
const tail = String.raw`(and fine|or fine or both|(?:and|or) (?:with )?fine of \d+(?: lakh)? rupees(?: or both)?)?`
const regular = new RegExp(
  String.raw`^(?:(rigorous|simple) )?imprisonment for (?:(life)|(life) or (rigorous )?(\d+) years|(\d+) (year|month)s?) ?${tail}$`
)
const ranged = new RegExp(
  String.raw`^(?:(rigorous) )?imprisonment for not (?:be )?less than (\d+) (year|month)s?(?: (?:but )?which may extend to (?:(\d+) years|imprisonment for (life)))? ?${tail}$`
)
const fixedPhrases: ReadonlyMap<string, string> = new Map([
  ['as for the offence done', 'किए गए अपराध के अनुसार'],
  ['the same as for the offence', 'वही जो अपराध के लिए है'],
  ['same as offence', 'वही जो अपराध के लिए है']
])

function tailInHindi(words: string): string {
  if (words === '') return ''
  if (words === 'and fine') return ' और जुर्माना'
  if (words === 'or fine or both') return ', या जुर्माना, या दोनों'
  const amount = /(\d+)( lakh)?/.exec(words)
  const rupees = `${groupIndian(amount?.[1] ?? '')}${amount?.[2] ? ' लाख' : ''} रुपये जुर्माना`
  if (words.startsWith('and')) return ` और ${rupees}`
  return `, या ${rupees}${words.endsWith('or both') ? ', या दोनों' : ''}`
}

const units: Readonly<Record<string, string>> = { year: 'वर्ष', month: 'माह' }

export const courtInHindi = (court: string): string => courts.get(court) ?? court

/** The regular punishments of the schedule in Hindi; an unusual one stays as the schedule prints it. */
export function punishmentInHindi(punishment: string): string {
  const plain = punishment
    .toLowerCase()
    .replaceAll(',', '')
    .replace(/\.$/, '')
    .replace(/or (rigorous )?imprisonment for (?=\d)/, 'or $1')
  return fixedPhrases.get(plain) ?? fixedTerm(plain) ?? rangedTerm(plain) ?? punishment
}

function fixedTerm(plain: string): string | undefined {
  const match = regular.exec(plain)
  if (!match) return undefined
  const [, kind = '', life, lifeOr, hardYears, years = '', term = '', unit = '', rest = ''] = match
  const end = tailInHindi(rest)
  if (life) return `आजीवन ${kinds[kind] ?? ''}कारावास${end}`
  if (lifeOr) return `आजीवन कारावास, या ${years} वर्ष का ${hardYears ? 'कठोर ' : ''}कारावास${end}`
  return `${term} ${units[unit] ?? ''} का ${kinds[kind] ?? ''}कारावास${end}`
}

function rangedTerm(plain: string): string | undefined {
  const match = ranged.exec(plain)
  if (!match) return undefined
  const [, kind = '', least = '', unit = '', most, life, rest = ''] = match
  const end = tailInHindi(rest)
  const upTo = most ? `, जो ${most} वर्ष तक हो सकता है` : life ? ', जो आजीवन कारावास तक हो सकता है' : ''
  return `कम से कम ${least} ${units[unit] ?? ''} का ${kinds[kind] ?? ''}कारावास${upTo}${end === '' ? '' : `${upTo ? ',' : ''}${end}`}`
}

/** Turns the English sentences of the law data inside a text into Hindi; longer sentences before their parts. */
export function createPhraseBook(phrases: ReadonlyArray<LawPhrase>): (text: string) => string {
  const whole = new Map(phrases.map(({ en, hi }) => [en, hi]))
  const byLength = [...phrases].filter(({ en }) => en.length > 0).sort((a, b) => b.en.length - a.en.length)
  return (text) => {
    const exact = whole.get(text)
    if (exact !== undefined) return exact
    const framed = frames.reduce((at, [pattern, hindi]) => at.replace(pattern, hindi), text)
    return byLength.reduce((at, { en, hi }) => (at.includes(en) ? at.replaceAll(en, hi) : at), framed)
  }
}
