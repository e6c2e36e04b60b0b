import type { Fact } from '#shared/domain/draft.ts'
import { BLANK, groupRupees, joinList, readFacts, type FactReader } from './narrative-parts.ts'

function informantSentence(facts: FactReader): string {
  const relative = facts.value('informant.relativeName')
  const age = facts.value('informant.age')
  const who = [
    facts.orBlank('informant.name'),
    ...(relative ? [`(father / husband: ${relative})`] : []),
    ...(age ? [`aged ${age} years`] : [])
  ].join(', ')
  return `The informant, ${who}, of ${facts.orBlank('informant.address')}, states as follows.`
}

function whenSentence(facts: FactReader): string {
  const date = facts.orBlank('occurrence.dateFrom')
  const dateTo = facts.value('occurrence.dateTo')
  const time = facts.orBlank('occurrence.timeFrom')
  const timeTo = facts.value('occurrence.timeTo')
  const day = dateTo ? `between ${date} and ${dateTo}` : `on ${date}`
  const hour = timeTo ? `between ${time} and ${timeTo} hours` : `at about ${time} hours`
  return `The occurrence took place ${day}, ${hour}; place of occurrence: ${facts.orBlank('occurrence.place')}.`
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
      ...(alias ? [`alias ${alias}`] : []),
      ...(relative ? [`(father / husband: ${relative})`] : []),
      ...(age ? [`aged ${age} years`] : []),
      ...(address ? [`of ${address}`] : [])
    ].join(' ')
  })
  if (names.length === 0) return count ? `Number of accused: ${count}; not named.` : `The accused: ${BLANK}.`
  return `The accused named: ${joinList(names, 'and')}.${count ? ` Number of accused: ${count}.` : ''}`
}

function peopleSentence(facts: FactReader, table: 'victim' | 'witness', label: string): string {
  const people = facts.rows(table).map((row) => {
    const age = row.get('age')
    const relation = row.get('relation')
    const name = row.get('name') ?? BLANK
    return `${name}${relation ? ` (${relation})` : ''}${age ? `, aged ${age} years` : ''}`
  })
  return people.length === 0 ? '' : `${label}: ${joinList(people, 'and')}.`
}

function propertySentence(facts: FactReader): string {
  const things = facts.rows('property').map((row) => {
    const imei = row.get('imei')
    const value = row.get('valueInr')
    const worth = value ? `Rs ${groupRupees(value)}` : `Rs ${BLANK}`
    return `${row.get('description') ?? BLANK}${imei ? ` (IMEI ${imei})` : ''}: ${worth}`
  })
  return things.length === 0 ? '' : `Property concerned, with value: ${things.join('; ')}.`
}

function vehicleSentence(facts: FactReader): string {
  const numbers = facts.rows('vehicle').map((row) => row.get('registrationNo') ?? BLANK)
  return numbers.length === 0 ? '' : `Vehicle spoken of: ${joinList(numbers, 'and')}.`
}

/**
 * The plain English narrative: every name, number and date in it is a fact's value; what is missing is a visible blank
 * or its sentence is left out. It never retells the act: the informant's own words are item 12.
 */
export function narrateInEnglish(list: ReadonlyArray<Fact>): string {
  const facts = readFacts(list)
  const delay = facts.value('delayReason')
  return [
    informantSentence(facts),
    whenSentence(facts),
    accusedSentence(facts),
    peopleSentence(facts, 'victim', 'Person harmed'),
    propertySentence(facts),
    vehicleSentence(facts),
    peopleSentence(facts, 'witness', 'Witness'),
    delay ? `Reason given for the delay: "${delay}"` : '',
    "What happened is set out in the informant's own words, as taken down."
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
