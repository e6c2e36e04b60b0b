import { describe, expect, it } from 'vitest'
import { shortRef, withWholeRef } from '../../../renderer/lib/short-ref.ts'

const whole = '01M83Q2ENV75VYX4NAXSJQT7BK'

describe('a local reference', () => {
  it('shows its beginning, which the search finds, and a short one whole', () => {
    expect(shortRef(whole)).toBe('01M83Q2ENV…')
    expect(shortRef('KT-2026-14')).toBe('KT-2026-14')
  })

  it('is copied whole with the words around it', () => {
    expect(withWholeRef(`Draft ${shortRef(whole)}`, whole)).toBe(`Draft ${whole}`)
    expect(withWholeRef('Draft', whole)).toBe('Draft')
  })
})
