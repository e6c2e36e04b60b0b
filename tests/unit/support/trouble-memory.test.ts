import { describe, expect, it } from 'vitest'
import { createLogger, type LogEntry } from '../../../electron/core/support/logger.ts'
import { rememberTroubles } from '../../../electron/core/support/trouble-memory.ts'

function rig() {
  const lines: LogEntry[] = []
  const troubles = rememberTroubles((entry) => void lines.push(entry))
  return { lines, troubles, logger: createLogger(troubles.sink, () => 'now', 'jobs') }
}

describe('the memory of troubles', () => {
  it('passes every line on, and keeps of those with a code of ours where and what, and no id', () => {
    const { lines, troubles, logger } = rig()
    logger.info('started')
    logger.warn('job.dead', { code: 'worker-crash', jobId: '01JHKZ0000000000000000000A', firId: 'x', durationMs: 3 })
    logger.debug('ipc.answered', { code: 'ok' })
    logger.error('odd', { code: 'Meenakshi' })
    expect(lines.length).toBe(4)
    expect(troubles.newest()).toEqual([
      { at: 'now', level: 'warn', module: 'jobs', event: 'job.dead', code: 'worker-crash' }
    ])
  })

  it('keeps the newest fifty', () => {
    const { troubles, logger } = rig()
    for (let n = 0; n < 200; n++) logger.warn(`event.${n}`, { code: 'internal' })
    expect(troubles.newest().length).toBe(50)
    expect(troubles.newest().at(-1)?.event).toBe('event.199')
  })
})
