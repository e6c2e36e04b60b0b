import { describe, expect, it } from 'vitest'
import { factsOf, valuesOf } from '../../../support/read-facts.ts'

describe('the place of occurrence', () => {
  it.each([
    ['Two men snatched my chain near Sector 18 market.', 'near Sector 18 market'],
    ['He hit me in front of the Shani Mandir on Ring Road.', 'in front of the Shani Mandir on Ring Road'],
    ['He snatched my phone at the T Nagar bus stop and fled towards Palika Bazaar.', 'T Nagar bus stop'],
    ['बेगम पुल के पास तीन बदमाशों ने मारपीट की।', 'बेगम पुल के पास'],
    ['Patel Chowk ke paas usne mujhe mara.', 'Patel Chowk ke paas'],
    ['Place of occurrence: Ranni private bus stand', 'Ranni private bus stand']
  ])('is read from %j', (text, place) => {
    expect(valuesOf(text)['occurrence.place']).toBe(place)
  })

  it.each(['I am resident of Shastri Nagar. He beat me.', 'main Shivaji Nagar me rehti hu', 'at 6 PM he beat me'])(
    'is not told in %j',
    (text) => {
      expect(valuesOf(text)['occurrence.place']).toBeUndefined()
    }
  )
})

describe('property', () => {
  it('joins what later sentences say of a thing to that thing', () => {
    expect(
      valuesOf('He snatched my mobile phone and ran. The phone is a Samsung Galaxy worth Rs. 25,000.')
    ).toMatchObject({
      'property[0].description': 'Samsung Galaxy',
      'property[0].type': 'Mobile phone',
      'property[0].valueInr': '25000'
    })
  })

  it('keeps cash and a thing apart', () => {
    const values = valuesOf('They robbed me of my gold chain worth Rs 90,000 and cash of Rs 4,200.')
    expect(values['property[0].valueInr']).toBe('90000')
    expect(values['property[1].valueInr']).toBe('4200')
  })

  it.each([
    'They demanded a car and Rs 5 lakh as dowry.',
    '10 lakh rupaye do warna goli maar denge',
    'He called me on my mobile phone.',
    'Two men came on a motorcycle and beat me.',
    'Maine use 80,000 rupaye udhar diye the.',
    'उसका मोबाइल बंद जा रहा है।'
  ])('finds nothing lost in %j', (text) => {
    expect(factsOf(text).filter(({ path }) => path.startsWith('property'))).toEqual([])
  })

  it('takes a total from the statement’s own words', () => {
    expect(valuesOf('Mobile aur cash chori hua. Kul nuksan 1 lakh 20 hazar rupaye ka hua.')['totalValueInr']).toBe(
      '120000'
    )
  })
})

describe('the date of occurrence', () => {
  it('is not the date of the letter, of a wedding or of the report', () => {
    const text =
      'I was married on 12.12.2022. On 21.01.2026 my husband beat me.\nDate: 25.01.2026\nDate of FIR: 26.01.2026'
    expect(valuesOf(text)['occurrence.dateFrom']).toBe('2026-01-21')
  })
})

describe('the smaller items', () => {
  it.each([
    ['The place is about 2 km north of the police station.', '2 km north of the police station'],
    ['घटनास्थल थाने से 3 किमी पूर्व में है।', 'थाने से 3 किमी पूर्व']
  ])('reads direction and distance from %j', (text, expected) => {
    expect(valuesOf(text)['occurrence.directionDistance']).toBe(expected)
  })

  it('reads the informant’s date of birth, and nobody else’s', () => {
    expect(valuesOf('My name is Ravi Jain, DOB: 12/03/1990.')['informant.birth']).toBe('1990-03-12')
    expect(valuesOf('My daughter was born on 12/03/2012.')['informant.birth']).toBeUndefined()
  })

  it('reads the reason of a delay as one sentence', () => {
    const text = 'He beat me. I could not report earlier because I was in hospital. Please help.'
    expect(valuesOf(text)['delayReason']).toBe('I could not report earlier because I was in hospital.')
  })
})
