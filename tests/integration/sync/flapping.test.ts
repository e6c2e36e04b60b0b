import { expect, it } from 'vitest'
import { startServer, syncRig } from '../../support/sync-rig.ts'
import type { ModelServer } from '../../support/model-server/model-server.ts'

const RECORDS = 12
const FLAPS = 10
const UP_MS = 120
const DOWN_MS = 120

it('SY-94 over a line that comes and goes every request is done once, with few words more than needed', async () => {
  const rig = await syncRig({ script: { kind: 'answer', delayMs: 30 } })
  await rig.test.call('remote.workOffline', { on: true })
  for (let n = 0; n < RECORDS; n++) await rig.drafted()
  await rig.test.call('remote.workOffline', { on: false })

  const servers: ModelServer[] = [rig.server]
  for (let flap = 0; flap < FLAPS; flap++) {
    await new Promise((resolve) => setTimeout(resolve, UP_MS))
    await servers.at(-1)?.close()
    await new Promise((resolve) => setTimeout(resolve, DOWN_MS))
    servers.push(await startServer({ port: rig.server.port, script: { kind: 'answer', delayMs: 30 } }))
  }
  await rig.test.until(async () => (await rig.items()).every(({ state }) => state === 'answered'))

  const asked = servers.flatMap(({ seen }) => seen).filter(({ method }) => method === 'POST')
  expect(new Set(asked.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(RECORDS)
  // Each flap may cut one request off; beyond that there is a fifth more and what the retry budget allows.
  expect(asked.length).toBeLessThanOrEqual(RECORDS * 1.2 + FLAPS + 3)
  expect((await rig.items()).every(({ attempts }) => attempts <= 3)).toBe(true)
})
