import type { Language } from '#shared/domain/fir.ts'

/** Fonts as data URLs: the footer is a document of its own that can load nothing. */
export type FooterFonts = Readonly<{ latin: string; devanagari: string }>

const page = '<span class="pageNumber"></span>'
const total = '<span class="totalPages"></span>'
const sentences: Readonly<Record<Language, string>> = {
  en: `N.C.R.B. I.I.F.-I &nbsp;·&nbsp; Page ${page} of ${total}`,
  hi: `एन.सी.आर.बी. एकीकृत जाँच फार्म-I &nbsp;·&nbsp; कुल ${total} में से पृष्ठ ${page}`
}

/** Chromium's default for these templates is too small to read: sizes are set in points. */
const FONT_SIZE_PT = 8

/**
 * The template for the foot of every sheet. Page margin boxes of CSS would do it on a newer Chromium only, and a font
 * that is not embedded prints Devanagari as empty boxes.
 */
export function footerTemplate(language: Language, fonts: FooterFonts): string {
  const face = (name: string, url: string): string => `@font-face { font-family: '${name}'; src: url('${url}'); }`
  return [
    `<style>${face('Foot Latin', fonts.latin)}${face('Foot Devanagari', fonts.devanagari)}</style>`,
    `<div style="width: 100%; text-align: center; font: ${FONT_SIZE_PT}pt 'Foot Latin', 'Foot Devanagari';">`,
    `${sentences[language]}</div>`
  ].join('')
}
