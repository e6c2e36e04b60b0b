import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AppErrorData } from '#shared/domain/error.ts'
import { findPassphraseProblem, MIN_PASSPHRASE_CHARS } from '#shared/domain/passphrase.ts'
import { toDbError } from '../store/db-errors.ts'
import { AppError } from '../support/errors.ts'
import type { Randomness } from '../support/ids.ts'
import { keyCheck, keyFits } from '../support/key-check.ts'
import type { Logger } from '../support/logger.ts'
import { createFileAtomic, writeFileAtomic } from '../support/write-file-atomic.ts'
import { createDataKey, DATA_KEY_BYTES, type DataKey } from './data-key.ts'
import { readKeyFile, replaceKeyFile, serialiseKeyFile, type KeyFile, type KeySlot } from './key-file.ts'
import type { KeyringPort } from './keyring-port.ts'
import { unwrapWithKeyring, wrapWithKeyring } from './keyring-slot.ts'
import { unwrapWithPassphrase, wrapWithPassphrase } from './passphrase-slot.ts'

/**
 * `absent`: no keys; with `recordExists` they are lost, otherwise this is a first start. `damaged`: neither the key file
 * nor its copy can be read. `present`: one of the slots opens them.
 */
export type VaultStatus =
  | Readonly<{ state: 'absent'; recordExists: boolean; problem: AppErrorData | null }>
  | Readonly<{ state: 'damaged'; problem: AppErrorData }>
  | Readonly<{ state: 'present'; passphraseSlot: boolean; keyringSlot: boolean; keyringBackend: string | null }>

/** Where the data key is kept, wrapped, in numbered slots. Holds no key itself: what it opens belongs to the caller. */
export type KeyVault = Readonly<{
  status(): VaultStatus
  /**
   * Makes the data key and its slots.
   * @throws AppError `passphrase-too-weak` (details: reason, minimum), `wrong-key` where a record or a damaged key file
   * lies already, `bad-input` where keys exist, `disk-full`, `db-readonly`
   */
  setup(passphrase: string): Promise<DataKey>
  /** @throws AppError `setup-needed`, `keyring-unavailable`, `keyring-changed`, `wrong-key`, `db-newer` */
  openWithKeyring(): Promise<DataKey>
  /** @throws AppError `setup-needed`, `wrong-passphrase`, `wrong-key`, `db-newer` */
  openWithPassphrase(passphrase: string): Promise<DataKey>
  /** Wraps an open key with the keyring of now, in a new slot that replaces the old one. @throws AppError `keyring-unavailable` */
  addKeyring(key: DataKey): Promise<void>
  /** @throws AppError `passphrase-too-weak`, `wrong-key` */
  changePassphrase(key: DataKey, passphrase: string): Promise<void>
}>

export type KeyVaultOptions = Readonly<{
  /** The data directory: `keys.json` and its copy lie beside the record. */
  dir: string
  keyring: KeyringPort
  randomness: Randomness
  logger: Logger
}>

