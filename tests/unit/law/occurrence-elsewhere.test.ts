import { describe, expect, it } from 'vitest'
import { normaliseStatement } from '../../../electron/core/generation/normalise-statement.ts'
import { occurrenceElsewhere } from '../../../electron/core/generation/law/occurrence-elsewhere.ts'
import { pack, readLaw } from './support.ts'

const dehradun = { name: 'Kotwali', district: 'Dehradun', state: 'Uttarakhand' }

const elsewhere = (text: string, station: typeof dehradun | undefined = dehradun): string | null =>
  occurrenceElsewhere(normaliseStatement(text), station, pack.districts ?? [])?.quote ?? null

describe('a place of occurrence in another station or district', () => {
  it.each([
    ['My purse was snatched near Shivaji Park within the limits of PS Dadar, Mumbai.', 'PS Dadar, Mumbai'],
    ['The hotel is within the jurisdiction of Vidhayakpuri Police Station.', 'Vidhayakpuri Police Station'],
    ['The incident took place at Johri Bazar, Jaipur on 3 August 2026.', 'Jaipur'],
    ['My bag was stolen in Jaipur on 3 August 2026.', 'Jaipur'],
    ['मेरी चेन थाना कोतवाली, जनपद मेरठ के क्षेत्र में छीन ली गई।', 'थाना कोतवाली, जनपद मेरठ'],
    ['घटना मेरठ के बेगमपुल पर हुई थी।', 'मेरठ'],
    ['Ghatna Jaipur ke Johri Bazar me hui.', 'Jaipur'],
    ['The incident occurred in district Kota.', 'Kota'],
    ['While the train was standing at Kota, a boy pulled my chain through the window and ran away.', 'Kota'],
    ['I was in the market in Jaipur when two boys snatched my purse.', 'Jaipur'],
    ['मैं जिला ग्वालियर के फूलबाग बाजार में थी तभी दो लड़के मेरा पर्स छीनकर भाग गए।', 'ग्वालियर'],
    ['Main jila Mathura ke bus stand pe tha, wahan ek aadmi ne mera bag chheen liya.', 'Mathura']
  ])('is seen with its words: %s', (text, quote) => {
    expect(elsewhere(text)).toBe(quote)
  })

  it('is never seen without a station', () => {
    expect(occurrenceElsewhere(normaliseStatement('The incident took place in Jaipur.'), undefined, [])).toBeNull()
  })

  it.each([
    ['the addressee', 'To, The SHO, PS Dadar, Mumbai. My purse was snatched in the market.'],
    ['the addressee in Hindi', 'सेवा में, थाना प्रभारी, थाना कोतवाली, जनपद मेरठ। मेरा मोबाइल चोरी हो गया।'],
    ['the own address', 'I am a resident of Civil Lines, within the limits of PS Sadar, Jaipur. My purse was stolen.'],
    ['the own address in Hindi', 'मैं थाना सदर क्षेत्र जनपद मेरठ का निवासी हूँ। मेरा पर्स चोरी हुआ।'],
    ['a home town', 'I live in Jaipur. My purse was stolen near the Clock Tower.'],
    ['transit', 'I was travelling to Jaipur by bus. My purse was stolen at the bus stand here.'],
    ['the way of the thief', 'My car was stolen here and was later found in Meerut.'],
    ['a hospital', 'He was attacked here and admitted in a hospital in Meerut.'],
    ['an earlier case', 'A case is registered at PS Dadar within its limits in Mumbai against him.'],
    ['a road of that name', 'My bag was stolen in Agra Road market.'],
    ['a person of that name', 'My bag was stolen in the shop of Anand.'],
    ['the own district', 'The incident took place at Rajpur Road, Dehradun.'],
    ['the own district in Hindi', 'घटना देहरादून के घंटाघर पर हुई।'],
    ['the own station', 'The place falls within the limits of PS Kotwali.'],
    ['a denial', 'The incident did not take place in Jaipur but in my house.'],
    ['a fraud by wire', 'I was cheated on the phone by a man who said he was in Mumbai.'],
    ['the accused', 'The accused lives within the limits of PS Dadar, Mumbai.'],
    ['a journey past it', 'The train crossed Kota and when it reached here a boy snatched my bag.'],
    ['another day there', 'I was in Jaipur last month. My phone was stolen here.'],
    ['another day there in Hindi', 'मैं पिछले महीने जयपुर में था। यहां मेरा मोबाइल चोरी हो गया।'],
    ['the way home from there', 'Main Jaipur se aa raha tha tab yahan ek ladke ne mera bag chheen liya.'],
    ['a man of that district', 'घटना जयपुर के रमेश ने बाजार में की।'],
    ['a posting', 'My brother is posted at PS Dadar area in Mumbai. My purse was stolen.']
  ])('is not taken from %s', (_what, text) => {
    expect(elsewhere(text)).toBeNull()
  })

  it('stays in doubt where the own district also is named as the place, or is unknown to the list', () => {
    expect(elsewhere('The incident happened in Dehradun. The theft occurred in Jaipur.')).toBeNull()
    const unknown = { name: 'Kotwali', district: 'Nowhere', state: 'Uttarakhand' }
    expect(elsewhere('The incident took place in Jaipur.', unknown)).toBeNull()
  })

  it('knows old, new and Hindi names of one district', () => {
    const gurgaon = { name: 'Sadar', district: 'Gurgaon', state: 'Haryana' }
    expect(elsewhere('The incident took place in Gurugram.', gurgaon)).toBeNull()
    expect(elsewhere('घटना गुरुग्राम में हुई।', gurgaon)).toBeNull()
    const delhi = { name: 'Saket', district: 'South Delhi', state: 'Delhi' }
    expect(elsewhere('The incident took place in Delhi.', delhi)).toBeNull()
    const allahabad = { name: 'Civil Lines', district: 'Prayagraj', state: 'Uttar Pradesh' }
    expect(elsewhere('The incident took place in Allahabad.', allahabad)).toBeNull()
  })

  it('makes a Zero FIR only of a cognizable case, with the words in the reason', () => {
    const text = 'My phone worth Rs 20,000 was snatched within the limits of PS Dadar, Mumbai.'
    const { route } = readLaw(text, { input: { station: dehradun } })
    expect(route.route).toBe('zero_fir')
    expect(route.reason.en).toContain('PS Dadar, Mumbai')
    expect(text.slice(route.elsewhere?.start, route.elsewhere?.end)).toBe('PS Dadar, Mumbai')
    expect(readLaw(text).route.route).toBe('fir')
    const petty = 'He slapped me. The incident took place in Jaipur.'
    expect(readLaw(petty, { input: { station: dehradun } }).route.route).toBe('ncr')
  })
})
