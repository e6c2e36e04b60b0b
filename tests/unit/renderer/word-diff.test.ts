import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords, isRewritten } from '../../../renderer/lib/word-diff.ts'

describe('the words that differ', () => {
  it('are whole words, in Devanagari too', () => {
    expect(diffWords('उसने मुझे डंडे से मारा।', 'उसने मुझे लाठी से मारा।')).toEqual([
      { kind: 'same', text: 'उसने मुझे ' },
      { kind: 'removed', text: 'डंडे' },
      { kind: 'added', text: 'लाठी' },
      { kind: 'same', text: ' से मारा।' }
    ])
  })

  it('are one change when they stand in a row, and a text written anew is told from a changed one', () => {
    const parts = diffWords('he hit me hard there', 'he pushed them hard there')
    expect(parts).toEqual([
      { kind: 'same', text: 'he ' },
      { kind: 'removed', text: 'hit me' },
      { kind: 'added', text: 'pushed them' },
      { kind: 'same', text: ' hard there' }
    ])
    expect(isRewritten(parts)).toBe(false)
    expect(isRewritten(diffWords('The informant states as follows.', 'My name is Asha and he hit me.'))).toBe(true)
    expect(isRewritten(diffWords('', ''))).toBe(false)
  })

  it('make either text again', () => {
    const text = fc
      .array(fc.constantFrom('he', 'hit', 'me', ' ', '\n', 'मारा', '।'), { maxLength: 30 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = diffWords(from, to)
        const of = (kind: 'added' | 'removed'): string =>
          parts
            .filter((part) => part.kind === 'same' || part.kind === kind)
            .map((part) => part.text)
            .join('')
        expect([of('removed'), of('added')]).toEqual([from, to])
      })
    )
  })
})
