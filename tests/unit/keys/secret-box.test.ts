import { describe, expect, it } from 'vitest'
import { createSecretBox } from '../../../electron/core/keys/secret-box.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { errorCode } from '../../support/error-code.ts'

const dataKey = Buffer.alloc(32, 7)
const box = createSecretBox(dataKey, systemRandomness)

describe('a sealed secret', () => {
  it('opens with the same key for the same purpose, and shows nothing of itself', () => {
    const sealed = box.seal(Buffer.from('sk-canary'), 'https://one.example')
    expect(sealed.includes('canary')).toBe(false)
    const again = createSecretBox(dataKey, systemRandomness)
    expect(again.open(sealed, 'https://one.example').toString()).toBe('sk-canary')
  })

  it('does not open for another purpose, by another key, or with any bit changed', () => {
    const sealed = box.seal(Buffer.from('sk-canary'), 'https://one.example')
    expect(errorCode(() => box.open(sealed, 'https://evil.example'))).toBe('wrong-key')
    const other = createSecretBox(Buffer.alloc(32, 8), systemRandomness)
    expect(errorCode(() => other.open(sealed, 'https://one.example'))).toBe('wrong-key')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(errorCode(() => box.open(changed, 'https://one.example'))).toBe('wrong-key')
    }
    expect(errorCode(() => box.open(Buffer.alloc(3), 'https://one.example'))).toBe('wrong-key')
  })
})
