import { expect, it } from 'vitest'
import { createPulseMemory, openPulse } from '../../../electron/core/workers/pulse.ts'
import { createRespawnBackoff } from '../../../electron/core/workers/respawn-backoff.ts'
import { watchBeats } from '../../../electron/core/workers/watchdog.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const always = (fraction: number) => ({ bytes: (length: number) => Buffer.alloc(length), fraction: () => fraction })

it('WK-102 calls a task stalled after three looks without a beat, once', () => {
  const clock = createFakeClock()
  let stalled = 0
  watchBeats(
    clock,
    1000,
    () => 5,
    () => (stalled += 1)
  )
  clock.advance(2999)
  expect(stalled).toBe(0)
  clock.advance(1)
  expect(stalled).toBe(1)
  clock.advance(60_000)
  expect(stalled).toBe(1)
})

it('lets a task live that beats before every third look, and stops looking when told', () => {
  const clock = createFakeClock()
  const memory = createPulseMemory()
  const worker = openPulse(memory)
  let stalled = 0
  const stop = watchBeats(clock, 1000, openPulse(memory).beats, () => (stalled += 1))
  for (let round = 0; round < 20; round++) {
    clock.advance(2500)
    worker.beat()
  }
  expect(stalled).toBe(0)
  stop()
  clock.advance(60_000)
  expect(stalled).toBe(0)
})

it('asks one task to stop, not the next one', () => {
  const memory = createPulseMemory()
  const worker = openPulse(memory)
  openPulse(memory).requestStop(7)
  expect([6, 7, 8].map((taskId) => worker.isStopRequested(taskId))).toEqual([false, true, false])
})

it('WK-100 fills three places in a row within a second, then waits longer up to a limit, and forgets after a success', () => {
  const backoff = createRespawnBackoff(always(0.999))
  const delays = Array.from({ length: 2000 }, () => backoff.nextDelayMs())
  expect((delays[0] ?? 0) + (delays[1] ?? 0) + (delays[2] ?? 0)).toBeLessThan(1000)
  expect(delays).toEqual([...delays].sort((a, b) => a - b))
  expect(delays.at(-1)).toBeLessThanOrEqual(20_000)
  backoff.reset()
  expect(backoff.nextDelayMs()).toBeLessThan(101)
  expect(createRespawnBackoff(always(0)).nextDelayMs()).toBe(50)
})
