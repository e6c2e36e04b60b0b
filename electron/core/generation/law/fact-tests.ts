import type { Fact } from '#shared/domain/draft.ts'
import type { CuePart } from './cue-language.ts'

export type FactTest = Extract<CuePart, Readonly<{ kind: 'fact' }>>

/** Night for house-breaking: after sunset and before sunrise, taken as 19:00 to 05:00, when it is dark everywhere. */
const NIGHT_FROM = '19:00'
const NIGHT_TO = '05:00'

const pathOf: Readonly<Record<string, RegExp>> = {
  accused: /^accusedCount$/,
  'victim-age': /^victim\[\d+\]\.age$/,
  'informant-age': /^informant\.age$/,
  night: /^occurrence\.timeFrom$/,
  vehicle: /^vehicle\[\d+\]\.registrationNo$/
}

function compare(test: FactTest, value: number): boolean {
  if (test.operator === '<') return value < test.value
  return test.operator === '>=' ? value >= test.value : true
}

/** Facts that fulfil a fact cue (`#accused>=5`, `#value<5000`, `#night`). `#value` compares the sum of all property. */
export function testFacts(test: FactTest, facts: ReadonlyArray<Fact>): ReadonlyArray<Fact> {
  if (test.name === 'value') {
    const priced = facts.filter((fact) => /^property\[\d+\]\.valueInr$/.test(fact.path) && /^\d+$/.test(fact.value))
    const total = priced.reduce((sum, fact) => sum + Number(fact.value), 0)
    return priced.length > 0 && compare(test, total) ? priced : []
  }
  const path = pathOf[test.name]
  if (!path) return []
  const found = facts.filter((fact) => path.test(fact.path))
  if (test.name === 'night') return found.filter((fact) => fact.value >= NIGHT_FROM || fact.value < NIGHT_TO)
  if (test.operator === '') return found
  return found.filter((fact) => /^\d+$/.test(fact.value) && compare(test, Number(fact.value)))
}

/** True when the pack's language knows a fact cue of this name. */
export const isFactName = (name: string): boolean => name === 'value' || Object.hasOwn(pathOf, name)
