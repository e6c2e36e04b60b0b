import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldValue, FirDocument } from '#shared/domain/fir.ts'
import { diffDocument } from '../../../renderer/lib/document-diff.ts'
import {
  addSection,
  applyEdits,
  countRows,
  removeRow,
  removeSection,
  restoreField,
  setField,
  setNarrative
} from '../../../renderer/lib/document-edit.ts'
import { itemState } from '../../../renderer/lib/item-state.ts'
import { machineItems } from '../../../renderer/lib/machine-items.ts'
import { iif1 } from '#shared/form/iif1.ts'

const machine = (value: string): FieldValue => ({
  value,
  by: 'machine',
  span: { quote: value, start: 0, end: value.length }
})
const officer = (value: string): FieldValue => ({ value, by: 'officer' })
const doc = (fields: FirDocument['fields'] = {}, over: Partial<FirDocument> = {}): FirDocument => ({
  formVersion: iif1.formVersion,
  fields,
  sections: [],
  narrative: {},
  ...over
})

describe('the changes between two versions of a form', () => {
  it('sends nothing when nothing was changed', () => {
    const one = doc({ 'informant.name': machine('Asha') })
    expect(diffDocument(one, { ...one })).toEqual([])
  })

  it('sends a correction, a blank, and a value put back from the statement', () => {
    const before = doc({ a: machine('x'), b: machine('y'), c: officer('z') })
    const after = doc({ a: officer('corrected'), c: machine('from the statement') })
    expect(diffDocument(before, after)).toEqual([
      { kind: 'setField', path: 'a', value: 'corrected' },
      { kind: 'setField', path: 'b', value: null },
      { kind: 'restoreField', path: 'c' }
    ])
  })

  it('sends sections taken out before sections put in, and narratives by language', () => {
    const before = doc({}, { sections: [{ act: 'BNS', section: '303(2)', by: 'machine' }] })
    const after = setNarrative(
      addSection(removeSection(before, 'BNS', '303(2)'), {
        act: 'BNS',
        section: '305',
        by: 'officer',
        reason: 'house'
      }),
      'hi',
      'वृत्तांत'
    )
    expect(diffDocument(before, after)).toEqual([
      { kind: 'removeSection', act: 'BNS', section: '303(2)' },
      { kind: 'addSection', act: 'BNS', section: '305', reason: 'house' },
      { kind: 'setNarrative', language: 'hi', text: 'वृत्तांत' }
    ])
  })

  it('makes the second version out of the first, whatever the two are', () => {
    const paths = ['informant.name', 'accused[0].name', 'accused[1].name', 'delayReason']
    const originals = Object.fromEntries(paths.map((path) => [path, machine(`read ${path}`)]))
    const field = fc.constantFrom<(path: string) => FieldValue | undefined>(
      () => undefined,
      (path) => originals[path],
      () => officer('one'),
      () => officer('दो')
    )
    const document = fc.record({
      makers: fc.tuple(field, field, field, field),
      sections: fc.subarray(['303(2)', '305', '309(4)']),
      en: fc.constantFrom('', 'text', 'other')
    })
    const build = (made: { makers: ((path: string) => FieldValue | undefined)[]; sections: string[]; en: string }) =>
      doc(
        Object.fromEntries(
          paths.flatMap((path, index) => {
            const value = made.makers[index]?.(path)
            return value ? [[path, value]] : []
          })
        ),
        {
          sections: made.sections.map((section) => ({ act: 'BNS', section, by: 'officer' })),
          narrative: made.en ? { en: { text: made.en, by: 'officer' } } : {}
        }
      )
    fc.assert(
      fc.property(document, document, (a, b) => {
        const [from, to] = [build(a), build(b)]
        const made = applyEdits(from, diffDocument(from, to), originals)
        expect(made.fields).toEqual(to.fields)
        expect(new Set(made.sections.map((row) => row.section))).toEqual(new Set(to.sections.map((row) => row.section)))
        expect(made.narrative.en?.text ?? '').toBe(to.narrative.en?.text ?? '')
      })
    )
  })
})

describe('editing a form', () => {
  it('makes what a person writes the officer’s, and an emptied field a blank', () => {
    const one = setField(doc({ a: machine('x') }), 'a', 'y')
    expect(one.fields).toEqual({ a: officer('y') })
    expect(setField(one, 'a', '').fields).toEqual({})
  })

  it('puts back what the engine read, with its words', () => {
    expect(restoreField(doc({ a: officer('y') }), 'a', machine('x')).fields).toEqual({ a: machine('x') })
    expect(restoreField(doc({ a: officer('y') }), 'a', undefined).fields).toEqual({})
  })

  it('moves the rows below a removed one up and leaves no row behind', () => {
    const before = doc({
      'accused[0].name': machine('first'),
      'accused[1].name': machine('second'),
      'accused[1].age': machine('30'),
      'accused[2].name': officer('third'),
      'witness[0].name': machine('other table')
    })
    const after = removeRow(before, 'accused', 1)
    expect(after.fields).toEqual({
      'accused[0].name': machine('first'),
      'accused[1].name': officer('third'),
      'witness[0].name': machine('other table')
    })
    expect(countRows(after, 'accused')).toBe(2)
  })

  it('adds a section once', () => {
    const one = addSection(doc(), { act: 'BNS', section: '305', by: 'officer' })
    expect(addSection(one, { act: 'BNS', section: '305', by: 'officer' })).toBe(one)
  })
})

describe('the state of an item', () => {
  const item = (no: string) => iif1.items.find((one) => one.no === no) ?? expect.fail(`no item ${no}`)

  it('is needed while a field stands against registration, open while others are blank, done when all is filled', () => {
    expect(itemState(doc(), item('4'))).toBe('needed')
    expect(itemState(doc({ infoType: officer('oral') }), item('4'))).toBe('done')
    expect(itemState(doc({ 'occurrence.place': officer('Ring Road') }), item('5'))).toBe('open')
  })

  it('is needed for item 2 without a section, and open for tables without a row', () => {
    expect(itemState(doc(), item('2'))).toBe('needed')
    expect(itemState(doc(), item('9'))).toBe('open')
    expect(itemState(doc({ 'property[0].description': machine('phone') }), item('9'))).toBe('done')
  })
})

describe('what a machine drafted', () => {
  it('names the items that still hold a machine value, and no others', () => {
    const some = doc(
      { 'informant.name': machine('Asha'), 'accused[0].name': machine('x'), delayReason: officer('ill') },
      { sections: [{ act: 'BNS', section: '305', by: 'machine' }] }
    )
    expect(machineItems(some)).toEqual(['2', '6', '7'])
    expect(machineItems(doc())).toEqual([])
  })
})
