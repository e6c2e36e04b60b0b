import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { MAX_STATEMENT_CODE_POINTS } from '../../../shared/domain/limits.ts'
import { expect, test } from '../../support/electron-app.ts'
import { askForDraft, callFrom, setUp, unlock } from '../../support/station-steps.ts'

const example = readFileSync(new URL('../../../resources/examples/complaint-en.txt', import.meta.url), 'utf8')

/** As long as a statement may be, so that its draft takes long enough to be killed in the middle. */
const longest = example
  .repeat(Math.ceil(MAX_STATEMENT_CODE_POINTS / example.length))
  .slice(0, MAX_STATEMENT_CODE_POINTS)

/** The promise of the product: nothing typed longer ago than this is lost, whatever happens. */
const PROMISE_MS = 1000

/** Waits in the page for the job of the record to run: asking over the wire would come too late. */
async function untilRunning(page: Page, firId: string): Promise<void> {
  await page.evaluate(async (id) => {
    for (;;) {
      const answer = await window.prathamiki.call('jobs.list', {})
      if (!answer.ok) throw new Error(answer.error.code)
      const { jobs } = answer.value as { jobs: ReadonlyArray<{ firId: string; state: string }> }
      const job = jobs.find((one) => one.firId === id)
      if (job?.state === 'running') return
      if (job?.state === 'completed') throw new Error('the job was over before it could be killed')
    }
  }, firId)
}

test('killed in the middle of a job, the product finishes it after the next start', async ({ station, complaints }) => {
  const first = await station.start()
  await setUp(first.page)
  await callFrom(first.page, 'jobs.pause', {})
  const firId = await askForDraft(first.page, longest)
  await callFrom(first.page, 'jobs.resume', {})
  await untilRunning(first.page, firId)
  await first.kill()
  complaints.length = 0

  const second = await station.start()
  await unlock(second.page)
  const stateOf = async () => (await callFrom(second.page, 'jobs.list', {})).jobs.find((job) => job.firId === firId)
  await expect.poll(async () => (await stateOf())?.state, { timeout: 60_000 }).toBe('completed')
  expect((await stateOf())?.attempts).toBe(2)
  await second.page.evaluate((hash) => (location.hash = hash), `#/fir/${firId}`)
  await expect(second.page.getByTestId('section-card').first()).toBeVisible()
  await second.quit()
})

test('killed in the middle of typing, nothing typed more than a second before is gone', async ({
  station,
  complaints
}) => {
  const first = await station.start()
  await setUp(first.page)
  await first.page.getByTestId('nav-new').click()
  await first.page.getByTestId('intake-text').click()
  const typed: Array<{ atMs: number; text: string }> = []
  for (const key of example.slice(example.indexOf('I, Meenakshi')).replace(/\s+/g, ' ').slice(0, 160)) {
    await first.page.keyboard.type(key, { delay: 15 })
    typed.push({ atMs: Date.now(), text: (typed.at(-1)?.text ?? '') + key })
  }
  const killedAtMs = Date.now()
  await first.kill()
  complaints.length = 0
  const promised = typed.findLast(({ atMs }) => atMs <= killedAtMs - PROMISE_MS)?.text ?? ''
  expect(promised.length).toBeGreaterThan(10)

  const second = await station.start()
  await unlock(second.page)
  await second.page.getByTestId('fir-row').click()
  const kept = await second.page.getByTestId('intake-text').inputValue()
  expect(kept.startsWith(promised)).toBe(true)
  expect(typed.at(-1)?.text.startsWith(kept)).toBe(true)
  await second.quit()
})

test('closing the window keeps the last keystroke', async ({ station }) => {
  const first = await station.start()
  await setUp(first.page)
  await first.page.getByTestId('nav-new').click()
  await first.page.getByTestId('intake-text').fill('The last word of this sentence is kept')
  await first.quit()

  const second = await station.start()
  await unlock(second.page)
  await second.page.getByTestId('fir-row').click()
  await expect(second.page.getByTestId('intake-text')).toHaveValue('The last word of this sentence is kept')
  await second.quit()
})

test('a window whose process dies comes back by itself', async ({ station, complaints }) => {
  const { app, page } = await station.start()
  await expect(page.getByTestId('phase-setup')).toBeVisible()
  const shown = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined) return 'no window'
    const loaded = new Promise((resolve) => contents.once('did-finish-load', () => resolve(undefined)))
    contents.forcefullyCrashRenderer()
    await loaded
    return (await contents.executeJavaScript(
      `new Promise((resolve) => {
        const look = () => document.querySelector('[data-testid=phase-setup]') && resolve('setup')
        new MutationObserver(look).observe(document, { childList: true, subtree: true })
        look()
      })`
    )) as string
  })
  expect(shown).toBe('setup')
  expect(station.logText()).toContain('window.process-gone')
  complaints.length = 0
})
