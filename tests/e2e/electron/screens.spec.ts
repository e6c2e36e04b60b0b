import { readFileSync } from 'node:fs'
import { checkScreen as check } from '../../support/check-screen.ts'
import { expect, test } from '../../support/electron-app.ts'
import { askForDraft, callFrom, setUp } from '../../support/station-steps.ts'

const exampleOf = (language: 'en' | 'hi'): string =>
  readFileSync(new URL(`../../../resources/examples/complaint-${language}.txt`, import.meta.url), 'utf8')

for (const language of ['en', 'hi'] as const) {
  test(`every screen can be looked at in ${language}`, async ({ station }, info) => {
    const { page } = await station.start({ language })
    await expect(page.getByTestId('phase-setup')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await check(page, `1-setup-${language}`, info)
    await setUp(page)
    await expect(page.getByTestId('empty-home')).toBeVisible()
    await check(page, `2-home-empty-${language}`, info)

    const firId = await askForDraft(page, exampleOf(language))
    await expect(page.getByTestId('section-card').first()).toBeVisible()
    await check(page, `3-draft-${language}`, info)
    await page.getByTestId('section-card').first().scrollIntoViewIfNeeded()
    await page.getByTestId('evidence-quote').first().click()
    await check(page, `4-sections-${language}`, info)
    await page.getByTestId('register-button').click()
    await expect(page.getByTestId('blocker').first()).toBeVisible()
    await check(page, `5-register-${language}`, info)
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('register-panel')).toHaveCount(0)
    await page.getByTestId('open-paper').click()
    await expect(page.getByTestId('paper')).toBeVisible()
    await check(page, `6-paper-${language}`, info)

    await page.evaluate((hash) => (location.hash = hash), `#/fir/${firId}`)
    await page.getByTestId('edit-statement').click()
    await expect(page.getByTestId('intake-text')).toBeVisible()
    await check(page, `7-intake-${language}`, info)
    await page.getByTestId('nav-home').click()
    await expect(page.getByTestId('fir-row')).toHaveCount(1)
    await check(page, `8-home-${language}`, info)
    await page.getByTestId('nav-jobs').click()
    await expect(page.getByTestId('job-row').first()).toBeVisible()
    await check(page, `9-jobs-${language}`, info)
    await page.getByTestId('nav-performance').click()
    await expect(page.getByTestId('metric-row').first()).toBeVisible()
    await check(page, `10-performance-${language}`, info)
    await page.getByTestId('nav-settings').click()
    await expect(page.getByTestId('settings-save')).toBeVisible()
    await check(page, `11-settings-${language}`, info)

    await page.getByTestId('lock').click()
    await expect(page.getByTestId('lock-seal')).toBeVisible()
    await check(page, `12-lock-menu-${language}`, info)
    await page.getByTestId('lock-session').click()
    await expect(page.getByTestId('phase-locked')).toHaveAttribute('data-kind', 'session')
    await check(page, `13-session-locked-${language}`, info)
    await callFrom(page, 'session.seal', {})
    await expect(page.getByTestId('phase-locked')).toHaveAttribute('data-kind', 'sealed')
    await check(page, `14-sealed-${language}`, info)
  })
}
