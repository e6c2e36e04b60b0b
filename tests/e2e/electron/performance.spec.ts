import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { checkScreen } from '../../support/check-screen.ts'
import { expect, test } from '../../support/electron-app.ts'
import { readPrometheus } from '../../support/read-prometheus.ts'
import { askForDraft, callFrom, setUp, unlock } from '../../support/station-steps.ts'

const complaint = readFileSync(new URL('../../../resources/examples/complaint-en.txt', import.meta.url), 'utf8')
const rendererDir = resolve(import.meta.dirname, '../../../out/renderer')

/** What the window may load before it shows anything (1.3 MB). */
const INITIAL_JS_BYTES = 1_300_000

const everyChart = [
  'operation',
  'queue',
  'age',
  'workers',
  'cache',
  'loop',
  'memory',
  'store',
  'tokens',
  'machine',
  'disk'
]
/** There is no model server here, so that chart says so. */
const filledCharts = everyChart.filter((id) => id !== 'tokens')

const chart = (page: Page, id: string): Locator => page.getByTestId(`chart-${id}`)

/** How many dots of the drawing have the colour of one of its lines; zero would be an empty frame with axes. */
async function dotsOfLines(panel: Locator): Promise<number> {
  return await panel.evaluate((element) => {
    const canvas = element.querySelector('canvas')
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return 0
    const colors = [...element.querySelectorAll('.line-mark')].map((mark) =>
      (getComputedStyle(mark).color.match(/\d+/g) ?? []).map(Number).join()
    )
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    let dots = 0
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 255 && colors.includes(`${data[at]},${data[at + 1]},${data[at + 2]}`)) dots += 1
    }
    return dots
  })
}

/** Charts begin anew when the interval is changed, so what they are to show has to come after it. */
async function sampleOften(page: Page): Promise<void> {
  await callFrom(page, 'settings.set', { changes: { 'metrics.sampleMs': 500 } })
  await expect.poll(async () => (await callFrom(page, 'status.series', { minutes: 5 })).everyMs).toBe(500)
}

/** Every script and style sheet that the page has asked for, by Vite's own marks in the head. */
const filesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('script[src], link[href]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? ''
    )
  )

