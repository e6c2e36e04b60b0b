/**
 * Electron gets security updates for its three newest majors; 45 was the newest when this was written. A test holds
 * this against the version that package.json pins.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/electron-timelines
 */
export const OLDEST_SUPPORTED_ELECTRON_MAJOR = 43

/** @param version as in `process.versions.electron`, such as `45.4.1`. What cannot be read counts as too old. */
export function isRuntimeEndOfLife(version: string): boolean {
  const major = Number.parseInt(version, 10)
  return !(major >= OLDEST_SUPPORTED_ELECTRON_MAJOR)
}
