import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createDataKey, createEphemeralKey } from '../../../electron/core/keys/data-key.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { keyCheck, keyFits } from '../../../electron/core/support/key-check.ts'
import { errorCode } from '../../support/error-code.ts'

describe('a data key', () => {
  it('gives the cache a key of its own, always the same one', () => {
    const secret = randomBytes(32)
    const key = createDataKey(Buffer.from(secret))
    expect(key.record.equals(secret)).toBe(true)
    expect(key.cache.equals(secret)).toBe(false)
    expect(createDataKey(Buffer.from(secret)).cache.equals(key.cache)).toBe(true)
  })

  it('is zero everywhere once destroyed, and cannot be used any more', () => {
    const secret = randomBytes(32)
    const key = createDataKey(secret)
    expect(secret.equals(Buffer.alloc(32))).toBe(true)
    const { record, cache } = key
    key.destroy()
    expect(record.equals(Buffer.alloc(32))).toBe(true)
    expect(cache.equals(Buffer.alloc(32))).toBe(true)
    expect(errorCode(() => key.record)).toBe('locked')
    expect(errorCode(() => key.cache)).toBe('locked')
  })

  it('has 32 bytes', () => {
    expect(errorCode(() => createDataKey(randomBytes(31)))).toBe('wrong-key')
  })

  it('made for one run is never the same', () => {
    const first = createEphemeralKey(systemRandomness)
    expect(first.record.equals(createEphemeralKey(systemRandomness).record)).toBe(false)
  })
})

describe('a key check', () => {
  it('knows its key and no other', () => {
    const key = randomBytes(32)
    const other = Buffer.from(key)
    other[0] = (other[0] ?? 0) ^ 128
    expect(keyFits(key, keyCheck(key))).toBe(true)
    expect(keyFits(other, keyCheck(key))).toBe(false)
    expect(keyFits(key, '')).toBe(false)
    expect(keyCheck(key)).not.toContain(key.toString('hex').slice(0, 16))
  })
})
