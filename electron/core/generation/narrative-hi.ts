import type { Fact } from '#shared/domain/draft.ts'
import { BLANK, groupRupees, joinList, readFacts, type FactReader } from './narrative-parts.ts'

function informantSentence(facts: FactReader): string {
  const relative = facts.value('informant.relativeName')
  const age = facts.value('informant.age')
  const who = [
    facts.orBlank('informant.name'),
    ...(relative ? [`(पिता / पति: ${relative})`] : []),
    ...(age ? [`आयु ${age} वर्ष`] : [])
  ].join(', ')
  return `सूचनाकर्ता ${who}, पता ${facts.orBlank('informant.address')}, का कथन इस प्रकार है।`
}

function whenSentence(facts: FactReader): string {
  const date = facts.orBlank('occurrence.dateFrom')
  const dateTo = facts.value('occurrence.dateTo')
  const time = facts.orBlank('occurrence.timeFrom')
  const timeTo = facts.value('occurrence.timeTo')
  const day = dateTo ? `दिनांक ${date} से ${dateTo} के बीच` : `दिनांक ${date} को`
  const hour = timeTo ? `समय ${time} से ${timeTo} बजे के बीच` : `समय करीब ${time} बजे`
  return `घटना ${day}, ${hour} हुई; घटनास्थल: ${facts.orBlank('occurrence.place')}।`
}

function accusedSentence(facts: FactReader): string {
  const count = facts.value('accusedCount')
  const names = facts.rows('accused').map((row) => {
    const alias = row.get('alias')
    const relative = row.get('relativeName')
    const age = row.get('age')
    const address = row.get('address')
    return [
      row.get('name') ?? BLANK,
      ...(alias ? [`उर्फ ${alias}`] : []),
      ...(relative ? [`(पिता / पति: ${relative})`] : []),
      ...(age ? [`आयु ${age} वर्ष`] : []),
      ...(address ? [`निवासी ${address}`] : [])
    ].join(' ')
  })
  if (names.length === 0) return count ? `अभियुक्तों की संख्या: ${count}; नाम नहीं बताया गया।` : `अभियुक्त: ${BLANK}।`
  return `नामित अभियुक्त: ${joinList(names, 'एवं')}।${count ? ` अभियुक्तों की संख्या: ${count}।` : ''}`
}

function peopleSentence(facts: FactReader, table: 'victim' | 'witness', label: string): string {
  const people = facts.rows(table).map((row) => {
    const age = row.get('age')
    const relation = row.get('relation')
    return `${row.get('name') ?? BLANK}${relation ? ` (${relation})` : ''}${age ? `, आयु ${age} वर्ष` : ''}`
  })
  return people.length === 0 ? '' : `${label}: ${joinList(people, 'एवं')}।`
}

function propertySentence(facts: FactReader): string {
  const things = facts.rows('property').map((row) => {
    const imei = row.get('imei')
    const value = row.get('valueInr')
    const worth = value ? `रु ${groupRupees(value)}` : `रु ${BLANK}`
    return `${row.get('description') ?? BLANK}${imei ? ` (आईएमईआई ${imei})` : ''}: ${worth}`
  })
  return things.length === 0 ? '' : `सम्बन्धित सम्पत्ति, मूल्य सहित: ${things.join('; ')}।`
}

/** The same narrative in Hindi: names and places stay in the script in which the informant gave them. */
export function narrateInHindi(list: ReadonlyArray<Fact>): string {
  const facts = readFacts(list)
  const numbers = facts.rows('vehicle').map((row) => row.get('registrationNo') ?? BLANK)
  const delay = facts.value('delayReason')
  return [
    informantSentence(facts),
    whenSentence(facts),
    accusedSentence(facts),
    peopleSentence(facts, 'victim', 'पीड़ित'),
    propertySentence(facts),
    numbers.length === 0 ? '' : `उल्लिखित वाहन: ${joinList(numbers, 'एवं')}।`,
    peopleSentence(facts, 'witness', 'साक्षी'),
    delay ? `देरी का बताया गया कारण: "${delay}"` : '',
    'घटना का विवरण सूचनाकर्ता के अपने शब्दों में, जैसा लिखा गया, अलग से है।'
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
