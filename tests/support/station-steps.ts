import { expect, type Page } from '@playwright/test'
import type { CallInput, CallName, CallOutput } from '../../shared/ipc/contract.ts'
import type { Bridge } from '../../shared/ipc/bridge.ts'
import { PASSPHRASE } from './electron-app.ts'

declare global {
  interface Window {
    readonly prathamiki: Bridge
  }
}

/** Asks the core over the window's own bridge. @throws Error with the code when it is refused */
export async function callFrom<N extends CallName>(page: Page, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const result = await page.evaluate(([call, given]) => window.prathamiki.call(call, given), [name, input] as const)
  if (!result.ok) throw new Error(`${name}: ${result.error.code}`)
  return result.value as CallOutput<N>
}

/** First run: chooses the passphrase, and waits for the first screen. */
export async function setUp(page: Page): Promise<void> {
  await expect(page.getByTestId('phase-setup')).toBeVisible()
  await page.getByTestId('passphrase').fill(PASSPHRASE)
  await page.getByTestId('passphrase-repeat').fill(PASSPHRASE)
  await page.getByTestId('setup-submit').click()
  await expect(page.getByTestId('nav-home')).toBeVisible()
}

/** Tries a passphrase on the locked screen. */
export async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  await expect(page.getByTestId('phase-locked')).toBeVisible()
  await page.getByTestId('passphrase').fill(passphrase)
  await page.getByTestId('unlock').click()
}

/** Opens the store with the passphrase of every test, and waits for the first screen. */
export async function unlock(page: Page): Promise<void> {
  await tryPassphrase(page, PASSPHRASE)
  await expect(page.getByTestId('nav-home')).toBeVisible()
}

/** Waits until what was typed is in the store. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-kind', 'saved')
}

/** Types a complaint and asks for its draft. @returns the id of the record */
export async function askForDraft(page: Page, text: string): Promise<string> {
  await page.getByTestId('nav-new').click()
  await page.getByTestId('intake-text').fill(text)
  await page.getByTestId('draft-button').click()
  await expect(page).toHaveURL(/#\/fir\/[0-9A-Z]{26}$/)
  return page.url().slice(-26)
}

/** Fills a field of the form by its path, and leaves it. */
export async function fillField(page: Page, path: string, value: string): Promise<void> {
  const field = page.getByTestId(`field-${path}`)
  if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
  else await field.fill(value)
  await field.blur()
}