export function createKeyVault({ dir, keyring, randomness, logger }: KeyVaultOptions): KeyVault {
  const file = join(dir, 'keys.json')
  const copy = `${file}.bak`
  const recordFile = join(dir, 'record.db')

  /** The keys, from the copy where the file itself is damaged or gone. Null: there have never been any. */
  const read = (): KeyFile | null => {
    const found = attempt(() => readKeyFile(file))
    if (found.ok && found.value !== null) return found.value
    if (!found.ok && found.error.code === 'db-newer') throw found.error
    const spare = attempt(() => readKeyFile(copy))
    if (spare.ok && spare.value !== null) {
      logger.warn('keys.copy-used', { reason: found.ok ? 'missing' : 'damaged' })
      return spare.value
    }
    if (!found.ok) throw found.error
    if (!spare.ok) throw spare.error
    return null
  }

  const requireKeys = (): KeyFile => {
    const keys = read()
    if (keys === null) throw existsSync(recordFile) ? lostKeys() : new AppError('setup-needed', 'no keys yet')
    return keys
  }

  const accept = (secret: Buffer, keys: KeyFile): DataKey => {
    if (secret.length === DATA_KEY_BYTES && keyFits(secret, keys.check)) return createDataKey(secret)
    secret.fill(0)
    throw new AppError('wrong-key', 'the slot opens, but holds another key', { details: { reason: 'slot-mismatch' } })
  }

  /** Puts a new slot in the place of those of its kind. Never writes over a file that cannot be read. */
  const replaceSlot = async (key: DataKey, make: (slot: number) => Promise<KeySlot>): Promise<void> => {
    const keys = readKeyFile(file)
    if (keys === null) throw lostKeys()
    if (!keyFits(key.record, keys.check)) throw new AppError('wrong-key', 'the key file is of another key')
    const made = await make(nextSlot(keys))
    const slots = [...keys.slots.filter((slot) => slot.kind !== made.kind), made]
    onDisk('replace key file', () => replaceKeyFile(file, copy, { ...keys, slots }))
  }

  return {
    status() {
      const keys = attempt(read)
      if (!keys.ok) return { state: 'damaged', problem: keys.error.toData() }
      if (keys.value === null) {
        const recordExists = existsSync(recordFile)
        return { state: 'absent', recordExists, problem: recordExists ? lostKeys().toData() : null }
      }
      const { slots } = keys.value
      const keyringBackend = slots.find((slot) => slot.kind === 'keyring')?.backend ?? null
      const passphraseSlot = slots.some((slot) => slot.kind === 'passphrase')
      return { state: 'present', passphraseSlot, keyringSlot: keyringBackend !== null, keyringBackend }
    },

    async setup(passphrase) {
      requireStrong(passphrase)
      if (read() !== null) throw new AppError('bad-input', 'keys exist already')
      // New keys would turn a record that waits for its key file into one that nothing opens.
      if (existsSync(recordFile)) throw lostKeys()
      const secret = randomness.bytes(DATA_KEY_BYTES)
      const slots: KeySlot[] = [await wrapWithPassphrase(1, secret, passphrase, randomness)]
      const keyringSlot = await wrapWithKeyring(2, secret, keyring).catch((error: unknown) => {
        // The passphrase is enough to go on; without the keyring it is asked for at every start.
        logger.warn('keys.keyring-refused', { errorName: error instanceof Error ? error.name : 'unknown' })
        return null
      })
      if (keyringSlot !== null) slots.push(keyringSlot)
      const text = serialiseKeyFile({ version: 1, check: keyCheck(secret), slots })
      onDisk('write key file', () => {
        if (!createFileAtomic(file, text)) throw new AppError('bad-input', 'keys exist already')
        writeFileAtomic(copy, text)
      })
      return createDataKey(secret)
    },

    async openWithKeyring() {
      const keys = requireKeys()
      const slot = keys.slots.find((candidate) => candidate.kind === 'keyring')
      if (slot === undefined) throw new AppError('keyring-unavailable', 'the key is not in a keyring')
      return accept(await unwrapWithKeyring(slot, keyring), keys)
    },

    async openWithPassphrase(passphrase) {
      const keys = requireKeys()
      const slot = keys.slots.find((candidate) => candidate.kind === 'passphrase')
      if (slot === undefined) throw new AppError('wrong-key', 'the key file has no passphrase slot')
      return accept(await unwrapWithPassphrase(slot, passphrase), keys)
    },

    addKeyring: (key) =>
      replaceSlot(key, async (slot) => {
        const made = await wrapWithKeyring(slot, key.record, keyring)
        if (made === null) throw new AppError('keyring-unavailable', 'no keyring that keeps a secret answers')
        return made
      }),

    async changePassphrase(key, passphrase) {
      requireStrong(passphrase)
      await replaceSlot(key, (slot) => wrapWithPassphrase(slot, key.record, passphrase, randomness))
    }
  }
}

function lostKeys(): AppError {
  return new AppError('wrong-key', 'a record without its key file', { details: { reason: 'keys-missing' } })
}

/** Numbers are never used twice, so that a log or an old copy can say which slot it means. */
function nextSlot(keys: KeyFile): number {
  return Math.max(...keys.slots.map((slot) => slot.slot)) + 1
}

function requireStrong(passphrase: string): void {
  const reason = findPassphraseProblem(passphrase)
  if (reason === null) return
  throw new AppError('passphrase-too-weak', 'the passphrase is too weak', {
    details: { reason, minimum: MIN_PASSPHRASE_CHARS }
  })
}

type Attempt<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; error: AppError }>

function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    return { ok: false, error: toDbError(error, 'read key file') }
  }
}

function onDisk(operation: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw toDbError(error, operation)
  }
}
