import type { Fact } from '#shared/domain/draft.ts'
import { fieldAt, makeRowPath } from '#shared/form/paths.ts'
import { spanOf, type NormalisedText } from '../normalised-text.ts'
import { noStep, type OnStep } from '../on-step.ts'
import { makeDocument, tokenAt, type Found } from '../text/document.ts'
import { findAccusedCount } from './accused-count.ts'
import { findOwnPhones, phoneBeside } from './contacts.ts'
import { findBirth } from './birth.ts'
import { findDelayReason } from './delay.ts'
import { findDirection } from './direction.ts'
import { findEmails } from './emails.ts'
import { findIdentityNumbers } from './identity-numbers.ts'
import { findOccurrence } from './occurrence.ts'
import { ownOccupation } from './own-occupation.ts'
import { findPeople } from './people.ts'
import { findProperty } from './property.ts'
import { findTotalValue, sumOfValues } from './total-value.ts'
import { findChassisNumbers, findEngineNumbers, findVehicleNumbers } from './vehicle-numbers.ts'

/** One line, single blanks, and the Hindi mark of abbreviation as it was written (मो०), not as the digit it looks like. */
function tidyValue(value: string, quote: string): string {
  const line = value.replaceAll('\n', ' ').replace(/ {2,}/g, ' ').trim()
  return quote.includes('०') ? line.replace(/([ऀ-ॿ])0(?![0-9])/g, '$1०') : line
}

/**
 * All facts of a statement at the form's own paths, in the form's order, rows numbered in order of appearance. Every
 * fact has the span it was read from; what the text does not say is not there.
 *
 * @param receivedAt ISO 8601 time of receipt; without it relative dates are left out (decision 14)
 */
export function extractFacts(
  source: NormalisedText,
  receivedAt: string | undefined,
  onStep: OnStep = noStep
): ReadonlyArray<Fact> {
  const document = makeDocument(source)
  onStep(0.1)
  const facts: Fact[] = []
  const put = (path: string, found: Found | undefined): void => {
    const field = found === undefined ? undefined : fieldAt(path)
    if (!found || !field || found.value === '' || found.value.length > field.maxChars) return
    const span = spanOf(source, found.start, found.end)
    facts.push({ path, value: tidyValue(found.value, span.quote), ...span })
  }
  const { informant, accused, victim, witness } = findPeople(document)
  onStep(0.2)
  const own = informant.particulars
  const excluded = [own.address, ...[...accused, ...witness].map(({ particulars }) => particulars.address)]
  const happened = findOccurrence(
    document,
    receivedAt,
    excluded.filter((found) => found !== undefined)
  )
  onStep(0.3)
  put('occurrence.day', happened.day)
  put('occurrence.dateFrom', happened.dateFrom)
  put('occurrence.dateTo', happened.dateTo)
  put('occurrence.timePeriod', happened.timePeriod)
  put('occurrence.timeFrom', happened.timeFrom)
  put('occurrence.timeTo', happened.timeTo)
  put('occurrence.directionDistance', findDirection(document))
  put('occurrence.place', happened.place)

  const identity = findIdentityNumbers(document)
  put('informant.name', informant.name)
  put('informant.relativeName', informant.relative)
  put('informant.birth', findBirth(document))
  put('informant.age', own.age)
  put(
    'informant.uid',
    identity.find(({ type }) => type === 'uid')
  )
  put(
    'informant.passportNo',
    identity.find(({ type }) => type === 'passport')
  )
  put('informant.occupation', own.occupation ?? ownOccupation(document))
  put('informant.address', own.address)
  const others = [...accused, ...victim, ...witness].flatMap(({ name }) =>
    name && name.start !== informant.name?.start ? [name] : []
  )
  const phones = findOwnPhones(document, informant.name, others)
  put(
    'informant.phone',
    phones.find(({ value }) => value.length > 10)
  )
  put(
    'informant.mobile',
    phones.find(({ value }) => value.length === 10)
  )
  put('informant.email', findEmails(document)[0])
  identity
    .filter(({ type }) => type === 'pan' || type === 'voter' || type === 'driving')
    .forEach((found, row) => {
      put(makeRowPath('informantId', row, 'type'), { ...found, value: found.type })
      put(makeRowPath('informantId', row, 'number'), found)
    })

  put(
    'accusedCount',
    findAccusedCount(
      document,
      accused.flatMap(({ name, mention }) =>
        name ? [{ ...name, from: mention?.name.from, to: mention?.name.to }] : []
      )
    )
  )
  accused.forEach(({ name, particulars }, row) => {
    put(makeRowPath('accused', row, 'name'), name)
    put(makeRowPath('accused', row, 'alias'), particulars.alias)
    put(makeRowPath('accused', row, 'relativeName'), particulars.relative)
    put(makeRowPath('accused', row, 'age'), particulars.age)
    put(makeRowPath('accused', row, 'address'), particulars.address)
  })
  put('delayReason', findDelayReason(document))
  onStep(0.4)
  const property = findProperty(document, (offset) => tokenAt(document, offset))
  property.forEach(({ category, type, description, imei, value }, row) => {
    put(makeRowPath('property', row, 'category'), { ...description, value: category })
    put(makeRowPath('property', row, 'type'), { ...description, value: type })
    put(makeRowPath('property', row, 'description'), description)
    put(makeRowPath('property', row, 'imei'), imei)
    put(makeRowPath('property', row, 'valueInr'), value)
  })
  put('totalValueInr', findTotalValue(document) ?? sumOfValues(document, property))
  onStep(0.45)
  const vehicles = findVehicleNumbers(document).filter(
    (found, index, all) => all.findIndex(({ value }) => value === found.value) === index
  )
  const chassis = findChassisNumbers(document)
  const engines = findEngineNumbers(document)
  for (let row = 0; row < Math.max(vehicles.length, chassis.length, engines.length); row++) {
    put(makeRowPath('vehicle', row, 'registrationNo'), vehicles[row])
    put(makeRowPath('vehicle', row, 'chassisNo'), chassis[row])
    put(makeRowPath('vehicle', row, 'engineNo'), engines[row])
  }
  victim.forEach(({ name, particulars, relation, sex }, row) => {
    put(makeRowPath('victim', row, 'name'), name)
    put(makeRowPath('victim', row, 'age'), particulars.age)
    put(makeRowPath('victim', row, 'sex'), sex)
    put(makeRowPath('victim', row, 'relation'), relation)
  })
  witness.forEach(({ name, particulars }, row) => {
    put(makeRowPath('witness', row, 'name'), name)
    put(makeRowPath('witness', row, 'phone'), name ? phoneBeside(document, name) : undefined)
    put(makeRowPath('witness', row, 'address'), particulars.address)
  })
  return facts
}
