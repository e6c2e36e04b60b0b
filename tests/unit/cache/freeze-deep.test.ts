import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freezeDeep } from '../../../electron/core/cache/freeze-deep.ts'

function everyObject(value: unknown, visit: (object: object) => void): void {
  if (typeof value !== 'object' || value === null) return
  visit(value)
  for (const item of Object.values(value)) everyObject(item, visit)
}

describe('freezeDeep', () => {
  it('freezes every object of any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { plain } = freezeDeep(value)
        expect(plain).toBe(true)
        everyObject(value, (object) => expect(Object.isFrozen(object)).toBe(true))
      })
    )
  })

  it('gets through an object that was frozen at the top only, and through a circle', () => {
    const shallow = Object.freeze({ inner: { open: true } })
    freezeDeep(shallow)
    expect(Object.isFrozen(shallow.inner)).toBe(true)
    const circle: { self?: unknown } = {}
    circle.self = circle
    freezeDeep(circle)
    expect(Object.isFrozen(circle)).toBe(true)
  })

  it('gets through a hundred thousand levels without using up the stack', () => {
    let deep: unknown = null
    for (let level = 0; level < 100_000; level++) deep = [deep]
    expect(freezeDeep(deep).plain).toBe(true)
  })

  it.each([
    ['bytes', { blob: new Uint8Array(3) }],
    ['a big integer', [1n]],
    ['undefined', { gone: undefined }],
    ['a number that JSON has not', { ratio: Number.NaN }]
  ])('tells that %s is more than plain JSON', (_what, value) => {
    expect(freezeDeep(value).plain).toBe(false)
  })

  it('counts text at two bytes a character', () => {
    const small = freezeDeep({ text: 'x'.repeat(100) }).bytes
    const large = freezeDeep({ text: 'x'.repeat(1100) }).bytes
    expect(large - small).toBe(2000)
  })

  it.each([
    ['Map', new Map()],
    ['Set', new Set()],
    ['Date', new Date()],
    ['RegExp', /x/],
    ['symbol', Symbol('x')]
  ])('refuses a %s', (_what, value) => {
    expect(() => freezeDeep({ value })).toThrow(TypeError)
  })
})
