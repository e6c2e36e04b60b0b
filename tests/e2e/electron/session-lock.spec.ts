import { expect, test } from '../../support/electron-app.ts'
import { callFrom, saved, setUp, tryPassphrase, unlock } from '../../support/station-steps.ts'

test('the session lock shows nothing, keeps the words and the place, and the work goes on behind it', async ({
  station
}) => {
  const { page } = await station.start()
  await setUp(page)
  await page.getByTestId('nav-new').click()
  await page.getByTestId('intake-text').fill('My phone was snatched near the bus stand.')
  await saved(page)
  const place = page.url()
  await page.getByTestId('intake-text').fill('My phone was snatched near the bus stand yesterday.')
  await page.getByTestId('lock').click()
  await page.getByTestId('lock-session').click()

  const locked = page.getByTestId('phase-locked')
  await expect(locked).toHaveAttribute('data-kind', 'session')
  await expect(page.locator('body')).not.toContainText('bus stand')
  await expect(callFrom(page, 'fir.list', {})).rejects.toThrow('session-locked')
  expect((await callFrom(page, 'app.state', {})).phase).toBe('session-locked')

  await tryPassphrase(page, 'not the passphrase of this station')
  await expect(page.getByText('That is not the passphrase')).toBeVisible()
  await unlock(page)
  expect(page.url()).toBe(place)
  await expect(page.getByTestId('intake-text')).toHaveValue('My phone was snatched near the bus stand yesterday.')
})

test('a machine that goes to sleep wakes up locked, and typed words that were not saved yet are kept', async ({
  station
}) => {
  const { app, page } = await station.start()
  await setUp(page)
  await page.getByTestId('nav-new').click()
  await page.getByTestId('intake-text').fill('First words')
  await saved(page)
  // Within the second before autosave: the lock must not cost it.
  await page.getByTestId('intake-text').fill('First words, and the newest')
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  await expect(page.getByTestId('phase-locked')).toHaveAttribute('data-kind', 'session')
  await unlock(page)
  await expect(page.getByTestId('intake-text')).toHaveValue('First words, and the newest')
  await saved(page)
})

test('from the session lock the records can be sealed at once', async ({ station }) => {
  const { page } = await station.start()
  await setUp(page)
  await page.keyboard.press('Control+l')
  await expect(page.getByTestId('phase-locked')).toHaveAttribute('data-kind', 'session')
  await page.getByTestId('seal-now').click()
  await expect(page.getByTestId('phase-locked')).toHaveAttribute('data-kind', 'sealed')
  await unlock(page)
})
