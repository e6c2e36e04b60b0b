import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { draftFir } from '../../../electron/core/generation/draft-fir.ts'
import { readCorpusFolder } from '../../evaluate/read-corpus.ts'
import { missesOf } from '../../evaluate/report.ts'
import { scoreCase } from '../../evaluate/score-case.ts'
import { summarise } from '../../evaluate/summary.ts'
import { loadPack } from '../../../electron/core/law/load-pack.ts'

const cases = readCorpusFolder(fileURLToPath(new URL('../../corpus', import.meta.url)))
const { pack, hash } = loadPack(fileURLToPath(new URL('../../../resources/law', import.meta.url)))
const scores = cases.map((one) =>
  scoreCase(
    one,
    draftFir(one.input, pack, hash, () => 0)
  )
)
const labelled = cases.filter(({ facts, sections, routes }) => facts && (sections ?? routes) && routes)
const listOf = (holds: (line: string) => boolean): ReadonlyArray<string> => scores.flatMap(missesOf).filter(holds)

describe('every statement of the corpus', () => {
  it('is one of at least 150 with facts, sections and route, a third in Hindi or Hinglish, and many of them hard', () => {
    expect(labelled.length).toBeGreaterThanOrEqual(150)
    const indian = labelled.filter(({ language }) => language !== 'en')
    expect(indian.length / labelled.length).toBeGreaterThanOrEqual(1 / 3)
    expect(labelled.filter(({ hard }) => hard).length / labelled.length).toBeGreaterThanOrEqual(0.45)
  })

  it('is never a refused FIR: no NCR where the case is none', () => {
    expect(scores.filter(({ wrongNcr }) => wrongNcr).map(({ one }) => one.id)).toEqual([])
  })

  it('gets its code right or is handed to the officer', () => {
    expect(listOf((line) => line.includes(': code ') && line.includes('(wrong)'))).toEqual([])
  })

  it('holds no value without its words', () => {
    expect(listOf((line) => line.includes('value without words'))).toEqual([])
  })

  // Floors a little under what is reached; what is held out has floors of its own.
  it('reaches its floors', () => {
    const { sections, facts } = summarise('all', scores)
    expect(sections?.top1).toBeGreaterThanOrEqual(0.86)
    expect(sections?.top3).toBeGreaterThanOrEqual(0.95)
    expect(sections?.microF1).toBeGreaterThanOrEqual(0.76)
    expect(facts?.recall).toBeGreaterThanOrEqual(0.95)
    expect(facts?.precision).toBeGreaterThanOrEqual(0.96)
  })
})
