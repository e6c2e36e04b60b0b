import { useTranslation } from 'react-i18next'

const known = [
  'alerts_raised_total',
  'api_request_duration_seconds',
  'api_requests_in_progress',
  'api_requests_total',
  'background_task_duration_seconds',
  'background_tasks_processed_total',
  'background_tasks_queued',
  'cache_entries',
  'cache_evictions_total',
  'cache_failures_total',
  'cache_hit_rate',
  'cache_joined_loads_total',
  'cache_loads_total',
  'cache_memory_usage_bytes',
  'cache_operation_duration_seconds',
  'cache_operations_total',
  'cache_refreshes_total',
  'cache_refresh_failures_total',
  'cache_stale_total',
  'db_queries_total',
  'db_query_duration_seconds',
  'event_loop_delay_max_ms',
  'event_loop_delay_p50_ms',
  'event_loop_delay_p99_ms',
  'job_duration_seconds',
  'job_heartbeat_failures_total',
  'maintenance_duration_seconds',
  'model_server_availability',
  'model_server_generation_seconds',
  'model_server_latency_seconds',
  'model_server_requests_total',
  'model_server_tokens_per_second',
  'model_server_tokens_total',
  'process_memory_heap_bytes',
  'process_memory_rss_bytes',
  'retry_budget_exhausted',
  'status_sample_duration_seconds',
  'store_file_bytes',
  'worker_restarts_total',
  'workers_alive',
  'workers_busy'
] as const

type Known = (typeof known)[number]
const isKnown = (name: string): name is Known => (known as ReadonlyArray<string>).includes(name)

/** The name of a metric in words; one that has none yet keeps its technical name. */
export function useMetricName(): (name: string) => string {
  const { t } = useTranslation()
  return (name) => (isKnown(name) ? t(`performance.metric.${name}`) : name)
}
