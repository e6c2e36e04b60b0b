import { expect, test } from '../../support/electron-app.ts'
import { askForDraft, fillField, saved, setUp } from '../../support/station-steps.ts'

for (const language of ['en', 'hi'] as const) {
  test(`a question leads to its field and goes when it is answered (${language})`, async ({ station }) => {
    const { page } = await station.start({ language })
    await setUp(page)
    await askForDraft(
      page,
      'On 12.09.2026 someone took my mobile phone and my bicycle from the park. They were stolen.'
    )
    const questions = page.getByTestId('questions')
    await expect(questions).toBeVisible()
    await expect(questions).toContainText(language === 'hi' ? 'सूचनाकर्ता का पूरा नाम' : "the informant's full name")

    await page.getByTestId('question-informant-name').click()
    await expect(page.getByTestId('field-informant.name')).toBeFocused()
    await expect(page.getByTestId('field-informant.name')).toBeInViewport()
    await fillField(page, 'informant.name', 'Asha Rawat')
    await expect(page.getByTestId('question-informant-name')).toHaveCount(0)

    // A row that is not there yet: its table, with the way to add one.
    await page.getByTestId('question-witness').click()
    await expect(page.getByTestId('add-row-witness')).toBeFocused()

    // Item 10 decides whether a theft is cognizable, as it is typed.
    await fillField(page, 'totalValueInr', '4999')
    const card = page.locator('[data-section="BNS 303(2)"]')
    await expect(card.getByTestId('by-value')).toContainText('5,000')
    await expect(card.locator('[data-kind="non_cognizable"]')).toHaveCount(1)
    await fillField(page, 'totalValueInr', '5000')
    await expect(card.locator('[data-kind="cognizable"]')).toHaveCount(1)
    await saved(page)
  })
}
