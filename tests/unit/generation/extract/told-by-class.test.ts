import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../support/read-facts.ts'

const valuesAt = (text: string, path: RegExp): string[] =>
  factsOf(text, '2026-11-10T11:00:00+05:30')
    .filter((fact) => path.test(fact.path))
    .map(({ value }) => value)

const accused = /^accused\[\d+\]\.name$/
const victim = /^victim\[\d+\]\.name$/
const witness = /^witness\[\d+\]\.name$/

describe('who did it', () => {
  it.each([
    [
      'गाँव के 1. शिवनारायण पटेल 2. उसका लड़का कमलेश 3. दामाद राजू कोल मिले और मुझे गालियाँ देने लगे।',
      ['शिवनारायण पटेल', 'कमलेश', 'राजू कोल']
    ],
    ['Four boys stopped me and took my phone. I recognised Jahidul and Maqbul of our village.', ['Jahidul', 'Maqbul']],
    ['उसने फोन पर कहा कि मैं अरमान बोल रहा हूँ, फोटो वायरल कर दूंगा।', ['अरमान']],
    ['Sir, patwari Suresh asked me for Rs 5,000 for my land paper.', ['Suresh']],
    ['मेरी बेटी की शादी हुई। पति अजय, ससुर रामकेवल, सास फूलमती उसे दहेज के लिए पीटते थे।', ['अजय', 'रामकेवल', 'फूलमती']],
    ['My son was walking when the dog of our neighbour Mr. Rohit Chawla bit him.', ['Rohit Chawla']],
    ['Five persons beat my son. One of them was being called Sonu by the others.', ['Sonu']]
  ])('is found by how it is told: %s', (text, names) => {
    expect(valuesAt(text, accused)).toEqual(names)
  })

  it('is not the one who comes, sees or helps', () => {
    const text = 'He slapped me and pulled my hair. The cook, Bishal, came from the kitchen and I ran out.'
    expect(valuesAt(text, accused)).toEqual([])
    expect(valuesAt(text, witness)).toEqual(['Bishal'])
    const seen = 'मेरी नातिन गायब हो गई। गांव की कुसमा ने बताया कि उसने एक औरत को ले जाते देखा था।'
    expect(valuesAt(seen, accused)).toEqual([])
    expect(valuesAt(seen, witness)).toEqual(['कुसमा'])
  })

  it('is not the one to whom it was done, though another acts in the same sentence', () => {
    expect(valuesAt('When my son Vipin, aged 19 years, objected, Pappu hit him with a rod.', victim)).toEqual(['Vipin'])
    const killed = 'मेरे चाचा हीरालाल पुत्र मंगल की खेत में किसी अज्ञात व्यक्ति ने गला काटकर हत्या कर दी।'
    expect(valuesAt(killed, victim)).toEqual(['हीरालाल'])
    expect(valuesAt(killed, accused)).toEqual([])
  })
})

describe('who tells it', () => {
  it.each([
    [
      'मेरा ताला टूटा था और जेवर चोरी हो गये। घनश्याम सोनी, उम्र 51 साल, पिता का नाम मदनलाल सोनी।',
      ['घनश्याम सोनी', 'मदनलाल सोनी', '51']
    ],
    ['मैं वन रक्षक लोकेश धाकड़ हूँ। मुझे मारा।', ['लोकेश धाकड़']],
    ['He hit me with a rod. Kamal Agrawal, businessman, 45.', ['Kamal Agrawal', '45', 'businessman']],
    ['M/s Kaveri Traders, through its partner Mr. S. Venkatesan (age 50), gave goods.', ['S. Venkatesan', '50']],
    ['मेरा नाम दुर्गेश है। मुझे मारा। मैं 27 वर्ष का हूँ, पिता श्री रामखिलावन, निवासी तेंदूखेड़ा।', ['दुर्गेश', 'रामखिलावन', '27']]
  ])('is found by how it is signed: %s', (text, values) => {
    expect(valuesAt(text, /^informant\.(?:name|relativeName|age|occupation)$/)).toEqual(values)
  })

  it('gives the number to call back, not the one that is dead or stolen', () => {
    const text = 'My registered mobile 7004512340 is not working; contact me on 8084212349. He cheated me.'
    expect(valuesAt(text, /^informant\.mobile$/)).toEqual(['8084212349'])
  })
})

describe('when and how much', () => {
  it.each([
    ["On the night between 21 and 22 May 2024, at about 1 o'clock, they beat me.", ['01:00']],
    ['प्रातः 4 बजकर 20 मिनट पर उसने मुझे मारा।', ['04:20']],
    ['Raat ko 12 baje se 4 baje ke beech chori hui.', ['00:00', '04:00']],
    ['13 tarikh ko din me 2 baje usne mujhe mara.', ['14:00']]
  ])('hours in words: %s', (text, times) => {
    expect(valuesAt(text, /^occurrence\.time(?:From|To)$/)).toEqual(times)
  })

  it('sums that share a word for rupees, and a loss in thousands', () => {
    const sums = 'ठगी हुई, मेरे खाते से 49,999, 25,000 व 9,500 रुपये कट गये।'
    expect(valuesAt(sums, /valueInr$/)).toEqual(['49999', '25000', '9500'])
    expect(valuesAt('उसने मेरी फसल जला दी, करीब 60 हजार का नुकसान हुआ।', /valueInr$/)).toEqual(['60000'])
  })
})
