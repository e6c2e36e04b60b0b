/**
 * A new complaint gets its id with its first keystroke. The screen must not start anew at that moment, or the cursor
 * would be lost: the record keeps the key under which its screen was opened.
 */
const keyOf = new Map<string, string>()
let newScreens = 0

/** Key of the screen for a record, or for a complaint that has none yet. */
export function screenKey(firId: string | undefined): string {
  return firId === undefined ? `new-${newScreens}` : (keyOf.get(firId) ?? firId)
}

/** The complaint on the newest empty screen has become this record. */
export function adoptScreen(firId: string): void {
  keyOf.set(firId, `new-${newScreens}`)
  newScreens += 1
}
