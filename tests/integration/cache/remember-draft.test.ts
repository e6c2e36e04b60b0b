import { describe, expect, it } from 'vitest'
import type { Draft, DraftInput } from '#shared/domain/draft.ts'
import { createDraftMemory } from '../../../electron/core/cache/remember-draft.ts'
import { draftFir } from '../../../electron/core/generation/draft-fir.ts'
import { loadPack } from '../../../electron/core/law/load-pack.ts'
import { tempDir } from '../../support/temp-dir.ts'
import { createDurableTestCache, type TestCache } from '../../support/test-cache.ts'

const { pack, hash } = loadPack(new URL('../../../resources/law', import.meta.url).pathname)
const input: DraftInput = {
  id: 'a',
  text: 'On 12 September 2026 at 7 PM two unknown persons snatched my gold chain worth Rs 40,000 in Lucknow.',
  receivedAt: '2026-09-13T10:00:00+05:30',
  mode: 'oral'
}

/** Drafts through a memory over this cache and counts how often the engine was really asked. */
function drafter({ cache }: TestCache, packHash = hash) {
  const remember = createDraftMemory(cache, packHash, () => 3600)
  const asked: DraftInput[] = []
  const draft = (given: DraftInput): Promise<Draft> =>
    remember(given, async () => {
      asked.push(given)
      return draftFir(given, pack, packHash, () => 1)
    })
  return { draft, asked }
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('drafts that were made before', () => {
  it('come back from disk after a restart, the same to the byte, without asking the engine', async () => {
    const dir = tempDir()
    const before = createDurableTestCache(dir)
    const first = await drafter(before).draft(input)
    await settle()
    before.cache.close()
    const after = drafter(createDurableTestCache(dir))
    const second = await after.draft(input)
    expect(after.asked).toEqual([])
    expect(JSON.stringify(second)).toBe(JSON.stringify(first))
  })

  it('CA-66 are not given for a statement that differs in one character, another time of receipt or another record', async () => {
    const { draft, asked } = drafter(createDurableTestCache(tempDir()))
    await draft(input)
    const others: DraftInput[] = [
      { ...input, text: input.text.replace('40,000', '40,001') },
      { ...input, receivedAt: '2026-09-14T10:00:00+05:30' },
      { ...input, id: 'b' },
      { ...input, mode: 'written' },
      { ...input, code: 'IPC' }
    ]
    for (const other of others) expect((await draft(other)).id).toBe(other.id)
    expect(asked).toEqual([input, ...others])
    await draft({ ...input })
    expect(asked).toHaveLength(6)
  })

  it('CA-66 are not given under another statute pack', async () => {
    const cache = createDurableTestCache(tempDir())
    await drafter(cache).draft(input)
    const other = drafter(cache, 'f'.repeat(64))
    await other.draft(input)
    expect(other.asked).toHaveLength(1)
  })

  it('CA-60 are made again when what is on disk is no draft', async () => {
    const dir = tempDir()
    const spoiled = createDurableTestCache(dir)
    const remember = createDraftMemory(spoiled.cache, hash, () => 3600)
    await remember(input, async () => ({ id: 'a', sections: 'none' }) as unknown as Draft)
    await settle()
    spoiled.cache.close()
    const { draft, asked } = drafter(createDurableTestCache(dir))
    expect((await draft(input)).sections.length).toBeGreaterThan(0)
    expect(asked).toEqual([input])
  })

  it('leave nothing behind when the engine refuses', async () => {
    const { draft, asked } = drafter(createDurableTestCache(tempDir()))
    const empty = { ...input, text: '' }
    await expect(draft(empty)).rejects.toThrow()
    await expect(draft(empty)).rejects.toThrow()
    expect(asked).toHaveLength(2)
  })
})
