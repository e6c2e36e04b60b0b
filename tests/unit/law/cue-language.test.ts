import { describe, expect, it } from 'vitest'
import type { LawPack } from '#shared/domain/law-pack.ts'
import { normaliseStatement } from '../../../electron/core/generation/normalise-statement.ts'
import { looseKey, parseCue } from '../../../electron/core/generation/law/cue-language.ts'
import { readStatement } from '../../../electron/core/generation/law/read-statement.ts'

function packOf(motifs: Record<string, string[]>): LawPack {
  const classes = { thing: ['phone', 'gold_chain', 'मोबाइल'] }
  return { id: 't', date: '2026-01-01', reviewedBy: null, classes, motifs, guards: [], rows: [] }
}

function found(cue: string, text: string): ReadonlyArray<string> {
  const reading = readStatement(normaliseStatement(text), [], packOf({ x: [cue] }))
  return reading.motif('x').map((match) => `${match.reading}: ${match.span.quote}`)
}

describe('the cue language', () => {
  it('finds words, beginnings, alternatives, classes and phrases', () => {
    expect(found('stole', 'He STOLE it.')).toEqual(['done: STOLE'])
    expect(found('snatch*', 'He was snatching bags')).toEqual(['done: snatching'])
    expect(found('took|stole @thing', 'He took gold chain')).toEqual(['done: took gold chain'])
    expect(found('le_gaya|le_gaye', 'wo sab le gaye')).toEqual(['done: le gaye'])
    expect(found('मोबाइल', 'मेरा मोबाइल गिर गया')).toEqual(['done: मोबाइल'])
  })

  it('lets only so many words stand between, and never goes past the end of a sentence', () => {
    expect(found('took .. bag', 'he took my big red bag')).toHaveLength(1)
    expect(found('took .. bag', 'he took my very big red leather bag')).toHaveLength(0)
    expect(found('took ... bag', 'he took my very big red leather bag')).toHaveLength(1)
    expect(found('took .. bag', 'This is what he took. Bag is mine.')).toHaveLength(0)
  })

  it('joins two findings of one sentence in either order', () => {
    expect(found('fire & shop', 'The shop was set on fire')).toEqual(['done: shop was set on fire'])
    expect(found('fire & shop', 'They set fire to my shop')).toHaveLength(1)
    expect(found('fire & shop', 'My shop is old. There was a fire.')).toHaveLength(0)
  })

  it('compares numbers, with Devanagari digits and Indian commas, and takes no year for a count', () => {
    expect(found('>=5 log|लोग', '७ लोग आए')).toHaveLength(1)
    expect(found('>=5 persons', '4 persons')).toHaveLength(0)
    expect(found('>=5 persons', 'in 1992, persons unknown')).toHaveLength(0)
    expect(found('rs >=20000', 'Rs. 2,80,000 lost')).toHaveLength(1)
  })

  it('folds the spellings of Hinglish only where a cue asks for it', () => {
    expect(looseKey('maaraa')).toBe('mara')
    expect(found('~maar*', 'usne mara')).toHaveLength(1)
    expect(found('maar*', 'usne mara')).toHaveLength(0)
    expect(found('~cheen*', 'chheen liya')).toHaveLength(1)
    expect(found('~chheen*', 'a certain man')).toHaveLength(0)
  })

  it('matches Hindi with or without nukta and chandrabindu', () => {
    expect(found('गाड़ी', 'मेरी गाडी')).toHaveLength(1)
    expect(found('माँ', 'मेरी मां')).toHaveLength(1)
  })

  it('refuses a cue that breaks the grammar or names an unknown class', () => {
    for (const cue of ['took ..', '@nothing', 'a||b', 'bad!', '& x', '%'])
      expect(() => parseCue(cue, {})).toThrow(/cue/)
  })
})

describe('what a statement denies, threatens or tried', () => {
  it.each([
    ['No violence was used.', 'violence'],
    ['He did not hit me.', 'hit'],
    ['Nobody hit anyone.', 'hit'],
    ['He never hit me.', 'hit'],
    ['Violence was not used.', 'violence'],
    ['Neither he hit me nor abused me.', 'hit'],
    ['Usne maar peet nahi ki.', 'maar_peet'],
    ['Koi ladai jhagda nahi hua aur na usne koi dhamki di.', 'dhamki'],
    ['bina dhamki ke chala gaya', 'dhamki'],
    ['मारपीट नहीं की।', 'मारपीट'],
    ['न कोई झगड़ा हुआ और न कोई धमकी दी।', 'धमकी']
  ])('denied: %s', (text, cue) => {
    expect(found(cue, text)[0]).toMatch(/^denied/)
  })

  it.each([
    ['He did not stop and hit me.', 'hit'],
    ['When I said no he hit me.', 'hit'],
    ['He not only hit me but abused me.', 'hit'],
    ['House No. 14 hit by stones', 'hit'],
    ['I had no money, he hit me', 'hit'],
    ['paise nahi diye to dhamki di', 'dhamki'],
    ['मना करने पर नहीं माना और मारपीट की', 'मारपीट']
  ])('done: %s', (text, cue) => {
    expect(found(cue, text)[0]).toMatch(/^done/)
  })

  it.each([
    ['He threatened to beat my children.', 'beat'],
    ['He will kill me.', 'kill'],
    ['wo mujhe maar denge', 'maar'],
    ['गोली मार देंगे', 'गोली']
  ])('threatened: %s', (text, cue) => {
    expect(found(cue, text)[0]).toMatch(/^threatened/)
  })

  it.each([
    ['He tried to snatch my bag.', 'snatch'],
    ['chain kheenchne ki koshish ki', 'kheench*']
  ])('tried: %s', (text, cue) => {
    expect(found(cue, text)[0]).toMatch(/^tried/)
  })
})
