import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { FirEdit } from '../../../shared/domain/fir.ts'
import type { FormField } from '../../../shared/form/form-types.ts'
import { singleFields, tables } from '../../../shared/form/iif1.ts'
import { makeRowPath } from '../../../shared/form/paths.ts'
import { expect, test } from '../../support/electron-app.ts'
import { pageCount, packedText, rasterise, readPages, type Box, type Raster } from '../../support/pdf-pages.ts'
import { askForDraft, callFrom, setUp } from '../../support/station-steps.ts'

const rowCounts: Readonly<Record<string, number>> = { accused: 30, property: 40, annexe: 3, vehicle: 5, victim: 4 }
/** Longest text of a cell: a page of one name would test nothing but patience. */
const CELL_CHARS = 220
const EDITS_PER_CALL = 400

const words = 'मकान नम्बर ११८ Lane Narayanaswamypuram-Venkatachalapathinagar गली मोहल्ला near the old clock tower '

/** The longest value that a field takes, with a mark at its end that shows whether all of it is on the paper. */
function longValue(field: FormField, mark: string, most: number): string {
  switch (field.kind) {
    case 'date':
      return '2026-09-12'
    case 'time':
      return '23:59'
    case 'year':
      return '2026'
    case 'number':
      return '117'
    case 'rupees':
      return '999999999999'
    case 'phone':
      return '+91 98390 12345'
    case 'choice':
      return field.choices?.at(-1)?.value ?? ''
    default: {
      const room = Math.min(field.maxChars, most) - mark.length
      return `${words.repeat(Math.ceil(Math.max(room, 1) / words.length)).slice(0, Math.max(room, 0))}${mark}`
    }
  }
}

type Filled = Readonly<{ edits: ReadonlyArray<FirEdit>; marks: ReadonlyArray<string> }>

function fillEverything(): Filled {
  const columns = [...tables.values()].flatMap(({ path, columns }) =>
    Array.from({ length: rowCounts[path] ?? 2 }, (_, row) => row).flatMap((row) =>
      columns.map((field) => ({ field, path: makeRowPath(path, row, field.path), most: CELL_CHARS }))
    )
  )
  const singles = [...singleFields.values()].map((field) => ({ field, path: field.path, most: field.maxChars }))
  const all = [...singles, ...columns].map(({ field, path, most }, index) => {
    const mark = `Q${index}Z`
    const value = longValue(field, mark, most)
    return { path, value, mark: value.endsWith(mark) ? mark : null }
  })
  return {
    edits: all.map(({ path, value }) => ({ kind: 'setField', path, value })),
    marks: all.flatMap(({ mark }) => (mark === null ? [] : [mark]))
  }
}

async function save(page: Page, firId: string, edits: ReadonlyArray<FirEdit>): Promise<void> {
  for (let from = 0; from < edits.length; from += EDITS_PER_CALL) {
    const { revision } = await callFrom(page, 'fir.get', { firId })
    const piece = edits.slice(from, from + EDITS_PER_CALL)
    await callFrom(page, 'fir.saveEdit', { firId, baseRevision: revision, edits: piece })
  }
}

const area = ({ left, top, right, bottom }: Box): number => Math.max(0, right - left) * Math.max(0, bottom - top)

/** Pairs of words that cover each other by more than a third of the smaller; the watermark lies under all of them. */
function overlaps(all: ReadonlyArray<Box>): ReadonlyArray<string> {
  const printed = all.filter(({ top, bottom }) => bottom - top < 30)
  return printed.flatMap((one, index) =>
    printed.slice(index + 1).flatMap((two) => {
      const shared = area({
        text: '',
        left: Math.max(one.left, two.left),
        top: Math.max(one.top, two.top),
        right: Math.min(one.right, two.right),
        bottom: Math.min(one.bottom, two.bottom)
      })
      return shared > Math.min(area(one), area(two)) / 3 && shared > 1 ? [`${one.text} | ${two.text}`] : []
    })
  )
}

/** Dark pixels in the outer millimetres of a sheet: something runs over its edge. */
function inkAtEdge({ width, height, pixels }: Raster, dpi: number, millimetres: number): number {
  const edge = Math.round((millimetres / 25.4) * dpi)
  let ink = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const outside = x < edge || x >= width - edge || y < edge
      if (outside && (pixels[y * width + x] ?? 255) < 128) ink++
    }
  }
  return ink
}

const MM = 72 / 25.4
const DPI = 40

test('the longest values in every field stay whole on A4, in both languages', async ({ station }) => {
  test.setTimeout(240_000)
  const { page } = await station.start()
  await setUp(page)
  const statement = `On 12.09.2026 two unknown boys snatched my phone near the clock tower. ${words.repeat(60)} QENDZ`
  const firId = await askForDraft(page, statement)
  await expect(page.getByTestId('section-card').first()).toBeVisible()
  const { edits, marks } = fillEverything()
  await save(page, firId, edits)
  expect(marks.length).toBeGreaterThan(400)

  for (const language of ['en', 'hi'] as const) {
    const name = `-court-${language}.pdf`
    await callFrom(page, 'fir.exportPdf', { firId, language, copy: 'court' })
    const file = join(station.papersDir, readdirSync(station.papersDir).find((one) => one.endsWith(name)) ?? '')
    const pictures = process.env['PRATHAMIKI_PICTURES']
    if (pictures) {
      mkdirSync(pictures, { recursive: true })
      execFileSync('pdftoppm', ['-png', '-r', '60', file, join(pictures, `longest-${language}`)])
    }
    const text = packedText(file)
    const missing = [...marks, 'QENDZ'].filter((mark) => !text.includes(mark))
    expect(missing, `${language}: every value stands on the paper to its last letter`).toEqual([])

    const count = pageCount(file)
    expect(count).toBeGreaterThan(10)
    const pages = readPages(file)
    expect(pages).toHaveLength(count)
    for (const [index, { width, height, words: boxes }] of pages.entries()) {
      const sheet = `${language}, sheet ${index + 1}`
      expect([Math.round(width / MM), Math.round(height / MM)], `${sheet} is A4`).toEqual([210, 297])
      const outside = boxes.filter(
        ({ left, right, top, bottom }) =>
          bottom - top < 30 && (left < 8 * MM || right > width - 8 * MM || top < 8 * MM || bottom > height - 3 * MM)
      )
      expect(
        outside.map((box) => box.text),
        `${sheet}: nothing outside the margins`
      ).toEqual([])
      expect(overlaps(boxes), `${sheet}: no word lies on another`).toEqual([])
      const line = boxes.map((box) => box.text).join(' ')
      expect(line, `${sheet} is numbered`).toContain(
        language === 'en' ? `Page ${index + 1} of ${count}` : `${index + 1} / ${count}`
      )
      expect(line, `${sheet} shows the head of the audit chain`).toMatch(/audit [0-9a-f]{16}/)
    }
    for (const raster of rasterise(file, DPI)) expect(inkAtEdge(raster, DPI, 6)).toBe(0)
  }
})
