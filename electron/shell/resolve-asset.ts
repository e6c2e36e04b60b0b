import { extname, join } from 'node:path'

/** The types the window is made of. What is not listed does not exist, whatever lies in the folder. */
const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2'
}

export type Asset = Readonly<{ file: string; mimeType: string }>

/** One name of a path: what the bundler writes, so no dot first, no separator, no drive letter, no control sign. */
const plainName = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/

/**
 * Maps the path of an `app://` address to a file below `rootDir`.
 *
 * @param pathname as in the address, still percent-encoded
 * @returns null for everything that is not plainly a file of ours
 */
export function resolveAsset(rootDir: string, pathname: string): Asset | null {
  if (!pathname.startsWith('/')) return null
  const names = pathname === '/' ? ['index.html'] : pathname.slice(1).split('/')
  if (!names.every((name) => plainName.test(name) && !name.includes('..'))) return null
  const file = join(rootDir, ...names)
  const mimeType = mimeTypes[extname(file).toLowerCase()]
  return mimeType === undefined ? null : { file, mimeType }
}
