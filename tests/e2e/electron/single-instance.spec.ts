import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../../support/electron-app.ts'

test('a second start brings the first window forward, ends with 0 and opens no store', async ({ station }) => {
  const { app, page } = await station.start()
  await expect(page.getByTestId('phase-setup')).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const storeFiles = (): string[] =>
    readdirSync(station.userData)
      .filter((name) => /\.(db|json)$/.test(name))
      .map(
        (name) =>
          name +
          createHash('sha256')
            .update(readFileSync(join(station.userData, name)))
            .digest('hex')
      )
  const before = storeFiles()

  expect(await station.startAgain()).toBe(0)

  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())))
    .toEqual([true])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false)
  expect(storeFiles()).toEqual(before)
})
