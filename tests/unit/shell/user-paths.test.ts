import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { choosePaths } from '../../../electron/shell/user-paths.ts'
import { tempDir } from '../../support/temp-dir.ts'

const noHooks = { dataDir: null, saveDir: null, sqliteBinding: null }

function fakeApp(ownDir: string, switchValue: string) {
  const set: string[] = []
  return {
    set,
    getPath: () => ownDir,
    setPath: (name: string, path: string) => void set.push(`${name}=${path}`),
    commandLine: { getSwitchValue: (name: string) => (name === 'user-data-dir' ? switchValue : '') }
  }
}

type AppPart = Parameters<typeof choosePaths>[0]

describe('user paths', () => {
  it('lie in the folder Electron chose', () => {
    const dir = join(tempDir(), 'own')
    const app = fakeApp(dir, '')
    const paths = choosePaths(app as unknown as AppPart, noHooks)
    expect(paths).toEqual({
      userData: dir,
      dataDir: dir,
      logsDir: join(dir, 'logs'),
      windowStateFile: join(dir, 'window-state.json')
    })
    expect(app.set).toEqual([])
  })

  it('all move with --user-data-dir, and Electron is told', () => {
    const dir = join(tempDir(), 'moved')
    const app = fakeApp('/never', dir)
    expect(choosePaths(app as unknown as AppPart, noHooks).dataDir).toBe(dir)
    expect(app.set).toEqual([`userData=${dir}`])
  })

  it('put the store alone elsewhere for a test', () => {
    const dir = tempDir()
    const paths = choosePaths(fakeApp(dir, '') as unknown as AppPart, { ...noHooks, dataDir: join(dir, 'store') })
    expect([paths.userData, paths.dataDir]).toEqual([dir, join(dir, 'store')])
  })

  it('are folders that nobody else can look into', () => {
    const paths = choosePaths(fakeApp(join(tempDir(), 'private'), '') as unknown as AppPart, noHooks)
    expect(statSync(paths.dataDir).mode & 0o077).toBe(0)
    expect(statSync(paths.logsDir).mode & 0o077).toBe(0)
  })
})
