import { registerSaver, type Saver } from './live-savers.ts'

export type LeftSessions<S> = Readonly<{
  /** The session of a screen that opens. @returns what the screen calls when it is left; see `registerSaver` */
  open: (session: S) => () => Promise<boolean>
  /** A session whose screen was left before its words could be stored: it goes on where it was. */
  findUnsaved: (match: (session: S) => boolean) => S | undefined
}>

/** Sessions outlive their screen until their words are stored, so that coming back shows them instead of older ones. */
export function createLeftSessions<S extends Readonly<{ saver: Saver }>>(): LeftSessions<S> {
  const left = new Set<S>()
  const forgetStored = (): void => {
    for (const session of left) if (!session.saver.dirty) left.delete(session)
  }
  return {
    open: (session) => {
      left.delete(session)
      const leave = registerSaver(session.saver)
      return async () => {
        left.add(session)
        const stored = await leave()
        forgetStored()
        return stored
      }
    },
    findUnsaved: (match) => {
      forgetStored()
      return [...left].find(match)
    }
  }
}
