import { join } from 'node:path'
import type { Draft, DraftInput } from '#shared/domain/draft.ts'
import type { LawPack } from '#shared/domain/law-pack.ts'
import type { SuggestionBody } from '#shared/domain/sync.ts'
import type { Handlers } from '#shared/ipc/contract.ts'
import type { AppPorts } from './app-ports.ts'
import { gateHandlers } from './handlers.ts'
import { createKeyVault } from './keys/key-vault.ts'
import { loadPack } from './law/load-pack.ts'
import { createMaintenance } from './maintenance/maintenance.ts'
import { RECORD_FILE, type CoreCommons } from './open-core.ts'
import type { Remote } from './remote/remote-types.ts'
import { createPreferences } from './session/preferences.ts'
import { createSession } from './session/session.ts'
import { toIstIso } from './support/clock.ts'
import { AppError } from './support/errors.ts'
import { createEventBus, type EventBus } from './support/event-bus.ts'
import { watchProcess } from './support/event-loop.ts'
import { createLogger, type Logger } from './support/logger.ts'
import { createMetrics, type Metrics } from './support/metrics.ts'
import { rememberTroubles } from './support/trouble-memory.ts'
import { writeFileAtomic } from './support/write-file-atomic.ts'

export type { AppPorts } from './app-ports.ts'

export type App = Readonly<{
  /** Every call of the contract; those that need the open store refuse while it is closed. */
  handlers: Handlers
  bus: EventBus
  metrics: Metrics
  logger: Logger
  /** The statute pack that drafts are made with. */
  law: LawPack
  /**
   * Drafts a statement that is no record: it is not stored, and no job is queued for it. For the command line.
   * @throws AppError `locked` while the store is closed, or what a `Drafter` throws
   */
  draft(input: DraftInput): Promise<Draft>
  /** One call of the model server with words that may leave the machine as they are. @throws AppError `locked`, `remote-*` */
  refine: Remote['refine']
  /**
   * Asks the model server for a draft that is no record, with all that the outbox does: tokens out, checks in. For the
   * command line.
   * @throws AppError `locked`, `remote-*`, `sync-not-maskable`, `sync-answer-refused`
   */
  suggest(input: DraftInput, draft: Draft, signal: AbortSignal): Promise<SuggestionBody>
  /** Opens what can be opened without a person: the phase is then `setup`, `locked`, `ready` or `recovery`. */
  start(): Promise<void>
  /** Ends every job, thread and file in the order that loses nothing. */
  stop(): Promise<void>
}>

/**
 * The composition root: the only place where parts of the core are put together. Plain Node; Electron, the disk, the
 * clock and the keyring come in as ports.
 */
export function createApp(ports: AppPorts): App {
  const { clock } = ports
  const troubles = rememberTroubles(ports.logSink)
  const logger = createLogger(troubles.sink, () => toIstIso(clock.nowMs()), 'app')
  const metrics = createMetrics(clock)
  const bus = createEventBus(logger.child('events'))
  const commons: CoreCommons = { ports, logger, metrics, bus, law: loadPack(ports.lawDir), troubles }
  const recordFile = join(ports.paths.dataDir, RECORD_FILE)
  const leaveDamaged = (error: AppError): void => void session.damageFound(error.toData())
  const maintenance = createMaintenance({ ...commons, recordFile, onProblem: leaveDamaged })
  const session = createSession({
    commons,
    vault: createKeyVault({
      dir: ports.paths.dataDir,
      keyring: ports.keyring,
      randomness: ports.randomness,
      logger: logger.child('keys')
    }),
    preferences: createPreferences(
      join(ports.paths.dataDir, 'preferences.json'),
      ports.systemLanguage,
      writeFileAtomic
    ),
    restore: (key) => maintenance.restore(key),
    afterOpen: (core, key) => maintenance.afterOpen(core.settings.get()['backup.keep'], key),
    beforeClose: () => maintenance.stop()
  })
  let stopping = false
  let stopWatching: (() => void) | undefined

  return {
    handlers: gateHandlers(session.handlers, {
      phase: () => session.phase(),
      open: () => session.open()?.handlers,
      stopping: () => stopping,
      damaged: leaveDamaged
    }),
    bus,
    metrics,
    logger,
    law: commons.law.pack,
    async draft(input) {
      const core = session.open()
      if (!core) throw new AppError('locked', 'drafting needs the open store')
      return core.draft(input)
    },
    async refine(request, options) {
      const core = session.open()
      if (!core) throw new AppError('locked', 'a model server is asked with the store open')
      return core.remote.refine(request, options)
    },
    async suggest(input, draft, signal) {
      const core = session.open()
      if (!core) throw new AppError('locked', 'a model server is asked with the store open')
      return core.suggest(input, draft, signal)
    },
    async start() {
      stopWatching = watchProcess(metrics)
      await session.start()
    },
    async stop() {
      if (stopping) return
      stopping = true
      await session.stop()
      stopWatching?.()
    }
  }
}
