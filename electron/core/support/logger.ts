/** Fields a log line may carry: an allow-list, so that a name or a sentence of a complaint has no way in. */
export const logFieldNames = [
  'correlationId',
  'call',
  'code',
  'errorName',
  'jobId',
  'firId',
  'kind',
  'lane',
  'state',
  'attempt',
  'worker',
  'statement',
  'durationMs',
  'bytes',
  'count',
  'version',
  'reason',
  'backend',
  'signal',
  'exitCode'
] as const
export type LogFieldName = (typeof logFieldNames)[number]
export type LogFields = Readonly<Partial<Record<LogFieldName, string | number | boolean>>>
export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** One line of the log, before it is written as JSON. */
export type LogEntry = Readonly<{ at: string; level: LogLevel; module: string; event: string; fields: LogFields }>

/** Where lines go: electron-log in the product, an array in tests. */
export type LogSink = (entry: LogEntry) => void

export type Logger = Readonly<{
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
  /** The same sink under another module name, with fields that every line of it carries. */
  child(module: string, fields?: LogFields): Logger
}>

const allowed: ReadonlySet<string> = new Set(logFieldNames)
const MAX_FIELD_CHARS = 200

/** Keeps allow-listed fields only, and of a text field only what an id, a code or a name of ours can be made of. */
export function cleanFields(fields: LogFields): LogFields {
  const kept: Record<string, string | number | boolean> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (!allowed.has(name) || value === undefined) continue
    kept[name] =
      typeof value === 'string' ? value.slice(0, MAX_FIELD_CHARS).replace(/[^A-Za-z0-9 _.:;,@/()+\-[\]]/g, '?') : value
  }
  return kept
}

/** @param event a fixed name such as `job.completed`: never built from data. */
export function createLogger(sink: LogSink, nowIso: () => string, module: string, base: LogFields = {}): Logger {
  const write =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}): void =>
      sink({ at: nowIso(), level, module, event, fields: cleanFields({ ...base, ...fields }) })
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: (name, more = {}) => createLogger(sink, nowIso, name, { ...base, ...more })
  }
}
