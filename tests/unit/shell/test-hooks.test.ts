import { describe, expect, it } from 'vitest'
import { readTestHooks } from '../../../electron/shell/test-hooks.ts'

const environment = {
  PRATHAMIKI_DATA_DIR: '/somewhere/data',
  PRATHAMIKI_SAVE_DIR: '/somewhere/papers',
  PRATHAMIKI_SQLITE_BINDING: '/somewhere/sqlite.node'
}

describe('test hooks', () => {
  it('are read on a machine of a developer', () => {
    expect(readTestHooks(environment, false)).toEqual({
      dataDir: '/somewhere/data',
      saveDir: '/somewhere/papers',
      sqliteBinding: '/somewhere/sqlite.node'
    })
  })

  it('are all dead in a packaged build, whatever the environment says', () => {
    expect(Object.values(readTestHooks(environment, true))).toEqual([null, null, null])
  })

  it('count an empty value as not set', () => {
    expect(readTestHooks({ PRATHAMIKI_DATA_DIR: '' }, false).dataDir).toBeNull()
  })
})
