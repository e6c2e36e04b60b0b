/**
 * A new complaint gets its id with its first keystroke. The screen must not start anew at that moment, or the cursor
 * would be lost: the record keeps the key under which its screen was opened.
 */
const keyOf = new Map<string, string>()
let newScreens = 0

const newKey = (): string => `new-${newScreens}`

/** Key of the screen for a record, or for a complaint that has none yet. */
export function screenKey(firId: string | undefined): string {
  return firId === undefined ? newKey() : (keyOf.get(firId) ?? firId)
}

/**
 * The complaint on this screen has become a record.
 *
 * @returns false when the screen was left meanwhile: the officer is elsewhere and must not be called back
 */
export function adoptScreen(firId: string, screen: string): boolean {
  if (screen !== newKey()) return false
  keyOf.set(firId, screen)
  newScreens += 1
  return true
}

/** A screen without a record was left: the next new complaint gets a screen of its own. */
export function leaveScreen(screen: string): void {
  if (screen === newKey()) newScreens += 1
}
