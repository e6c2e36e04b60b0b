import type { Page } from '@playwright/test'
import { expect, test } from '../../support/electron-app.ts'
import { askForDraft, callFrom, saved, setUp, unlock } from '../../support/station-steps.ts'

const ourPage = /^app:\/\/prathamiki\/(index\.html)?(#.*)?$/

/** Collects what the policy refused while `provoke` runs in the page. */
async function refusedBy(page: Page, provoke: () => unknown): Promise<string[]> {
  await page.evaluate(() => {
    const refused: string[] = []
    Object.assign(window, { refused })
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective))
  })
  await page.evaluate(provoke)
  const read = (): Promise<string[]> => page.evaluate(() => (window as unknown as { refused: string[] }).refused)
  await expect.poll(read).not.toEqual([])
  return await read()
}

test('the page reaches nothing but the bridge', async ({ station }) => {
  const { page } = await station.start()
  await expect(page.getByTestId('phase-setup')).toBeVisible()
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window.prathamiki),
    frozen: Object.isFrozen(window.prathamiki),
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
      (name) => name in window
    ),
    origin: location.origin
  }))
  expect(seen).toEqual({ bridge: ['call', 'on'], frozen: true, node: [], origin: 'app://prathamiki' })
})

test('the policy stops inline scripts, evaluation, connections, frames and foreign pictures', async ({
  station,
  complaints
}) => {
  const { page } = await station.start()
  await expect(page.getByTestId('phase-setup')).toBeVisible()
  expect(
    await refusedBy(page, () => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineRan = true'
      document.body.append(script)
    })
  ).toEqual(['script-src-elem'])
  expect(
    await refusedBy(page, () => {
      const holder = document.createElement('div')
      holder.innerHTML = '<img src="x:" onerror="window.inlineRan = true">'
      document.body.append(holder)
    })
  ).toContain('script-src-attr')
  expect(await refusedBy(page, () => fetch('https://evil.example/').catch(() => undefined))).toEqual(['connect-src'])
  expect(await refusedBy(page, () => fetch('app://prathamiki/index.html').catch(() => undefined))).toEqual([
    'connect-src'
  ])
  expect(
    await refusedBy(page, () => {
      const frame = document.createElement('iframe')
      frame.src = 'app://prathamiki/index.html'
      document.body.append(frame)
    })
  ).toEqual(['frame-src'])
  expect(
    await refusedBy(page, () => {
      new Image().src = 'https://evil.example/x.png'
    })
  ).toEqual(['img-src'])
  expect(
    await refusedBy(page, () => {
      const style = document.createElement('style')
      style.textContent = 'body { display: none }'
      document.body.append(style)
    })
  ).toEqual(['style-src-elem'])
  expect(
    // In a turn of its own: while the test's own code runs, the debugger lets evaluation through.
    await page.evaluate(
      () =>
        new Promise((resolve) =>
          setTimeout(() => {
            try {
              resolve((Reflect.construct(Function, ['return 1']) as () => unknown)())
            } catch {
              resolve('refused')
            }
          })
        )
    )
  ).toBe('refused')
  expect(await page.evaluate(() => 'inlineRan' in window)).toBe(false)
  // Every refusal is also a line in the console: these were asked for.
  complaints.length = 0
})

test('the page goes nowhere, opens nothing and is granted nothing', async ({ station, complaints }) => {
  const { app, page } = await station.start()
  await expect(page.getByTestId('phase-setup')).toBeVisible()
  expect(await page.evaluate(() => window.open('https://evil.example/'))).toBeNull()
  expect(await page.evaluate(() => window.open('app://prathamiki/index.html'))).toBeNull()
  for (const target of ['https://evil.example/', 'file:///etc/passwd', 'app://prathamiki@evil/', 'data:text/html,x']) {
    await page.evaluate((href) => {
      const link = document.createElement('a')
      link.href = href
      document.body.append(link)
      link.click()
    }, target)
    await page.evaluate((href) => {
      try {
        location.href = href
      } catch {
        // Chromium itself refuses some of them, which is as good.
      }
    }, target)
    // Asking the page is the receipt: it still answers, from where it was, and shows what it showed. (Not a locator:
    // Playwright would wait for the end of a navigation that was never begun.)
    const [href, shown] = await page.evaluate(() => [
      location.href,
      document.querySelector('[data-testid=phase-setup]') !== null
    ])
    expect([String(href).replace(ourPage, 'ours'), shown]).toEqual(['ours', true])
  }
  await page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://evil.example/')
    document.body.append(view)
  })
  expect(
    await page.evaluate(async () => {
      const state = await navigator.permissions.query({ name: 'geolocation' })
      const asked = await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied')
        )
      )
      return [state.state, asked]
    })
  ).toEqual(['denied', 'denied'])
  expect(
    await app.evaluate(({ BrowserWindow, webContents }) => [
      BrowserWindow.getAllWindows().length,
      webContents.getAllWebContents().length
    ])
  ).toEqual([1, 1])
  complaints.length = 0
})

