import { describe, expect, it } from 'vitest'
import { withCorrelation } from '../../../electron/core/support/correlation.ts'
import type { MetricsSnapshot } from '#shared/domain/metrics.ts'
import { readyApp, type TestApp } from '../../support/test-app.ts'

const text = 'My name is Asha Rawat. On 12 January 2026 at 7 PM an unknown man snatched my phone near Clock Tower.'

const draftUnder = async (test: TestApp, correlationId: string): Promise<string> => {
  const { firId } = await test.call('fir.create', { mode: 'oral', receivedAt: '2026-01-15T10:00:00+05:30', text })
  await withCorrelation(correlationId, () => test.call('fir.requestDraft', { firId }))
  await test.until(async () => (await test.call('fir.get', { firId })).summary.status === 'draft')
  return firId
}

const count = (snapshot: MetricsSnapshot, name: string, labels: Readonly<Record<string, string>>): number =>
  snapshot.counters
    .filter((one) => one.name === name && Object.entries(labels).every(([key, value]) => one.labels[key] === value))
    .reduce((sum, one) => sum + one.value, 0)

describe('what the core tells about itself', () => {
  it('carries the id of a click into the job and the worker, and nothing of the complaint', async () => {
    const test = await readyApp()
    await draftUnder(test, 'click-4711')
    const modules = new Set(
      test.log.filter((entry) => entry.fields.correlationId === 'click-4711').map((entry) => entry.module)
    )
    expect(modules).toContain('jobs')
    expect(modules).toContain('workers')
    expect(JSON.stringify(test.log)).not.toContain('Rawat')
  })

  it('times every statement, job and cache operation under closed names', async () => {
    const test = await readyApp()
    const firId = await draftUnder(test, 'click-1')
    await test.call('fir.get', { firId })
    const snapshot = await test.call('status.metrics', {})
    const named = (name: string): string[] =>
      snapshot.histograms.filter((one) => one.name === name).map((one) => JSON.stringify(one.labels))
    expect(named('db_query_duration_seconds').join()).toContain('fir.insert')
    expect(named('background_task_duration_seconds').length).toBeGreaterThan(0)
    expect(named('cache_operation_duration_seconds').length).toBeGreaterThan(0)
    expect(snapshot.gauges.map((one) => one.name)).toContain('event_loop_delay_p99_ms')
    expect(JSON.stringify(snapshot)).not.toContain(firId)
  })

  it('serves a record from the cache until the write path says that it changed', async () => {
    const test = await readyApp()
    const firId = await draftUnder(test, 'click-2')
    await test.call('fir.get', { firId })
    const before = await test.call('status.metrics', {})
    await test.call('fir.get', { firId })
    const hit = await test.call('status.metrics', {})
    const hits = (snapshot: MetricsSnapshot): number => count(snapshot, 'cache_operations_total', { result: 'hit' })
    expect(hits(hit)).toBe(hits(before) + 1)

    const edits = [{ kind: 'setField', path: 'gd.entryNo', value: '31' }] as const
    await test.call('fir.saveEdit', { firId, baseRevision: 1, edits: [...edits] })
    expect((await test.call('fir.get', { firId })).document.fields['gd.entryNo']?.value).toBe('31')
  })
})
