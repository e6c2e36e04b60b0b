import { describe, expect, it } from 'vitest'
import { factsOf, valuesOf } from '../../../support/read-facts.ts'

describe('the informant', () => {
  it.each([
    ['I, Gurpreet Singh s/o Balwinder Singh, r/o H.No. 45, Model Town, Ambala, state that', 'Gurpreet Singh'],
    ['My name is Joseph Mathew and I run a shop.', 'Joseph Mathew'],
    ['The complainant Smt. Kavita Deshmukh w/o Anil Deshmukh came and stated that', 'Kavita Deshmukh'],
    ['my name is ravi kumar and i live in patna', 'ravi kumar'],
    ['Sir mera naam Ravi Shankar hai, umar 26 saal', 'Ravi Shankar'],
    ['main sanjay kumar s/o ramesh kumar niwasi rampur', 'sanjay kumar'],
    ['मेरा नाम इरफान अहमद है, उम्र 28 साल', 'इरफान अहमद'],
    ['निवेदन है कि प्रार्थी मनोज वर्मा पुत्र श्यामलाल निवासी रामनगर', 'मनोज वर्मा'],
    ['Sir, my bag was stolen.\n\nYours faithfully,\nNandini Hegde\nMob 9845098450', 'Nandini Hegde']
  ])('is read from %j', (text, name) => {
    expect(valuesOf(text)['informant.name']).toBe(name)
  })

  it.each([
    'He threatened me if I approach the police.',
    'I could not react in time.',
    'Bolne wala bola main Lala bhai ka aadmi bol raha hu',
    'I did not know their names.',
    'मैं अपने घर जा रहा था।'
  ])('is nobody in %j', (text) => {
    expect(valuesOf(text)['informant.name']).toBeUndefined()
  })

  it('has relative, age and address read from the chain after the name, in whatever order', () => {
    expect(valuesOf('मैं पूजा देवी उम्र 24 वर्ष पुत्री श्री रामसजीवन निवासी ग्राम बैरी सवाई की रहने वाली हूँ।')).toMatchObject({
      'informant.name': 'पूजा देवी',
      'informant.age': '24',
      'informant.relativeName': 'रामसजीवन',
      'informant.address': 'ग्राम बैरी सवाई'
    })
  })

  it('does not take a house number for an age', () => {
    const values = valuesOf('Victim Deepak Sharma, 55, Sector 21, Noida 201301, phone 9812345678.')
    expect(values['informant.age']).toBeUndefined()
    expect(values['informant.address']).toBe('55, Sector 21, Noida 201301')
  })

  it('keeps the caller’s number out of the informant’s', () => {
    const values = valuesOf('My mobile is 9876543210. I got a call from number 9000000001.')
    expect(values['informant.mobile']).toBe('9876543210')
  })

  it('keeps the Hindi mark of abbreviation in a value', () => {
    expect(valuesOf('मैं राम पाल पुत्र हरि पाल निवासी मकान नं० 27, मेरठ')['informant.address']).toBe('मकान नं० 27, मेरठ')
  })
})

describe('the others', () => {
  it.each([
    ['My neighbour Dinesh Pawar abused me and slapped me.', 'Dinesh Pawar'],
    ['I suspect my former driver Shaji.', 'Shaji'],
    ['Please register an FIR against Mohan Lal s/o Sohan Lal.', 'Mohan Lal'],
    ['I was beaten by Ramesh Yadav.', 'Ramesh Yadav'],
    ['मेरे पति अशोक रोज शराब पीकर मुझे मारते हैं।', 'अशोक'],
    ['Rohit Gujjar naam ka ladka use bhaga le gaya.', 'Rohit Gujjar'],
    ['मुझे शक है कि विकास पुत्र रामबली उसे भगा ले गया।', 'विकास']
  ])('the accused is read from %j', (text, name) => {
    expect(valuesOf(text)['accused[0].name']).toBe(name)
  })

  it('reads a list of accused with their fathers, who are no accused', () => {
    const text =
      'On 19th April 2026 accused 1) Ramesh Paswan s/o Bhola Paswan 2) Sunil Paswan s/o Bhola Paswan and 3) Mohan Rai beat me.'
    const names = factsOf(text).filter(({ path }) => /^accused\[[0-9]\]\.name$/.test(path))
    expect(names.map(({ value }) => value)).toEqual(['Ramesh Paswan', 'Sunil Paswan', 'Mohan Rai'])
    expect(valuesOf(text)['accusedCount']).toBe('3')
  })

  it.each([
    ['Two unknown persons snatched my bag.', '2'],
    ['तीन अज्ञात बदमाशों ने मारपीट की।', '3'],
    ['do ladke mera mobile chheen kar bhaag gaye', '2'],
    ['An unknown person snatched my phone.', '1'],
    ['Golu Nishad aur uske do sathiyo ne mujhe danda se mara', '3']
  ])('counts the accused in %j', (text, count) => {
    expect(valuesOf(text)['accusedCount']).toBe(count)
  })

  it.each(['2-3 boys beat me.', 'do teen ladke mujhe mara', 'Some people beat me.', 'Two constables came.'])(
    'gives no count for %j',
    (text) => {
      expect(valuesOf(text)['accusedCount']).toBeUndefined()
    }
  )

  it('reads a child harmed without a name', () => {
    expect(valuesOf('Meri beti 11 saal ki hai. Master ne use galat tarike se chhua.')).toMatchObject({
      'victim[0].age': '11',
      'victim[0].sex': 'female'
    })
  })

  it('reads one who saw it as a witness, with the number beside the name', () => {
    expect(valuesOf('Shop owner Mr. Ramesh (contact: 9876543210) was present nearby.')).toMatchObject({
      'witness[0].name': 'Ramesh',
      'witness[0].phone': '9876543210'
    })
  })

  it.each([
    'The Samsung Galaxy was new.',
    'I went to Apollo Hospital.',
    'I use Google Pay.',
    'Respected Sir, Thank You'
  ])('makes no person of %j', (text) => {
    expect(factsOf(text).filter(({ path }) => path.endsWith('.name'))).toEqual([])
  })
})
