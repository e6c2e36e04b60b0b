/** Names and help of the exposition. What is not listed here is exported under its own name, with a plain help. */

export const PREFIX = 'prathamiki_'

/** One sentence for each metric, by the name that the product itself uses. */
export const helps: Readonly<Record<string, string>> = {
  alerts_raised_total: 'Alerts raised, at most one of a kind and level in 300 seconds.',
  api_request_duration_seconds: 'Time from the call of the window to its answer.',
  api_requests_in_progress: 'Calls of the window that are being answered.',
  api_requests_total: 'Calls of the window by their outcome.',
  background_task_duration_seconds: 'Time of a task in its worker thread.',
  background_tasks_processed_total: 'Attempts of jobs by their outcome.',
  background_tasks_queued: 'Jobs that wait.',
  cache_entries: 'Objects in memory.',
  cache_evictions_total: 'Objects put out of memory for want of room.',
  cache_failures_total: 'Failures of the cache, each of which became a read of the record.',
  cache_hit_rate: 'Share of lookups answered from memory or disk.',
  cache_joined_loads_total: 'Lookups that waited for a load already under way.',
  cache_loads_total: 'Loads from the record.',
  cache_memory_usage_bytes: 'Rough size of the objects in memory.',
  cache_operation_duration_seconds: 'Time of a lookup or a load.',
  cache_operations_total: 'Lookups and writes of the cache by their result.',
  cache_refresh_failures_total: 'Loads behind a value past its time that failed; the value stayed.',
  cache_refreshes_total: 'Loads behind a value past its time that was given meanwhile.',
  cache_stale_total: 'Values found too old to be given, or invalidated while they were loaded. None of them was kept.',
  db_query_duration_seconds: 'Time of a statement.',
  event_loop_delay_max_ms: 'Longest delay of the event loop since the start.',
  event_loop_delay_p50_ms: 'Delay of the event loop since the start, half within.',
  event_loop_delay_p99_ms: 'Delay of the event loop since the start, 99 percent within.',
  job_duration_seconds: 'Time of an attempt of a job.',
  job_heartbeat_failures_total: 'Renewals of a lease that failed.',
  maintenance_duration_seconds: 'Time of a backup or an integrity check.',
  model_server_availability: 'Whether the newest attempt at the model server went well.',
  model_server_generation_seconds: 'Time of a generation that told its tokens.',
  model_server_latency_seconds: 'Time of an attempt at the model server.',
  model_server_requests_total: 'Attempts at the model server by their outcome.',
  model_server_tokens_per_second: 'Tokens a second of the newest generation.',
  model_server_tokens_total: 'Tokens that the model server has generated.',
  process_memory_heap_bytes: 'Memory in use by objects.',
  process_memory_rss_bytes: 'Memory of the process.',
  retry_budget_exhausted: 'Retries that the budget did not allow.',
  status_sample_duration_seconds: 'What one sample of the performance page costs.',
  store_file_bytes: 'Size of a file of the store.',
  uptime_seconds: 'Time since the program was started.',
  worker_restarts_total: 'Worker threads that had to be made anew.',
  workers_alive: 'Worker threads that take tasks.',
  workers_busy: 'Worker threads in a task.'
}

/** A base unit, and what a value has to be divided by to be in it (prometheus.io, "Metric and label naming"). */
export type ExportedName = Readonly<{ name: string; divisor: number }>

/** Characters that a name may have, after its first. */
const clean = (name: string): string => name.replace(/[^a-zA-Z0-9_]/g, '_')

/** The exported name of a gauge: seconds for milliseconds, a ratio for a percentage. */
export function nameGauge(name: string): ExportedName {
  const cleaned = clean(name)
  if (cleaned.endsWith('_ms')) return { name: `${PREFIX}${cleaned.slice(0, -3)}_seconds`, divisor: 1000 }
  if (cleaned.endsWith('_percent')) return { name: `${PREFIX}${cleaned.slice(0, -8)}_ratio`, divisor: 100 }
  if (cleaned.endsWith('_hit_rate')) return { name: `${PREFIX}${cleaned.slice(0, -5)}_ratio`, divisor: 100 }
  return { name: `${PREFIX}${cleaned}`, divisor: 1 }
}

/** The exported name of a counter ends in `_total`. */
export function nameCounter(name: string): ExportedName {
  const cleaned = clean(name)
  return { name: `${PREFIX}${cleaned.endsWith('_total') ? cleaned : `${cleaned}_total`}`, divisor: 1 }
}

/** Histograms of the product hold milliseconds, whatever their name; they are exported in seconds. */
export function nameHistogram(name: string): ExportedName {
  const cleaned = clean(name)
  return { name: `${PREFIX}${cleaned.endsWith('_seconds') ? cleaned : `${cleaned}_seconds`}`, divisor: 1000 }
}
