import { join } from 'node:path'
import type { LoadedPack } from './law/load-pack.ts'
import { FIR_LIST_PREFIX, FIR_STATS_PREFIX, firRecordKey } from './cache/cache-keys.ts'
import { createCache, type Cache } from './cache/cache.ts'
import { openDurableLayer } from './cache/open-durable-layer.ts'
import { createDraftMemory } from './cache/remember-draft.ts'
import type { AppPorts } from './app-ports.ts'
import { exportPdf } from './fir/export-pdf.ts'
import type { RegisterContext } from './fir/register-fir.ts'
import { LOCAL_ACTOR } from './fir/fir-context.ts'
import { createFirHandlers } from './fir/fir-handlers.ts'
import type { OpenHandlers } from './handlers.ts'
import { createDraftJob } from './jobs/draft-fir.job.ts'
import { createDrafter, type Drafter } from './jobs/drafter.ts'
import { createJobHandlers } from './jobs/job-handlers.ts'
import { createJobRunner } from './jobs/job-runner.ts'
import type { JobRunner } from './jobs/runner-types.ts'
import type { DataKey } from './keys/data-key.ts'
import { createLawHandlers } from './law/law-handlers.ts'
import { indexLaw, sensitiveSections } from './law/law-view.ts'
import { openRemote } from './remote/open-remote.ts'
import type { Remote } from './remote/remote-types.ts'
import { createSettingsHandlers } from './settings/settings-handlers.ts'
import { openStatus } from './status/open-status.ts'
import type { Sampler } from './status/sampler.ts'
import { createAuditStore } from './store/audit-store.ts'
import { CLOCK_CONFIRMED, clockIsBehind } from './store/clock-guard.ts'
import { openDatabase } from './store/database.ts'
import type { Db } from './store/db-types.ts'
import { createDraftStore } from './store/draft-store.ts'
import { createFirList } from './store/fir-list.ts'
import { createFirStore } from './store/fir-store.ts'
import { createJobStore } from './store/job-store.ts'
import { migrate } from './store/migrate.ts'
import { migrations } from './store/migrations/index.ts'
import { createRefineStore } from './store/refine-store.ts'
import { createRevisionStore } from './store/revision-store.ts'
import { createSettingsStore, type SettingsStore } from './store/settings-store.ts'
import { createStatementStore } from './store/statement-store.ts'
import { closedForMs } from './sync/line-wait.ts'
import { createSuggester, type Suggester } from './sync/suggest.ts'
import { openSync, type Sync } from './sync/open-sync.ts'
import type { EventBus } from './support/event-bus.ts'
import type { Logger } from './support/logger.ts'
import type { Metrics } from './support/metrics.ts'
import type { Trouble } from './support/trouble-memory.ts'
import { createWorkerPool, type WorkerPool } from './workers/worker-pool.ts'

export const RECORD_FILE = 'record.db'
export const CACHE_FILE = 'cache.db'

/** What lives as long as the app, open or not. */
export type CoreCommons = Readonly<{
  ports: AppPorts
  logger: Logger
  metrics: Metrics
  bus: EventBus
  law: LoadedPack
  /** The newest failures that the log has seen. */
  troubles: Readonly<{ newest(): ReadonlyArray<Trouble> }>
}>

/** The product with its store open: everything between unlocking and sealing. */
export type OpenCore = Readonly<{
  handlers: OpenHandlers
  settings: SettingsStore
  db: Db
  runner: JobRunner
  key: DataKey
  draft: Drafter
  remote: Remote
  suggest: Suggester
  sampler: Sampler
  /** Writes an event of the store itself into the audit log. */
  note(action: string, detail: Readonly<Record<string, string | null>>): void
  /** Stops claiming, lets running jobs end or aborts them, closes threads and files, zeroes the key. */
  close(): Promise<void>
}>

/**
 * Opens the record with a data key and puts the core together.
 * @throws AppError `db-corrupt`, `db-newer`, `db-in-use`, `db-readonly`, `disk-full`
 */
