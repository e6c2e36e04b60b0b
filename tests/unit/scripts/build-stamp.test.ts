import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashSources } from '../../../scripts/setup/build.mjs'
import { root } from '../../../scripts/setup/paths.mjs'
import { personFolder } from '../../../scripts/setup/run-typescript.mjs'

describe('deciding whether to build', () => {
  let folder = ''
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stamp-'))
    mkdirSync(join(folder, 'electron/core'), { recursive: true })
    write('electron/core/app.ts', 'export const a = 1')
    write('package.json', '{}')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('does not look at times, which a checkout sets anew', () => {
    const before = hashSources(folder)
    utimesSync(join(folder, 'electron/core/app.ts'), new Date(0), new Date(0))
    expect(hashSources(folder)).toBe(before)
  })

  it.each([
    ['a changed source', 'electron/core/app.ts', 'export const a = 2'],
    ['a new source', 'electron/core/new.ts', ''],
    ['a changed configuration', 'package.json', '{ }']
  ])('sees %s', (_what, name, text) => {
    const before = hashSources(folder)
    write(name, text)
    expect(hashSources(folder)).not.toBe(before)
  })

  it('sees a renamed source', () => {
    const before = hashSources(folder)
    rmSync(join(folder, 'electron/core/app.ts'))
    write('electron/core/app2.ts', 'export const a = 1')
    expect(hashSources(folder)).not.toBe(before)
  })

  it('does not care about files that are no sources', () => {
    const before = hashSources(folder)
    write('README.md', 'words')
    expect(hashSources(folder)).toBe(before)
  })
})

describe('the folder that file names are meant from', () => {
  it('is where the person typed the npm command', () => {
    expect(personFolder({ INIT_CWD: '/home/officer' }, root)).toBe('/home/officer')
  })

  it('is the current folder when npm is not in between', () => {
    expect(personFolder({ INIT_CWD: '/left/over' }, '/home/officer')).toBe('/home/officer')
    expect(personFolder({}, root)).toBe(root)
  })
})
