/** Loads every face the paper uses; a face that does not load leaves the next family, never a wait without end. */
export async function loadPaperFonts(page: Document): Promise<void> {
  const faces = ['400', '700'].flatMap((weight) => ['A', '\u0905'].map((letter) => ({ weight, letter })))
  await Promise.allSettled(
    faces.map(({ weight, letter }) => page.fonts.load(`${weight} 12px 'Noto Serif Devanagari'`, letter))
  )
  await page.fonts.ready
}
