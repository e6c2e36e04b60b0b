import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../../support/electron-app.ts'
import { packedText } from '../../support/pdf-pages.ts'
import { askForDraft, fillField, saved, setUp } from '../../support/station-steps.ts'

const statement =
  'I am Sarita Kushwaha, aged 22 years, resident of 14 Canal Road, mobile 9839012345. On 12.09.2026 at 9 PM Mukesh Pal ' +
  'raped me in his shop.'

test('a protected victim is hidden on paper until the officer says why she is named', async ({ station }, info) => {
  const { page } = await station.start()
  await setUp(page)
  await askForDraft(page, statement)
  await expect(page.getByTestId('section-card').first()).toBeVisible()
  expect(await page.title()).not.toContain('Sarita')

  // What cannot be so is said at the field, in the window's language, and nothing is cut.
  await fillField(page, 'informant.uid', '1234')
  await expect(page.getByTestId('problem-informant.uid')).toContainText('twelve digits')
  await page.getByTestId('field-informant.occupation').fill('x'.repeat(400))
  await expect(page.getByText('100 characters too long')).toBeVisible()
  await expect(page.getByTestId('field-informant.occupation')).toHaveValue('x'.repeat(400))
  await fillField(page, 'informant.occupation', 'Tailor')
  await saved(page)
  await page.screenshot({ path: info.outputPath('fields.png') })
  if (process.env['PRATHAMIKI_PICTURES'])
    await page.screenshot({ path: join(process.env['PRATHAMIKI_PICTURES'], 'fields.png') })

  await page.getByTestId('open-paper').click()
  await expect(page.getByTestId('paper-redacted')).toBeVisible()
  await expect(page.getByTestId('paper')).not.toContainText('Sarita')
  await page.getByTestId('paper-copy-choice').selectOption('sp')
  if (process.env['PRATHAMIKI_PICTURES'])
    await page.screenshot({ path: join(process.env['PRATHAMIKI_PICTURES'], 'redacted.png') })
  await page.getByTestId('export-pdf').click()
  await expect
    .poll(() => readdirSync(station.papersDir).filter((name) => name.endsWith('-sp-redacted-en.pdf')))
    .toHaveLength(1)
  const [redacted = ''] = readdirSync(station.papersDir)
  const hidden = packedText(join(station.papersDir, redacted))
  for (const words of ['Sarita', 'Kushwaha', 'CanalRoad', '9839012345', 'Mukesh', 'rapedme', 'Tailor']) {
    expect(hidden).not.toContain(words)
  }
  expect(hidden).toContain('Copy:SuperintendentofPolice')
  expect(hidden).toContain('12-09-2026')

  await page.getByTestId('paper-redacted-choice').click()
  await expect(page.getByTestId('export-pdf')).toBeDisabled()
  await page.getByTestId('paper-disclosure-choice').selectOption('court')
  await expect(page.getByTestId('paper')).toContainText('Sarita')
  await page.getByTestId('export-pdf').click()
  await expect.poll(() => readdirSync(station.papersDir).length).toBe(2)
  const full = readdirSync(station.papersDir).find((name) => !name.includes('redacted')) ?? ''
  expect(packedText(join(station.papersDir, full))).toContain('SaritaKushwaha')
  expect(station.logText()).not.toContain('Sarita')
})
