import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const run = (program: string, args: ReadonlyArray<string>): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })

/** All text in the order of the content, without any space: a value that wraps in a narrow cell stays one word. */
export const packedText = (file: string): string => run('pdftotext', ['-raw', file, '-']).replace(/\s+/g, '')

export const pageCount = (file: string): number => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [file]))?.[1] ?? '0')

/** One word as it stands on a page, in points from the upper left corner. */
export type Box = Readonly<{ text: string; left: number; top: number; right: number; bottom: number }>

export type PdfPage = Readonly<{ width: number; height: number; words: ReadonlyArray<Box> }>

/** The words of every page with their places. */
export function readPages(file: string): ReadonlyArray<PdfPage> {
  const html = run('pdftotext', ['-bbox', file, '-'])
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map((page) => ({
    width: Number(page[1]),
    height: Number(page[2]),
    words: [
      ...(page[3] ?? '').matchAll(
        /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)<\/word>/g
      )
    ].map(([, left, top, right, bottom, text]) => ({
      text: text ?? '',
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom)
    }))
  }))
}

/** Pixels of a page in shades of grey, row by row; `dpi` dots an inch. */
export type Raster = Readonly<{ width: number; height: number; pixels: Uint8Array }>

/** Draws every page of a PDF. */
export function rasterise(file: string, dpi: number): ReadonlyArray<Raster> {
  const folder = mkdtempSync(join(tmpdir(), 'prathamiki-raster-'))
  try {
    execFileSync('pdftoppm', ['-gray', '-r', String(dpi), file, join(folder, 'page')])
    return readdirSync(folder)
      .sort()
      .map((name) => readGreymap(readFileSync(join(folder, name))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A binary greymap: `P5`, width, height, 255, then one byte a pixel. */
function readGreymap(file: Buffer): Raster {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 64).toString('latin1'))
  if (!head) throw new Error('no greymap')
  return { width: Number(head[1]), height: Number(head[2]), pixels: file.subarray(head[0].length) }
}
