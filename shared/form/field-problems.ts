import type { Bilingual, FormField } from './form-types.ts'
import { hasLuhnDigit, hasVerhoeffDigit } from './check-digits.ts'
import { parseRowPath } from './paths.ts'

/** `error`: it cannot be so. `warning`: it looks wrong, the officer may know better; it is stored and printed as it is. */
export type FieldProblem = Readonly<{ severity: 'error' | 'warning'; message: Bilingual }>

type Rule = (value: string, today: string | undefined) => FieldProblem | undefined

const error = (en: string, hi: string): FieldProblem => ({ severity: 'error', message: { en, hi } })
const warning = (en: string, hi: string): FieldProblem => ({ severity: 'warning', message: { en, hi } })

/** Earliest day a form can speak of: the oldest informant was not born before it. */
const EARLIEST_DAY = '1900-01-01'

/** Greatest age a person can have who gives information. */
const MAX_AGE_YEARS = 120

/** Most rupees of one value: above it digits of another kind were typed. */
const MAX_RUPEES = 999_999_999_999

const isDay = (value: string): boolean => {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value
}

const digitsOf = (value: string): string => value.replace(/[ -]/g, '')

const dateRule: Rule = (value, today) => {
  if (!isDay(value)) return error('There is no such date.', 'ऐसी कोई तिथि नहीं है।')
  if (value < EARLIEST_DAY) return error('The date lies before 1900.', 'तिथि 1900 से पहले की है।')
  return today !== undefined && value > today ? error('The date lies in the future.', 'तिथि भविष्य की है।') : undefined
}

const timeRule: Rule = (value) =>
  /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/.test(value)
    ? undefined
    : error('There is no such time: 00:00 to 23:59.', 'ऐसा कोई समय नहीं है: 00:00 से 23:59।')

const mobileRule: Rule = (value) =>
  /^[6-9][0-9]{9}$/.test(digitsOf(value).replace(/^(?:\+91|0(?=[0-9]{10}$))/, ''))
    ? undefined
    : warning('A mobile number has ten digits and begins with 6 to 9.', 'मोबाइल नंबर दस अंकों का और 6 से 9 से आरम्भ होता है।')

const phoneRule: Rule = (value) =>
  /^\+?[0-9]{6,13}$/.test(digitsOf(value))
    ? undefined
    : warning('A telephone number has six to thirteen digits.', 'दूरभाष नंबर छह से तेरह अंकों का होता है।')

const uidRule: Rule = (value) => {
  if (!/^[0-9]{12}$/.test(digitsOf(value)))
    return warning('A UID (Aadhaar) number has twelve digits.', 'यूआईडी (आधार) संख्या बारह अंकों की होती है।')
  return hasVerhoeffDigit(digitsOf(value))
    ? undefined
    : warning(
        'The check digit of this UID number does not fit: read it again.',
        'इस यूआईडी संख्या का जाँच अंक मेल नहीं खाता: फिर पढ़ें।'
      )
}

const imeiRule: Rule = (value) => {
  const digits = digitsOf(value)
  // The column is for any serial number: only fifteen or so digits claim to be an IMEI.
  if (!/^[0-9]{14,16}$/.test(digits)) return undefined
  if (digits.length !== 15) return warning('An IMEI has fifteen digits.', 'आईएमईआई पंद्रह अंकों का होता है।')
  return hasLuhnDigit(digits)
    ? undefined
    : warning('The check digit of this IMEI does not fit: read it again.', 'इस आईएमईआई का जाँच अंक मेल नहीं खाता: फिर पढ़ें।')
}

const rupeesRule: Rule = (value) =>
  /^[0-9]{1,12}$/.test(value) && Number(value) <= MAX_RUPEES
    ? undefined
    : error('Whole rupees only, twelve digits at the most.', 'केवल पूरे रुपये, अधिकतम बारह अंक।')

const ageRule: Rule = (value) =>
  /^[0-9]{1,3}$/.test(value) && Number(value) <= MAX_AGE_YEARS
    ? undefined
    : error('An age is a number from 0 to 120.', 'आयु 0 से 120 तक की संख्या है।')

