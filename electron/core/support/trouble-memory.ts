import { appErrorCodes, type AppErrorCode } from '#shared/domain/error.ts'
import type { LogEntry, LogSink } from './logger.ts'

/** A failure as it may be told to a technician: when, where in the program, under which code. No id, no text. */
export type Trouble = Readonly<{ at: string; level: string; module: string; event: string; code: AppErrorCode }>

/** The newest failures: what a technician asks for first; the log files have the rest. */
const REMEMBERED = 50

const known: ReadonlySet<string> = new Set(appErrorCodes)
const isCode = (code: unknown): code is AppErrorCode => typeof code === 'string' && known.has(code)

/** A sink that passes every line on and remembers the lines that carry a code of the product. */
export function rememberTroubles(sink: LogSink): Readonly<{ sink: LogSink; newest(): ReadonlyArray<Trouble> }> {
  const troubles: Trouble[] = []
  const remember = ({ at, level, module, event, fields: { code } }: LogEntry): void => {
    if (!isCode(code)) return
    troubles.push({ at, level, module, event, code })
    if (troubles.length > REMEMBERED) troubles.shift()
  }
  return {
    sink(entry) {
      remember(entry)
      sink(entry)
    },
    newest: () => [...troubles]
  }
}