test('a dropped file changes nothing', async ({ station }) => {
  const { page } = await station.start()
  await expect(page.getByTestId('phase-setup')).toBeVisible()
  await page.evaluate(() => {
    const files = new DataTransfer()
    files.items.add(new File(['<script>alert(1)</script>'], 'x.html', { type: 'text/html' }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
  })
  expect(await page.evaluate(() => location.href)).toMatch(ourPage)
})

test('the core refuses strange calls over the bridge, each with a code', async ({ station }) => {
  const { page } = await station.start()
  await expect(page.getByTestId('phase-setup')).toBeVisible()
  const codes = await page.evaluate(async () => {
    const cycle: { self?: unknown } = {}
    cycle.self = cycle
    const tried: ReadonlyArray<readonly [string, unknown]> = [
      ['fir.noSuchCall', {}],
      ['electron.shell', {}],
      ['app.state', { extra: 1 }],
      ['app.state', 'x'.repeat(2 ** 21)],
      ['app.state', cycle],
      ['app.state', new Map()],
      ['app.state', () => 1],
      ['fir.list', {}]
    ]
    const answers = await Promise.all(tried.map(([name, input]) => window.prathamiki.call(name, input)))
    return answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))
  })
  expect(codes).toEqual([
    'unknown-call',
    'unknown-call',
    'bad-input',
    'payload-too-large',
    'payload-too-large',
    'bad-input',
    'bad-input',
    'setup-needed'
  ])
})

test('sealing hides the case at once, saves what was typed, and only then closes the store', async ({ station }) => {
  const { page } = await station.start()
  await setUp(page)
  await page.getByTestId('nav-new').click()
  await page.getByTestId('intake-text').fill('My phone was taken at the market.')
  await saved(page)
  await page.getByTestId('intake-text').fill('My phone was taken at the market yesterday.')
  // The page itself notes what it shows in the turn after the key: from here a test would see it too late.
  await page.evaluate(() => {
    const shown: string[] = []
    Object.assign(window, { shown })
    document.addEventListener('keydown', () =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => shown.push(String(document.querySelector('[data-testid=intake-text]') !== null)))
      )
    )
  })
  await page.keyboard.press('Control+Shift+l')
  await expect(page.getByTestId('phase-locked')).toBeVisible()
  expect(await page.evaluate(() => (window as unknown as { shown: string[] }).shown.at(-1))).toBe('false')
  await unlock(page)
  await page.getByTestId('fir-row').click()
  await expect(page.getByTestId('intake-text')).toHaveValue('My phone was taken at the market yesterday.')
})

test('a statement saved elsewhere meanwhile is shown beside this one, and neither is lost', async ({ station }) => {
  const { page } = await station.start()
  await setUp(page)
  await page.getByTestId('nav-new').click()
  const box = page.getByTestId('intake-text')
  await box.fill('My words')
  await saved(page)
  await expect(page).toHaveURL(/#\/intake\/[0-9A-Z]{26}$/)
  const firId = page.url().slice(-26)
  const { statement } = await callFrom(page, 'fir.get', { firId })
  await callFrom(page, 'fir.saveStatement', { firId, baseSaveCount: statement.saveCount, text: 'The other words' })
  await box.fill('My words, and more')
  await page.getByTestId('conflict-compare').click()
  await expect(page.getByTestId('conflict-text')).toHaveText('The other words')
  await page.getByTestId('conflict-mine').click()
  await saved(page)
  expect((await callFrom(page, 'fir.get', { firId })).statement.text).toBe('My words, and more')
  await page.keyboard.press('Control+z')
  await expect(box).toHaveValue('The other words')
})

test('a clock that once ran ahead stops registration until a person says that it is right now', async ({ station }) => {
  const { app, page } = await station.start()
  await setUp(page)
  await app.evaluate(() => {
    const real = Date.now
    Object.assign(globalThis, { realNow: real })
    Date.now = () => real() + 24 * 3_600_000
  })
  await askForDraft(page, 'On 10-11-2026 two men stole my motorcycle UP78AB1234 from the market.')
  await expect(page.getByTestId('register-button')).toBeVisible()
  await app.evaluate(() => {
    Date.now = (globalThis as unknown as { realNow: () => number }).realNow
  })
  await page.getByTestId('register-button').click()
  const blocker = page.locator('[data-testid=blocker][data-code=clock-behind]')
  await expect(blocker.getByTestId('clock-now')).toBeVisible()
  await blocker.getByTestId('clock-right').click()
  await blocker.getByTestId('clock-confirm').click()
  await expect(blocker).toHaveCount(0)
  await expect(page.getByTestId('blocker').first()).toBeVisible()
})
