import type { Page } from '@playwright/test'
import { checkScreen as check } from '../../support/check-screen.ts'
import { expect, test } from '../../support/electron-app.ts'
import { honestAnswer, STATEMENT } from '../../support/model-server/honest-answer.ts'
import { startModelServer, type ModelServer } from '../../support/model-server/model-server.ts'
import { askForDraft, callFrom, saved, setUp } from '../../support/station-steps.ts'

/** The waits of the line, short enough for a test. */
const QUICK = {
  'server.model': 'test-model',
  'remote.retryBaseMs': 10,
  'remote.openBaseMs': 500,
  'sync.offlineRetryMs': 500
}
/** How soon a dead line has to be seen (SY-85). */
const OFFLINE_WITHIN_MS = 2000

async function draftHere(page: Page): Promise<void> {
  await askForDraft(page, STATEMENT)
  await expect(page.getByTestId('section-card').first()).toBeVisible()
}

const strip = (page: Page, state: string | RegExp): Promise<void> =>
  expect(page.getByTestId('server-strip')).toHaveAttribute('data-state', state)

for (const language of ['en', 'hi'] as const) {
  test(`a draft made offline is worded anew when the line is back, and the officer takes what is better (${language})`, async ({
    station
  }, info) => {
    const off = await startModelServer()
    await off.close()
    let server: ModelServer | undefined
    try {
      const { page } = await station.start({ language })
      await setUp(page)
      await callFrom(page, 'settings.set', { changes: { ...QUICK, 'server.url': off.url } })
      await draftHere(page)
      await strip(page, 'waiting')
      await page.getByTestId('server-strip').scrollIntoViewIfNeeded()
      await check(page, `25-strip-waiting-${language}`, info)

      server = await startModelServer({ port: off.port, content: honestAnswer })
      await strip(page, 'answered')
      await page.getByTestId('compare').click()
      await expect(page.getByTestId('take-en')).toBeVisible()
      await check(page, `26-suggestion-${language}`, info)
      await page.getByTestId('take-en').click()
      await expect(page.getByTestId('suggested-en')).toHaveAttribute('data-taken', 'true')
      await page.getByTestId('suggestion-done').click()
      await expect(page.getByTestId('take-en')).toHaveCount(0)
      await strip(page, 'accepted')
      await saved(page)

      const firId = page.url().slice(-26)
      const narrativeBy = async (): Promise<string | undefined> =>
        (await callFrom(page, 'fir.get', { firId })).document.narrative.en?.by
      expect(await narrativeBy()).toBe('server')
      await page.getByTestId('undo').click()
      await expect.poll(narrativeBy).not.toBe('server')
      await page.getByTestId('redo').click()
      await expect.poll(narrativeBy).toBe('server')
    } finally {
      await server?.close()
    }
  })
}

test('a server that dies in the middle of a request is offline within two seconds, rests, and is drained when it is back', async ({
  station
}) => {
  const servers: ModelServer[] = [await startModelServer({ script: { kind: 'hang' } })]
  const port = servers[0]?.port ?? 0
  try {
    const { page } = await station.start()
    await setUp(page)
    await callFrom(page, 'settings.set', { changes: { ...QUICK, 'server.url': `http://127.0.0.1:${port}` } })
    await draftHere(page)
    await strip(page, 'sending')
    await expect.poll(() => servers[0]?.seen.length ?? 0).toBeGreaterThan(0)

    await servers[0]?.close()
    await page.getByTestId('nav-sync').click()
    await expect(page.getByTestId('line-mark')).toHaveAttribute('data-state', 'offline', { timeout: OFFLINE_WITHIN_MS })
    await expect
      .poll(async () => (await callFrom(page, 'remote.status', {})).timeline.map(({ state }) => state))
      .toContain('open')
    await expect(page.getByTestId('sync-row')).toHaveAttribute('data-state', 'waiting')
    await draftHere(page)
    await page.getByTestId('nav-sync').click()
    await expect(page.getByTestId('sync-row')).toHaveCount(2)

    servers.push(await startModelServer({ port, content: honestAnswer }))
    for (const row of [0, 1]) {
      await expect(page.getByTestId('sync-row').nth(row)).toHaveAttribute('data-state', 'answered', { timeout: 15_000 })
    }
    await expect(page.getByTestId('line-mark')).toHaveAttribute('data-state', 'online')
    expect((await callFrom(page, 'sync.list', {})).items.map(({ attempts }) => attempts)).toEqual([1, 1])
  } finally {
    for (const server of servers) await server.close()
  }
})

test('a sensitive case stays at home until the SHO says in writing that this one may go', async ({ station }, info) => {
  const server = await startModelServer({ content: honestAnswer })
  try {
    const { page } = await station.start()
    await setUp(page)
    await callFrom(page, 'settings.set', { changes: { ...QUICK, 'server.url': server.url } })
    await askForDraft(page, 'I am Sarita Kushwaha, aged 22 years. On 12.01.2026 Mukesh raped me in his shop.')
    await expect(page.getByTestId('section-card').first()).toBeVisible()
    await page.getByTestId('allow-sensitive').locator('summary').click()
    await expect(page.getByTestId('permit-save')).toBeDisabled()
    await page.getByTestId('permit-officer').fill('SHO R. K. Verma')
    await page.getByTestId('permit-reason').fill('Order 12 of today')
    await page.getByTestId('server-strip').scrollIntoViewIfNeeded()
    await check(page, '27-sensitive-en', info)
    expect(server.seen).toEqual([])
    await page.getByTestId('permit-save').click()
    await page.getByTestId('ask-server').click()
    await strip(page, 'answered')
    expect(JSON.stringify(server.seen)).not.toMatch(/Sarita|Kushwaha|Mukesh/)
  } finally {
    await server.close()
  }
})
