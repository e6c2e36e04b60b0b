import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isRuntimeEndOfLife, OLDEST_SUPPORTED_ELECTRON_MAJOR } from '../../../electron/shell/runtime-support.ts'

const packageUrl = new URL('../../../package.json', import.meta.url)
const pinned = (JSON.parse(readFileSync(packageUrl, 'utf8')) as { devDependencies: { electron: string } })
  .devDependencies.electron

describe('the age of the runtime', () => {
  it('is pinned exactly, to a major that still gets security updates', () => {
    expect(pinned).toMatch(/^\d+\.\d+\.\d+$/)
    expect(isRuntimeEndOfLife(pinned)).toBe(false)
    expect(Number.parseInt(pinned, 10) - OLDEST_SUPPORTED_ELECTRON_MAJOR).toBeLessThanOrEqual(2)
  })

  it.each(['33.2.1', '42.9.9', '', 'unknown'])('calls %j too old', (version) => {
    expect(isRuntimeEndOfLife(version)).toBe(true)
  })
})
