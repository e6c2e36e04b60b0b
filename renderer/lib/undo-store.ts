import { temporal, type TemporalState } from 'zundo'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from './browser-clock.ts'
import { createBurst } from './history-bursts.ts'

export type UndoStore<S, K extends keyof S> = StoreApi<S> & { temporal: StoreApi<TemporalState<Pick<S, K>>> }

type Options<S, K extends keyof S> = Readonly<{
  start: S
  /** The part of the state whose steps are kept. */
  key: K
  /** Most steps that are kept. */
  steps: number
  clock: Clock
}>

export type Undoable<S, K extends keyof S> = Readonly<{
  store: UndoStore<S, K>
  /** Takes a new value. `place` is what is typed into; an act (a button) has none and is a step of its own. */
  set: (value: S[K], place?: string) => void
  /** Steps back; the next change opens a step. */
  undo: () => void
  redo: () => void
}>

/** A pause after which the next letter is a step of its own: longer than between two letters, shorter than a thought. */
const BURST_MS = 600

/** A store that goes back and forth in bursts of typing over one part of its state. */
export function createUndoStore<S extends object, K extends keyof S>(options: Options<S, K>): Undoable<S, K> {
  const { start, key, steps, clock } = options
  const burst = createBurst(() => clock.nowMs(), BURST_MS)
  let place: string | undefined

  const store: UndoStore<S, K> = createStore<S>()(
    temporal((): S => start, {
      partialize: (state): Pick<S, K> => ({ [key]: state[key] }) as Pick<S, K>,
      equality: (before, now) => before[key] === now[key],
      limit: steps,
      handleSet: (handle) => (past, replace, current, delta) => {
        if (burst.opens(place)) (handle as (...all: unknown[]) => void)(past, replace, current, delta)
      }
    })
  )
  return {
    store,
    set: (value, at) => {
      place = at
      store.setState({ [key]: value } as unknown as Partial<S>)
    },
    undo: () => {
      store.temporal.getState().undo()
      burst.close()
    },
    redo: () => {
      store.temporal.getState().redo()
      burst.close()
    }
  }
}
