import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../electron/core/generation/extract/extract-facts.ts'
import { normaliseStatement } from '../../../electron/core/generation/normalise-statement.ts'

const namesIn = (text: string, table: string): string[] =>
  extractFacts(normaliseStatement(text), '2026-08-12T10:00:00+05:30')
    .filter((fact) => fact.path.startsWith(`${table}[`) && fact.path.endsWith('.name'))
    .map((fact) => fact.value)

describe('people who are not there', () => {
  it.each([
    'On 10.08.2026 in front of State Bank of India, Civil Lines, Jaipur, someone stole my bag.',
    'Kal raat Sadar Bazar, Agra me do ladko ne mujhe mara aur mobile cheen liya.',
    'Outside Government Polytechnic, Aizawl, three men assaulted me and took my bag.',
    'Near Sitapur road two boys beat me.',
    'I paid Rs 50,000 to Reliance Finance, Mumbai, and they cheated me.',
    'On 10.08.2026 at Sector 18, Noida, a man slapped me and took my phone.',
    'My Dell laptop and a Redmi Note phone were stolen from my room.'
  ])('makes nobody of a place, a company or a thing: %s', (text) => {
    expect(namesIn(text, 'accused')).toEqual([])
    expect(namesIn(text, 'victim')).toEqual([])
  })

  it('keeps those who act right behind the place', () => {
    const text = 'On 10.08.2026 at Kanpur Central, Rohan and Mohit beat me with rods.'
    expect(namesIn(text, 'accused')).toEqual(['Rohan', 'Mohit'])
  })

  it.each([
    ['मेरी बेटी पिंकी उम्र 12 वर्ष के साथ पड़ोसी रमेश ने बलात्कार किया', 'पिंकी', ['रमेश']],
    ['मेरी पत्नी रेखा के साथ विनोद कुमार ने मारपीट की', 'रेखा', ['विनोद कुमार']],
    ['मेरे भाई राजेश के साथ दो लड़कों ने मारपीट की', 'राजेश', []]
  ])('never takes the one to whom it was done for the one who did it: %s', (text, victim, accused) => {
    expect(namesIn(text, 'victim')).toEqual([victim])
    expect(namesIn(text, 'accused')).toEqual(accused)
  })
})
