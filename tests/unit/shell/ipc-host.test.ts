import type { IpcMainInvokeEvent } from 'electron'
import { describe, expect, it } from 'vitest'
import { MAX_IPC_BYTES } from '../../../shared/domain/limits.ts'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { Result } from '../../../shared/ipc/result.ts'
import { currentCorrelationId } from '../../../electron/core/support/correlation.ts'
import { AppError } from '../../../electron/core/support/errors.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { createLogger, type LogEntry } from '../../../electron/core/support/logger.ts'
import { createMetrics } from '../../../electron/core/support/metrics.ts'
import { openIpcHost } from '../../../electron/shell/ipc-host.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

type Listener = (event: IpcMainInvokeEvent, name: unknown, input: unknown) => Promise<Result<unknown>>

const firId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const secret = 'Sita Devi of Kankarbagh'

/** A host over the given handlers, with the listener that Electron would call. */
function openHost(handlers: Record<string, (input: never) => unknown>, trusted = true) {
  const clock = createFakeClock()
  const metrics = createMetrics(clock)
  const lines: LogEntry[] = []
  let listener: Listener | undefined
  const channels: string[] = []
  const host = openIpcHost({
    ipcMain: {
      handle: (channel, given) => {
        channels.push(channel)
        listener = given as Listener
      }
    },
    isTrustedSender: () => trusted,
    handlers: handlers as unknown as Handlers,
    clock,
    randomness: systemRandomness,
    metrics,
    logger: createLogger(
      (entry) => lines.push(entry),
      () => '',
      'ipc'
    )
  })
  const call = async (name: unknown, input?: unknown): Promise<Result<unknown>> => {
    if (listener === undefined) throw new Error('nothing listens')
    return await listener({} as IpcMainInvokeEvent, name, input)
  }
  const codeOf = async (name: unknown, input?: unknown): Promise<string> => {
    const result = await call(name, input)
    return result.ok ? 'ok' : result.error.code
  }
  return { host, call, codeOf, lines, metrics, channels, clock }
}

