import type { AppPhase, AppState } from '#shared/domain/app-state.ts'
import type { AppErrorData } from '#shared/domain/error.ts'
import type { Language } from '#shared/domain/fir.ts'
import type { Handlers } from '#shared/ipc/contract.ts'
import { LOCAL_ACTOR } from '../fir/fir-context.ts'
import { ENGINE_VERSION } from '../generation/engine-version.ts'
import type { AnyPhaseName } from '../handlers.ts'
import { createDataKey, createEphemeralKey, type DataKey } from '../keys/data-key.ts'
import type { KeyVault } from '../keys/key-vault.ts'
import { openCore, type CoreCommons, type OpenCore } from '../open-core.ts'
import { AppError, toErrorData } from '../support/errors.ts'
import { createIdleLock } from './idle-lock.ts'
import type { Preferences } from './preferences.ts'

export type Session = Readonly<{
  handlers: Pick<Handlers, AnyPhaseName>
  phase(): AppPhase
  open(): OpenCore | undefined
  start(): Promise<void>
  stop(): Promise<void>
  /** Damage was found in the record while it was open: it is closed before anybody reads or writes more of it. */
  damageFound(problem: AppErrorData): Promise<void>
}>

export type SessionParts = Readonly<{
  commons: CoreCommons
  vault: KeyVault
  preferences: Preferences
  /** Puts the damaged record aside and the newest verified copy in its place. */
  restore: (key: DataKey) => Promise<NonNullable<AppState['recovery']>>
  /** Runs once after each opening, when nothing is waiting for it: backup, integrity check. */
  afterOpen: (core: OpenCore, key: DataKey) => void
  /** Ends what `afterOpen` began. */
  beforeClose: () => Promise<void>
}>

