import type { BrowserWindow, BrowserWindowConstructorOptions, PrintToPDFOptions, WebContents } from 'electron'
import type { Language } from '#shared/domain/fir.ts'
import type { PaperRequest, PrinterPort } from '../core/fir/export-pdf.ts'
import type { Clock } from '../core/support/clock.ts'
import { AppError } from '../core/support/errors.ts'
import { APP_PAGE } from './app-origin.ts'

/** Start of a page, fetch of a record and fonts: under 2 s; on an old, busy machine ten times that. */
export const PRINT_TIMEOUT_MS = 30_000

/**
 * Waits in the page until it says that the paper is laid out and its fonts are loaded (true), or that it never will be
 * (false). A constant text: nothing from outside is ever put together into a script.
 */
const UNTIL_READY = `new Promise((resolve) => {
  const { dataset } = document.documentElement
  const look = () => (dataset.paperReady === '1' ? resolve(true) : dataset.paperError && resolve(false))
  new MutationObserver(look).observe(document.documentElement, { attributes: true })
  look()
})`

/** A4 as the page's own style sheet says, margins included. An empty header, or Chromium prints the date and title. */
export function pdfOptions(footerTemplate: string): PrintToPDFOptions {
  return {
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate,
    generateTaggedPDF: true
  }
}

export type PrinterPorts = Readonly<{
  BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow
  options: BrowserWindowConstructorOptions
  /** Lets the hidden page call the core. */
  trust: (contents: WebContents) => void
  footer: (language: Language, auditHead: string) => string
  clock: Clock
  timeoutMs?: number
}>

/** The address of the paper of one record. */
export function paperAddress({ firId, language, copy, redacted }: Omit<PaperRequest, 'auditHead'>): string {
  const kind = `${copy ? `&copy=${copy}` : ''}${redacted ? '&redacted=1' : ''}`
  return `${APP_PAGE}#/paper/${encodeURIComponent(firId)}?lang=${language}${kind}&print=1`
}

/** Lays the paper out in a hidden window of the same kind as the visible one, and makes a PDF of it. */
export function createPrinter({ BrowserWindow, options, trust, footer, clock, ...rest }: PrinterPorts): PrinterPort {
  const timeoutMs = rest.timeoutMs ?? PRINT_TIMEOUT_MS
  return {
    /** @throws AppError `export-failed` when the page does not get ready in time or cannot be printed */
    async toPdf(request) {
      const window = new BrowserWindow(options)
      trust(window.webContents)
      const makePdf = async (): Promise<Uint8Array> => {
        await window.loadURL(paperAddress(request))
        const ready: unknown = await window.webContents.executeJavaScript(UNTIL_READY)
        if (ready !== true) throw new AppError('export-failed', 'the paper could not be laid out')
        return await window.webContents.printToPDF(pdfOptions(footer(request.language, request.auditHead)))
      }
      let cancel = (): void => undefined
      const overdue = new Promise<never>((_resolve, reject) => {
        cancel = clock.after(timeoutMs, () =>
          reject(new AppError('export-failed', 'the paper did not get ready in time'))
        )
      })
      try {
        return await Promise.race([makePdf(), overdue])
      } catch (cause) {
        throw cause instanceof AppError
          ? cause
          : new AppError('export-failed', 'the paper could not be printed', { cause })
      } finally {
        cancel()
        if (!window.isDestroyed()) window.destroy()
      }
    }
  }
}
