import { describe, expect, it } from 'vitest'
import { factOf, pack, readLaw } from './support.ts'

describe('statutory guards', () => {
  it('always asks for the diary entry, the free copy and the dispatch', () => {
    expect(readLaw('He slapped me.').guards).toEqual(expect.arrayContaining(['gd-entry', 'copy-free', 'dispatch']))
  })

  it.each([
    ['A man caught hold of her and raped her.', ['woman-officer', 'identity-protected', 'sensitive-not-published']],
    ['He follows me to college daily even after I told him to stop. I am a girl.', ['woman-officer']],
    ['He raped my daughter who is deaf and mute.', ['disability-video', 'identity-protected']],
    ['He raped my 9 year old daughter.', ['pocso', 'identity-protected', 'woman-officer']],
    ['He abused me by my caste name. I am a Dalit.', ['sc-st-no-preliminary-enquiry']],
    ['My phone was stolen from the park.', ['theft-under-5000', 'search-seizure-video', 'publish', 'progress-90-days']],
    ['एक आदमी ने मेरी बहन के साथ बलात्कार किया।', ['woman-officer', 'statement-183', 'investigation-two-months']],
    ['मेरी गूंगी बहन के साथ गांव के मोहन ने बलात्कार किया।', ['disability-video', 'identity-protected']],
    ['They stabbed my brother with a knife and he died.', ['forensic-visit']],
    ['My son aged 8 years has been kidnapped.', ['missing-child']],
    ['The accused asked for the OTP on a fake call and Rs 9,000 was debited from my account.', ['cyber-helpline']]
  ])('%s', (text, ids) => {
    expect(readLaw(text).guards).toEqual(expect.arrayContaining(ids))
  })

  it('keeps the guards of sexual offences away from other cases', () => {
    const guards = readLaw('Two boys snatched my phone and ran away.').guards
    for (const id of ['woman-officer', 'identity-protected', 'pocso', 'sc-st-no-preliminary-enquiry']) {
      expect(guards).not.toContain(id)
    }
  })

  it('never publishes a sensitive case', () => {
    const { guards } = readLaw('He raped my 9 year old daughter.')
    expect(guards).toContain('sensitive-not-published')
    expect(guards).not.toContain('publish')
  })

  it('offers no preliminary enquiry where the Act on atrocities speaks', () => {
    expect(readLaw('He abused me by my caste name. I am a Dalit.').route.route).toBe('fir')
  })

  it('says every duty in both languages', () => {
    for (const { why } of pack.guards) {
      expect(why.en).toMatch(/[.]$/)
      expect(why.hi).toMatch(/[\u0900-\u097f].*।$/)
    }
  })

  it('asks for the reason of a delay over a day, and warns after three months', () => {
    const text = 'On 01.09.2026 my phone was stolen.'
    const facts = [factOf(text, 'occurrence.dateFrom', '2026-09-01', '01.09.2026')]
    const guards = (receivedAt: string) => readLaw(text, { facts, input: { receivedAt } }).guards
    expect(guards('2026-09-01T20:00:00+05:30')).not.toContain('delay')
    expect(guards('2026-09-04T20:00:00+05:30')).toContain('delay')
    expect(guards('2026-09-04T20:00:00+05:30')).not.toContain('delay-over-three-months')
    expect(guards('2027-01-04T20:00:00+05:30')).toContain('delay-over-three-months')
  })
})
