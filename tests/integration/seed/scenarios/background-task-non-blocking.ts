import { expect } from 'vitest'
import { complaint, receivedAt, type Scenario } from '../../../support/seed-station.ts'

const SAVES = 5
const LONG_CHARS = 40_000
/** Keeps a worker thread busy for a while. */
const longComplaint = Array.from({ length: Math.floor(LONG_CHARS / complaint.length) }, () => complaint).join('\n')

/**
 * AFIRGen timed a mock's `enqueue` against 10 ms. Here a long statement is drafted in a worker thread while the officer
 * takes down the next complaint: all of her keystrokes are in the store before the draft is. How long an enqueue takes
 * is reported by `npm run bench -- --only enqueue`.
 */
export const nonBlocking: Scenario = {
  name: 'background_task_non_blocking',
  shows: 'the next complaint is taken down while a long one is being drafted',
  async run(station) {
    const firId = await station.record(longComplaint)
    const order: string[] = []
    const drafted = station.draftOf(firId).then(() => order.push('drafted'))
    await station.until(async () => (await station.call('jobs.list', {})).jobs.some(({ state }) => state === 'running'))

    const next = await station.call('fir.create', { mode: 'oral', receivedAt, text: 'My' })
    for (let save = 0; save < SAVES; save++) {
      const text = `My mobile was stolen ${save}`
      await station.call('fir.saveStatement', { firId: next.firId, baseSaveCount: save, text })
      order.push('saved')
    }
    await drafted
    expect(order).toEqual([...Array<string>(SAVES).fill('saved'), 'drafted'])
    const kept = await station.call('fir.get', { firId: next.firId })
    expect(kept.statement.text).toBe(`My mobile was stolen ${SAVES - 1}`)
  }
}
