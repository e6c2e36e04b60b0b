import { describe, expect, it } from 'vitest'
import { loadPack } from '../../../electron/core/law/load-pack.ts'
import { packPhrases } from '../../../electron/core/law/pack-phrases.ts'
import { createPhraseBook, punishmentInHindi } from '../../../renderer/lib/law-text.ts'

const { pack } = loadPack(new URL('../../../resources/law', import.meta.url).pathname)
const say = createPhraseBook(packPhrases(pack))
const latinWords = (text: string): string[] => text.match(/[a-z]{3,}/g) ?? []

describe('the words of the law in Hindi', () => {
  it('are there for every element, condition, blocked row and guard of the pack', () => {
    for (const row of pack.rows) {
      for (const element of row.elements) expect(say(element.en), row.id).toMatch(/[\u0900-\u097f]/)
      if (row.condition) expect(say(row.condition.en)).toMatch(/[\u0900-\u097f]/)
      if (row.blocked) expect(say(row.blocked.en)).toMatch(/[\u0900-\u097f]/)
    }
    for (const guard of pack.guards) expect(say(guard.why.en)).toMatch(/[\u0900-\u097f]/)
  })

  it('turn a whole note, the engine’s own words with the pack’s inside them', () => {
    const elements = pack.rows.flatMap((row) => row.elements).slice(0, 2)
    const note = `Absorbed by BNS 309(6). Not shown in the statement: ${elements.map(({ en }) => en).join('; ')}.`
    expect(say(note)).toBe(`BNS 309(6) में समाहित। कथन में प्रकट नहीं: ${elements.map(({ hi }) => hi).join('; ')}.`)
    expect(latinWords(say('The statement speaks of an attempt.'))).toEqual([])
  })

  it('leave what they do not know as it is', () => {
    expect(say('a sentence of no pack')).toBe('a sentence of no pack')
    expect(punishmentInHindi('By quantity: small, 1 year')).toBe('By quantity: small, 1 year')
  })

  it.each([
    ['Imprisonment for 3 years, or fine, or both.', '3 वर्ष का कारावास, या जुर्माना, या दोनों'],
    ['Rigorous imprisonment for 10 years and fine.', '10 वर्ष का कठोर कारावास और जुर्माना'],
    ['Imprisonment for 6 months or fine or both', '6 माह का कारावास, या जुर्माना, या दोनों'],
    ['Imprisonment for life, or imprisonment for 10 years and fine.', 'आजीवन कारावास, या 10 वर्ष का कारावास और जुर्माना'],
    ['Imprisonment for life and fine.', 'आजीवन कारावास और जुर्माना'],
    [
      'Imprisonment for life, or rigorous imprisonment for 10 years and fine.',
      'आजीवन कारावास, या 10 वर्ष का कठोर कारावास और जुर्माना'
    ],
    ['Imprisonment for 1 year or fine of 10,000 rupees, or both.', '1 वर्ष का कारावास, या 10,000 रुपये जुर्माना, या दोनों'],
    ['Imprisonment for 3 years and fine of 1 lakh rupees.', '3 वर्ष का कारावास और 1 लाख रुपये जुर्माना'],
    ['Imprisonment for not less than 7 years.', 'कम से कम 7 वर्ष का कारावास'],
    [
      'Imprisonment for not less than 6 months, which may extend to 5 years, and fine.',
      'कम से कम 6 माह का कारावास, जो 5 वर्ष तक हो सकता है, और जुर्माना'
    ]
  ])('say %s', (english, hindi) => expect(punishmentInHindi(english)).toBe(hindi))

  it('say the regular punishments, which are most of the pack', () => {
    const said = pack.rows.filter((row) => latinWords(punishmentInHindi(row.punishment)).length === 0)
    expect(said.length / pack.rows.length).toBeGreaterThan(0.75)
  })
})
