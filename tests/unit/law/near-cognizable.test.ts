import { describe, expect, it } from 'vitest'
import { factOf, readLaw } from './support.ts'

const routeOf = (text: string): string => readLaw(text).route.route

describe('a case whose proposed sections are all non-cognizable', () => {
  it.each([
    'He slapped me twice and abused me. I have no injury.',
    'My cousin pushed me in a quarrel over the water tap.',
    'पड़ोसी ने मुझे थप्पड़ मारा और गालियां दीं।',
    'Padosi ne mujhe thappad mara aur gaali di.',
    'He threatened to beat me if I ask for the rent again.'
  ])('is an NCR when nothing graver comes near: %s', (text) => {
    expect(routeOf(text)).toBe('ncr')
  })

  it.each([
    ['a lathi beside the beating', 'He beat me with a lathi in the field.', 'BNS 118(1)'],
    ['stitches', 'He slapped and kicked me, I fell and have four stitches.', 'BNS 117(2)'],
    ['a caste', 'He slapped me and said people of my caste may not sit there.', 'SC/ST Act 3(1)(r)'],
    ['a hand caught', 'He abused me and held my hand.', 'BNS 74'],
    ['a public servant', 'मैं लाइनमैन हूँ, उसने मुझे थप्पड़ मारा।', 'BNS 132'],
    ['a knife shown', 'He slapped me. There was a knife in his pocket.', 'BNS 118(1)']
  ])('is for the officer beside %s', (_what, text, row) => {
    const { route } = readLaw(text)
    expect(route.route).toBe('officer_decides')
    expect(route.reason.en).toContain(row)
    expect(route.reason.hi).toContain(row)
  })

  it('does not count what is denied as near', () => {
    expect(routeOf('He slapped me. He had no lathi and no knife.')).toBe('ncr')
    expect(routeOf('उसने मुझे थप्पड़ मारा। जातिसूचक शब्द नहीं कहे।')).toBe('ncr')
  })
})

describe('a theft under Rs 5,000', () => {
  const theft = (text: string, value: string, more: ReadonlyArray<ReturnType<typeof factOf>> = []): string =>
    readLaw(text, { facts: [factOf(text, 'property[0].valueInr', value.replace(',', ''), value), ...more] }).route.route

  it('is an NCR when the whole value is stated', () => {
    expect(theft('My bicycle worth Rs 3,200 was stolen from the school gate.', '3,200')).toBe('ncr')
    expect(theft('A helmet of Rs 900 was stolen from my bike.', '900')).toBe('ncr')
  })

  it('is for the officer when a larger amount stands in the statement or something taken has no value', () => {
    expect(theft('My bag worth Rs 900 was stolen from the park, it held Rs 12,000.', '900')).toBe('officer_decides')
    expect(theft('मेरा बैग कीमत 900 रुपये पार्क से चोरी हो गया, उसमें बीस हजार रुपये थे।', '900')).toBe('officer_decides')
    const text = 'My bag worth Rs 900 and my phone were stolen from the park.'
    expect(theft(text, '900', [factOf(text, 'property[1].description', 'phone', 'phone')])).toBe('officer_decides')
  })

  it('is read from the words where the list of property has no value', () => {
    expect(routeOf('मेरी साइकिल जिसकी कीमत 3500 रुपये है, विद्यालय के गेट से चोरी हो गई।')).toBe('ncr')
    expect(routeOf('My cycle worth Rs 3 lakh was stolen from the gate.')).toBe('fir')
  })
})
