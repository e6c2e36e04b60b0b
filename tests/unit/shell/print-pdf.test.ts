import type { BrowserWindow } from 'electron'
import { describe, expect, it } from 'vitest'
import { createPrinter, paperAddress, pdfOptions } from '../../../electron/shell/print-pdf.ts'
import { footerTemplate } from '../../../electron/shell/print-footer.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const request = {
  firId: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  language: 'hi',
  redacted: false,
  auditHead: 'ab12'.repeat(16)
} as const

function openPrinter(page: { load?: () => Promise<void>; ready?: () => Promise<unknown> }) {
  const clock = createFakeClock()
  const seen: { loaded: string[]; trusted: unknown[]; printed: unknown[]; destroyed: number } = {
    loaded: [],
    trusted: [],
    printed: [],
    destroyed: 0
  }
  class FakeWindow {
    readonly webContents = {
      executeJavaScript: () => page.ready?.() ?? Promise.resolve(true),
      printToPDF: (options: unknown) => {
        seen.printed.push(options)
        return Promise.resolve(Buffer.from('%PDF-1.4'))
      }
    }
    loadURL(url: string): Promise<void> {
      seen.loaded.push(url)
      return page.load?.() ?? Promise.resolve()
    }
    isDestroyed(): boolean {
      return false
    }
    destroy(): void {
      seen.destroyed += 1
    }
  }
  const printer = createPrinter({
    BrowserWindow: FakeWindow as unknown as new () => BrowserWindow,
    options: {},
    trust: (contents) => seen.trusted.push(contents),
    footer: footerTemplate,
    clock,
    timeoutMs: 5000
  })
  return { printer, clock, seen }
}

describe('printing', () => {
  it('lays out the paper of that record in that language, prints it and closes the window', async () => {
    const { printer, seen } = openPrinter({})
    expect(Buffer.from(await printer.toPdf(request)).toString()).toBe('%PDF-1.4')
    expect(seen.loaded).toEqual(['app://prathamiki/index.html#/paper/01ARZ3NDEKTSV4RRFFQ69G5FAV?lang=hi&print=1'])
    expect([seen.trusted.length, seen.printed.length, seen.destroyed]).toEqual([1, 1, 1])
  })

  it('gives up, and closes the window, when the paper does not get ready in time', async () => {
    const { printer, clock, seen } = openPrinter({ ready: () => new Promise(() => undefined) })
    const printed = printer.toPdf(request)
    clock.advance(5000)
    await expect(printed).rejects.toMatchObject({ code: 'export-failed' })
    expect([seen.printed.length, seen.destroyed]).toEqual([0, 1])
  })

  it('names the failure, and closes the window, when the page cannot be loaded', async () => {
    const { printer, seen } = openPrinter({ load: () => Promise.reject(new Error('ERR_FAILED')) })
    await expect(printer.toPdf(request)).rejects.toMatchObject({ code: 'export-failed' })
    expect(seen.destroyed).toBe(1)
  })

  it('prints nothing when the page says that it cannot lay the paper out', async () => {
    const { printer, seen } = openPrinter({ ready: () => Promise.resolve(false) })
    await expect(printer.toPdf(request)).rejects.toMatchObject({ code: 'export-failed' })
    expect([seen.printed.length, seen.destroyed]).toEqual([0, 1])
  })

  it('cannot be led to another address by a strange id', () => {
    expect(paperAddress({ firId: '../x?lang=en#', language: 'en', redacted: false })).toBe(
      'app://prathamiki/index.html#/paper/..%2Fx%3Flang%3Den%23?lang=en&print=1'
    )
  })

  it('says whose copy it is and that it is redacted', () => {
    expect(paperAddress({ firId: 'X', language: 'en', copy: 'court', redacted: true })).toBe(
      'app://prathamiki/index.html#/paper/X?lang=en&copy=court&redacted=1&print=1'
    )
  })

  it('uses A4 as the style sheet says it, and numbers the pages', () => {
    expect(pdfOptions('<foot>')).toMatchObject({
      pageSize: 'A4',
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      footerTemplate: '<foot>'
    })
  })
})

describe('the foot of a sheet', () => {
  it.each(['en', 'hi'] as const)('says page x of y in %s and waits for no font', (language) => {
    const foot = footerTemplate(language, 'ab12'.repeat(16))
    expect(foot).toContain('class="pageNumber"')
    expect(foot).toContain('class="totalPages"')
    expect(foot).not.toMatch(/@font-face|url\(/)
  })

  it('shows the head of the audit chain, and nothing that is not one', () => {
    expect(footerTemplate('en', 'ab12'.repeat(16))).toContain('audit ab12ab12ab12ab12<')
    expect(footerTemplate('en', '<script>')).not.toContain('script')
  })

  it('draws the Hindi word, so that no system prints it as boxes', () => {
    const foot = footerTemplate('hi', '')
    expect(foot).toMatch(/<path d="M[^"]+Z"\/>/)
    expect(foot.replace(/<svg.*<\/svg>/, '')).not.toMatch(/[\u0900-\u097f]/)
  })
})
