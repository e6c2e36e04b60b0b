import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DraftInput } from '#shared/domain/draft.ts'
import { fieldAt } from '#shared/form/paths.ts'
import { fillForm } from '../../../electron/core/generation/fill-form.ts'
import { checkGrounding } from '../../../electron/core/generation/grounding-check.ts'
import { narrateInEnglish } from '../../../electron/core/generation/narrative-en.ts'
import { narrateInHindi } from '../../../electron/core/generation/narrative-hi.ts'
import { groupRupees } from '../../../electron/core/generation/narrative-parts.ts'
import { factsOf } from '../../support/read-facts.ts'

const example = (name: string): string =>
  readFileSync(new URL(`../../../resources/examples/${name}`, import.meta.url), 'utf8')
const corpus = ['facts-en', 'facts-hi', 'facts-hinglish', 'facts-mixed', 'facts-letters', 'facts-stations'].flatMap(
  (name) =>
    readFileSync(new URL(`../../corpus/${name}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { id: string; text: string; receivedAt?: string })
)
describe('fillForm', () => {
  const text = 'My name is Joseph Mathew. Two unknown persons snatched my phone near Fort Road market.'
  const input: DraftInput = { id: 'x', text }

  it('names every blank by a path of the form, and none that is filled', () => {
    const { values, placeholders } = fillForm(input, factsOf(text))
    for (const path of placeholders) {
      expect(fieldAt(path)).toBeDefined()
      expect(values.has(path)).toBe(false)
    }
    expect(placeholders).toEqual(
      expect.arrayContaining(['informant.address', 'accused[0].name', 'property[0].valueInr'])
    )
    expect(new Set(placeholders).size).toBe(placeholders.length)
  })

  it('lays what the station gave beside the facts, in Indian time', () => {
    const given: DraftInput = {
      ...input,
      mode: 'written',
      receivedAt: '2026-08-03T20:00:00Z',
      station: { name: 'Kotwali', district: 'Lucknow', state: 'Uttar Pradesh' }
    }
    const { values, placeholders } = fillForm(given, [])
    expect(Object.fromEntries(values)).toMatchObject({
      'station.name': 'Kotwali',
      'received.date': '2026-08-04',
      'received.time': '01:30',
      infoType: 'written'
    })
    expect(placeholders).not.toContain('station.name')
    expect(placeholders).toContain('informant.name')
  })

  it('leaves items 13 to 15 to the officer but for what registration needs', () => {
    const { placeholders } = fillForm(input, [])
    expect(placeholders).not.toContain('dispatch.date')
    expect(placeholders).toContain('action.kind')
  })
})

describe('the narrative', () => {
  it.each(corpus)('$id: holds no name, number, date or amount that the statement does not', ({ text, receivedAt }) => {
    const facts = factsOf(text, receivedAt)
    expect(checkGrounding(narrateInEnglish(facts), text, facts, receivedAt).violations).toEqual([])
    expect(checkGrounding(narrateInHindi(facts), text, facts, receivedAt).violations).toEqual([])
  })

  it('shows what is missing as a blank', () => {
    expect(narrateInEnglish([])).toContain('________')
    expect(narrateInHindi([])).toContain('________')
  })

  it('groups rupees the Indian way', () => {
    expect(groupRupees('280000')).toBe('2,80,000')
    expect(groupRupees('10000000')).toBe('1,00,00,000')
    expect(groupRupees('500')).toBe('500')
  })
})

describe('the examples', () => {
  it('complaint-en.txt gives the facts that it tells', () => {
    expect(
      Object.fromEntries(factsOf(example('complaint-en.txt')).map(({ path, value }) => [path, value]))
    ).toMatchObject({
      'informant.name': 'Meenakshi Tandon',
      'informant.relativeName': 'Rohit Tandon',
      'informant.age': '34',
      'informant.mobile': '9839012345',
      'occurrence.dateFrom': '2026-09-12',
      'occurrence.timeFrom': '19:40',
      accusedCount: '2',
      'property[0].valueInr': '110000',
      'property[1].imei': '356938035643809',
      'property[1].valueInr': '32500',
      'vehicle[0].registrationNo': 'UP32KT4821',
      'witness[0].name': 'Farah Naqvi'
    })
  })

  it('complaint-hi.txt gives the facts that it tells', () => {
    expect(
      Object.fromEntries(factsOf(example('complaint-hi.txt')).map(({ path, value }) => [path, value]))
    ).toMatchObject({
      'informant.name': 'सुरेन्द्र पाल',
      'informant.mobile': '9412345670',
      'occurrence.dateFrom': '2026-09-14',
      'occurrence.timeFrom': '21:30',
      'occurrence.place': 'बेगम पुल के पास',
      accusedCount: '3',
      'vehicle[0].registrationNo': 'UP15BT7306',
      'witness[0].name': 'दिनेश त्यागी'
    })
  })
})
