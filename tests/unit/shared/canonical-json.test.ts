import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type CanonicalValue } from '../../../shared/domain/canonical-json.ts'

function shuffleKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffleKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffleKeys(member)])
  )
}

describe('canonical JSON', () => {
  it('spells the same facts the same, whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small', maxDepth: 3 }), (value) => {
        const text = canonicalJson(value as CanonicalValue)
        expect(canonicalJson(shuffleKeys(value) as CanonicalValue)).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      })
    )
  })

  it('leaves out what is undefined and refuses what JSON cannot hold', () => {
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}')
    for (const bad of [Number.NaN, Infinity, { deep: [-Infinity] }]) {
      expect(() => canonicalJson(bad)).toThrow(TypeError)
    }
  })
})
