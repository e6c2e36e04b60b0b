import { describe, expect, it } from 'vitest'
import { findPassphraseProblem, normalisePassphrase } from '../../../shared/domain/passphrase.ts'

describe('a new passphrase', () => {
  it.each([
    ['', 'too-short'],
    ['eleven char', 'too-short'],
    ['चार शब्द', 'too-short'],
    ['aaaaaaaaaaaaaaaa', 'too-few-different'],
    ['121212121212', 'too-few-different'],
    ['twelve chars', null],
    ['नीम का पेड़ हरा है', null]
  ])('%j: %s', (text, problem) => {
    expect(findPassphraseProblem(text)).toBe(problem)
  })

  it('counts characters as people do, not the units of the machine', () => {
    expect(findPassphraseProblem('🙂🙃😉😊😇'.repeat(2))).toBe('too-short')
  })

  it('is the same however it was typed', () => {
    expect(normalisePassphrase('क\u093c')).toBe(normalisePassphrase('\u0958'))
    expect(normalisePassphrase('ｐａｓｓ')).toBe('pass')
  })
})
