/** AFIRGen's `test_fir_generation_e2e.py`, its tests in their order and by their own names. */
export const seedNames = [
  'fir_generation_cold_cache',
  'fir_generation_warm_cache',
  'background_task_processing',
  'error_scenario_with_retry',
  'circuit_breaker_error_recovery',
  'cache_invalidation_on_update',
  'metrics_collection_during_request',
  'cache_performance_improvement',
  'background_task_non_blocking',
  'database_connection_failure_recovery',
  'cache_failure_fallback_to_database',
  'model_server_timeout_handling'
] as const
