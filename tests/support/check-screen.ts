import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, type TestInfo } from '@playwright/test'

/** Where pictures go for a person to look at; beside the other results of the run when nobody asked for them. */
function pictureOf(name: string, info: TestInfo): string {
  const dir = process.env['PRATHAMIKI_PICTURES']
  if (!dir) return info.outputPath(`${name}.png`)
  mkdirSync(dir, { recursive: true })
  return join(dir, `${name}.png`)
}

/** What must hold on every screen: it fits, it speaks, nothing bars a person with a screen reader or weak eyes. */
export async function checkScreen(page: Page, name: string, info: TestInfo): Promise<void> {
  await page.screenshot({ path: pictureOf(name, info) })
  const { overflow, text } = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    text: document.body.innerText
  }))
  expect(overflow, `${name} fits the width of the window`).toBeLessThanOrEqual(0)
  expect(text, `${name} shows no key in place of a sentence`).not.toMatch(/\b[a-z]+(\.[a-zA-Z]+){2,}\b/)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    `${name} is accessible`
  ).toEqual([])
}
