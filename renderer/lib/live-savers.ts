/** Every autosaver of an open screen, so that lock, quit and a hidden window can ask all of them to save now. */

type Flushable = Readonly<{ flush: () => Promise<boolean>; dirty: boolean }>

const live = new Set<Flushable>()

/** @returns the function that takes it off the list */
export function registerSaver(saver: Flushable): () => void {
  live.add(saver)
  return () => {
    live.delete(saver)
  }
}

/** @returns true when nothing is left unsaved */
export async function flushAll(): Promise<boolean> {
  const results = await Promise.all([...live].map((saver) => saver.flush()))
  return results.every(Boolean)
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
