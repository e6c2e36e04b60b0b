import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftedFir, makeTestApp } from '../support/test-app.ts'
import { tempDir } from '../support/temp-dir.ts'

const TEXT =
  'My name is Kavita Rao. On 14.01.2026 at 8 pm my gold chain worth Rs. 60,000 was snatched near Clock Tower.'

describe('a core with an ephemeral key', () => {
  it('is ready at once, keeps its key nowhere and its store encrypted', async () => {
    const dataDir = tempDir()
    const test = makeTestApp({ dataDir, ephemeral: true })
    await test.app.start()
    expect((await test.call('app.state', {})).phase).toBe('ready')
    expect(readdirSync(dataDir).filter((name) => name.startsWith('keys'))).toEqual([])
    const header = readFileSync(join(dataDir, 'record.db')).subarray(0, 15).toString('latin1')
    expect(header).not.toBe('SQLite format 3')
    await test.app.stop()
    expect(existsSync(join(dataDir, 'backups'))).toBe(false)
  })

  it('cannot be opened again: the next one has another key', async () => {
    const dataDir = tempDir()
    const first = makeTestApp({ dataDir, ephemeral: true })
    await first.app.start()
    await first.app.stop()
    const second = makeTestApp({ dataDir, ephemeral: true })
    await second.app.start()
    expect((await second.call('app.state', {})).phase).toBe('recovery')
  })

  it('drafts a statement that is no record to the same bytes as the job of a record', async () => {
    const test = makeTestApp({ ephemeral: true })
    await test.app.start()
    const firId = await draftedFir(test, TEXT)
    const { draft } = await test.call('fir.get', { firId })
    const input = { id: firId, text: TEXT, receivedAt: '2026-01-15T10:00:00+05:30', mode: 'oral' } as const
    const alone = await test.app.draft(input)
    expect({ ...alone, ms: 0 }).toEqual({ ...draft, ms: 0 })
    expect((await test.call('fir.list', {})).total).toBe(1)
  })

  it('refuses to draft while it is closed', async () => {
    const test = makeTestApp({ ephemeral: true })
    await expect(test.app.draft({ id: 'x', text: TEXT })).rejects.toMatchObject({ code: 'locked' })
  })
})
