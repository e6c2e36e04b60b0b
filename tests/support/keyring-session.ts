import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type KeyringSession = Readonly<{
  /** What a program needs to find this session's bus and keyring. */
  env: Readonly<Record<string, string>>
  /** Is the keyring there, and open? */
  isOpen(): boolean
  /** Ends bus and keyring; what the keyring held stays in `home` for the next session. */
  end(): Promise<void>
}>

/** A home that a keyring can keep its secrets in. Short: sockets allow about a hundred characters. */
export function makeHome(): { home: string; remove(): void } {
  const home = mkdtempSync(join(tmpdir(), 'pk-'))
  return { home, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }) }
}

const SECRETS = 'org.freedesktop.secrets'
const isOwned = [
  '--dest=org.freedesktop.DBus',
  '/org/freedesktop/DBus',
  'org.freedesktop.DBus.NameHasOwner',
  `string:${SECRETS}`
]
const isLocked = [
  `--dest=${SECRETS}`,
  '/org/freedesktop/secrets/aliases/default',
  'org.freedesktop.DBus.Properties.Get',
  'string:org.freedesktop.Secret.Collection',
  'string:Locked'
]

const script = 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec gnome-keyring-daemon --foreground --unlock --components=secrets'

/** A desktop session with nothing in it but a message bus and an unlocked keyring, as after a login with password. */
export async function openKeyringSession(home: string): Promise<KeyringSession> {
  const runtimeDir = join(home, 'run')
  mkdirSync(runtimeDir, { recursive: true, mode: 0o700 })
  const base = { PATH: process.env['PATH'] ?? '', HOME: home, XDG_RUNTIME_DIR: runtimeDir }
  const child = spawn('dbus-run-session', ['--', 'sh', '-c', script], {
    env: base,
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true
  })
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()))
  child.stdin.end('login-password')
  const address = await new Promise<string>((resolve, reject) => {
    child.once('error', () => reject(new Error('dbus-run-session is missing: install dbus and gnome-keyring')))
    createInterface(child.stdout).once('line', resolve)
  })
  const env = { HOME: home, XDG_RUNTIME_DIR: runtimeDir, DBUS_SESSION_BUS_ADDRESS: address }
  const send = (...message: ReadonlyArray<string>): string =>
    execFileSync('dbus-send', ['--session', '--print-reply', ...message], {
      env: { ...base, ...env },
      stdio: 'pipe'
    }).toString()
  return {
    env,
    isOpen() {
      try {
        // Asked of the bus first: a question to a name that nobody owns yet would start a second, locked keyring.
        return send(...isOwned).includes('boolean true') && send(...isLocked).includes('boolean false')
      } catch {
        return false
      }
    },
    async end() {
      // The whole group: the bus and the keyring do not end with the program that started them.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
      await exited
    }
  }
}
