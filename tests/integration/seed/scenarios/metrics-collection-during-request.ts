import { expect } from 'vitest'
import { complaint, type Scenario } from '../../../support/seed-station.ts'

/**
 * AFIRGen called the methods of a mock of the metrics itself. Here a draft and a call of the model server are made, and
 * the numbers are what the parts counted on their own. None of them carries a word or an id of the case.
 */
export const metricsCollection: Scenario = {
  name: 'metrics_collection_during_request',
  shows: 'every part has counted its work, under names without a word of it',
  async run(station) {
    await station.serve({})
    const firId = await station.record()
    await station.draftOf(firId)
    await station.call('fir.get', { firId })
    await station.call('fir.get', { firId })
    await station.refine()
    const worked = {
      inserts: station.timed('db_query_duration_seconds', { statement: 'fir.insert' }),
      jobs: station.counted('background_tasks_processed_total', { task_type: 'draft' }),
      drafts: station.timed('background_task_duration_seconds'),
      requests: station.counted('model_server_requests_total', { server: 'openai', status: 'ok' })
    }
    expect(worked).toEqual({ inserts: 1, jobs: 1, drafts: 1, requests: 1 })
    expect(station.counted('cache_operations_total', { operation: 'get', result: 'hit' })).toBeGreaterThan(0)
    const snapshot = await station.call('status.metrics', {})
    const named = [...snapshot.counters, ...snapshot.gauges, ...snapshot.histograms].map(({ name }) => name)
    for (const name of ['cache_hit_rate', 'event_loop_delay_p99_ms', 'workers_alive', 'model_server_latency_seconds']) {
      expect(named).toContain(name)
    }
    const text = JSON.stringify(snapshot)
    const words = [...new Set(complaint.match(/[A-Z][a-z]{4,}|\d{6,}/g) ?? [])]
    expect(words.filter((word) => text.includes(word))).toEqual([])
    expect(text).not.toContain(firId)
  }
}
