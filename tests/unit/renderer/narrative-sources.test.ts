import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { narrateInEnglish } from '../../../electron/core/generation/narrative-en.ts'
import { narrateInHindi } from '../../../electron/core/generation/narrative-hi.ts'
import { tieSentences } from '../../../renderer/lib/narrative-sources.ts'
import { factsOf } from '../../support/read-facts.ts'

const example = (name: string): string =>
  readFileSync(new URL(`../../../resources/examples/${name}`, import.meta.url), 'utf8')

describe('tieSentences', () => {
  it.each([
    ['complaint-en.txt', narrateInEnglish],
    ['complaint-en.txt', narrateInHindi],
    ['complaint-hi.txt', narrateInEnglish],
    ['complaint-hi.txt', narrateInHindi]
  ] as const)(
    'ties every sentence of the account of %s to words of the statement, but the closing one',
    (file, narrate) => {
      const facts = factsOf(example(file))
      const account = narrate(facts)
      const sentences = tieSentences(account, facts)
      expect(sentences.map(({ text }) => text).join(' ')).toBe(account)
      expect(sentences.length).toBeGreaterThan(4)
      for (const { text, paths } of sentences.slice(0, -1)) expect(paths, text).not.toEqual([])
    }
  )

  it('knows the forms of a value and takes no part of a number for one', () => {
    const fact = (path: string, value: string) => ({ path, value, quote: value, start: 0, end: value.length })
    const facts = [
      fact('occurrence.dateFrom', '2026-09-12'),
      fact('property[0].valueInr', '110000'),
      fact('informant.age', '34')
    ]
    const [first, second] = tieSentences('On 12.09.2026 she lost Rs 1,10,000. House 1134 was locked.', facts)
    expect(first?.paths).toEqual(['occurrence.dateFrom', 'property[0].valueInr'])
    expect(second?.paths).toEqual([])
  })

  it('does not end a sentence at initials and titles', () => {
    expect(tieSentences('The witness is Mohd. Salim of St. Mary Road. He saw it.', []).length).toBe(2)
  })
})
