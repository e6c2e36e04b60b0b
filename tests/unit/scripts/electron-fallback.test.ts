import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkIntegrity } from '../../../scripts/setup/electron-fallback.mjs'
import { stripsTypes } from '../../../scripts/setup/node24.mjs'
import { mustCompileSqlite } from '../../../scripts/setup/sqlite-binding.mjs'

describe('the fetched Electron', () => {
  let file = ''
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'integrity-'))
    file = join(folder, 'package.tgz')
    writeFileSync(file, 'the package')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is accepted when its content is the known one', async () => {
    const expected = `sha512-${createHash('sha512').update('the package').digest('base64')}`
    await expect(checkIntegrity(file, expected)).resolves.toBeUndefined()
  })

  it('is refused when a single byte differs', async () => {
    const expected = `sha512-${createHash('sha512').update('the packagf').digest('base64')}`
    await expect(checkIntegrity(file, expected)).rejects.toThrow('is not what it should be')
  })
})

describe('runtimes', () => {
  it('wants a Node that strips types without being told', () => {
    expect(['20.19.0', '22.17.1', '22.18.0', '24.21.0'].map(stripsTypes)).toEqual([false, false, true, true])
  })

  it('needs no compiler for an Electron that has Node-API 10', () => {
    expect(mustCompileSqlite(36)).toBe(false)
    expect(mustCompileSqlite(45)).toBe(false)
  })
})
