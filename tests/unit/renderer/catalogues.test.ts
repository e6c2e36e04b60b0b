import { describe, expect, it } from 'vitest'
import { appErrorCodes } from '#shared/domain/error.ts'
import { en } from '../../../renderer/i18n/en.ts'
import { hi } from '../../../renderer/i18n/hi.ts'

type Tree = { readonly [key: string]: string | Tree }

const flatten = (tree: Tree, path = ''): ReadonlyArray<readonly [string, string]> =>
  Object.entries(tree).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`
    return typeof value === 'string' ? [[at, value] as const] : flatten(value, at)
  })

const english = new Map(flatten(en))
const hindi = new Map(flatten(hi))
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([found]) => found).sort()

/** Signs, names of languages, and patterns made of placeholders alone need no translation. */
const sameInBoth =
  /^(?:common\.language\.|paper\.(?:blank|ticked|unticked)|home\.noSections|performance\.noValue|draft\.(?:rowField|sections\.title))/

describe('the catalogues', () => {
  it('hold the same keys in both languages', () => {
    expect([...hindi.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('leave no text empty', () => {
    for (const [key, text] of [...english, ...hindi]) expect(text.trim(), key).not.toBe('')
  })

  it('fill in the same things in both languages', () => {
    for (const [key, text] of english) {
      const [one, other] = [placeholders(text), placeholders(hindi.get(key) ?? '')]
      // "One record" may leave the number out of its words.
      if (!key.endsWith('_one')) expect(other, key).toEqual(one)
    }
  })

  it('are written in Devanagari where they are Hindi', () => {
    for (const [key, text] of hindi) if (!sameInBoth.test(key)) expect(text, key).toMatch(/[\u0900-\u097f]/)
  })

  it('say of every error what happened, what is safe and what to do', () => {
    for (const catalogue of [en, hi]) {
      expect(Object.keys(catalogue.errors).sort()).toEqual([...appErrorCodes].sort())
      for (const code of appErrorCodes) {
        expect(Object.keys(catalogue.errors[code])).toEqual(['title', 'happened', 'safe', 'todo'])
      }
    }
  })
})