test('the page shows charts, tables, alerts and reports of real work', async ({ station }, info) => {
  const { app, page } = await station.start()
  await setUp(page)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
  // A cache of ten entries, from the next opening of the store on.
  await callFrom(page, 'settings.set', { changes: { 'officer.name': 'Harishchandra Qanungo', 'cache.maxEntries': 10 } })
  await callFrom(page, 'session.seal', {})
  await unlock(page)
  await sampleOften(page)
  const loadedFirst = await filesOf(page)
  for (let n = 0; n < 2; n++) {
    await askForDraft(page, complaint)
    await expect(page.getByTestId('section-card').first()).toBeVisible()
  }
  await page.getByTestId('nav-performance').click()
  await expect(page.getByTestId('alerts')).toBeVisible()

  // Every chart draws what was measured, and has the same as a table.
  for (const id of filledCharts) {
    const panel = chart(page, id)
    await expect(panel, id).toHaveAttribute('data-filled', 'true')
    await expect.poll(() => dotsOfLines(panel), { message: id }).toBeGreaterThan(10)
    await expect(panel.getByTestId('chart-canvas')).toHaveAttribute('aria-label', /: .+ \d/)
  }
  await expect(chart(page, 'tokens').getByTestId('chart-empty')).toBeVisible()
  await checkScreen(page, 'performance-1-charts', info)
  for (const id of everyChart) {
    const panel = chart(page, id)
    await panel.getByTestId('chart-toggle').click()
    await expect(panel.getByTestId('chart-table').locator('tbody tr').nth(1)).toBeVisible()
    await expect(panel.locator('canvas')).toHaveCount(0)
  }
  await checkScreen(page, 'performance-2-tables', info)
  await expect(chart(page, 'store').getByTestId('chart-table').locator('tbody td').first()).toHaveText(
    /^\d[\d.,]* [KM]B$/
  )
  for (const id of everyChart) await chart(page, id).getByTestId('chart-toggle').click()

  // Another operation, another reach.
  await page.getByTestId('operation').selectOption('job_duration_seconds')
  await expect.poll(() => dotsOfLines(chart(page, 'operation'))).toBeGreaterThan(10)
  await page.getByText('1 hour').click()
  await expect.poll(() => dotsOfLines(chart(page, 'memory'))).toBeGreaterThan(3)

  // Many different searches push one another out of the cache: an alert without a press, here and in the header.
  for (let n = 0; n < 130; n++) await callFrom(page, 'fir.list', { search: `nothing${n}`, limit: 1 })
  const alert = page.getByTestId('alert').and(page.locator('[data-kind=cache-hit]'))
  await expect(alert).toHaveAttribute('data-level', 'critical')
  await expect(alert).toContainText('limit 50 %')
  await expect(page.getByTestId('nav-performance').locator('.shell-count')).toHaveText(/^[1-9]$/)
  await checkScreen(page, 'performance-3-alert', info)

  // What is saved is what was read.
  await page.getByTestId('open-diagnostics').click()
  const shown = (await page.getByTestId('report-text').textContent()) ?? ''
  const report = JSON.parse(shown) as { counts: { records: object }; alerts: { active: { kind: string }[] } }
  expect(report.counts.records).toEqual({ draft: 2 })
  expect(report.alerts.active.map(({ kind }) => kind)).toContain('cache-hit')
  for (const word of ['Qanungo', 'Meenakshi', station.userData]) expect(shown).not.toContain(word)
  await checkScreen(page, 'performance-4-diagnostics', info)
  await page.getByTestId('report-save').click()
  await expect(page.getByTestId('report-saved')).toContainText('prathamiki-diagnostics.json')
  expect(readFileSync(join(station.papersDir, 'prathamiki-diagnostics.json'), 'utf8')).toBe(shown)
  await page.keyboard.press('Escape')

  await page.getByTestId('open-prometheus').click()
  await page.getByTestId('report-save').click()
  await expect(page.getByTestId('report-saved')).toBeVisible()
  const families = readPrometheus(readFileSync(join(station.papersDir, 'prathamiki-metrics.prom'), 'utf8'))
  expect(families.map(({ name }) => name)).toContain('prathamiki_api_request_duration_seconds')
  await page.keyboard.press('Escape')

  // The drawing library came with the page, not with the window.
  const loadedLater = (await filesOf(page)).filter((name) => !loadedFirst.includes(name))
  expect(loadedLater.filter((name) => /chart-canvas.*\.css$/.test(name)).length).toBe(1)
})

test('the page follows language and scheme', async ({ station }, info) => {
  const { page } = await station.start({ language: 'hi' })
  await setUp(page)
  await sampleOften(page)
  await askForDraft(page, complaint)
  await expect(page.getByTestId('section-card').first()).toBeVisible()
  await page.getByTestId('nav-performance').click()
  for (const id of filledCharts)
    await expect.poll(() => dotsOfLines(chart(page, id)), { message: id }).toBeGreaterThan(3)
  await checkScreen(page, 'performance-5-hi', info)
  await page.getByTestId('nav-settings').click()
  await page.locator('label[for$="-dark"]').click()
  await page.getByTestId('nav-performance').click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect.poll(() => dotsOfLines(chart(page, 'memory'))).toBeGreaterThan(3)
  await checkScreen(page, 'performance-6-dark', info)
})

test('what the window loads at its start is under its limit', () => {
  const html = readFileSync(join(rendererDir, 'index.html'), 'utf8')
  const first = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map(([, file]) => file ?? '')
  expect(first.length).toBeGreaterThan(0)
  const bytes = first.reduce((sum, file) => sum + statSync(join(rendererDir, file)).size, 0)
  expect(bytes).toBeLessThan(INITIAL_JS_BYTES)
  expect(readdirSync(join(rendererDir, 'assets')).filter((name) => /^chart-canvas.*\.js$/.test(name)).length).toBe(1)
})
