import type { LawPhrase } from '#shared/domain/law-view.ts'

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
const tails: Readonly<Record<string, string>> = {
  '': '',
  'and fine': ' और जुर्माना',
  'or fine or both': ', या जुर्माना, या दोनों'
}
const regular =
  /^(?:(rigorous|simple) )?imprisonment for (?:(life)|(life) or (rigorous )?(\d+) years|(\d+) (year|month)s?)(?: (and fine|or fine or both))?$/
const ranged =
  /^(?:(rigorous) )?imprisonment for not less than (\d+) (year|month)s?(?: (?:but )?which may extend to (?:(\d+) years|imprisonment for (life)))?(?: (and fine))?$/

const units: Readonly<Record<string, string>> = { year: 'वर्ष', month: 'माह' }

export const courtInHindi = (court: string): string => courts.get(court) ?? court

/** The regular punishments of the schedule in Hindi; an unusual one stays as the schedule prints it. */
export function punishmentInHindi(punishment: string): string {
  const plain = punishment
    .toLowerCase()
    .replaceAll(',', '')
    .replace(/\.$/, '')
    .replace(/or (rigorous )?imprisonment for (?=\d)/, 'or $1')
  return fixedTerm(plain) ?? rangedTerm(plain) ?? punishment
}

function fixedTerm(plain: string): string | undefined {
  const match = regular.exec(plain)
  if (!match) return undefined
  const [, kind = '', life, lifeOr, hardYears, years = '', term = '', unit = '', tail = ''] = match
  const end = tails[tail] ?? ''
  if (life) return `आजीवन ${kinds[kind] ?? ''}कारावास${end}`
  if (lifeOr) return `आजीवन कारावास, या ${years} वर्ष का ${hardYears ? 'कठोर ' : ''}कारावास${end}`
  return `${term} ${units[unit] ?? ''} का ${kinds[kind] ?? ''}कारावास${end}`
}

function rangedTerm(plain: string): string | undefined {
  const match = ranged.exec(plain)
  if (!match) return undefined
  const [, kind = '', least = '', unit = '', most, life, tail = ''] = match
  const end = tails[tail] ?? ''
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
