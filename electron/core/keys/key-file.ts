import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { AppError } from '../support/errors.ts'
import { writeFileAtomic } from '../support/write-file-atomic.ts'

const base64 = z.base64().max(4096)

/** Bounds of what is accepted from the file: a changed one must not be able to ask for all the memory there is. */
const scryptSchema = z.strictObject({
  n: z.int().min(16_384).max(1_048_576),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
  salt: base64
})

const passphraseSlotSchema = z.strictObject({
  slot: z.int().min(1),
  kind: z.literal('passphrase'),
  scrypt: scryptSchema,
  iv: base64,
  data: base64,
  tag: base64
})
export type PassphraseSlot = z.infer<typeof passphraseSlotSchema>

const keyringSlotSchema = z.strictObject({
  slot: z.int().min(1),
  kind: z.literal('keyring'),
  /** The backend that wrapped it: another one cannot unwrap it, and may be no secret at all. */
  backend: z.string().min(1).max(60),
  blob: base64
})
export type KeyringSlot = z.infer<typeof keyringSlotSchema>

const KEY_FILE_VERSION = 1
const keyFileSchema = z.strictObject({
  version: z.literal(KEY_FILE_VERSION),
  /** `keyCheck` of the data key. */
  check: z.string().regex(/^[0-9a-f]{64}$/),
  slots: z.array(z.discriminatedUnion('kind', [passphraseSlotSchema, keyringSlotSchema])).min(1)
})
export type KeyFile = z.infer<typeof keyFileSchema>
export type KeySlot = KeyFile['slots'][number]

/** @throws AppError `wrong-key` (details.reason `keys-damaged`), `db-newer` for a file of a later version */
export function parseKeyFile(text: string): KeyFile {
  const json = parseJson(text)
  const parsed = keyFileSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const version = z.object({ version: z.int() }).safeParse(json)
  if (version.success && version.data.version > KEY_FILE_VERSION) {
    throw new AppError('db-newer', 'the key file was written by a later version', {
      details: { found: version.data.version, supported: KEY_FILE_VERSION }
    })
  }
  throw new AppError('wrong-key', 'the key file is damaged', { details: { reason: 'keys-damaged' } })
}

export function serialiseKeyFile(keyFile: KeyFile): string {
  return `${JSON.stringify(keyFileSchema.parse(keyFile), null, 2)}\n`
}

/** @throws AppError as `parseKeyFile`; null when there is no such file */
export function readKeyFile(file: string): KeyFile | null {
  return existsSync(file) ? parseKeyFile(readFileSync(file, 'utf8')) : null
}

/**
 * Replaces the key file. The copy holds the old keys until the new file is safely there, and the same as it afterwards:
 * so there are always two, and a passphrase that was taken away opens neither.
 */
export function replaceKeyFile(file: string, copy: string, keyFile: KeyFile): void {
  const text = serialiseKeyFile(keyFile)
  writeFileAtomic(copy, readFileSync(file, 'utf8'))
  writeFileAtomic(file, text)
  writeFileAtomic(copy, text)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
