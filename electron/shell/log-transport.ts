import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import electronLog from 'electron-log/node'
import type { LogEntry, LogSink } from '../core/support/logger.ts'

/** 50 MB of log in all: weeks of a busy station, and little on an old disk. */
const MAX_FILE_BYTES = 10 * 1024 * 1024
const FILES = 5
/** At the end of the process, how long the last lines may take to be written: a busy disk is waited for, a dead one not. */
const FLUSH_TIMEOUT_MS = 5000

export type LogTransport = Readonly<{
  sink: LogSink
  /** Waits for the lines on their way to the disk. */
  flush(): Promise<void>
}>

/**
 * One JSON line an entry, written without blocking. The entries hold allow-listed fields only: nothing is filtered
 * here, because nothing personal can arrive.
 *
 * @param dir must exist
 * @param id tells apart several transports in one process
 */
export function createLogTransport(dir: string, id = 'prathamiki', maxFileBytes = MAX_FILE_BYTES): LogTransport {
  const log = electronLog.create({ logId: id })
  const { console: echo, file } = log.transports
  echo.level = false
  file.level = 'debug'
  file.sync = false
  file.maxSize = maxFileBytes
  file.format = '{text}'
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  file.resolvePathFn = () => join(dir, 'main.log')
  file.archiveLogFn = () => rotate(dir)
  return {
    sink: (entry) => log[entry.level](formatEntry(entry)),
    async flush() {
      // The library tells nobody when its queue is empty; these are the two fields that say so.
      const writer = file.getFile() as unknown as { asyncWriteQueue: unknown[]; hasActiveAsyncWriting: boolean }
      const endMs = performance.now() + FLUSH_TIMEOUT_MS
      while (performance.now() < endMs) {
        if (!writer.hasActiveAsyncWriting && writer.asyncWriteQueue.length === 0) return
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
  }
}

function formatEntry({ at, level, module, event, fields }: LogEntry): string {
  return JSON.stringify({ at, level, module, event, ...fields })
}

/** main.log becomes main.1.log, and so on; the oldest goes. */
function rotate(dir: string): void {
  const name = (index: number): string => join(dir, index === 0 ? 'main.log' : `main.${index}.log`)
  rmSync(name(FILES - 1), { force: true })
  for (let index = FILES - 2; index >= 0; index--) if (existsSync(name(index))) renameSync(name(index), name(index + 1))
}
