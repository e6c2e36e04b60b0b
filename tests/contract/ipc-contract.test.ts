import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { contract, events } from '../../shared/ipc/contract.ts'

const calls = Object.entries(contract)
const all: ReadonlyArray<readonly [string, z.ZodType]> = [
  ...calls.map(([name, call]) => [name, call.input] as const),
  ...Object.entries(events)
]

describe('the contract', () => {
  it.each(all)('refuses keys it does not know: %s', (_name, schema) => {
    const result = schema.safeParse({ anotherKey: 1 })
    expect(result.success).toBe(false)
  })

  it.each(all)('takes neither lists, texts nor null: %s', (_name, schema) => {
    for (const input of [null, [], 'x', 1, true, () => 1]) expect(schema.safeParse(input).success).toBe(false)
  })

  it.each(all)('survives anything, and never changes a prototype: %s', (_name, schema) => {
    const anything = fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withBigInt: true })
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'prototype', 'firId', 'text', 'edits')
    )
    fc.assert(
      fc.property(fc.oneof(anything, fc.dictionary(key, anything)), (input) => {
        schema.safeParse(input)
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: 300 }
    )
  })

  it('has no call that takes a path, an address or a query language', () => {
    const names = calls.flatMap(([, call]) => Object.keys((call.input as z.ZodObject).shape))
    expect(names.filter((name) => /file|dir|url|sql|html/i.test(name))).toEqual([])
  })
})
