import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeWindow, readWindowState, writeWindowState } from '../../../electron/shell/window-state.ts'
import { tempDir } from '../../support/temp-dir.ts'

const screen = { x: 0, y: 24, width: 1366, height: 744 }
const second = { x: 1366, y: 0, width: 1920, height: 1080 }
const left = (x: number, y: number, width = 1000, height = 700) => ({
  bounds: { x, y, width, height },
  maximized: false
})

describe('the place of the window', () => {
  it('is the middle of the first screen at the first start, and fits it', () => {
    expect(placeWindow(null, [screen, second])).toEqual({ x: 43, y: 24, width: 1280, height: 744 })
  })

  it('is where it was left', () => {
    expect(placeWindow(left(50, 40), [screen])).toEqual({ x: 50, y: 40, width: 1000, height: 700 })
    expect(placeWindow(left(1500, 100), [screen, second])).toEqual({ x: 1500, y: 100, width: 1000, height: 700 })
  })

  it('comes back to the first screen when its own was taken away', () => {
    expect(placeWindow(left(1500, 100), [screen])).toEqual({ x: 183, y: 46, width: 1000, height: 700 })
  })

  it.each([left(-5000, -5000), left(0, -690), left(1360, 100), left(2 ** 40, 0)])(
    'is on a screen whatever the file said: %j',
    (state) => {
      const place = placeWindow(state, [screen])
      expect(place.x).toBeGreaterThanOrEqual(screen.x)
      expect(place.y).toBeGreaterThanOrEqual(screen.y)
      expect(place.x + place.width).toBeLessThanOrEqual(screen.x + screen.width)
    }
  )

  it('is never too small to work in and never larger than the screen', () => {
    expect(placeWindow(left(0, 24, 1, 1), [screen])).toMatchObject({ width: 800, height: 560 })
    expect(placeWindow(left(0, 24, 9000, 9000), [screen])).toMatchObject({ width: 1366, height: 744 })
  })
})

describe('the file of the window state', () => {
  it('gives back what was written, and leaves no other file', () => {
    const dir = tempDir()
    const file = join(dir, 'window-state.json')
    writeWindowState(file, left(1, 2))
    writeWindowState(file, { ...left(3, 4), maximized: true })
    expect(readWindowState(file)).toEqual({ ...left(3, 4), maximized: true })
    expect(readdirSync(dir)).toEqual(['window-state.json'])
  })

  it('is not there at the first start', () => {
    expect(readWindowState(join(tempDir(), 'window-state.json'))).toBeNull()
  })

  it.each(['', '{', '{"bounds":{}}', 'null', '{"bounds":{"x":1e999,"y":0,"width":1,"height":1},"maximized":false}'])(
    'is put aside, not written over, when it reads %j',
    (content) => {
      const file = join(tempDir(), 'window-state.json')
      writeFileSync(file, content)
      expect(readWindowState(file)).toBeNull()
      expect(existsSync(file)).toBe(false)
      expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe(content)
    }
  )
})
