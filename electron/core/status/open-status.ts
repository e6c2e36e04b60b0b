import { statSync } from 'node:fs'
import type { Handlers } from '#shared/ipc/contract.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Cache } from '../cache/cache.ts'
import type { FilesPort } from '../fir/export-pdf.ts'
import { ENGINE_VERSION } from '../generation/engine-version.ts'
import type { Remote } from '../remote/remote-types.ts'
import type { AuditStore } from '../store/audit-store.ts'
import type { Db } from '../store/db-types.ts'
import type { JobStore } from '../store/job-store.ts'
import type { Clock } from '../support/clock.ts'
import type { EventBus } from '../support/event-bus.ts'
import type { Logger } from '../support/logger.ts'
import { systemMachine, type MachinePort } from '../support/machine.ts'
import type { Metrics } from '../support/metrics.ts'
import type { Trouble } from '../support/trouble-memory.ts'
import type { WorkerPool } from '../workers/worker-pool.ts'
import { buildDiagnostics } from './diagnostics.ts'
import { toPrometheus } from './prometheus.ts'
import { createSampler, type Sampler } from './sampler.ts'
import { createShownReports } from './shown-reports.ts'
import { createStatusHandlers, type StatusCalls } from './status-handlers.ts'

export type OpenStatusParts = Readonly<{
  commons: Readonly<{
    ports: Readonly<{
      paths: Readonly<{ dataDir: string }>
      clock: Clock
      files: FilesPort
      machine?: MachinePort
      versions: Readonly<{ app: string; electron: string }>
      runtimeEndOfLife: boolean
    }>
    logger: Logger
    metrics: Metrics
    bus: EventBus
    law: Readonly<{ pack: Readonly<{ id: string }>; hash: string }>
    troubles: Readonly<{ newest(): ReadonlyArray<Trouble> }>
  }>
  db: Db
  audit: Pick<AuditStore, 'newest'>
  jobs: JobStore
  pool: WorkerPool
  cache: Cache
  remote: Remote
  cacheFile: string
  settings: () => Settings
  note: (action: string, detail: Readonly<Record<string, string>>) => void
}>

const COUNT_RECORDS = 'SELECT status, COUNT(*) AS n FROM firs GROUP BY status'

/** Puts together what the product tells about itself. The sampler stands still until it is started. */
export function openStatus(parts: OpenStatusParts): Readonly<{
  sampler: Sampler
  handlers: Pick<Handlers, StatusCalls>
}> {
  const { commons, db, audit, jobs, pool, cache, remote, settings, note } = parts
  const { ports, metrics, bus, law } = commons
  const versions = {
    app: ports.versions.app,
    engine: ENGINE_VERSION,
    pack: `${law.pack.id}@${law.hash.slice(0, 12)}`,
    electron: ports.versions.electron,
    node: process.versions.node
  }
  const sampler = createSampler({
    clock: ports.clock,
    logger: commons.logger.child('status'),
    metrics,
    jobs,
    pool,
    cache,
    machine: ports.machine ?? systemMachine,
    recordFile: db.file,
    dataDir: ports.paths.dataDir,
    sampleMs: () => settings()['metrics.sampleMs'],
    queuePaused: () => jobs.isPaused(),
    alertsChanged: () => bus.emit('status.changed', {})
  })
  const files = { record: db.file, wal: `${db.file}-wal`, cache: parts.cacheFile }
  const sizeOf = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.size ?? null
  for (const [name, file] of Object.entries(files)) {
    metrics.sampled('store_file_bytes', () => sizeOf(file) ?? Number.NaN, { file: name })
  }
  const countRecords = db.statement<Readonly<{ status: string; n: number }>>('status.records', COUNT_RECORDS)

  const diagnosticsText = (): string =>
    buildDiagnostics({
      versions,
      runtimeEndOfLife: ports.runtimeEndOfLife,
      settings: settings(),
      counts: {
        records: Object.fromEntries(countRecords.all().map(({ status, n }) => [status, n])),
        jobs: jobs.counts(),
        audit: { entries: audit.newest()?.seq ?? 0 }
      },
      storeBytes: Object.fromEntries(Object.entries(files).map(([name, file]) => [name, sizeOf(file)])),
      remote: remote.status(),
      alerts: sampler.alerts(),
      troubles: commons.troubles.newest(),
      metrics: metrics.snapshot()
    })
  const handlers = createStatusHandlers({
    metrics,
    sampler,
    reports: createShownReports({ files: ports.files, note }),
    prometheusText: () => toPrometheus(metrics, versions),
    diagnosticsText
  })
  return { sampler, handlers }
}
