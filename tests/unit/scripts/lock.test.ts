import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const lockModule = resolve(import.meta.dirname, '../../../scripts/setup/lock.mjs')

describe('two set-ups at the same time', () => {
  let cache = ''
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'lock-'))
  })
  afterEach(() => rmSync(cache, { recursive: true, force: true }))

  /** A process that takes the lock, notes when it is in and out, and stays inside for a moment. */
  function worker(name: string): Promise<number | null> {
    const script = `
      import { appendFileSync } from 'node:fs'
      import { setTimeout as wait } from 'node:timers/promises'
      const { withLock } = await import(${JSON.stringify(lockModule)})
      await withLock('job', async () => {
        appendFileSync(${JSON.stringify(join(cache, 'log'))}, 'in ${name}\\n')
        await wait(100)
        appendFileSync(${JSON.stringify(join(cache, 'log'))}, 'out ${name}\\n')
      })`
    const env = { ...process.env, PRATHAMIKI_CACHE: cache }
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env, stdio: 'ignore' })
    return new Promise((done) => child.on('close', done))
  }

  it('are never inside together, and leave no lock behind', async () => {
    expect(await Promise.all([worker('a'), worker('b'), worker('c')])).toEqual([0, 0, 0])
    const lines = readFileSync(join(cache, 'log'), 'utf8').trim().split('\n')
    expect(lines).toHaveLength(6)
    for (let at = 0; at < lines.length; at += 2) expect(lines[at + 1]).toBe(lines[at]?.replace('in', 'out'))
    expect(existsSync(join(cache, 'locks', 'job.lock'))).toBe(false)
  })

  it('do not wait for one that was killed', async () => {
    mkdirSync(join(cache, 'locks'))
    // The highest process id that Linux can give out belongs to nobody.
    writeFileSync(join(cache, 'locks', 'job.lock'), '4194304 1')
    expect(await worker('a')).toBe(0)
  })

  it('do not wait for a process that only has the same id as the dead one', async () => {
    mkdirSync(join(cache, 'locks'))
    writeFileSync(join(cache, 'locks', 'job.lock'), `${process.pid} 1`)
    expect(await worker('a')).toBe(0)
  })
})
