import type { KeyvStorageAdapter, KeyvStorageCapability, KeyvStorageEntry } from 'keyv'
import { keyvStorageCapability } from 'keyv'
import type { Db } from '../store/db-types.ts'
import type { Clock } from '../support/clock.ts'
import { AppError } from '../support/errors.ts'

type Row = Readonly<{ value: string; expires_ms: number | null }>

/** The methods of Keyv's contract. It also types a store as an event emitter, and then asks at run time whether it is. */
type StoreMethods = Pick<
  KeyvStorageAdapter,
  | 'capabilities'
  | 'get'
  | 'getMany'
  | 'set'
  | 'setMany'
  | 'has'
  | 'hasMany'
  | 'delete'
  | 'deleteMany'
  | 'clear'
  | 'iterator'
>

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS cache_entry (
    namespace TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    expires_ms INTEGER,
    PRIMARY KEY (namespace, key)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS cache_entry_by_expiry ON cache_entry (expires_ms);
`

/**
 * Keyv 6's storage contract over one table of our encrypted SQLite file. Values are texts; an entry whose time is up
 * is a miss and its row goes at once.
 *
 * Each method runs to its end before it returns: between two awaits of a caller nothing of it is half done.
 */
export class KeyvSqliteStore implements StoreMethods {
  namespace: string | undefined
  readonly #db: Db
  readonly #clock: Clock

  /** @throws AppError when the table cannot be made or is not ours */
  constructor(db: Db, clock: Clock) {
    this.#db = db
    this.#clock = clock
    db.exec(SCHEMA)
  }

  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this)
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    return this.#read(key) as Value | undefined
  }

  async getMany<Value>(keys: string[]): Promise<Array<Value | undefined>> {
    return keys.map((key) => this.#read(key) as Value | undefined)
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    this.#write(key, value, expires)
    return true
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    this.#db.transaction(() => entries.forEach(({ key, value, expires }) => this.#write(key, value, expires)))
    return entries.map(() => true)
  }

  async has(key: string): Promise<boolean> {
    return this.#read(key) !== undefined
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return keys.map((key) => this.#read(key) !== undefined)
  }

  async delete(key: string): Promise<boolean> {
    return this.deleteNow(key)
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    return this.#db.transaction(() => keys.map((key) => this.deleteNow(key)))
  }

  /** Empties this namespace only. */
  async clear(): Promise<void> {
    this.deletePrefixNow('')
  }

  async *iterator<Value>(): AsyncGenerator<Array<string | Awaited<Value> | undefined>, void> {
    for (const key of this.#keys()) {
      const value = this.#read(key)
      if (value !== undefined) yield [key, value as Awaited<Value>]
    }
  }

  /** When an entry ends, on the wall clock; undefined when there is none or it has no end. */
  expiresMs(key: string): number | undefined {
    const sql = 'SELECT expires_ms FROM cache_entry WHERE namespace = $namespace AND key = $key'
    const row = this.#db.statement<Pick<Row, 'expires_ms'>>('cache.expiry', sql).get({ namespace: this.#space(), key })
    return row?.expires_ms ?? undefined
  }

  /** Deletes before it returns, for an invalidation that no reader may overtake. True when there was such a row. */
  deleteNow(key: string): boolean {
    const sql = 'DELETE FROM cache_entry WHERE namespace = $namespace AND key = $key'
    return this.#db.statement('cache.delete', sql).run({ namespace: this.#space(), key }).changes > 0
  }

  /** Deletes all keys of this namespace that begin with `prefix`; the empty prefix deletes all. */
  deletePrefixNow(prefix: string): number {
    const sql = `DELETE FROM cache_entry
      WHERE namespace = $namespace AND key >= $prefix AND substr(key, 1, length($prefix)) = $prefix`
    return this.#db.statement('cache.delete-prefix', sql).run({ namespace: this.#space(), prefix }).changes
  }

  /** Deletes what has expired in every namespace, and what other namespaces (older layouts) have left. */
  purge(): number {
    const sql = 'DELETE FROM cache_entry WHERE expires_ms <= $now OR namespace <> $namespace'
    const params = { now: this.#clock.nowMs(), namespace: this.#space() }
    return this.#db.statement('cache.purge', sql).run(params).changes
  }

  /** Makes room in a file that has reached its largest size: deletes the half of all entries that would expire first. */
  shrink(): number {
    const sql = `DELETE FROM cache_entry WHERE rowid IN (SELECT rowid FROM cache_entry
      ORDER BY expires_ms LIMIT (SELECT (count(*) + 1) / 2 FROM cache_entry))`
    return this.#db.statement('cache.shrink', sql).run().changes
  }

  #space(): string {
    return this.namespace ?? ''
  }

  #keys(): string[] {
    const sql = 'SELECT key FROM cache_entry WHERE namespace = $namespace ORDER BY key'
    const rows = this.#db.statement<{ key: string }>('cache.keys', sql).all({ namespace: this.#space() })
    return rows.map(({ key }) => key)
  }

  #read(key: string): string | undefined {
    const sql = 'SELECT value, expires_ms FROM cache_entry WHERE namespace = $namespace AND key = $key'
    const row = this.#db.statement<Row>('cache.get', sql).get({ namespace: this.#space(), key })
    if (row === undefined) return undefined
    if (row.expires_ms === null || row.expires_ms > this.#clock.nowMs()) return row.value
    this.deleteNow(key)
    return undefined
  }

  #write(key: string, value: unknown, expires: number | undefined): void {
    if (typeof value !== 'string') throw new TypeError('the store keeps texts: give Keyv a serialization')
    if (expires !== undefined && expires <= this.#clock.nowMs()) {
      this.deleteNow(key)
      return
    }
    try {
      this.#insert(key, value, expires ?? null)
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'disk-full') || this.#db.inTransaction()) throw error
      this.shrink()
      this.#insert(key, value, expires ?? null)
    }
  }

  #insert(key: string, value: string, expires: number | null): void {
    const sql = `INSERT INTO cache_entry (namespace, key, value, expires_ms) VALUES ($namespace, $key, $value, $expires)
      ON CONFLICT (namespace, key) DO UPDATE SET value = excluded.value, expires_ms = excluded.expires_ms`
    this.#db.statement('cache.set', sql).run({ namespace: this.#space(), key, value, expires })
  }
}
