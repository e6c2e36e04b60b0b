import { describe, expect, it } from 'vitest'
import { appErrorCodes, appErrorDataSchema, assertNever } from '#shared/domain/error.ts'

describe('errors that cross a boundary', () => {
  it('have codes in one spelling, each once', () => {
    expect(new Set(appErrorCodes).size).toBe(appErrorCodes.length)
    for (const code of appErrorCodes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('carry a code, a bounded message and short facts, and nothing else', () => {
    const ok = { code: 'db-busy', message: 'read record', details: { count: 3, path: 'informant.name', again: true } }
    expect(appErrorDataSchema.parse(ok)).toEqual(ok)
    for (const bad of [
      { code: 'unheard-of', message: '' },
      { code: 'internal' },
      { code: 'internal', message: 'x'.repeat(501) },
      { code: 'internal', message: '', stack: 'at ...' },
      { code: 'internal', message: '', details: { nested: {} } },
      { code: 'internal', message: '', details: { text: 'x'.repeat(301) } }
    ]) {
      expect(appErrorDataSchema.safeParse(bad).success).toBe(false)
    }
  })

  it('stop the program where a case was forgotten', () => {
    expect(() => assertNever('surprise' as never, 'state')).toThrow('unhandled state: "surprise"')
  })
})
