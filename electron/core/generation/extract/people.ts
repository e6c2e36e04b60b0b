import type { Document, Found } from '../text/document.ts'
import { isHarm } from '../words/act-words.ts'
import { femaleRelations, maleRelations, ownPossessives, youngRelations } from '../words/people-words.ts'
import { readAge } from './ages.ts'
import { findInformant, type Informant } from './informant.ts'
import { sameName } from './same-name.ts'
import { readParticulars, type Particulars } from './particulars.ts'
import { findMentions, type Mention } from './person-mentions.ts'
import { isMissing } from './missing-person.ts'
import { findOtherSide } from './other-side.ts'
import { groupLists } from './person-lists.ts'
import { surnames } from '../words/name-words.ts'
import { fullerName } from './repeated-names.ts'
import { isPlaceOrThing } from './place-tail.ts'
import { roleOf, type PersonRole } from './person-role.ts'

export type Person = Readonly<{
  name?: Found
  particulars: Particulars
  relation?: Found
  sex?: Found
  mention?: Mention
}>

export type People = Readonly<{ informant: Informant } & Record<PersonRole, ReadonlyArray<Person>>>

/** Most rows of one role that the engine fills: more is no complaint but a list, which the officer enters. */
const MAX_PERSONS = 50

/** Tokens between an age and the relation after it: "6 - year - old son". */
const AGE_BEFORE_TOKENS = 6

type Entry = { name: Found; roles: Map<PersonRole, number>; mention: Mention; particulars: Particulars }

/** An explicit word for the role beats what the acts around a name suggest. */
function weight(mention: Mention | undefined): number {
  return mention?.cue === 'accused' || mention?.cue === 'victim' || mention?.cue === 'witness' ? 3 : 1
}

function register(entries: Entry[], mention: Mention, role: PersonRole | undefined, particulars: Particulars): void {
  const known = entries.find((entry) => sameName(entry.name.value, mention.name.value))
  if (known) {
    if (role) known.roles.set(role, (known.roles.get(role) ?? 0) + weight(mention))
    if (mention.name.value.length > known.name.value.length) known.name = mention.name
    known.particulars = {
      ...particulars,
      ...Object.fromEntries(Object.entries(known.particulars).filter(([, value]) => value !== undefined))
    }
    return
  }
  if (entries.length >= MAX_PERSONS * 3) return
  entries.push({ name: mention.name, roles: new Map(role ? [[role, weight(mention)]] : []), mention, particulars })
}

/** Names in one list share the part of the first one whose part is told. */
function rolesOf(document: Document, mentions: ReadonlyArray<Mention>): ReadonlyArray<PersonRole | undefined> {
  const roles = mentions.map((mention) => roleOf(document, mention))
  for (const group of groupLists(document, mentions)) {
    if (group.length < 2) continue
    const explicit = group.find((index) => roles[index] !== undefined && weight(mentions[index]) === 3)
    const told = explicit ?? group.findLast((index) => roles[index] !== undefined)
    if (told === undefined) continue
    for (const index of group) roles[index] ??= roles[told]
  }
  return roles
}

/** Mentions of those to whom no mention gives a part. */
function partless(
  mentions: ReadonlyArray<Mention>,
  roles: ReadonlyArray<PersonRole | undefined>
): ReadonlyArray<Mention> {
  const taken = mentions.filter((_, index) => roles[index] !== undefined)
  return mentions.filter((mention) => !taken.some(({ name }) => sameName(name.value, mention.name.value)))
}

function chosenRole(entry: Entry): PersonRole | undefined {
  const ranked = [...entry.roles].sort((a, b) => b[1] - a[1])
  return ranked[0]?.[0]
}

/** "my daughter", "मेरी बेटी": the relation and, where the word says it, the sex. */
function relationOf(document: Document, at: number): Pick<Person, 'relation' | 'sex'> {
  const token = document.tokens[at]
  if (!token) return {}
  const place = { start: token.start, end: token.end }
  const word = document.source.text.slice(token.start, token.end)
  const sex = femaleRelations.has(token.key) ? 'female' : maleRelations.has(token.key) ? 'male' : undefined
  return { relation: { value: word, ...place }, ...(sex ? { sex: { value: sex, ...place } } : {}) }
}

/** "my daughter Sonali, 10, ...": a child's age in figures between commas. */
function ageBehind(document: Document, to: number): Found | undefined {
  const [comma, number, after] = [0, 1, 2].map((step) => document.tokens[to + step])
  if (comma?.key !== ',' || number?.kind !== 'number' || number.key.length > 2 || after?.key !== ',') return undefined
  return Number(number.key) > 0 ? { value: number.key, start: number.start, end: number.end } : undefined
}

