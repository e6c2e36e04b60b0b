import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withCorrelation } from '../../../electron/core/support/correlation.ts'
import { createLogger } from '../../../electron/core/support/logger.ts'
import { createLogTransport } from '../../../electron/shell/log-transport.ts'
import { tempDir } from '../../support/temp-dir.ts'

const at = '2026-01-15T10:00:00.000+05:30'
const linesOf = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

describe('the log', () => {
  it('is one JSON line an entry, in order, for nobody else to read', async () => {
    const dir = tempDir()
    const log = createLogTransport(dir, 'order')
    const logger = createLogger(log.sink, () => at, 'jobs')
    logger.info('job.started', { jobId: 'j1', attempt: 1 })
    logger.error('job.failed', { jobId: 'j1', code: 'worker-crash' })
    await log.flush()
    const file = join(dir, 'main.log')
    expect(linesOf(file)).toEqual([
      { at, level: 'info', module: 'jobs', event: 'job.started', jobId: 'j1', attempt: 1 },
      { at, level: 'error', module: 'jobs', event: 'job.failed', jobId: 'j1', code: 'worker-crash' }
    ])
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('carries the id of the click through whatever it started', async () => {
    const dir = tempDir()
    const log = createLogTransport(dir, 'correlation')
    const logger = createLogger(log.sink, () => at, 'jobs')
    await withCorrelation('click-1', async () => {
      await Promise.resolve()
      logger.info('job.started')
    })
    await log.flush()
    expect(linesOf(join(dir, 'main.log'))).toMatchObject([{ correlationId: 'click-1' }])
  })

  it('leaves signs alone that the library could take for its own', async () => {
    const dir = tempDir()
    const log = createLogTransport(dir, 'signs')
    log.sink({ at, level: 'warn', module: '%c %s {text}', event: '{y} %d', fields: { reason: '%j [x]' } })
    await log.flush()
    expect(linesOf(join(dir, 'main.log'))).toMatchObject([
      { module: '%c %s {text}', event: '{y} %d', reason: '%j [x]' }
    ])
  })

  it('starts a new file at the limit and keeps five', async () => {
    const dir = tempDir()
    const log = createLogTransport(dir, 'rotation', 2000)
    const logger = createLogger(log.sink, () => at, 'jobs')
    for (let line = 0; line < 400; line++) {
      logger.info('job.started', { count: line })
      await log.flush()
    }
    expect(readdirSync(dir).sort()).toEqual(['main.1.log', 'main.2.log', 'main.3.log', 'main.4.log', 'main.log'])
    for (const name of readdirSync(dir)) expect(statSync(join(dir, name)).size).toBeLessThan(2200)
    expect(linesOf(join(dir, 'main.log')).at(-1)).toMatchObject({ count: 399 })
    expect(existsSync(join(dir, 'main.5.log'))).toBe(false)
  })
})
