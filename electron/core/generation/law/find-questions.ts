import type { Fact, Question } from '#shared/domain/draft.ts'
import type { QuestionRule } from '#shared/domain/law-pack.ts'
import { makeRowPath, parseRowPath } from '#shared/form/paths.ts'
import type { Bilingual } from './choose-code.ts'
import type { RouteInput } from './choose-route.ts'
import { compilePack } from './compile-pack.ts'
import { readStatement } from './read-statement.ts'
import { meetsConditions, readShown } from './rule-conditions.ts'
import { testRow, type ElementResult } from './test-row.ts'

/** Most considered sections that are asked after: more would bury the questions that every case needs. */
const MAX_ELEMENT_QUESTIONS = 2

/** Fewest required elements of a row for the missing one to be worth a question: of one or two too little is there. */
const MIN_ELEMENTS = 2

type Values = ReadonlyMap<string, string>

const fill = ({ en, hi }: Bilingual, words: Readonly<Record<string, Bilingual>>): Bilingual =>
  Object.entries(words).reduce(
    (text, [name, word]) => ({
      en: text.en.replaceAll(`{${name}}`, word.en),
      hi: text.hi.replaceAll(`{${name}}`, word.hi)
    }),
    { en, hi }
  )

const same = (text: string): Bilingual => ({ en: text, hi: text })

function isAnswered(path: string, facts: ReadonlyArray<Fact>): boolean {
  if (!path.includes('[]')) return facts.some((fact) => fact.path === path)
  const [table, column] = path.split('[].')
  return facts.some((fact) => {
    const at = parseRowPath(fact.path)
    return at?.table === table && at?.column === column
  })
}

/** One question a row of the table that has a name and lacks the column. */
function askRows(rule: QuestionRule, facts: ReadonlyArray<Fact>, values: Values): ReadonlyArray<Question> {
  const { each } = rule
  if (!each) return []
  return facts.flatMap((fact) => {
    const at = parseRowPath(fact.path)
    if (at?.table !== each.table || at.column !== each.name) return []
    const path = makeRowPath(at.table, at.row, each.missing)
    const kind = each.where && values.get(makeRowPath(at.table, at.row, each.where.column))
    if (values.has(path) || (each.where && !each.where.is.includes(kind ?? ''))) return []
    const ask = fill(rule.ask, { what: same(`“${fact.value}”`) })
    return [{ id: `${rule.id}-${at.row}`, ask, path, about: fact.value, rank: rule.rank }]
  })
}

/** The single required element that a considered section lacks; undefined when it lacks none or more than one. */
function lackedElement(elements: ReadonlyArray<ElementResult>): ElementResult | undefined {
  const required = elements.filter((one) => one.element.required)
  const lacked = required.filter((one) => !one.shown)
  return required.length >= MIN_ELEMENTS && required[0]?.shown === true && lacked.length === 1 ? lacked[0] : undefined
}

/** Asks after graver sections only: a lesser one would change neither route nor bail. */
function askElements(rule: QuestionRule, given: RouteInput, gravestMonths: number): ReadonlyArray<Question> {
  const compiled = compilePack(given.pack)
  const reading = readStatement(given.norm, given.facts, given.pack)
  const asked = given.sections.flatMap((section) => {
    const name = `${section.act} ${section.section}`
    const row = compiled.byId.get(name)
    if (section.suggested || !row || row.row.blocked || row.row.maxMonths <= gravestMonths) return []
    const result = testRow(row, reading)
    const lacked = result.against.length === 0 ? lackedElement(result.elements) : undefined
    return lacked ? [{ name, element: { en: lacked.element.en, hi: lacked.element.hi } }] : []
  })
  return asked.slice(0, MAX_ELEMENT_QUESTIONS).map(({ name, element }) => ({
    id: `${rule.id}-${name.replaceAll(' ', '-')}`,
    ask: fill(rule.ask, { section: same(name), element }),
    path: 'sections',
    about: name,
    rank: rule.rank
  }))
}

/**
 * What to ask the informant next: each question of the pack whose conditions hold and that neither a fact nor a word of
 * the statement answers, what a court asks first before the rest. Pure; same order for the same draft.
 */
export function findQuestions(given: RouteInput): ReadonlyArray<Question> {
  const { facts } = given
  const compiled = compilePack(given.pack)
  const reading = readStatement(given.norm, facts, given.pack)
  const shown = readShown(given)
  const values = new Map(facts.map(({ path, value }) => [path, value]))
  const questions = (given.pack.questions ?? []).flatMap((rule, index): ReadonlyArray<Question> => {
    const cues = compiled.questions[index]
    const cueShown =
      cues?.cues.some((cue) => reading.matchesOf(cue).some((match) => match.reading !== 'denied')) ?? false
    const said = cues?.unless.some((cue) => reading.matchesOf(cue).length > 0) ?? false
    if (said || !meetsConditions(rule, shown, cueShown)) return []
    if (rule.missing?.some((path) => isAnswered(path, facts))) return []
    if (rule.noSection === true && given.sections.some((section) => section.suggested)) return []
    if (rule.each) return askRows(rule, facts, values)
    if (rule.element === true) return askElements(rule, given, shown.gravestMonths)
    return [{ id: rule.id, ask: rule.ask, ...(rule.path === undefined ? {} : { path: rule.path }), rank: rule.rank }]
  })
  return questions
    .map((question, order) => ({ question, order }))
    .sort((a, b) => a.question.rank - b.question.rank || a.order - b.order)
    .map(({ question }) => question)
}
