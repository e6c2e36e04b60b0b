import { readFileSync } from 'node:fs'
import { expect, test } from '../../support/electron-app.ts'
import { askForDraft, setUp, unlock } from '../../support/station-steps.ts'

const complaint = readFileSync(new URL('../../../resources/examples/complaint-hi.txt', import.meta.url), 'utf8')

test('a job waits while the queue stands, over a restart too, and can be cancelled and asked for again', async ({
  station
}) => {
  const first = await station.start()
  await setUp(first.page)
  await first.page.getByTestId('nav-jobs').click()
  await expect(first.page.getByTestId('jobs-empty')).toBeVisible()
  await first.page.getByTestId('toggle-queue').click()
  const firId = await askForDraft(first.page, complaint)
  await expect(first.page.getByTestId('drafting')).toBeVisible()
  await first.quit()

  const { page, quit } = await station.start()
  await unlock(page)
  await page.getByTestId('nav-jobs').click()
  const row = page.getByTestId('job-row')
  await expect(row).toHaveAttribute('data-state', 'pending')
  await row.getByTestId('job-cancel').click()
  await expect(row).toHaveAttribute('data-state', 'cancelled')
  await row.getByTestId('job-retry').click()
  await expect(row).toHaveAttribute('data-state', 'pending')
  await page.getByTestId('toggle-queue').click()
  await expect(row).toHaveAttribute('data-state', 'completed')
  await row.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`#/fir/${firId}$`))
  await expect(page.getByTestId('section-card').first()).toBeVisible()
  await quit()
})
