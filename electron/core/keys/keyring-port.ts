/** The secret store of the operating system, as the shell offers it. */
export type KeyringPort = Readonly<{
  /** Name of what is behind it: `gnome_libsecret`, `kwallet6`, `keychain`, `dpapi`, `basic_text`. */
  backend(): Promise<string>
  /** False where nothing is there or nothing answers. Says nothing about its safety: see `isSafeBackend`. */
  usable(): Promise<boolean>
  wrap(secret: Buffer): Promise<Buffer>
  /** @throws anything when the blob was not made by this keyring */
  unwrap(blob: Buffer): Promise<Buffer>
}>

/**
 * Backends that keep a secret under a password that is written in Chromium's source: whoever has the disk has the key.
 * `unknown` is what Electron says before it knows, and nothing may rest on that.
 */
const UNSAFE_BACKENDS: ReadonlySet<string> = new Set(['basic_text', 'unknown', ''])

export function isSafeBackend(backend: string): boolean {
  return !UNSAFE_BACKENDS.has(backend)
}
