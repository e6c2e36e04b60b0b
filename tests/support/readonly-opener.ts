import Database from 'better-sqlite3'
import { AppError } from '../../electron/core/support/errors.ts'
import { openForScript } from './open-for-script.ts'
import { readRow, writeRow } from './settings-rows.ts'

/** Opens a store as a user without the right to write it, and says what happened. Root may write anything: it changes. */
export type OpenerStart = Readonly<{ file: string; key: Uint8Array }>
export type Opened = Readonly<{ code: string; value: unknown }>

const NOBODY = 65_534

process.once('message', ({ file, key }: OpenerStart) => {
  // Loads the binding while its folder can still be read.
  new Database(':memory:').close()
  if (process.getuid?.() === 0) {
    process.setgid?.(NOBODY)
    process.setuid?.(NOBODY)
  }
  process.send?.(tryWriting(file, key))
  process.disconnect()
})

function tryWriting(file: string, key: Uint8Array): Opened {
  let value: unknown
  try {
    const db = openForScript(file, key)
    value = readRow(db, 'a')
    writeRow(db, 'b', 1)
    return { code: 'none', value }
  } catch (error) {
    return { code: error instanceof AppError ? error.code : String(error), value }
  }
}
