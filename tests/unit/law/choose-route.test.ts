import { describe, expect, it } from 'vitest'
import { factOf, readLaw } from './support.ts'

const theft = 'On 10.09.2026 my laptop was stolen from my house at Kota. It cost Rs 40,000.'
const valued = [factOf(theft, 'property[0].valueInr', '40000', '40,000')]

describe('the route of an information', () => {
  it('is an FIR as soon as one section is cognizable', () => {
    expect(readLaw('He slapped me and threw acid on my face, I have burns.').route.route).toBe('fir')
  })

  it('is an NCR only when every section is non-cognizable', () => {
    expect(readLaw('He slapped me and abused me.').route.route).toBe('ncr')
    expect(readLaw('He slapped me and abused me.').route.reason.en).toContain('s.174')
  })

  it('never falls to NCR for what is conditional or unknown', () => {
    expect(readLaw('My bag was stolen in the park.').route.route).toBe('officer_decides')
    expect(readLaw('Something happened to me.').route.route).toBe('officer_decides')
  })

  it('shows no offence for a purely civil matter, with the reason in both languages', () => {
    const { route } = readLaw('I lent him 20,000 rupees and he has not repaid. He did not threaten or abuse me.')
    expect(route.route).toBe('no_offence_shown')
    expect(route.reason.hi).toContain('दीवानी')
  })

  it('is an e-FIR only when the mode is electronic', () => {
    expect(readLaw(theft, { facts: valued, input: { mode: 'electronic' } }).route.route).toBe('e_fir')
    expect(readLaw(theft, { facts: valued, input: { mode: 'written' } }).route.route).toBe('fir')
    expect(readLaw('He slapped me.', { input: { mode: 'electronic' } }).route.route).toBe('ncr')
  })

  it('is a preliminary enquiry only in range, in a listed kind of dispute, and after a long unexplained delay', () => {
    const text =
      'My business partner was entrusted with the stock of our firm and misappropriated the goods on 01.02.2026.'
    const facts = [factOf(text, 'occurrence.dateFrom', '2026-02-01', '01.02.2026')]
    const route = (more: string, receivedAt: string) =>
      readLaw(text + more, { facts, input: { receivedAt } }).route.route
    expect(route('', '2026-09-15T11:00:00+05:30')).toBe('preliminary_enquiry')
    expect(route('', '2026-02-03T11:00:00+05:30')).toBe('fir')
    expect(route(' The delay is because I was admitted in hospital.', '2026-09-15T11:00:00+05:30')).toBe('fir')
    expect(route(' He also stabbed me with a knife.', '2026-09-15T11:00:00+05:30')).toBe('fir')
  })

  it('leaves it to the officer when the codes differ on cognizability', () => {
    const text = 'A thief stole my purse worth 900 rupees.'
    const facts = [factOf(text, 'property[0].valueInr', '900', '900')]
    expect(readLaw(text, { facts, code: 'officer_decides' }).route.route).toBe('officer_decides')
    expect(readLaw(text, { facts, code: 'IPC' }).route.route).toBe('fir')
    expect(readLaw(text, { facts, code: 'BNS' }).route.route).toBe('ncr')
  })

  it('leaves an unconfirmed classification to the officer, unless it absorbs a cognizable offence that is shown', () => {
    const threat = readLaw('He threatened to kill me.', { code: 'IPC' })
    expect(threat.sections.find((one) => one.section === '506(2)')).toMatchObject({ cognizable: 'unknown' })
    expect(threat.route.route).toBe('officer_decides')
    const rape = readLaw('A constable raped me at the police station.', { code: 'IPC' })
    expect(rape.sections.find((one) => one.section === '376(2)')).toMatchObject({
      suggested: true,
      cognizable: 'unknown'
    })
    expect(rape.route.route).toBe('fir')
  })
})
