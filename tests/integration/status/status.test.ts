import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { StatusSeries } from '#shared/domain/series.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { MachinePort } from '../../../electron/core/support/machine.ts'
import { systemMachine } from '../../../electron/core/support/machine.ts'
import { startModelServer } from '../../support/model-server/model-server.ts'
import { readPrometheus } from '../../support/read-prometheus.ts'
import { refineRequest } from '../../support/remote-rig.ts'
import { draftedFir, PASSPHRASE, readyApp, type TestApp } from '../../support/test-app.ts'

const text = 'My name is Asha Rawat. On 12 January 2026 at 7 PM an unknown man snatched my phone near Clock Tower.'
const quick = { changes: { 'metrics.sampleMs': 250 } } as const
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Looks until the series are as they should be; the sampler has no event, because nothing is pushed. */
async function seriesWhen(test: TestApp, fits: (series: StatusSeries) => boolean): Promise<StatusSeries> {
  for (;;) {
    const series = await test.call('status.series', { minutes: 5, operation: 'db_query_duration_seconds' })
    if (fits(series)) return series
    await pause(50)
  }
}

const known = (values: ReadonlyArray<number | null>): number[] => values.filter((value) => value !== null)

/** Everything by which somebody could be known, each a word that is nowhere else. */
const names: Partial<Settings> = {
  'station.name': 'Zafarabadthana',
  'station.district': 'Yamunapurdistrict',
  'station.state': 'Xanadupradesh',
  'officer.name': 'Harishchandra Qanungo',
  'officer.rank': 'Upanirikshakrank',
  'officer.no': 'PNO-55512',
  'server.url': 'https://secretserver.example:8443',
  'server.model': 'wonder-model-9'
}

describe('the series of an open store', () => {
  it('show the draft that was made: queue, workers, cache, statements, memory, files', async () => {
    const test = await readyApp()
    await test.call('settings.set', quick)
    await seriesWhen(test, ({ everyMs }) => everyMs === 250)
    const firId = await draftedFir(test, text)
    await test.call('fir.get', { firId })
    const { atMs, series, operations, chosen } = await seriesWhen(
      test,
      (now) => Math.max(0, ...known(now.series['workers.busy.percent'])) > 0 && (now.operations[0]?.count ?? 0) > 0
    )
    expect(atMs.length).toBe(series['memory.rss.bytes'].length)
    expect(Math.max(...known(series['store.record.bytes']))).toBeGreaterThanOrEqual(8192)
    expect(Math.max(...known(series['store.wal.bytes']))).toBeGreaterThan(50_000)
    expect(Math.max(...known(series['memory.heap.bytes']))).toBeGreaterThan(1e6)
    expect(known(series['machine.diskFree.bytes']).length).toBe(atMs.length)
    expect(known(series['queue.compute.waiting.count']).length).toBe(atMs.length)
    expect(operations.map(({ name }) => name)).toContain('job_duration_seconds')
    expect(Math.max(...known(chosen?.p99Ms ?? []))).toBeGreaterThan(0)
    expect(JSON.stringify(operations)).not.toContain(firId)
  })

  it('show how fast a model server answered, and tell nobody its address or its key', async () => {
    const server = await startModelServer()
    try {
      const test = await readyApp()
      await test.call('settings.set', { changes: { ...quick.changes, 'server.url': server.url } })
      await test.call('remote.setKey', { key: 'sk-canary-55d1' })
      await seriesWhen(test, ({ everyMs }) => everyMs === 250)
      await test.app.refine(refineRequest(), { signal: new AbortController().signal })
      const { series } = await seriesWhen(test, (now) => known(now.series['model.tokens.perSecond']).length > 0)
      expect(Math.max(...known(series['model.tokens.perSecond']))).toBeGreaterThan(0)
      const texts = [await test.call('status.diagnostics', {}), await test.call('status.prometheus', {})]
      for (const { text: told } of texts) {
        expect(told).toContain('model_server_tokens_total')
        expect(told).not.toMatch(/sk-canary|127\.0\.0\.1/)
      }
    } finally {
      await server.close()
    }
  })

  it('are refused behind either lock, begin anew after the sealed one, and go on behind the session lock', async () => {
    const test = await readyApp()
    await test.call('settings.set', quick)
    await seriesWhen(test, (now) => now.everyMs === 250 && now.atMs.length >= 3)
    await test.call('session.lock', {})
    await expect(test.call('status.series', { minutes: 5 })).rejects.toMatchObject({ code: 'session-locked' })
    const cost = test.app.metrics.histogram('status_sample_duration_seconds')
    const before = cost.count
    while (cost.count < before + 2) await pause(50)
    await test.call('session.seal', {})
    await expect(test.call('status.alerts', {})).rejects.toMatchObject({ code: 'locked' })
    const sealed = cost.count
    await pause(600)
    expect(cost.count).toBe(sealed)
    const unlockedAtMs = Date.now()
    await test.call('session.unlock', { passphrase: PASSPHRASE })
    const { atMs } = await test.call('status.series', { minutes: 60 })
    expect(atMs.length).toBeGreaterThan(0)
    expect(Math.min(...atMs)).toBeGreaterThanOrEqual(unlockedAtMs)
  })
})