/** Which phase the app is in, and the few calls that move it. One move at a time, in the order they were asked for. */
export function createSession(parts: SessionParts): Session {
  const { commons, vault, preferences } = parts
  const { ports, bus, logger } = commons
  let phase: AppPhase = 'starting'
  let problem: AppErrorData | null = null
  let recovery: AppState['recovery'] = null
  let core: OpenCore | undefined
  /** Held while the record cannot be opened, so that a copy can be restored without asking again. */
  let heldKey: DataKey | undefined
  /** Damage that is found behind the session lock must not open it: the record comes back as locked as it was. */
  let reopenLocked = false
  let moves: Promise<unknown> = Promise.resolve()

  const moveTo = (next: AppPhase, why: AppErrorData | null = null): void => {
    phase = next
    problem = why
    if (next === 'ready') idle.touch()
    else idle.rest()
    logger.info('session.phase', { state: next, ...(why ? { code: why.code } : {}) })
    bus.emit('app.changed', {})
  }

  const lockIdle = (): void => {
    if (phase === 'ready') moveTo('session-locked')
  }
  const idle = createIdleLock(ports.clock, () => core?.settings.get()['session.idleLockMinutes'] ?? 0, lockIdle)

  const inTurn = <T>(move: () => Promise<T>): Promise<T> => {
    const result = moves.then(move, move)
    moves = result.catch(() => undefined)
    return result
  }

  const openWith = (key: DataKey): void => {
    try {
      core = openCore(commons, key)
    } catch (error) {
      heldKey = key
      return moveTo('recovery', toErrorData(error))
    }
    heldKey = undefined
    core.runner.start()
    // A store that ends with the process has nobody who looks at charts of it.
    if (ports.ephemeral !== true) core.sampler.start()
    moveTo(reopenLocked ? 'session-locked' : 'ready')
    reopenLocked = false
    if (ports.ephemeral !== true) parts.afterOpen(core, key)
  }

  const recover = async (key: DataKey): Promise<void> => {
    // What kept the record closed may be over by now: a full disk, another process.
    openWith(key)
    if (!problem) return
    if (problem.code !== 'db-corrupt') throw new AppError(problem.code, 'the record still cannot be opened')
    const report = await parts.restore(key)
    recovery = report
    openWith(key)
    core?.note('store.restore', { lostTo: report.lostTo, lostFrom: report.lostFrom, restoredFrom: report.restoredFrom })
  }

  const begin = async (): Promise<void> => {
    if (ports.ephemeral === true) return openWith(createEphemeralKey(ports.randomness))
    const status = vault.status()
    // Keys that are lost beside a record are a matter of recovery, never of a new store over the old one.
    if (status.state === 'absent') return moveTo(status.recordExists ? 'recovery' : 'setup', status.problem)
    if (status.state === 'damaged') return moveTo('recovery', status.problem)
    if (!status.keyringSlot) return moveTo('locked')
    try {
      openWith(await vault.openWithKeyring())
    } catch (error) {
      // The keyring is gone, changed or plaintext: the passphrase still opens, and the screen says why it asks.
      moveTo('locked', toErrorData(error))
    }
  }

  const requirePhase = (...allowed: AppPhase[]): void => {
    if (!allowed.includes(phase)) throw new AppError('bad-input', `not possible in phase ${phase}`)
  }

  const handlers: Session['handlers'] = {
    'app.state': async () => ({
      phase,
      problem,
      recovery,
      language: language(),
      keyring: { usable: await ports.keyring.usable(), backend: await ports.keyring.backend() },
      versions: {
        ...ports.versions,
        engine: ENGINE_VERSION,
        pack: `${commons.law.pack.id}@${commons.law.hash.slice(0, 12)}`
      },
      runtimeEndOfLife: ports.runtimeEndOfLife,
      packReviewed: commons.law.pack.reviewedBy !== null
    }),
    'app.setLanguage': ({ language: chosen }) => {
      preferences.setLanguage(chosen)
      keepLanguage(chosen)
      bus.emit('app.changed', {})
      return {}
    },
    'session.setup': ({ passphrase }) =>
      inTurn(async () => {
        requirePhase('setup')
        openWith(await vault.setup(passphrase))
        // What was chosen on the first screen goes on behind it.
        keepLanguage(preferences.language())
        return {}
      }),
    'session.lock': () =>
      inTurn(async () => {
        requirePhase('ready')
        moveTo('session-locked')
        return {}
      }),
    'session.active': () => {
      if (phase === 'ready') idle.touch()
      return {}
    },
    'session.unlock': ({ passphrase }) =>
      inTurn(async () => {
        requirePhase('locked', 'session-locked')
        const key = await vault.openWithPassphrase(passphrase)
        if (phase === 'locked') openWith(key)
        else {
          // The store is open already: the passphrase only had to be the right one.
          key.destroy()
          moveTo('ready')
        }
        return {}
      }),
    'session.seal': () =>
      inTurn(async () => {
        requirePhase('ready', 'session-locked')
        await closeAll()
        moveTo('locked')
        return {}
      }),
    'recovery.restore': () =>
      inTurn(async () => {
        requirePhase('recovery')
        if (!heldKey) throw new AppError('no-backup', 'without the data key no copy can be opened')
        await recover(heldKey)
        return {}
      })
  }

  const keepLanguage = (chosen: Language): void => {
    if (core && core.settings.get().language !== chosen) core.settings.set({ language: chosen }, LOCAL_ACTOR)
  }
  const language = (): Language => core?.settings.get().language ?? preferences.language()

  const closeOpen = async (): Promise<void> => {
    const closing = core
    core = undefined
    await parts.beforeClose()
    await closing?.close()
  }
  const closeAll = async (): Promise<void> => {
    try {
      await closeOpen()
    } finally {
      heldKey?.destroy()
      heldKey = undefined
    }
  }
  const closeDamaged = async (why: AppErrorData): Promise<void> => {
    if (!core) return
    reopenLocked = phase === 'session-locked'
    // Closing zeroes the key; a copy of it is what a backup will be opened with.
    heldKey = createDataKey(Buffer.from(core.key.record))
    try {
      await closeOpen()
    } finally {
      moveTo('recovery', why)
    }
  }

  return {
    handlers,
    phase: () => phase,
    open: () => core,
    start: () => inTurn(begin),
    stop: () => {
      idle.rest()
      return inTurn(closeAll)
    },
    damageFound: (why) => inTurn(() => closeDamaged(why))
  }
}
