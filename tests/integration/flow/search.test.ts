import { beforeAll, describe, expect, it } from 'vitest'
import { sharedApp, type TestApp } from '../../support/test-app.ts'

const texts = {
  kanpur: 'मैं कानपुर का रहने वाला हूँ, मेरी ज़मीन पर कब्ज़ा कर लिया गया',
  ki: 'उसने बाज़ार में मुझे रोका',
  mobile: 'My mobile was snatched near Sector 18 market by two men',
  cycle: "Somebody took my bicycle; the shopkeeper's camera saw it"
}

const fill = async (test: TestApp): Promise<Map<string, string>> => {
  const names = new Map<string, string>()
  for (const [name, text] of Object.entries(texts)) {
    const created = await test.call('fir.create', { mode: 'oral', receivedAt: '2026-01-15T10:00:00+05:30', text })
    names.set(created.firId, name)
  }
  return names
}

describe('search over records', () => {
  const app = sharedApp()
  let names = new Map<string, string>()
  beforeAll(async () => {
    names = await fill(app())
  })

  it.each([
    ['कानपुर', ['kanpur']],
    ['की', []],
    ['जमीन', ['kanpur']],
    ['ज़मीन', ['kanpur']],
    ['बाजार', ['ki']],
    ['snatched SECTOR', ['mobile']],
    ['snat', ['mobile']],
    ['bicycle market', []],
    ['"shopkeeper\'s" OR', []],
    ["shopkeeper's", ['cycle']],
    ['*', ['kanpur', 'ki', 'mobile', 'cycle']]
  ])('finds for %s exactly %j', async (search, expected) => {
    const { items, total } = await app().call('fir.list', { search })
    expect(items.map((item) => names.get(item.id)).sort()).toEqual([...expected].sort())
    expect(total).toBe(expected.length)
  })

  it('pages by key: every record once, newest change first', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await app().call('fir.list', { limit: 3, cursor })
      seen.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(4)
    expect(seen).toEqual([...seen].sort().reverse())
  })
})
