import { EventEmitter, once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createLogger, type LogEntry } from '../../../electron/core/support/logger.ts'
import { guardAgainstCrashes } from '../../../electron/shell/crash-guards.ts'
import { lockWithMachine, quitOnShutdown } from '../../../electron/shell/power-events.ts'
import { reloadCrashedPage } from '../../../electron/shell/reload-crashed-page.ts'
import { createShutdown } from '../../../electron/shell/shutdown.ts'
import { claimSingleInstance } from '../../../electron/shell/single-instance.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

function logTo() {
  const lines: LogEntry[] = []
  return {
    lines,
    logger: createLogger(
      (entry) => lines.push(entry),
      () => '',
      'shell'
    )
  }
}

function openShutdown() {
  const clock = createFakeClock()
  const { lines, logger } = logTo()
  const events = new EventEmitter()
  const app = Object.assign(events, { exit: (code: number) => void events.emit('exited', code) })
  const exited = once(events, 'exited').then(([code]: unknown[]) => code)
  const shutdown = createShutdown(app as unknown as Parameters<typeof createShutdown>[0], clock, logger)
  let held = 0
  const quit = (): void => void events.emit('will-quit', { preventDefault: () => (held += 1) })
  return { shutdown, quit, exited, clock, lines, held: () => held }
}

describe('quitting', () => {
  it('waits for everything that joined, last first, one after the other', async () => {
    const { shutdown, quit, exited, held } = openShutdown()
    const order: string[] = []
    shutdown.join('log', () => void order.push('log'))
    shutdown.join('core', async () => {
      order.push('core begins')
      await new Promise((resolve) => setImmediate(resolve))
      order.push('core ends')
    })
    shutdown.join('door', () => void order.push('door'))
    quit()
    expect(await exited).toBe(0)
    expect(order).toEqual(['door', 'core begins', 'core ends', 'log'])
    expect(held()).toBe(1)
  })

  it('stops once however often it is asked', async () => {
    const { shutdown, quit, exited, held } = openShutdown()
    let stops = 0
    shutdown.join('core', () => void (stops += 1))
    quit()
    quit()
    await exited
    expect([stops, held()]).toEqual([1, 2])
  })

  it('goes on to the next when one fails, and says which', async () => {
    const { shutdown, quit, exited, lines } = openShutdown()
    let ended = false
    shutdown.join('log', () => void (ended = true))
    shutdown.join('core', () => Promise.reject(new Error('Sita Devi')))
    quit()
    await exited
    expect(ended).toBe(true)
    expect(lines.map(({ event, fields }) => [event, fields])).toEqual([['shutdown.failed', { kind: 'core' }]])
  })

  it('does not wait for ever', async () => {
    const { shutdown, quit, exited, clock } = openShutdown()
    shutdown.join('core', () => new Promise(() => undefined))
    quit()
    clock.advance(15_000)
    expect(await exited).toBe(0)
  })
})

describe('switching the machine off', () => {
  it('ends the product in order', () => {
    const events = new EventEmitter()
    let quits = 0
    let held = 0
    quitOnShutdown(events as unknown as Parameters<typeof quitOnShutdown>[0], { quit: () => void (quits += 1) })
    events.emit('shutdown', { preventDefault: () => void (held += 1) })
    expect([held, quits]).toEqual([1, 1])
  })
})

describe('a machine that sleeps or is locked', () => {
  it('locks the screen, and minds no refusal where there is nothing to lock', async () => {
    const events = new EventEmitter()
    let locks = 0
    const lock = async (): Promise<Record<string, never>> => {
      locks += 1
      if (locks === 2) throw new Error('not possible in this phase')
      return {}
    }
    lockWithMachine(events as unknown as Parameters<typeof lockWithMachine>[0], { 'session.lock': lock })
    events.emit('suspend')
    events.emit('lock-screen')
    await new Promise((resolve) => setImmediate(resolve))
    expect(locks).toBe(2)
  })
})

describe('a page whose process went away', () => {
  function watch() {
    const clock = createFakeClock()
    const { lines, logger } = logTo()
    const events = new EventEmitter()
    const count = { reloads: 0, gaveUp: 0 }
    const contents = Object.assign(events, { reload: () => void (count.reloads += 1) })
    reloadCrashedPage(
      contents as unknown as Parameters<typeof reloadCrashedPage>[0],
      clock,
      logger,
      () => void (count.gaveUp += 1)
    )
    const crash = (reason = 'crashed'): void => void events.emit('render-process-gone', {}, { reason, exitCode: 139 })
    return { crash, clock, count, lines }
  }

  it('comes back, and the log says why it went', () => {
    const { crash, count, lines } = watch()
    crash('oom')
    expect(count).toEqual({ reloads: 1, gaveUp: 0 })
    expect(lines[0]).toMatchObject({ level: 'error', fields: { reason: 'oom', exitCode: 139 } })
  })

  it('is left alone when it ended by itself', () => {
    const { crash, count } = watch()
    crash('clean-exit')
    expect(count.reloads).toBe(0)
  })

  it('is given up after three times in a minute, and not over many hours', () => {
    const { crash, clock, count } = watch()
    for (let hour = 0; hour < 10; hour++) {
      crash()
      clock.advance(3_600_000)
    }
    expect(count).toEqual({ reloads: 10, gaveUp: 0 })
    for (let time = 0; time < 4; time++) crash()
    expect(count).toEqual({ reloads: 13, gaveUp: 1 })
  })
})

describe('what nobody caught', () => {
  it.each(['uncaughtException', 'unhandledRejection'])('is logged by kind alone: %s', (event) => {
    const { lines, logger } = logTo()
    const events = new EventEmitter()
    guardAgainstCrashes(events as unknown as Parameters<typeof guardAgainstCrashes>[0], logger)
    for (const thrown of [new RangeError('Sita Devi'), 'Sita Devi', null, { name: 'Sita' }]) events.emit(event, thrown)
    expect(lines).toHaveLength(4)
    expect(JSON.stringify(lines)).not.toContain('Sita')
    expect(lines[0]?.fields.reason).toBe('unexpected-RangeError')
  })
})

describe('a second start', () => {
  const appWithLock = (held: boolean) => {
    const events = new EventEmitter()
    return Object.assign(events, { requestSingleInstanceLock: () => held })
  }
  type AppPart = Parameters<typeof claimSingleInstance>[0]

  it('brings the first one forward', () => {
    const app = appWithLock(true)
    let calls = 0
    expect(claimSingleInstance(app as unknown as AppPart, () => void (calls += 1))).toBe(true)
    app.emit('second-instance')
    expect(calls).toBe(1)
  })

  it('learns that it is the second', () => {
    expect(claimSingleInstance(appWithLock(false) as unknown as AppPart, () => undefined)).toBe(false)
  })
})
