import { join, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveAsset } from '../../../electron/shell/resolve-asset.ts'
import { traversalPaths } from '../../support/traversal-paths.ts'

const root = join(sep, 'srv', 'window')

describe('resolveAsset', () => {
  it.each([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['/assets/index-B4x_9.js', 'assets/index-B4x_9.js', 'text/javascript; charset=utf-8'],
    ['/assets/index.CSS', 'assets/index.CSS', 'text/css; charset=utf-8'],
    ['/assets/noto-400.woff2', 'assets/noto-400.woff2', 'font/woff2']
  ])('serves %s with its type', (pathname, file, mimeType) => {
    expect(resolveAsset(root, pathname)).toEqual({ file: join(root, file), mimeType })
  })

  it.each(traversalPaths)('has nothing at %s', (pathname) => {
    expect(resolveAsset(root, pathname)).toBeNull()
  })

  it('never leaves its folder, whatever the path', () => {
    const piece = fc.oneof(fc.constantFrom('..', '.', '/', '\\', '%2e', '%00', 'a', '.js', ':'), fc.string())
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const asset = resolveAsset(root, `/${pieces.join('')}`)
        expect(asset === null || asset.file.startsWith(root + sep)).toBe(true)
      }),
      { numRuns: 2000 }
    )
  })
})
