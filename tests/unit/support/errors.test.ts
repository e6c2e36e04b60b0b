import { describe, expect, it } from 'vitest'
import { appErrorDataSchema } from '#shared/domain/error.ts'
import { AppError, toAppError, toErrorData } from '../../../electron/core/support/errors.ts'
import { createEventBus } from '../../../electron/core/support/event-bus.ts'
import { createLogger, type LogEntry } from '../../../electron/core/support/logger.ts'

const throwing = {
  get name(): string {
    throw new Error('trap')
  }
}

const thrown: ReadonlyArray<readonly [string, unknown]> = [
  ['an Error with words of a complaint', new Error('CANARY was robbed')],
  ['an Error that calls itself something', Object.assign(new Error('x'), { name: 'CANARY was here' })],
  ['a text', 'CANARY'],
  ['null', null],
  ['undefined', undefined],
  ['a number', 7],
  ['an object', { message: 'CANARY' }],
  ['an Error whose name is a trap', Object.setPrototypeOf(Object.create(throwing) as object, Error.prototype)],
  [
    'a proxy that throws at every touch',
    new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw new Error('CANARY')
        }
      }
    )
  ]
]

describe('what is made of anything thrown', () => {
  it.each(thrown)('%s becomes valid data without a word of what was thrown', (_what, value) => {
    const data = toErrorData(value)
    expect(appErrorDataSchema.parse(data)).toEqual(data)
    expect(data.code).toBe('internal')
    expect(JSON.stringify(data)).not.toContain('CANARY')
  })

  it.each(thrown)('%s becomes an AppError that keeps it as its cause', (_what, value) => {
    const error = toAppError(value, 'read record')
    expect(error).toBeInstanceOf(AppError)
    expect(error.message).toMatch(/^read record: /)
    expect(error.message).not.toContain('CANARY')
    if (value !== undefined) expect(error.cause).toBe(value)
  })

  it('an AppError stays what it is, with code and details', () => {
    const error = new AppError('revision-conflict', 'save edit', { details: { revision: 4 } })
    expect(toAppError(error, 'other')).toBe(error)
    expect(toErrorData(error)).toEqual({ code: 'revision-conflict', message: 'save edit', details: { revision: 4 } })
  })

  it('an endless message is cut to what the schema allows', () => {
    const data = new AppError('internal', 'x'.repeat(10_000)).toData()
    expect(appErrorDataSchema.safeParse(data).success).toBe(true)
  })
})

describe('the event bus', () => {
  it('tells every listener, whatever another listener throws, and logs the fault', () => {
    const log: LogEntry[] = []
    const bus = createEventBus(
      createLogger(
        (entry) => log.push(entry),
        () => '',
        'bus'
      )
    )
    const heard: string[] = []
    bus.subscribe(() => {
      throw new Error('of the listener')
    })
    bus.subscribe((name) => heard.push(name))
    bus.emit('settings.changed', {})
    expect(heard).toEqual(['settings.changed'])
    expect(log.map(({ event }) => event)).toEqual(['event.listener-threw'])
  })

  it('forgets a listener that has left, even one that leaves while it is told', () => {
    const bus = createEventBus(
      createLogger(
        () => undefined,
        () => '',
        'bus'
      )
    )
    const heard: string[] = []
    const leave = bus.subscribe(() => {
      heard.push('first')
      leave()
    })
    bus.subscribe(() => heard.push('second'))
    bus.emit('app.changed', {})
    bus.emit('app.changed', {})
    expect(heard).toEqual(['first', 'second', 'second'])
  })
})
