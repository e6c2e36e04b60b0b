import { hkdfSync } from 'node:crypto'
import { AppError } from '../support/errors.ts'
import type { Randomness } from '../support/ids.ts'

export const DATA_KEY_BYTES = 32

/** The keys of one open session. Lives in Buffers only, so that it can really be taken away. */
export type DataKey = Readonly<{
  /** Key of `record.db`. @throws AppError `locked` after `destroy` */
  record: Buffer
  /** Key of `cache.db`: derived, so that what leaks from a cache says nothing about the record. */
  cache: Buffer
  /** Overwrites both with zeros. */
  destroy(): void
}>

/** @param secret 32 bytes; moved into a Buffer of its own and zeroed where it came from */
export function createDataKey(secret: Buffer): DataKey {
  if (secret.length !== DATA_KEY_BYTES) throw new AppError('wrong-key', `a data key has ${DATA_KEY_BYTES} bytes`)
  // Small Buffers share one block of memory with others: whoever sends such a one to a process sends the whole block.
  const record = Buffer.alloc(DATA_KEY_BYTES, secret)
  secret.fill(0)
  const cache = Buffer.from(hkdfSync('sha256', record, Buffer.alloc(0), 'cache', DATA_KEY_BYTES))
  let destroyed = false
  // A key of zeros would open, or make, a database that anybody can read.
  const alive = (key: Buffer): Buffer => {
    if (destroyed) throw new AppError('locked', 'the data key has been zeroed')
    return key
  }
  return {
    get record() {
      return alive(record)
    },
    get cache() {
      return alive(cache)
    },
    destroy() {
      destroyed = true
      record.fill(0)
      cache.fill(0)
    }
  }
}

/** A key for a store that ends with the process: it is kept nowhere. */
export function createEphemeralKey(randomness: Randomness): DataKey {
  return createDataKey(randomness.bytes(DATA_KEY_BYTES))
}
