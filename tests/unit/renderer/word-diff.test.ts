import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords } from '../../../renderer/lib/word-diff.ts'

describe('the words that differ', () => {
  it('are whole words, in Devanagari too', () => {
    expect(diffWords('उसने मुझे डंडे से मारा।', 'उसने मुझे लाठी से मारा।')).toEqual([
      { kind: 'same', text: 'उसने मुझे ' },
      { kind: 'removed', text: 'डंडे' },
      { kind: 'added', text: 'लाठी' },
      { kind: 'same', text: ' से मारा।' }
    ])
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
