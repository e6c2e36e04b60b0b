import { describe, expect, it } from 'vitest'
import { mergeFields } from '../../../electron/core/fir/merge-fields.ts'
import type { FieldValue } from '#shared/domain/fir.ts'

const machine = (values: Record<string, string>): Record<string, FieldValue> =>
  Object.fromEntries(
    Object.entries(values).map(([path, value]) => [
      path,
      { value, by: 'machine', span: { quote: value, start: 0, end: value.length } }
    ])
  )
const officer = (values: Record<string, string>): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(values).map(([path, value]) => [path, { value, by: 'officer' }]))
const texts = (fields: Record<string, FieldValue>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([path, field]) => [path, field.value]))
const nothing = { known: {}, knownBefore: {} }

describe('fields after a new draft', () => {
  it('do not get back a value that the officer emptied', () => {
    const read = machine({ 'informant.mobile': '9811111111', 'informant.name': 'Asha' })
    const before = machine({ 'informant.name': 'Asha' })
    expect(texts(mergeFields({ before, machine: read, machineBefore: read, ...nothing }))).toEqual({
      'informant.name': 'Asha'
    })
  })

  it('take a new value for an emptied field when the statement now says something else', () => {
    const merged = mergeFields({
      before: {},
      machine: machine({ 'informant.mobile': '9822222222' }),
      machineBefore: machine({ 'informant.mobile': '9811111111' }),
      ...nothing
    })
    expect(texts(merged)).toEqual({ 'informant.mobile': '9822222222' })
  })

  it('never put one man’s address beside another man’s name', () => {
    const merged = mergeFields({
      before: { ...officer({ 'accused[0].name': 'Sohan Das' }) },
      machine: machine({ 'accused[0].name': 'Ravi', 'accused[0].address': 'Agra', 'accused[1].name': 'Sohan' }),
      machineBefore: machine({ 'accused[0].name': 'Sohan' }),
      ...nothing
    })
    expect(texts(merged)).toEqual({
      'accused[0].name': 'Sohan Das',
      'accused[1].name': 'Ravi',
      'accused[1].address': 'Agra'
    })
  })

  it('do not bring back a row that the officer took out', () => {
    const read = machine({ 'accused[0].name': 'Lucknow', 'accused[1].name': 'Ravi' })
    const merged = mergeFields({
      before: machine({ 'accused[0].name': 'Ravi' }),
      machine: read,
      machineBefore: read,
      ...nothing
    })
    expect(texts(merged)).toEqual({ 'accused[0].name': 'Ravi' })
  })

  it('take the rows of the new draft while nobody has touched the table', () => {
    const merged = mergeFields({
      before: machine({ 'accused[0].name': 'Ravi' }),
      machine: machine({ 'accused[0].name': 'Mohan', 'accused[1].name': 'Ravi' }),
      machineBefore: machine({ 'accused[0].name': 'Ravi' }),
      ...nothing
    })
    expect(texts(merged)).toEqual({ 'accused[0].name': 'Mohan', 'accused[1].name': 'Ravi' })
  })

  it('follow a corrected receipt unless the officer wrote another one into the form', () => {
    const merge = (receivedDate: string): Record<string, string> =>
      texts(
        mergeFields({
          before: officer({ 'received.date': receivedDate }),
          machine: {},
          machineBefore: {},
          known: officer({ 'received.date': '2026-01-20' }),
          knownBefore: officer({ 'received.date': '2026-01-15' })
        })
      )
    expect(merge('2026-01-15')).toEqual({ 'received.date': '2026-01-20' })
    expect(merge('2026-01-17')).toEqual({ 'received.date': '2026-01-17' })
  })
})
