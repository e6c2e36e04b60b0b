import type * as z from 'zod'
import { toIstIso, type Clock } from '../support/clock.ts'
import type { Db } from './db-types.ts'

export type RemoteStateName = 'breaker' | 'server-key'

/** Small states of the model server half, one JSON value each. */
export type RemoteStateStore = Readonly<{
  /** Null where there is none, or one that this version cannot read. */
  read<T>(name: RemoteStateName, schema: z.ZodType<T>): T | null
  write(name: RemoteStateName, value: unknown): void
  remove(name: RemoteStateName): void
}>

const READ = 'SELECT value FROM remote_state WHERE name = :name'
const WRITE = `
INSERT INTO remote_state (name, value, updated_at) VALUES (:name, :value, :now)
ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`
const REMOVE = 'DELETE FROM remote_state WHERE name = :name'

export function createRemoteStateStore(db: Db, clock: Clock): RemoteStateStore {
  const read = db.statement<Readonly<{ value: string }>>('remote-state.read', READ)
  const write = db.statement('remote-state.write', WRITE)
  const remove = db.statement('remote-state.remove', REMOVE)
  return {
    read(name, schema) {
      const row = read.get({ name })
      if (row === undefined) return null
      const parsed = schema.safeParse(JSON.parse(row.value))
      return parsed.success ? parsed.data : null
    },
    write(name, value) {
      db.transaction(() => write.run({ name, value: JSON.stringify(value), now: toIstIso(clock.nowMs()) }))
    },
    remove(name) {
      db.transaction(() => remove.run({ name }))
    }
  }
}
