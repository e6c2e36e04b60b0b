import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../electron/core/fir/apply-edits.ts'
import { emptyDocument } from '../../../electron/core/fir/document-from-draft.ts'
import type { FieldValue, FirDocument } from '#shared/domain/fir.ts'

const machine: Record<string, FieldValue> = {
  'informant.name': { value: 'Asha Rawat', by: 'machine', span: { quote: 'Asha Rawat', start: 2, end: 12 } }
}
const drafted: FirDocument = {
  ...emptyDocument,
  fields: machine,
  sections: [{ act: 'BNS', section: '304', by: 'machine' }]
}

describe('edits of a document', () => {
  it('marks a changed value as the officer’s and takes its span away', () => {
    const after = applyEdits(drafted, [{ kind: 'setField', path: 'informant.name', value: 'Asha Devi' }], machine)
    expect(after.fields['informant.name']).toEqual({ value: 'Asha Devi', by: 'officer' })
    expect(drafted.fields).toBe(machine)
  })

  it('keeps the source of a value that was typed again unchanged', () => {
    const after = applyEdits(drafted, [{ kind: 'setField', path: 'informant.name', value: 'Asha Rawat' }], machine)
    expect(after.fields['informant.name']).toEqual(machine['informant.name'])
  })

  it('restores what the statement says, with its words', () => {
    const changed = applyEdits(drafted, [{ kind: 'setField', path: 'informant.name', value: 'X' }], machine)
    const restored = applyEdits(changed, [{ kind: 'restoreField', path: 'informant.name' }], machine)
    expect(restored.fields).toEqual(machine)
  })

  it('makes an emptied field a blank', () => {
    const after = applyEdits(drafted, [{ kind: 'setField', path: 'informant.name', value: null }], machine)
    expect(after.fields).toEqual({})
  })

  it.each([
    ['no.such.path', 'x'],
    ['accused[0].nickname', 'x'],
    ['accused[99999].name', 'x'],
    ['__proto__', 'x'],
    ['infoType', 'telepathy'],
    ['station.name', 'x'.repeat(301)]
  ])('refuses %s with a typed error that names the path', (path, value) => {
    const edit = { kind: 'setField' as const, path, value }
    expect(() => applyEdits(drafted, [edit], machine)).toThrow(
      expect.objectContaining({ code: 'bad-input', details: expect.objectContaining({ path }) })
    )
  })

  it('adds a section once and keeps the reason', () => {
    const add = { kind: 'addSection' as const, act: 'BNS', section: '351(2)', reason: 'threat in line 3' }
    const after = applyEdits(drafted, [add, add], machine)
    expect(after.sections.filter((section) => section.section === '351(2)')).toEqual([
      { act: 'BNS', section: '351(2)', by: 'officer', reason: 'threat in line 3' }
    ])
  })
})