export function openCore(commons: CoreCommons, key: DataKey): OpenCore {
  const { ports, logger, metrics, bus } = commons
  const { clock, randomness } = ports
  const common = { clock, metrics, logger: logger.child('store'), nativeBinding: ports.nativeBinding }
  const db = openDatabase({ ...common, file: join(ports.paths.dataDir, RECORD_FILE), key: key.record })
  try {
    migrate(db, migrations)
    const audit = createAuditStore(db, clock)
    const settings = createSettingsStore(db, audit, { clock, logger: logger.child('settings') })
    const jobs = createJobStore(db, clock, randomness)
    // Before any worker is made: a job that took the process down twice must not get a third chance (decision 7).
    jobs.startRecovery()
    const cache = openCache(commons, key, settings)
    const pool = openPool(commons, settings)

    const context: RegisterContext = {
      db,
      firs: createFirStore(db),
      list: createFirList(db),
      statements: createStatementStore(db),
      drafts: createDraftStore(db),
      revisions: createRevisionStore(db),
      jobs,
      audit,
      events: {
        drafted: (...step) => sync.events.drafted(...step),
        registered: (firId) => sync.events.registered(firId),
        suggestedNarrative: (...which) => sync.events.suggestedNarrative(...which)
      },
      settings: () => settings.get(),
      clock,
      randomness,
      lawOf: indexLaw(commons.law.pack),
      isSensitiveSection: sensitiveSections(commons.law.pack),
      clockIsBehind: () => clockIsBehind(audit.newest(), clock),
      changed: (firId) => {
        cache.invalidate(firRecordKey(firId))
        cache.invalidatePrefix(FIR_LIST_PREFIX)
        cache.invalidatePrefix(FIR_STATS_PREFIX)
        bus.emit('fir.changed', { firId })
      },
      jobQueued: (jobId) => {
        bus.emit('jobs.changed', { jobId })
        runner.wake()
      },
      jobCancelled: (jobId) => void runner.cancel(jobId)
    }
    const note: OpenCore['note'] = (action, detail) =>
      db.transaction(() => audit.append({ actor: LOCAL_ACTOR, action, entity: 'store', entityId: RECORD_FILE, detail }))
    const remote = openRemote({ commons, db, key, settings: () => settings.get(), note: (action) => note(action, {}) })
    const sync = openSync(
      {
        ...context,
        refines: createRefineStore(db),
        jobs: { ...jobs, queueNowMs: () => jobs.times().queueNowMs },
        remote: remote.remote,
        changed: (firId) => bus.emit('sync.changed', { firId })
      },
      remote.remote,
      { cancelJob: context.jobCancelled, wake: () => runner.wake() }
    )
    const draftTtlSeconds = (): number => settings.get()['cache.recordTtlSeconds']
    const draft = createDrafter(pool, createDraftMemory(cache, commons.law.hash, draftTtlSeconds))
    const runner = createJobRunner({
      db,
      jobStore: jobs,
      kinds: [createDraftJob(context, draft), sync.job],
      pool,
      bus,
      clock,
      logger: logger.child('jobs'),
      metrics,
      randomness,
      settings: () => settings.get(),
      networkClosedForMs: () => closedForMs(remote.remote.gate()),
      recordChanged: context.changed
    })
    const status = openStatus({
      commons,
      db,
      audit,
      jobs,
      pool,
      cache,
      remote: remote.remote,
      cacheFile: join(ports.paths.dataDir, CACHE_FILE),
      settings: () => settings.get(),
      note
    })
    const handlers: OpenHandlers = {
      ...createFirHandlers(context, cache, (input) => exportPdf(context, ports, input)),
      ...createJobHandlers({ jobStore: jobs, runner }),
      ...createLawHandlers(commons.law.pack),
      ...createSettingsHandlers(settings, () => {
        bus.emit('settings.changed', {})
        sync.tryNow()
      }),
      ...status.handlers,
      ...remote.handlers,
      ...sync.handlers,
      'remote.tryNow': async (input) => {
        await remote.handlers['remote.tryNow'](input)
        sync.tryNow()
        return {}
      },
      'clock.confirm': () => {
        note(CLOCK_CONFIRMED, {})
        return {}
      }
    }
    const { sampler } = status
    const close = (): Promise<void> =>
      closeCore({ sampler, runner, sync, remote: remote.remote, pool, cache, db, key, logger })
    const suggest = createSuggester(pool, remote.remote, randomness)
    return { handlers, settings, db, runner, key, draft, remote: remote.remote, sampler, suggest, note, close }
  } catch (error) {
    db.close()
    throw error
  }
}

function openCache({ ports, logger, metrics }: CoreCommons, key: DataKey, settings: SettingsStore): Cache {
  const options = { clock: ports.clock, metrics, logger: logger.child('cache'), nativeBinding: ports.nativeBinding }
  const durable = openDurableLayer({ ...options, file: join(ports.paths.dataDir, CACHE_FILE), key: key.cache })
  return createCache({ ...options, maxEntries: settings.get()['cache.maxEntries'], durable })
}

function openPool({ ports, logger, metrics, law }: CoreCommons, settings: SettingsStore): WorkerPool {
  const values = settings.get()
  return createWorkerPool({
    size: values['workers.count'],
    workerUrl: ports.workerUrl,
    packJson: law.json,
    packHash: law.hash,
    clock: ports.clock,
    logger: logger.child('workers'),
    metrics,
    randomness: ports.randomness,
    taskTimeoutMs: values['workers.taskTimeoutMs'],
    heartbeatMs: values['workers.heartbeatMs'],
    maxHeapMb: values['workers.maxHeapMb']
  })
}

type Closing = Readonly<{
  sampler: Sampler
  runner: JobRunner
  sync: Pick<Sync, 'close'>
  remote: Remote
  pool: WorkerPool
  cache: Cache
  db: Db
  key: DataKey
  logger: Logger
}>

/** In the order that loses nothing: no new work, no running work, no threads, then the files, last the key. */
async function closeCore(closing: Closing): Promise<void> {
  const { sampler, runner, sync, remote, pool, cache, db, key, logger } = closing
  sampler.stop()
  await runner.stop()
  sync.close()
  await remote.close()
  await pool.close()
  cache.close()
  try {
    db.checkpoint()
  } catch {
    logger.warn('store.checkpoint-failed')
  }
  db.close()
  key.destroy()
}
