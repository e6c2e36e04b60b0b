import { currentCorrelationId } from './correlation.ts'

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

/** Longest text of a field: a correlation id, a job id, a version, a statement's name are all far shorter. */
const MAX_FIELD_CHARS = 80
const token = /^[A-Za-z0-9_.:;,@/()+\-[\]#=<>]+$/
/** What stands in the log where a text was that cannot be an id, a code or a name of ours. */
export const OMITTED = '[omitted]'

/**
 * A text as the log may hold it: one word of ASCII letters, digits and joining signs, or `[omitted]`. A sentence has
 * spaces and a Hindi word has letters that no id has, so neither can pass, in whatever field somebody puts it.
 */
function cleanText(text: string): string {
  return text.length <= MAX_FIELD_CHARS && token.test(text) ? text : OMITTED
}

/** Keeps allow-listed fields only, and of these only numbers, booleans and words. Objects are dropped whole. */
export function cleanFields(fields: LogFields): LogFields {
  const kept: Record<string, string | number | boolean> = {}
  for (const name of Object.keys(fields)) {
    if (!allowed.has(name)) continue
    const value: unknown = fields[name as LogFieldName]
    if (typeof value === 'string') kept[name] = cleanText(value)
    else if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) kept[name] = value
  }
  return kept
}

/**
 * Lines carry the correlation id of the call they were written in, so that one click can be followed into its job.
 * A sink that fails disturbs nobody: a full disk must not fail the work that the line was about.
 *
 * @param event a fixed name such as `job.completed`: never built from data.
 */
export function createLogger(sink: LogSink, nowIso: () => string, module: string, base: LogFields = {}): Logger {
  const write =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      const correlationId = currentCorrelationId()
      const all = { ...(correlationId === undefined ? {} : { correlationId }), ...base, ...fields }
      const entry = {
        at: nowIso(),
        level,
        module: cleanText(module),
        event: cleanText(event),
        fields: cleanFields(all)
      }
      try {
        sink(entry)
      } catch {
        // There is no second place to report to.
      }
    }
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: (name, more = {}) => createLogger(sink, nowIso, name, { ...base, ...more })
  }
}
