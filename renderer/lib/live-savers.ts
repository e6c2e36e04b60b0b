/** Every autosaver with a screen or with words left, so that lock, quit and a hidden window can ask all to save now. */

export type Saver = Readonly<{ flush: () => Promise<boolean>; dirty: boolean }>

type Entry = { readonly saver: Saver; left: boolean }

const live = new Set<Entry>()

/**
 * Puts the saver of an open screen on the list.
 *
 * @returns what its screen calls when it is left: saves at once, and takes the saver off the list only when its words
 * are stored. Until then they are asked for again at every lock. Tells whether they are stored.
 */
export function registerSaver(saver: Saver): () => Promise<boolean> {
  const entry: Entry = { saver, left: false }
  live.add(entry)
  return async () => {
    entry.left = true
    const stored = await saver.flush()
    forgetStored()
    return stored
  }
}

/** @returns true when nothing is left unsaved, on no screen and on none that was left */
export async function flushAll(): Promise<boolean> {
  const results = await Promise.all([...live].map(({ saver }) => saver.flush()))
  forgetStored()
  return results.every(Boolean)
}

function forgetStored(): void {
  for (const entry of live) if (entry.left && !entry.saver.dirty) live.delete(entry)
}

/** Sends what is unsaved when the window is hidden or about to go. The messages leave before the page does. */
export function flushOnLeaving(target: Window): () => void {
  const flush = (): void => void flushAll()
  const onVisibility = (): void => {
    if (target.document.visibilityState === 'hidden') flush()
  }
  target.addEventListener('beforeunload', flush)
  target.addEventListener('pagehide', flush)
  target.document.addEventListener('visibilitychange', onVisibility)
  return () => {
    target.removeEventListener('beforeunload', flush)
    target.removeEventListener('pagehide', flush)
    target.document.removeEventListener('visibilitychange', onVisibility)
  }
}
