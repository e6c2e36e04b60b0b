import { createHash, randomBytes } from 'node:crypto'
import { createAuditStore } from '../../electron/core/store/audit-store.ts'
import { systemClock } from '../../electron/core/support/clock.ts'
import { openForScript } from './open-for-script.ts'

/** Writes rows with their audit entries as fast as it can and acknowledges each one after its commit. Never ends. */
export type WriterStart = Readonly<{ file: string; key: Uint8Array; from: number }>
export type Acknowledged = Readonly<{ n: number; hash: string }>

process.once('message', ({ file, key, from }: WriterStart) => {
  const db = openForScript(file, key)
  const audit = createAuditStore(db, systemClock)
  const insert = db.statement('write', 'INSERT INTO settings VALUES (:key, :value, :now)')

  const writeOne = (n: number): void => {
    const text = randomBytes(64 + (n % 7) * 700).toString('hex')
    const hash = createHash('sha256').update(text).digest('hex')
    db.transaction(() => {
      insert.run({ key: `row-${n}`, value: JSON.stringify({ text, hash }), now: '' })
      audit.append({ actor: 'test', action: 'row.write', entity: 'row', entityId: String(n), detail: { hash } })
    })
    process.send?.({ n, hash } satisfies Acknowledged)
    // Lets the acknowledgement out before the next row.
    setImmediate(() => writeOne(n + 1))
  }
  writeOne(from)
})
