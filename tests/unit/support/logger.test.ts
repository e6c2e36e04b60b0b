import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withCorrelation } from '../../../electron/core/support/correlation.ts'
import {
  createLogger,
  logFieldNames,
  OMITTED,
  type LogEntry,
  type LogFields,
  type Logger
} from '../../../electron/core/support/logger.ts'

function capture(): Readonly<{ logger: Logger; log: LogEntry[] }> {
  const log: LogEntry[] = []
  return {
    log,
    logger: createLogger(
      (entry) => log.push(entry),
      () => '2026-01-15T10:00:00.000+05:30',
      'test'
    )
  }
}

/** What a careless caller may pass when types do not stop him. */
const careless = (fields: unknown): LogFields => fields as LogFields

describe('the logger', () => {
  it('writes one entry a line with time, level, module, event and fields', () => {
    const { logger, log } = capture()
    logger.child('jobs', { worker: 2 }).warn('job.failed', { jobId: '01JH', attempt: 1 })
    expect(log).toEqual([
      {
        at: '2026-01-15T10:00:00.000+05:30',
        level: 'warn',
        module: 'jobs',
        event: 'job.failed',
        fields: { worker: 2, jobId: '01JH', attempt: 1 }
      }
    ])
  })

  it('lets no word of a complaint out, whatever field it is put in and whatever it is wrapped in', () => {
    const canary = fc
      .tuple(
        fc.constantFrom('CANARY', 'राम', 'मेरा मोबाइल'),
        fc.string({ maxLength: 40 }),
        fc.constantFrom(' ', '\n', 'की', '\t')
      )
      .map(([word, noise, gap]) => `${word}${gap}${noise}CANARY`)
    const name = fc.oneof(
      fc.constantFrom(...logFieldNames),
      fc.string(),
      fc.constantFrom('__proto__', 'text', 'statement ')
    )
    const wrapped = canary.chain((text) =>
      fc.constantFrom<unknown>(text, [text], { text }, new Error(text), new String(text), () => text, Symbol(text))
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(name, wrapped)), (pairs) => {
        const { logger, log } = capture()
        const fields = careless(Object.fromEntries(pairs))
        logger.child('child', fields).info('event.happened', fields)
        const line = JSON.stringify(log)
        expect(line).not.toContain('CANARY')
        expect(line).not.toMatch(/[^\u0000-\u007f]/)
        for (const entry of log) {
          for (const key of Object.keys(entry.fields)) expect(logFieldNames).toContain(key)
        }
      }),
      { numRuns: 2000 }
    )
  })

  it('drops fields that are not on the list even when their value looks harmless', () => {
    const { logger, log } = capture()
    logger.info('event.happened', careless({ name: 'Ramesh', address: 'Delhi', text: 'x', count: 1 }))
    expect(log[0]?.fields).toEqual({ count: 1 })
  })

  it('marks where a text was left out, so that a fault can be found', () => {
    const { logger, log } = capture()
    logger.info('event.happened', { reason: 'I was robbed of my chain', code: 'db-busy', bytes: Number.NaN })
    expect(log[0]?.fields).toEqual({ reason: OMITTED, code: 'db-busy' })
  })

  it('lets no data into the names of event and module either', () => {
    const { logger, log } = capture()
    logger.child('Ram of Kanpur').error('called by राम')
    expect(log[0]).toMatchObject({ module: OMITTED, event: OMITTED })
  })

  it('goes on when the sink throws', () => {
    const logger = createLogger(
      () => {
        throw new Error('no space left on device')
      },
      () => '',
      'test'
    )
    expect(() => logger.error('event.happened')).not.toThrow()
  })
})

describe('correlation', () => {
  it('follows a call through awaits, timers and promises begun inside it', async () => {
    const { logger, log } = capture()
    await withCorrelation('click-1', async () => {
      logger.info('now')
      await Promise.resolve()
      logger.info('after-await')
      await new Promise<void>((resolve) =>
        setImmediate(() => {
          logger.child('deep').info('in-a-callback')
          resolve()
        })
      )
      await Promise.all([1, 2].map(async () => logger.info('in-parallel')))
    })
    expect(log.map(({ fields }) => fields.correlationId)).toEqual(Array.from({ length: 5 }, () => 'click-1'))
  })

  it('keeps two calls apart that wait at the same time', async () => {
    const { logger, log } = capture()
    const run = (id: string): Promise<void> =>
      withCorrelation(id, async () => {
        for (let step = 0; step < 5; step++) {
          await new Promise((resolve) => setImmediate(resolve))
          logger.info('step', { jobId: id })
        }
      })
    await Promise.all([run('one'), run('two')])
    expect(log).toHaveLength(10)
    expect(log.every(({ fields }) => fields.correlationId === fields.jobId)).toBe(true)
  })

  it('gives way to an id that the line names itself, and is absent outside of any call', () => {
    const { logger, log } = capture()
    withCorrelation('outer', () => logger.info('event.happened', { correlationId: 'of-the-job' }))
    logger.info('event.happened')
    expect(log.map(({ fields }) => fields)).toEqual([{ correlationId: 'of-the-job' }, {}])
  })
})