describe('the door between window and core', () => {
  it('opens one channel', () => {
    expect(openHost({}).channels).toEqual(['prathamiki:call'])
  })

  it('gives the handler checked input and the window the checked answer', async () => {
    const seen: unknown[] = []
    const { call } = openHost({
      'fir.create': (input) => {
        seen.push(input)
        return { firId, saveCount: 1 }
      }
    })
    const input = { mode: 'oral', receivedAt: '2026-01-15T10:00:00+05:30', text: 'x' }
    expect(await call('fir.create', input)).toEqual({ ok: true, value: { firId, saveCount: 1 } })
    expect(seen).toEqual([input])
  })

  it('fills in defaults of the contract', async () => {
    const seen: unknown[] = []
    const { codeOf } = openHost({
      'fir.list': (input) => {
        seen.push(input)
        return { items: [], nextCursor: null, total: 0 }
      }
    })
    expect(await codeOf('fir.list')).toBe('ok')
    expect(seen).toEqual([{ limit: 50 }])
  })

  it('refuses a sender that is not ours before it looks at anything else', async () => {
    const { codeOf, lines } = openHost({}, false)
    expect(await codeOf('no.such', 'x'.repeat(MAX_IPC_BYTES * 2))).toBe('forbidden-sender')
    expect(lines.map((line) => [line.level, line.event])).toEqual([['info', 'ipc.refused']])
  })

  it.each([
    'no.such',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    7,
    null,
    undefined,
    {},
    ['fir.get']
  ])('knows no call named %j', async (name) => expect(await openHost({}).codeOf(name, {})).toBe('unknown-call'))

  it('refuses a message over the limit', async () => {
    expect(await openHost({}).codeOf('fir.get', { firId: 'x'.repeat(MAX_IPC_BYTES) })).toBe('payload-too-large')
  })

  it.each([
    [{ firId: 'short' }],
    [{ firId, extra: 1 }],
    [{}],
    [null],
    ['x'],
    [[]],
    [new Map([['firId', firId]])],
    [JSON.parse(`{"firId":"${firId}","__proto__":{"polluted":true}}`) as unknown]
  ])('refuses input that does not fit: %o', async (input) => {
    const { codeOf } = openHost({ 'fir.get': () => expect.unreachable('the handler must not run') })
    expect(await codeOf('fir.get', input)).toBe('bad-input')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('says where the input does not fit, and not what it said', async () => {
    const { call, lines } = openHost({})
    const result = await call('fir.create', { mode: secret, receivedAt: secret, text: 1 })
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-input', details: { path: 'mode' } } })
    expect(JSON.stringify([result, lines])).not.toContain('Sita')
  })

  it.each([
    ['null', () => null],
    ['undefined', () => undefined],
    ['a text', () => secret],
    ['an Error that quotes the data', () => new TypeError(secret)],
    [
      'an object with a throwing getter',
      () =>
        Object.defineProperty({}, 'name', {
          get: () => {
            throw new Error(secret)
          }
        })
    ]
  ])('answers `internal`, without its text, when a handler throws %s', async (_what, make) => {
    const { call, lines } = openHost({
      'fir.history': () => {
        throw make()
      }
    })
    const result = await call('fir.history', { firId })
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify([result, lines])).not.toContain('Sita')
    expect(lines.map((line) => line.event)).toEqual(['ipc.failed'])
  })

  it('passes on an error that the product can name, with its details and no stack', async () => {
    const { call } = openHost({
      'fir.get': () => Promise.reject(new AppError('not-found', 'no such record', { details: { count: 0 } }))
    })
    expect(await call('fir.get', { firId })).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'no such record', details: { count: 0 } }
    })
  })

  it('never lets out an answer that does not fit the contract', async () => {
    const { call, lines } = openHost({ 'fir.create': () => ({ firId, saveCount: 1, leaked: secret }) })
    const result = await call('fir.create', { mode: 'oral', receivedAt: '2026-01-15T10:00:00+05:30', text: 'x' })
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(lines.map((line) => line.event)).toContain('ipc.output-mismatch')
    expect(JSON.stringify([result, lines])).not.toContain('Sita')
  })

  it('gives every call an id of its own that reaches whatever it does', async () => {
    const ids: unknown[] = []
    const { call, lines } = openHost({
      'jobs.pause': async () => {
        await Promise.resolve()
        ids.push(currentCorrelationId())
        return {}
      }
    })
    await Promise.all([call('jobs.pause'), call('jobs.pause')])
    expect(new Set(ids).size).toBe(2)
    expect(new Set(lines.map((line) => line.fields.correlationId))).toEqual(new Set(ids))
  })

  it('counts and times every call by name and outcome, unknown names under one label', async () => {
    const { codeOf, metrics, clock } = openHost({
      'jobs.pause': () => {
        clock.advance(40)
        return {}
      }
    })
    for (const name of ['jobs.pause', 'jobs.pause', 'evil.one', 'evil.two']) await codeOf(name)
    const { counters, histograms, gauges } = metrics.snapshot()
    expect(counters.map(({ name, labels, value }) => [name, labels, value])).toEqual([
      ['api_requests_total', { call: 'jobs.pause', status: 'ok' }, 2],
      ['api_requests_total', { call: 'unknown', status: 'unknown-call' }, 2]
    ])
    expect(histograms[0]).toMatchObject({ name: 'api_request_duration_seconds', count: 2, sumSeconds: 0.08 })
    expect(gauges).toEqual([{ name: 'api_requests_in_progress', labels: {}, value: 0 }])
  })

  it('answers `shutting-down` once it is closed', async () => {
    const { host, codeOf } = openHost({ 'jobs.pause': () => ({}) })
    host.close()
    expect(await codeOf('jobs.pause')).toBe('shutting-down')
  })
})
