import { expect, PASSPHRASE, test } from '../../support/electron-app.ts'
import { callFrom, setUp, tryPassphrase, unlock } from '../../support/station-steps.ts'

test('without a safe keyring the passphrase is chosen at the first start and asked for at every other', async ({
  station
}) => {
  const first = await station.start({ passwordStore: 'basic' })
  expect((await callFrom(first.page, 'app.state', {})).keyring).toEqual({ usable: false, backend: 'basic_text' })
  await setUp(first.page)
  await first.quit()

  const second = await station.start({ passwordStore: 'basic' })
  await expect(second.page.getByTestId('phase-locked')).toBeVisible()
  // Nothing of the store is to be had before it is open.
  await expect(callFrom(second.page, 'fir.list', {})).rejects.toThrow('locked')

  await tryPassphrase(second.page, 'not-the-passphrase-of-this-station')
  await expect(second.page.getByTestId('passphrase')).toHaveAttribute('data-invalid', 'true')
  expect((await callFrom(second.page, 'app.state', {})).phase).toBe('locked')

  await unlock(second.page)
  await second.quit()
  expect(station.logText()).not.toContain(PASSPHRASE)
})

test('a passphrase that is too short or typed differently is not taken', async ({ station }) => {
  const { page } = await station.start()
  await page.getByTestId('passphrase').fill('short')
  await page.getByTestId('passphrase-repeat').fill('short')
  await page.getByTestId('setup-submit').click()
  await expect(page.getByTestId('passphrase')).toHaveAttribute('data-invalid', 'true')

  await page.getByTestId('passphrase').fill(PASSPHRASE)
  await page.getByTestId('passphrase-repeat').fill(`${PASSPHRASE}x`)
  await page.getByTestId('setup-submit').click()
  await expect(page.getByTestId('passphrase-repeat')).toHaveAttribute('data-invalid', 'true')
  expect((await callFrom(page, 'app.state', {})).phase).toBe('setup')
})
