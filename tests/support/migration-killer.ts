import type { Migration } from '../../electron/core/store/db-types.ts'
import { migrate } from '../../electron/core/store/migrate.ts'
import { openForScript } from './open-for-script.ts'

/** Dies by SIGKILL inside a migration, after as many statements of it as it is told. */
export type KillerStart = Readonly<{ file: string; key: Uint8Array; from: number; statements: number }>

process.once('message', ({ file, key, from, statements }: KillerStart) => {
  const db = openForScript(file, key)
  const step: Migration = {
    version: from + 10,
    name: 'killed',
    up(inside) {
      for (let n = 0; n < statements; n++) {
        inside.exec(`CREATE TABLE half_${n} (a TEXT) STRICT; INSERT INTO half_${n} VALUES ('x')`)
      }
      process.kill(process.pid, 'SIGKILL')
    }
  }
  const known: Migration = { version: from, name: 'known', up: () => undefined }
  migrate(db, [known, step])
})
