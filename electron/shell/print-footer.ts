import type { Language } from '#shared/domain/fir.ts'
import { hindiPageWord } from './footer-word.ts'

/** Chromium's default for these templates is too small to read: sizes are set in points. */
const FONT_SIZE_PT = 8

/** Hex digits of the audit head on a sheet: enough to find its entry, short enough to compare by eye. */
const AUDIT_DIGITS = 16

const page = '<span class="pageNumber"></span>'
const total = '<span class="totalPages"></span>'
const sentences: Readonly<Record<Language, string>> = {
  en: `Page ${page} of ${total}`,
  hi: `${hindiPageWord(FONT_SIZE_PT * 1.4)} ${page} / ${total}`
}

/**
 * The template for the foot of every sheet. Margin boxes of CSS would do it on a newer Chromium only. The template is a
 * document of its own that is drawn at once: a font given to it is not there yet, and text waiting for a font is not
 * drawn at all. The head of the audit chain stands beside it, so that a sheet can be told from a later print. So it uses what every system has: digits, Latin letters, and an outline for the one Hindi word.
 */
export function footerTemplate(language: Language, auditHead: string): string {
  const style = `width: 100%; text-align: center; font: ${FONT_SIZE_PT}pt sans-serif; -webkit-print-color-adjust: exact;`
  const head = /^[0-9a-f]+$/.test(auditHead) ? ` &nbsp;|&nbsp; audit ${auditHead.slice(0, AUDIT_DIGITS)}` : ''
  return `<div style="${style}">${sentences[language]}${head}</div>`
}
