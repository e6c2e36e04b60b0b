/**
 * What is left of a wait, in whole seconds, for show only; null when nobody knows how long it is.
 *
 * @param waitMs as it was told at `toldAtMs`
 */
export function secondsLeft(waitMs: number | null, toldAtMs: number, nowMs: number): number | null {
  return waitMs === null ? null : Math.max(0, Math.ceil((waitMs - (nowMs - toldAtMs)) / 1000))
}

/** `45 s`, `4 min 05 s`: as parts, so that each language puts its own words between them. */
export function minutesAndSeconds(seconds: number): Readonly<{ minutes: number; seconds: string }> {
  const minutes = Math.floor(seconds / 60)
  return { minutes, seconds: String(seconds % 60).padStart(minutes > 0 ? 2 : 1, '0') }
}