describe('alerts of an open store', () => {
  it('tell of a full disk by themselves, before anybody asks', async () => {
    const machine: MachinePort = { ...systemMachine, diskFreeBytes: () => 1_000_000 }
    const heard: string[] = []
    const test = await readyApp({ machine })
    test.app.bus.subscribe((name) => heard.push(name))
    await test.call('session.seal', {})
    await test.call('session.unlock', { passphrase: PASSPHRASE })
    expect(heard).toContain('status.changed')
    const { active } = await test.call('status.alerts', {})
    expect(active.find(({ kind }) => kind === 'disk-left')).toMatchObject({ level: 'critical', value: 1_000_000 })
    expect(test.log.map(({ event }) => event)).toContain('alert.raised')
  })
})

describe('the Prometheus text of the product', () => {
  it('keeps to the format with everything that a draft has recorded, and names no record', async () => {
    const test = await readyApp()
    const firId = await draftedFir(test, text)
    const report = await test.call('status.prometheus', {})
    const families = readPrometheus(report.text)
    const types = new Map(families.map(({ name, type }) => [name, type]))
    expect(types.get('prathamiki_db_query_duration_seconds')).toBe('histogram')
    expect(types.get('prathamiki_background_tasks_processed_total')).toBe('counter')
    expect(types.get('prathamiki_cache_hit_ratio')).toBe('gauge')
    expect(types.get('prathamiki_store_file_bytes')).toBe('gauge')
    expect(families.filter(({ help }) => / of this program\.$/.test(help)).map(({ name }) => name)).toEqual([])
    for (const word of [firId, 'Rawat', test.dataDir]) expect(report.text).not.toContain(word)
  })
})

describe('the report for a technician', () => {
  it('tells versions, counts, settings, alerts, errors and metrics, and nothing by which anybody is known', async () => {
    const test = await readyApp()
    await test.call('settings.set', { changes: names })
    const firId = await draftedFir(test, text)
    await expect(test.call('fir.get', { firId: '01JHKZ0000000000000000000A' })).rejects.toMatchObject({})
    test.app.logger.warn('test.trouble', { code: 'db-busy', firId })
    const { text: shown } = await test.call('status.diagnostics', {})
    const report = JSON.parse(shown) as Record<string, unknown>
    expect(report).toMatchObject({
      report: 'prathamiki-diagnostics',
      versions: { app: '0.0.0' },
      counts: { records: { draft: 1 }, jobs: { completed: 1 } },
      modelServer: { configured: true, protocol: 'openai', key: 'none' },
      settings: { 'workers.count': 2, 'station.name': 'set, not shown', 'server.url': 'set, not shown' },
      errors: [expect.objectContaining({ event: 'test.trouble', code: 'db-busy' })]
    })
    expect(JSON.stringify(report['metrics'])).toContain('db_query_duration_seconds{statement=fir.insert}')
    const persons = ['Rawat', 'Clock Tower', firId, test.dataDir, PASSPHRASE, 'secretserver', ...Object.values(names)]
    for (const word of persons) expect(shown).not.toContain(String(word))
    expect(shown).not.toMatch(/[0-9A-HJKMNP-TV-Z]{26}|\/home\/|\/tmp\//)
  })

  it('is saved as it was shown, and its saving stands in the audit log', async () => {
    const saved: { name: string; bytes: Buffer }[] = []
    const files = {
      save: async (name: string, bytes: Uint8Array) => {
        saved.push({ name, bytes: Buffer.from(bytes) })
        return { saved: true, fileName: name }
      }
    }
    const test = await readyApp({ files })
    const older = await test.call('status.diagnostics', {})
    const shown = await test.call('status.diagnostics', {})
    await expect(test.call('status.saveReport', { sha256: older.sha256 })).rejects.toMatchObject({
      code: 'report-outdated'
    })
    expect(saved).toEqual([])
    const before = JSON.parse(shown.text) as { counts: { audit: { entries: number } } }
    expect(await test.call('status.saveReport', { sha256: shown.sha256 })).toEqual({
      saved: true,
      fileName: 'prathamiki-diagnostics.json'
    })
    expect(saved.map(({ bytes }) => bytes.toString('utf8'))).toEqual([shown.text])
    expect(
      createHash('sha256')
        .update(saved[0]?.bytes ?? '')
        .digest('hex')
    ).toBe(shown.sha256)
    const after = JSON.parse((await test.call('status.diagnostics', {})).text) as typeof before
    expect(after.counts.audit.entries).toBe(before.counts.audit.entries + 1)
  })
})
