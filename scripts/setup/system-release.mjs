import { existsSync, readFileSync } from 'node:fs'

/** Since these releases the 64-bit time_t libraries carry `t64` behind their names. */
const FIRST_T64 = { ubuntu: 24.04, debian: 13 }

/** @param {string} text of /etc/os-release @returns {Record<string, string>} */
export function parseOsRelease(text) {
  const pairs = [...text.matchAll(/^([A-Z_]+)="?([^"\n]*)"?$/gm)]
  return Object.fromEntries(pairs.map(([, key, value]) => [key, value]))
}

/**
 * @param {Record<string, string>} release as in /etc/os-release
 * @returns {boolean | undefined} undefined when the release is neither Debian nor Ubuntu and does not say
 */
export function usesT64Names(release) {
  const first = FIRST_T64[release.ID]
  if (first === undefined) return undefined
  // Debian testing and unstable have no VERSION_ID: newer than any release.
  return release.VERSION_ID === undefined || Number(release.VERSION_ID) >= first
}

/** @returns {Record<string, string>} */
export const thisRelease = () =>
  existsSync('/etc/os-release') ? parseOsRelease(readFileSync('/etc/os-release', 'utf8')) : {}
