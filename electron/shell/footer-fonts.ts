import latin from '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-latin-400-normal.woff2?inline'
import devanagari from '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff2?inline'
import type { FooterFonts } from './print-footer.ts'

/** Put into the bundle by the build, so that no file has to be found at run time. */
export const footerFonts: FooterFonts = { latin, devanagari }
