import { describe, expect, it } from 'vitest'
import { sqliteBindingFor } from '../../electron/cli/sqlite-binding.ts'

const environment = { PRATHAMIKI_SQLITE_BINDING: '/somewhere/sqlite.node' }

describe('the SQLite binding of the command line', () => {
  it('is the compiled one on a runtime older than the shipped one needs', () => {
    expect(sqliteBindingFor(environment, '9')).toBe('/somewhere/sqlite.node')
  })

  it('is the shipped one wherever that fits, whatever the environment says', () => {
    expect(sqliteBindingFor(environment, '10')).toBeUndefined()
    expect(sqliteBindingFor(environment, '11')).toBeUndefined()
  })

  it('is the shipped one where nothing was compiled', () => {
    expect(sqliteBindingFor({}, '9')).toBeUndefined()
    expect(sqliteBindingFor({ PRATHAMIKI_SQLITE_BINDING: '' }, '9')).toBeUndefined()
  })
})
