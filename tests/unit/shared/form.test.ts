import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_FIELD_CHARS, MAX_ROWS } from '#shared/domain/limits.ts'
import { isField, isTable, type Bilingual, type FormField, type FormItem } from '#shared/form/form-types.ts'
import { iif1, singleFields, tables } from '#shared/form/iif1.ts'
import { fieldAt, makeRowPath, parseRowPath } from '#shared/form/paths.ts'

const item = (no: string): FormItem => {
  const found = iif1.items.find((one) => one.no === no)
  if (!found) throw new Error(`no item ${no}`)
  return found
}
const fieldsOf = (no: string): FormField[] =>
  item(no).parts.flatMap((part) => (isTable(part) ? part.columns : isField(part) ? [part] : []))
const pathsOf = (no: string): string[] => fieldsOf(no).map(({ path }) => path)

/** Every label of the form: titles, items, parts, columns, choices. */
function allLabels(): Bilingual[] {
  const ofField = (field: FormField): Bilingual[] => [field.label, ...(field.choices ?? []).map(({ label }) => label)]
  return [
    iif1.title,
    iif1.shortName,
    iif1.underSection,
    ...iif1.items.flatMap(({ label, parts }) => [
      label,
      ...parts.flatMap((part) =>
        isTable(part) ? [part.label, ...part.columns.flatMap(ofField)] : isField(part) ? ofField(part) : [part.label]
      )
    ])
  ]
}

describe('the form I.I.F.-I', () => {
  it('has items 1 to 15 in the order of the paper, then the annexe', () => {
    expect(iif1.items.map(({ no }) => no)).toEqual([...Array.from({ length: 15 }, (_, n) => String(n + 1)), 'A'])
  })

  it.each([
    ['1', ['station.district', 'station.name', 'fir.year', 'fir.no', 'fir.date', 'fir.time']],
    [
      '3',
      [
        ...['day', 'dateFrom', 'dateTo', 'timePeriod', 'timeFrom', 'timeTo'].map((part) => `occurrence.${part}`),
        ...['received.date', 'received.time', 'gd.entryNo', 'gd.date', 'gd.time']
      ]
    ],
    ['4', ['infoType']],
    [
      '5',
      ['occurrence.directionDistance', 'occurrence.beatNo', 'occurrence.place', 'outside.station', 'outside.district']
    ],
    [
      '6',
      [
        ...['name', 'relativeName', 'birth', 'nationality', 'uid', 'passportNo', 'passportDate', 'passportPlace'].map(
          (part) => `informant.${part}`
        ),
        ...['type', 'number', 'informant.occupation', 'informant.address', 'informant.permanentAddress'],
        ...['informant.phone', 'informant.mobile']
      ]
    ],
    ['7', ['accusedCount', 'name', 'alias', 'relativeName', 'address']],
    ['8', ['delayReason']],
    ['9', ['category', 'type', 'description', 'valueInr', 'registrationNo']],
    ['10', ['totalValueInr']],
    ['11', ['number']],
    [
      '13',
      [
        ...['kind', 'ioName', 'ioRank', 'ioNo', 'refusalReason', 'transferStation', 'transferDistrict'].map(
          (part) => `action.${part}`
        ),
        ...['officer.name', 'officer.rank', 'officer.no']
      ]
    ],
    ['14', ['signature.kind']],
    ['15', ['dispatch.date', 'dispatch.time']]
  ])('item %s asks for all that the paper asks for', (no, expected) => {
    expect(pathsOf(no)).toEqual(expect.arrayContaining(expected))
  })

  it('keeps the sections in item 2 and the statement, verbatim, in item 12', () => {
    expect(item('2').parts.map(({ kind }) => kind)).toContain('sections')
    expect(item('12').parts.map(({ kind }) => kind)).toContain('statement')
  })

  it('numbers the parts of items 3, 5, 6 and 13 as the paper does', () => {
    const numbers = (no: string): string[] => [...new Set(item(no).parts.flatMap((part) => part.no ?? []))]
    expect(numbers('3')).toEqual(['3(a)', '3(b)', '3(c)'])
    expect(numbers('5')).toEqual(['5(a)', '5(b)', '5(c)'])
    expect(numbers('6')).toEqual([...'abcdefghij'].map((letter) => `6(${letter})`))
    expect(numbers('13')).toEqual(['(2)', '(3)', '(4)'])
  })

  it('offers the four actions of item 13, three ways of informing, and all cards of item 6(g)', () => {
    const choices = (path: string): number | undefined => fieldAt(path)?.choices?.length
    expect(fieldAt('action.kind')?.choices?.map(({ value }) => value)).toEqual([
      'registered',
      'directed',
      'refused',
      'transferred'
    ])
    expect(choices('infoType')).toBe(3)
    expect(choices('informantId[0].type')).toBe(6)
  })

  it('has the twenty columns of the annexe: the serial number of the row and nineteen particulars', () => {
    const columns = tables.get('annexe')?.columns.map(({ label }) => label.en) ?? []
    expect(['S.No.', ...columns]).toHaveLength(20)
    expect(columns.slice(0, 13)).toEqual([
      ...['Sex', 'Date/Year of Birth', 'Build', 'Height (cms)', 'Complexion', 'Identification Mark(s)'],
      ...['Deformities / Peculiarities', 'Teeth', 'Hair', 'Eyes', 'Habit(s)', 'Dress Habit(s)', 'Language / Dialect']
    ])
    for (const mark of ['Burn Mark', 'Leucoderma', 'Mole', 'Scar', 'Tattoo', 'Others']) {
      expect(columns.slice(13).some((label) => label.includes(mark))).toBe(true)
    }
  })

  it('says every label in English and in Hindi', () => {
    const labels = allLabels()
    expect(labels.length).toBeGreaterThan(120)
    for (const { en, hi } of labels) {
      expect(en).toMatch(/^[\x20-\x7e]+$/)
      // A label may hold a Latin abbreviation, but it must be a Hindi one.
      expect(hi).toMatch(/[\u0900-\u097f]/)
      expect(en.trim()).toBe(en)
      expect(hi.trim()).toBe(hi)
      expect(hi.normalize('NFC')).toBe(hi)
    }
  })

  it('gives every path to one field only, and every field a limit that the store has too', () => {
    const parts = iif1.items.flatMap(({ parts }) => parts)
    expect(singleFields.size).toBe(parts.filter(isField).length)
    expect(tables.size).toBe(parts.filter(isTable).length)
    for (const field of [...singleFields.values(), ...[...tables.values()].flatMap(({ columns }) => columns)]) {
      expect(field.maxChars).toBeGreaterThan(0)
      expect(field.maxChars).toBeLessThanOrEqual(MAX_FIELD_CHARS)
      expect(field.kind === 'choice').toBe(field.choices !== undefined)
    }
    for (const table of tables.values()) {
      expect(new Set(table.columns.map(({ path }) => path)).size).toBe(table.columns.length)
    }
  })

  it('leaves items 13 to 15 and everything of the station to a person', () => {
    for (const no of ['1', '13', '14', '15']) {
      for (const field of fieldsOf(no)) expect(field.filledBy).toBe('officer')
    }
    for (const path of ['gd.entryNo', 'received.date', 'infoType', 'fir.no']) {
      expect(fieldAt(path)?.filledBy).toBe('officer')
    }
  })

  it('needs for registration what a court would ask for first', () => {
    const needed = [...singleFields.values()].filter((field) => field.neededToRegister).map(({ path }) => path)
    for (const path of [
      ...['station.district', 'station.name', 'occurrence.dateFrom', 'occurrence.place', 'received.date'],
      ...['received.time', 'gd.entryNo', 'informant.name', 'informant.address', 'infoType', 'action.kind'],
      'officer.name'
    ]) {
      expect(needed).toContain(path)
    }
  })
})

