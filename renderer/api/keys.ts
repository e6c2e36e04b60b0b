/** Names of what the window holds a copy of. Events throw away by the first words. */
export const keys = {
  appState: ['app'] as const,
  settings: ['settings'] as const,
  jobs: ['jobs'] as const,
  metrics: ['metrics'] as const,
  remote: ['remote'] as const,
  sync: ['sync'] as const,
  recordSync: (firId: string) => ['sync', 'record', firId] as const,
  suggestion: (requestId: string) => ['sync', 'suggestion', requestId] as const,
  alerts: ['alerts'] as const,
  series: (minutes: number, operation: string) => ['series', minutes, operation] as const,
  report: (kind: string) => ['report', kind] as const,
  firs: ['firs'] as const,
  list: (search: string, filter: string) => ['firs', 'list', search, filter] as const,
  fir: (firId: string) => ['firs', 'one', firId] as const,
  blockers: (firId: string) => ['firs', 'one', firId, 'blockers'] as const,
  phrases: ['law', 'phrases'] as const,
  law: (query: string) => ['law', 'find', query] as const
}
