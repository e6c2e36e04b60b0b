import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { draftSchema } from '#shared/domain/draft.ts'
import { draftFir } from '../../../electron/core/generation/draft-fir.ts'
import { DraftInputError } from '../../../electron/core/generation/draft-input-error.ts'
import { renderFormText } from '../../../electron/core/generation/render-form-text.ts'
import { iif1 } from '#shared/form/iif1.ts'
import { loadPack } from '../../../electron/core/law/load-pack.ts'

const { pack, hash } = loadPack(fileURLToPath(new URL('../../../resources/law', import.meta.url)))
const text = readFileSync(new URL('../../../resources/examples/complaint-en.txt', import.meta.url), 'utf8')
const draft = (statement: string) => draftFir({ id: 'case', text: statement }, pack, hash, () => 12)

describe('draftFir', () => {
  it('makes a draft that the contract accepts', () => {
    const made = draft(text)
    expect(draftSchema.parse(made)).toEqual(made)
    expect(made.sections.some(({ suggested, evidence }) => suggested && evidence.length > 0)).toBe(true)
    for (const { quote, start, end } of made.sections.flatMap(({ evidence }) => evidence)) {
      expect(quote).toBe(text.slice(start, end))
    }
  })

  it('makes the same bytes of the same input, but for ms', () => {
    const once = JSON.stringify(draft(text))
    draft('Another statement in between: मेरा फोन चोरी हो गया।')
    expect(JSON.stringify(draft(text))).toBe(once)
    expect(draftFir({ id: 'case', text }, pack, hash, () => 99).engine).toEqual(draft(text).engine)
  })

  it('gives the hash of the input another value when anything of it changes', () => {
    const other = draftFir({ id: 'case', text, mode: 'oral' }, pack, hash, () => 12)
    expect(other.engine.inputHash).not.toBe(draft(text).engine.inputHash)
    expect(other.engine.pack).toBe(`${pack.id}@${hash.slice(0, 12)}`)
  })

  it.each([
    ['', 'statement-empty'],
    [' \n\u200b ', 'statement-empty'],
    ['x'.repeat(50_001), 'statement-too-long'],
    ['a\ud800b', 'text-not-well-formed'],
    ['a\u0000b', 'text-not-well-formed']
  ])('refuses %j with its code and goes on unharmed', (statement, code) => {
    const before = JSON.stringify(draft(text))
    let thrown: unknown
    try {
      draft(statement)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(DraftInputError)
    expect(thrown).toMatchObject({ code })
    expect(JSON.stringify(draft(text))).toBe(before)
  })

  it.each(['😀😀😀', '<script>alert(1)</script>', '?', 'தமிழ் மட்டும்'])(
    'makes a draft with blanks of %j',
    (statement) => {
      const made = draft(statement)
      expect(draftSchema.parse(made).facts).toEqual([])
      expect(made.placeholders).toContain('informant.name')
    }
  )
})

describe('renderFormText', () => {
  it.each(['en', 'hi'] as const)('prints all items, the statement and the warning in %s', (language) => {
    const printed = renderFormText({ id: 'case', text }, draft(text), language, null)
    for (const { no } of iif1.items) expect(printed).toMatch(new RegExp(`^${no}\\. `, 'm'))
    expect(printed).toContain(language === 'en' ? 'NOT REVIEWED BY COUNSEL' : 'समीक्षित नहीं')
    expect(printed).toContain('Meenakshi Tandon')
    expect(printed).toContain('| I, Meenakshi Tandon, aged 34 years')
    expect(printed).toContain('________')
    expect(printed).not.toContain('undefined')
  })
})