describe('paths of the form', () => {
  it('lead to every field the form has', () => {
    for (const [path, field] of singleFields) expect(fieldAt(path)).toBe(field)
    for (const table of tables.values()) {
      for (const column of table.columns) {
        expect(fieldAt(makeRowPath(table.path, 0, column.path))).toBe(column)
        expect(fieldAt(makeRowPath(table.path, MAX_ROWS - 1, column.path))).toBe(column)
        expect(fieldAt(makeRowPath(table.path, MAX_ROWS, column.path))).toBeUndefined()
      }
    }
  })

  it.each([
    ...['', 'accused', 'accused[0]', 'accused[].name', 'accused[-1].name', 'accused[01].name', 'accused[1e1].name'],
    ...['accused[0].__proto__', 'accused[0].constructor', '__proto__', '__proto__[0].name', 'constructor[0].name'],
    ...['accused[0].name ', ' accused[0].name', 'accused[0].name.first', 'accused[0]name', 'accused[99999].name'],
    ...['informant', 'informant.name.x', 'informant.name\n', 'toString', 'accused[0][1].name', 'अभियुक्त[0].name']
  ])('do not lead anywhere from %j', (path) => {
    expect(fieldAt(path)).toBeUndefined()
  })

  it('come apart into what they were made of', () => {
    const name = fc.stringMatching(/^[a-zA-Z]{1,20}$/)
    fc.assert(
      fc.property(name, fc.integer({ min: 0, max: 9999 }), name, (table, row, column) => {
        expect(parseRowPath(makeRowPath(table, row, column))).toEqual({ table, row, column })
      })
    )
  })

  it('never throw, whatever text they are made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const field = fieldAt(path)
        expect(field === undefined || typeof field.maxChars === 'number').toBe(true)
      }),
      { numRuns: 2000 }
    )
  })
})
