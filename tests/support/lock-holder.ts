import Database from 'better-sqlite3'

/** Holds the write lock of a store as a tool from outside would: without asking whether it is in use. */
export type HolderStart = Readonly<{ file: string; key: Uint8Array }>

process.once('message', ({ file, key }: HolderStart) => {
  const raw = new Database(file)
  raw.pragma("cipher='aegis'")
  raw.key(Buffer.from(`raw:${Buffer.from(key).toString('hex')}`))
  raw.exec('BEGIN IMMEDIATE')
  process.send?.('held')
  process.once('message', () => {
    raw.exec('ROLLBACK')
    raw.close()
    process.send?.('released')
    process.disconnect()
  })
})
