import { checkScreen as check } from '../../support/check-screen.ts'
import { expect, test } from '../../support/electron-app.ts'
import { honestAnswer, STATEMENT } from '../../support/model-server/honest-answer.ts'
import { startModelServer, type ModelServer } from '../../support/model-server/model-server.ts'
import { askForDraft, callFrom, setUp } from '../../support/station-steps.ts'

/** The waits of the line, short enough for a test. */
const QUICK = { 'server.model': 'test-model', 'remote.retryBaseMs': 10, 'sync.offlineRetryMs': 60_000 }

for (const language of ['en', 'hi'] as const) {
  test(`the sync centre shows what waits for the line and what came over it (${language})`, async ({
    station
  }, info) => {
    const servers: ModelServer[] = []
    try {
      const { page } = await station.start({ language })
      await setUp(page)
      await page.getByTestId('nav-sync').click()
      await expect(page.getByTestId('sync-empty')).toBeVisible()
      await expect(page.getByTestId('line-mark')).toHaveAttribute('data-state', 'not-set-up')
      await check(page, `20-sync-empty-${language}`, info)

      // A server that is switched off: its port is known, and nobody listens there.
      const off = await startModelServer()
      await off.close()
      await page.getByTestId('nav-settings').click()
      await page.getByTestId('setting-server.url').fill('http://model.example')
      await expect(page.getByTestId('server-save')).toBeDisabled()
      await check(page, `21-settings-server-${language}`, info)
      await page.getByTestId('setting-server.url').fill(off.url)
      await page.getByTestId('server-save').click()
      await page.getByTestId('server-test-run').click()
      await expect(page.getByTestId('error-note')).toHaveAttribute('data-code', 'remote-offline')
      await page.getByTestId('server-test').scrollIntoViewIfNeeded()
      await check(page, `22-settings-server-off-${language}`, info)

      await callFrom(page, 'settings.set', { changes: QUICK })
      for (let n = 0; n < 2; n++) {
        await askForDraft(page, STATEMENT)
        await expect(page.getByTestId('section-card').first()).toBeVisible()
      }
      await page.getByTestId('nav-sync').click()
      const rows = page.getByTestId('sync-row')
      await expect(rows).toHaveCount(2)
      await expect(rows.first()).toHaveAttribute('data-state', 'waiting')
      await expect(page.getByTestId('line-mark')).toHaveAttribute('data-state', /offline|circuit-open/)
      await check(page, `23-sync-waiting-${language}`, info)

      servers.push(await startModelServer({ port: off.port, content: honestAnswer }))
      await page.getByTestId('try-now').click()
      await expect(rows.nth(0)).toHaveAttribute('data-state', 'answered')
      await expect(rows.nth(1)).toHaveAttribute('data-state', 'answered')
      await expect(page.getByTestId('line-mark')).toHaveAttribute('data-state', 'online')
      await page.getByTestId('breaker-timeline').click()
      await check(page, `24-sync-answered-${language}`, info)

      await page.getByTestId('work-offline').click()
      await expect(page.getByTestId('line-mark')).toHaveAttribute('data-state', 'work-offline')
    } finally {
      for (const server of servers) await server.close()
    }
  })
}
