// Where things are. Set-up writes into two places only: the clone itself and one cache folder per user.
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The clone. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** @param {...string} parts @returns {string} a path inside the clone */
export const inRoot = (...parts) => join(root, ...parts)

/**
 * The cache folder of this user, shared by all clones; safe to delete at any time.
 *
 * @param {...string} parts
 * @returns {string}
 */
export function inCache(...parts) {
  const base =
    process.env.PRATHAMIKI_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'prathamiki')
  return join(base, ...parts)
}
