import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  draftKey,
  FIR_LIST_PREFIX,
  FIR_STATS_PREFIX,
  firListKey,
  firRecordKey,
  firStatsKey
} from '../../../electron/core/cache/cache-keys.ts'
import { hashQuery } from '../../../electron/core/cache/hash-query.ts'

describe('the keys of the cache', () => {
  it('name namespace, kind and identifier', () => {
    expect(firRecordKey('01JH')).toBe('fir:record:01JH')
    expect(firListKey('abc').startsWith(FIR_LIST_PREFIX)).toBe(true)
    expect(firStatsKey('counts').startsWith(FIR_STATS_PREFIX)).toBe(true)
  })

  it('CA-66 differ when statement, engine version or pack differ', () => {
    const base = { inputHash: 'aa', engineVersion: '1.0.0', packHash: 'cc' }
    const keys = [
      base,
      { ...base, inputHash: 'ab' },
      { ...base, engineVersion: '1.0.1' },
      { ...base, packHash: 'cd' }
    ].map(draftKey)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('CA-66 are the same for no two different drafts', () => {
    const part = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', ':', '%', '3', 'A') })
    const identity = fc.record({ inputHash: part, engineVersion: part, packHash: part })
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other)
        expect(draftKey(one) === draftKey(other)).toBe(same)
      }),
      { numRuns: 2000 }
    )
  })

  it('CA-66 hold a digest of a search, not its words, and one character changes it', () => {
    const key = firListKey(hashQuery({ search: 'Ramesh', limit: 50 }))
    expect(key).not.toMatch(/ramesh/i)
    expect(firListKey(hashQuery({ search: 'Ramesj', limit: 50 }))).not.toBe(key)
    expect(firListKey(hashQuery({ limit: 50, search: 'Ramesh', cursor: undefined }))).toBe(key)
  })

  it('CA-66 digest a query without mixing up its values', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()))
    const query = fc.dictionary(fc.constantFrom('a', 'b', 'a:b', '"'), value, { noNullPrototype: true })
    const sorted = (object: object): string =>
      JSON.stringify(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))
    fc.assert(
      fc.property(query, query, (one, other) => {
        expect(hashQuery(one) === hashQuery(other)).toBe(sorted(one) === sorted(other))
      }),
      { numRuns: 1000 }
    )
  })
})