/** "my 6-year-old son Kabir": the age stands before the relation. */
function withAgeBefore(document: Document, particulars: Particulars, { cue, cueAt, name }: Mention): Particulars {
  const behind = cue === 'young' ? ageBehind(document, name.to) : undefined
  if (behind && !particulars.age) return { ...particulars, age: behind }
  if (particulars.age || (cue !== 'young' && cue !== 'adult')) return particulars
  for (let step = 1; step <= AGE_BEFORE_TOKENS; step++) {
    if (document.sentenceOf[cueAt - step] !== document.sentenceOf[cueAt]) break
    const age = readAge(document, cueAt - step)
    if (!age) continue
    const between = document.tokens.slice(age.to, cueAt)
    if (between.every(({ key }) => /^(?:-|old|minor|ki|का|की|के|ka|younger|elder)$/.test(key)))
      return { ...particulars, age }
  }
  return particulars
}

const pronounsOf = { female: /^(?:she|वह|wo|woh)$/, male: /^(?:he|वह|wo|woh)$/ } as const

/** "She was 24 years old": the age of the one victim that the statement names, told in a sentence of its own. */
function ageByPronoun(document: Document, victim: Person): Found | undefined {
  const relation = document.tokens[victim.mention?.cueAt ?? -1]?.key ?? ''
  const sex = femaleRelations.has(relation) ? 'female' : maleRelations.has(relation) ? 'male' : undefined
  if (!sex) return undefined
  for (const { from } of document.sentences) {
    if (!pronounsOf[sex].test(document.tokens[from]?.key ?? '')) continue
    const verb = /^(?:was|is)$/.test(document.tokens[from + 1]?.key ?? '') ? 2 : 1
    const age = readAge(document, from + verb)
    if (age) return age
  }
  return undefined
}

/** A child or relative harmed without a name: "meri beti 11 saal ki hai", "my 7-year-old daughter". */
function unnamedVictim(document: Document, hasNamed: boolean): Person | undefined {
  const told = document.tokens.some((token) => isHarm(token.key))
  if (hasNamed || !(told || document.sentences.some((_, index) => isMissing(document, index)))) return undefined
  for (let at = 1; at < document.tokens.length; at++) {
    const token = document.tokens[at]
    if (!token || !youngRelations.has(token.key)) continue
    for (let back = 1; back <= 7; back++) {
      if (!ownPossessives.has(document.tokens[at - back]?.key ?? '')) continue
      const age = [...Array.from({ length: back }, (_, step) => at - step - 1), at + 1, at + 2, at + 3]
        .map((place) => (document.tokens[place]?.kind === 'newline' ? undefined : readAge(document, place)))
        .find((found) => found !== undefined)
      if (age) return { particulars: { age, to: age.to }, ...relationOf(document, at) }
    }
  }
  return undefined
}

/** Everybody the statement speaks of, by role, each role in order of appearance; the informant is in no other list. */
export function findPeople(document: Document): People {
  const informant = findInformant(document)
  const isInformant = (name: Found): boolean =>
    informant.name !== undefined && sameName(name.value, informant.name.value)
  const isRelative = (name: Found): boolean =>
    informant.particulars.relative !== undefined && informant.particulars.relative.start === name.start
  const all = findMentions(document).filter(
    ({ name, cue }) =>
      !isRelative(name) &&
      !insideAddress(informant, name) &&
      (!isInformant(name) || cue === 'victim' || cue === 'witness')
  )
  const read = ({ name, cue }: Mention): Particulars =>
    readParticulars(document, name, cue === 'accused' || cue === 'witness' ? 2 : 0)
  // a father, an alias or an address told with a person is no person of the case
  const told = all
    .map(read)
    .flatMap(({ relative, alias, address }) => [relative, alias, address].filter((found) => found !== undefined))
  const free = (name: Found): boolean => !told.some((found) => name.start >= found.start && name.end <= found.end)
  const mentions = all.filter((mention) => free(mention.name) && !isPlaceOrThing(document, mention))
  const roles = rolesOf(document, mentions)
  const other = roles.includes('accused') ? undefined : findOtherSide(document, partless(mentions, roles))
  const entries: Entry[] = []
  mentions.forEach((mention, index) =>
    register(entries, mention, mention === other ? 'accused' : roles[index], read(mention))
  )
  const persons = (role: PersonRole): ReadonlyArray<Person> =>
    entries
      .filter((entry) => chosenRole(entry) === role)
      .slice(0, MAX_PERSONS)
      .map(({ name, particulars, mention }) => ({
        name: name.start === mention.name.start ? fullerName(document, mention, surnames) : name,
        particulars: role === 'victim' ? withAgeBefore(document, particulars, mention) : particulars,
        mention,
        ...(role === 'victim' && mention.cue === 'young' ? relationOf(document, mention.cueAt) : {})
      }))
  const victims = persons('victim').map((victim, _, all) => {
    const age = all.length === 1 && !victim.particulars.age ? ageByPronoun(document, victim) : undefined
    return age ? { ...victim, particulars: { ...victim.particulars, age } } : victim
  })
  const unnamed = unnamedVictim(
    document,
    victims.some(({ name }) => name !== undefined && !isInformant(name))
  )
  return {
    informant,
    accused: persons('accused'),
    victim: unnamed ? [...victims, unnamed] : victims,
    witness: persons('witness')
  }
}

function insideAddress(informant: Informant, name: Found): boolean {
  const address = informant.particulars.address
  return address !== undefined && name.start >= address.start && name.end <= address.end
}
