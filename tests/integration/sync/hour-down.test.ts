import { expect, it } from 'vitest'
import { createFakeClock } from '../../support/fake-clock.ts'
import { defaultSettings } from '#shared/domain/settings.ts'
import { rigOf, startServer } from '../../support/sync-rig.ts'
import { readyApp } from '../../support/test-app.ts'

const HOUR_MS = 3_600_000
/** While nothing is under way; while something is, steps are short, for the watchdog of the threads goes by this clock. */
const STEP_MS = 2000
const BUSY_STEP_MS = 250
/** Real time for sockets and threads between two steps. */
const BREATH_MS = 3

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, BREATH_MS))

it('costs a dead server few requests in an hour, and the first answer comes within one wait of its return', async () => {
  const clock = createFakeClock()
  const server = await startServer()
  const test = await readyApp({ clock })
  // All the product's own numbers: only the address is set.
  await test.call('settings.set', {
    changes: { 'server.url': server.url, 'server.model': 'test-model', 'session.idleLockMinutes': 0 }
  })
  const rig = rigOf(test, server)
  server.behave({ kind: 'status', status: 503 })
  for (let n = 0; n < 4; n++) await rig.drafted()

  const passes = async (ms: number, until: () => Promise<boolean> = async () => false): Promise<number> => {
    const fromMs = clock.monotonicMs()
    while (clock.monotonicMs() - fromMs < ms && !(await until())) {
      // A real socket must not be cut off by a clock that runs a thousand times as fast.
      while ((await test.call('remote.status', {})).inFlight > 0) await breathe()
      clock.advance((await rig.items()).some(({ state }) => state === 'sending') ? BUSY_STEP_MS : STEP_MS)
      await breathe()
    }
    return clock.monotonicMs() - fromMs
  }
  const fromHere = rig.asked().length
  await passes(HOUR_MS)
  expect(rig.asked().length - fromHere).toBeGreaterThan(5)
  expect(rig.asked().length).toBeLessThanOrEqual(60)
  const items = await rig.items()
  expect(items.map(({ state }) => state)).toEqual(Array(4).fill('waiting'))

  server.behave({ kind: 'answer' })
  const answered = async (): Promise<boolean> => (await rig.items()).some(({ state }) => state === 'answered')
  expect(await passes(HOUR_MS, answered)).toBeLessThanOrEqual(defaultSettings['remote.openCapMs'] * 1.5)
  await passes(HOUR_MS, async () => (await rig.items()).every(({ state }) => state === 'answered'))
  expect((await rig.items()).map(({ state }) => state)).toEqual(Array(4).fill('answered'))
}, 60_000)
