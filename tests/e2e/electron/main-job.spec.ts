import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../../support/electron-app.ts'
import { askForDraft, fillField, saved, setUp, unlock } from '../../support/station-steps.ts'

const complaint = readFileSync(new URL('../../../resources/examples/complaint-en.txt', import.meta.url), 'utf8')

/** What only the officer of this station can know. Dates and times as they are typed. */
const answers: Readonly<Record<string, string>> = {
  'station.district': 'Lucknow',
  'station.name': 'Kotwali',
  'gd.entryNo': '23',
  'gd.date': '13-09-2026',
  'gd.time': '10:15',
  'action.kind': 'registered',
  'officer.name': 'Inspector Harish Rawat',
  'officer.rank': 'Inspector',
  'occurrence.dateFrom': '12-09-2026',
  delayReason: 'She was in hospital for treatment of her injuries.'
}

/** Opens the register dialog, and gives the paths of what still stands against registration. */
async function blockers(page: Page): Promise<string[]> {
  await page.getByTestId('register-button').click()
  const panel = page.getByTestId('register-panel')
  await expect(panel.getByTestId('blocker').or(panel.getByTestId('register-submit')).first()).toBeVisible()
  return await panel
    .getByTestId('blocker')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-path') ?? ''))
}

/** The text of the PDF in the order it is read, with every run of space as one. */
function textOfPdf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
}

test('a complaint becomes a registered FIR on paper, and is all there after a restart', async ({ station }) => {
  const first = await station.start()
  const { page } = first
  await setUp(page)

  const firId = await askForDraft(page, complaint)
  await expect(page.getByTestId('section-card').first()).toBeVisible()
  await expect(page.getByTestId('field-informant.name')).toHaveValue('Meenakshi Tandon')

  // The words a section rests on are marked in the statement, and pointing at them shows them there.
  await expect(page.getByTestId('evidence-mark').first()).toBeVisible()
  await page.getByTestId('evidence-quote').first().click()
  const active = page.locator('mark[data-active="true"]').first()
  await expect(active).toBeInViewport()
  const quote = await page.getByTestId('evidence-quote').first().locator('q').innerText()
  expect(complaint).toContain(quote)

  // An edit is saved by itself, and can be taken back and made again.
  const occupation = page.getByTestId('field-informant.occupation')
  await fillField(page, 'informant.occupation', 'Retired teacher')
  await saved(page)
  await page.getByTestId('undo').click()
  await expect(occupation).toHaveValue('school teacher')
  await page.getByTestId('redo').click()
  await expect(occupation).toHaveValue('Retired teacher')
  await saved(page)

  const missing = await blockers(page)
  expect(missing.length).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  for (const path of missing) {
    const answer = answers[path]
    expect(answer, `an answer for ${path}`).toBeDefined()
    await fillField(page, path, answer ?? '')
  }
  await saved(page)
  expect(await blockers(page)).toEqual([])
  await page.getByTestId('register-fir-no').fill('417')
  await page.getByTestId('register-year').fill('2026')
  await page.getByTestId('register-read-over').check()
  await page.getByTestId('register-copy-given').check()
  await page.getByTestId('register-signature').check()
  await page.getByTestId('register-submit').click()
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'registered')
  await expect(occupation).not.toBeEditable()

  await page.getByTestId('open-paper').click()
  for (const language of ['en', 'hi'] as const) {
    await page.evaluate((hash) => (location.hash = hash), `#/fir/${firId}/paper?lang=${language}`)
    await page.getByTestId('export-pdf').click()
    await expect.poll(() => readdirSync(station.papersDir)).toContain(`fir-2026-417-${language}.pdf`)
  }
  const english = textOfPdf(join(station.papersDir, 'fir-2026-417-en.pdf'))
  for (let item = 1; item <= 15; item++) expect(english).toMatch(new RegExp(`(^| )${item}\\.? `))
  for (const words of ['FIRST INFORMATION REPORT', 'Meenakshi Tandon', '417', 'Kotwali', 'Retired teacher', quote])
    expect(english).toContain(words.replace(/\s+/g, ' '))
  const pages = /Pages:\s+(\d+)/.exec(
    execFileSync('pdfinfo', [join(station.papersDir, 'fir-2026-417-en.pdf')], { encoding: 'utf8' })
  )?.[1]
  expect(english).toContain(`Page 1 of ${pages}`)
  expect(english).toContain(`Page ${pages} of ${pages}`)
  const fonts = execFileSync('pdffonts', [join(station.papersDir, 'fir-2026-417-hi.pdf')], { encoding: 'utf8' })
  expect(fonts).toMatch(/Devanagari/)
  await first.quit()

  const second = await station.start()
  await unlock(second.page)
  await second.page.getByTestId('search').fill('Meenakshi')
  await expect(second.page.getByTestId('fir-row')).toHaveCount(1)
  await second.page.getByTestId('fir-row').click()
  await expect(second.page.getByTestId('status')).toHaveAttribute('data-status', 'registered')
  await expect(second.page.getByTestId('field-informant.occupation')).toHaveValue('Retired teacher')
  await expect(second.page.getByTestId('statement')).toContainText('I could not come to the police station that night')
  await second.quit()

  // Nothing of the complaint went into a log, and nothing of it lies readable in the folder of the product.
  for (const words of ['Meenakshi', 'Rohit', '98390', 'Shani Mandir']) expect(station.logText()).not.toContain(words)
  expect(() => execFileSync('grep', ['-rlaE', 'Meenakshi|Shani Mandir|98390 12345', station.userData])).toThrow()
})