const numberRule: Rule = (value) => (/^[0-9]+$/.test(value) ? undefined : error('Digits only.', 'केवल अंक।'))

const yearRule: Rule = (value, today) => {
  if (!/^(?:19|20)[0-9]{2}$/.test(value))
    return error('A year has four digits, from 1900 on.', 'वर्ष चार अंकों का, 1900 से।')
  return today !== undefined && value > today.slice(0, 4)
    ? error('The year lies in the future.', 'वर्ष भविष्य का है।')
    : undefined
}

/** A date (any of the ways it is stored) or a year alone. */
const birthRule: Rule = (value, today) => {
  if (isDay(value)) return dateRule(value, today)
  return /^[0-9]{4}$/.test(value) ? yearRule(value, today) : undefined
}

/** A pin code inside an address: six digits that do not begin with 0. Other runs of six digits are rare in addresses. */
const addressRule: Rule = (value) => {
  const pins = [...value.matchAll(/(?:pin(?: ?code)?|पिन(?: ?कोड)?)[ :.-]{0,3}([0-9]+)/gi)]
  return pins.every((match) => /^[1-9][0-9]{5}$/.test(match[1] ?? ''))
    ? undefined
    : warning('A PIN code has six digits and does not begin with 0.', 'पिन कोड छह अंकों का होता है और 0 से आरम्भ नहीं होता।')
}

const panRule: Rule = (value) =>
  /^[A-Z]{5}[0-9]{4}[A-Z]$/i.test(value.replace(/ /g, ''))
    ? undefined
    : warning('A PAN has five letters, four digits and a letter.', 'पैन में पाँच अक्षर, चार अंक और एक अक्षर होता है।')

const passportRule: Rule = (value) =>
  /^[A-Z][0-9]{7}$/i.test(value.replace(/ /g, ''))
    ? undefined
    : warning(
        'An Indian passport number is a letter and seven digits.',
        'भारतीय पासपोर्ट संख्या एक अक्षर और सात अंक की होती है।'
      )

/** Rules of single paths and columns; they stand before the rule of the kind. */
const rulesByPath: Readonly<Record<string, Rule>> = {
  'informant.mobile': mobileRule,
  'informant.uid': uidRule,
  'informant.age': ageRule,
  'informant.birth': birthRule,
  'informant.passportNo': passportRule,
  'informant.address': addressRule,
  'informant.permanentAddress': addressRule,
  'accused.age': ageRule,
  'accused.address': addressRule,
  'victim.age': ageRule,
  'witness.address': addressRule,
  'property.imei': imeiRule
}

const rulesByKind: Partial<Readonly<Record<FormField['kind'], Rule>>> = {
  date: dateRule,
  time: timeRule,
  year: yearRule,
  number: numberRule,
  rupees: rupeesRule,
  phone: phoneRule
}

/** Ids of item 6(g) by their type. */
const rulesByIdType: Readonly<Record<string, Rule>> = { uid: uidRule, pan: panRule, passport: passportRule }

/**
 * What is wrong with a value, in both languages; undefined when nothing is. A value is never cut and never changed: too
 * long is an error as well, said before anything is lost.
 *
 * @param today YYYY-MM-DD in India; without it nothing is called future
 * @param idType for `informantId[n].number`: the type chosen in the same row
 */
export function fieldProblem(
  field: FormField,
  path: string,
  value: string,
  today: string | undefined,
  idType?: string
): FieldProblem | undefined {
  if (value === '') return undefined
  if (value.length > field.maxChars) {
    const over = value.length - field.maxChars
    return error(
      `${over} characters too long: ${field.maxChars} fit here. Nothing is cut, it is saved once it fits.`,
      `${over} अक्षर अधिक हैं: यहाँ ${field.maxChars} आते हैं। कुछ काटा नहीं जाता, समाने पर सहेजा जाएगा।`
    )
  }
  const row = parseRowPath(path)
  const name = row ? `${row.table}.${row.column}` : path
  const rule =
    name === 'informantId.number' ? rulesByIdType[idType ?? ''] : (rulesByPath[name] ?? rulesByKind[field.kind])
  return rule?.(value, today)
}
