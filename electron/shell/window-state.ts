import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { DEFAULT_SIZE, MIN_SIZE } from './window-options.ts'

export type Rectangle = Readonly<{ x: number; y: number; width: number; height: number }>

const stateSchema = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }),
  maximized: z.boolean()
})
export type WindowState = z.infer<typeof stateSchema>

/** Least part of the window, in pixels each way, that must be on some screen for a person to find and move it. */
const FINDABLE_PX = 100

/**
 * Null at the first start. A file that cannot be read is put aside under another name, never written over: a power
 * cut may have left it, and somebody may want to see it.
 */
export function readWindowState(file: string): WindowState | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  const parsed = stateSchema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  renameSync(file, `${file}.unreadable`)
  return null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Beside and then over: after a power cut there is the old file or the new one, never half of one. */
export function writeWindowState(file: string, state: WindowState): void {
  writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

/**
 * Where to open: as it was left when that is still on a screen, else in the middle of the first one.
 *
 * @param workAreas of every screen, the first one first
 */
export function placeWindow(state: WindowState | null, workAreas: ReadonlyArray<Rectangle>): Rectangle {
  const [first] = workAreas
  const wanted = state?.bounds ?? { x: 0, y: 0, ...DEFAULT_SIZE }
  if (first === undefined) return wanted
  const home = state === null ? undefined : workAreas.find((area) => isFindable(wanted, area))
  const area = home ?? first
  const width = clamp(wanted.width, MIN_SIZE.width, area.width)
  const height = clamp(wanted.height, MIN_SIZE.height, area.height)
  if (home !== undefined) return { x: wanted.x, y: wanted.y, width, height }
  return {
    x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
    width,
    height
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(most, least))
}

function isFindable(window: Rectangle, area: Rectangle): boolean {
  const overlap = (from: number, size: number, areaFrom: number, areaSize: number): number =>
    Math.min(from + size, areaFrom + areaSize) - Math.max(from, areaFrom)
  return (
    overlap(window.x, window.width, area.x, area.width) >= FINDABLE_PX &&
    overlap(window.y, window.height, area.y, area.height) >= FINDABLE_PX &&
    window.y >= area.y - 1
  )
}
