import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../support/read-facts.ts'

const valueOf = (text: string, path: string): string | undefined =>
  factsOf(text, '2026-10-19T10:00:00+05:30').find((fact) => fact.path === path)?.value

describe('the day of item 3(a)', () => {
  it.each([
    ['On 14.10.2026 at 6 pm he beat me.', 'Wednesday'],
    ['On Wednesday 14th October 2026 at 6 pm he beat me.', 'Wednesday'],
    ['Kal raat 10 baje usne mujhe mara.', 'Sunday'],
    ['दिनांक 29.02.2024 को उसने मुझे मारा।', 'Thursday']
  ])('follows from the date: %s', (text, day) => {
    expect(valueOf(text, 'occurrence.day')).toBe(day)
  })

  it('stays blank where the statement names another day beside the date, and without a date', () => {
    expect(valueOf('On Monday 14th October 2026 at 6 pm he beat me.', 'occurrence.day')).toBeUndefined()
    expect(valueOf('He beat me at 6 pm.', 'occurrence.day')).toBeUndefined()
  })
})

describe('the total of item 10', () => {
  it.each([
    ['He stole my phone worth Rs 10,000 and watch worth Rs 5,000.', '15000'],
    ['He stole my phone worth Rs 10,000.', '10000'],
    ['He snatched my purse with Rs 1,200 cash worth Rs 300 and my Aadhaar card.', '1500'],
    ['He stole my phone worth Rs 10,000 and my watch.', undefined],
    ['He stole my phone and my watch.', undefined],
    ['Mobile aur cash chori hua. Kul nuksan 1 lakh 20 hazar rupaye ka hua.', '120000']
  ])('is the statement’s own, or a sum with nothing unknown in it: %s', (text, total) => {
    expect(valueOf(text, 'totalValueInr')).toBe(total)
  })
})
