import { temporal, type TemporalState } from 'zundo'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ReceiptMode } from '#shared/domain/draft.ts'
import { checkStatement } from '#shared/domain/statement.ts'
import { call, ClientError } from '../../api/client.ts'
import { Autosaver, type AutosaveState } from '../../lib/autosaver.ts'
import { judgeSave, RETRY_BASE_MS, RETRY_CAP_MS, type SaveTimings } from '../../lib/save-policy.ts'
import type { Clock } from '../../lib/browser-clock.ts'
import { createBurst } from '../../lib/history-bursts.ts'

export type IntakeValue = Readonly<{ text: string; mode: ReceiptMode; receivedAt: string }>
export type IntakeState = Readonly<{ value: IntakeValue; save: AutosaveState; firId: string | null }>
type Undoable = Pick<IntakeState, 'value'>

export type IntakeStore = StoreApi<IntakeState> & { temporal: StoreApi<TemporalState<Undoable>> }

export type IntakeSession = Readonly<{
  store: IntakeStore
  saver: Autosaver<IntakeValue>
  change: (part: Partial<IntakeValue>) => void
  undo: () => void
  redo: () => void
  /** Makes the record when it has none yet, and saves. @returns its id, null when it could not be saved */
  saved: () => Promise<string | null>
}>

type Start = Readonly<{ value: IntakeValue; firId: string | null; saveCount: number }>

/** Steps of undo that are kept: a morning's typing, in at most a few megabytes. */
const UNDO_STEPS = 100
/** A pause after which the next letter is a step of its own. */
const BURST_MS = 600

/** One complaint being typed: its text, its undo steps, its saving. The first keystroke makes the record. */
export function createIntakeSession(
  start: Start,
  timings: SaveTimings,
  clock: Clock,
  onCreated: (firId: string) => void
): IntakeSession {
  const burst = createBurst(() => clock.nowMs(), BURST_MS)
  let saveCount = start.saveCount
  let place: string | undefined

  const store: IntakeStore = createStore<IntakeState>()(
    temporal((): IntakeState => ({ value: start.value, save: { kind: 'idle' }, firId: start.firId }), {
      partialize: ({ value }): Undoable => ({ value }),
      equality: (before, now) => before.value === now.value,
      limit: UNDO_STEPS,
      handleSet: (handle) => (past, replace, current, delta) => {
        if (burst.opens(place)) (handle as (...all: unknown[]) => void)(past, replace, current, delta)
      }
    })
  )

  const save = async (value: IntakeValue): Promise<{ savedAt: string }> => {
    const problem = checkStatement(value.text)
    if (problem && problem.code !== 'statement-empty') {
      throw new ClientError({ code: problem.code, message: 'not sent', details: problem.details })
    }
    const firId = store.getState().firId
    if (firId === null) {
      const made = await call('fir.create', value)
      saveCount = made.saveCount
      store.setState({ firId: made.firId })
      onCreated(made.firId)
      return { savedAt: new Date().toISOString() }
    }
    const answer = await call('fir.saveStatement', { firId, baseSaveCount: saveCount, ...value })
    saveCount = answer.saveCount
    return answer
  }

  const saver = new Autosaver<IntakeValue>({
    save,
    clock,
    ...timings,
    retryBaseMs: RETRY_BASE_MS,
    retryCapMs: RETRY_CAP_MS,
    judge: judgeSave,
    onState: (state) => store.setState({ save: state })
  })
  const afterStep = (): void => {
    burst.close()
    saver.change(store.getState().value)
  }

  return {
    store,
    saver,
    change: (part) => {
      const value = { ...store.getState().value, ...part }
      place = Object.keys(part).join()
      store.setState({ value })
      saver.change(value)
    },
    undo: () => {
      store.temporal.getState().undo()
      afterStep()
    },
    redo: () => {
      store.temporal.getState().redo()
      afterStep()
    },
    saved: async () => {
      if (store.getState().firId === null) saver.change(store.getState().value)
      return (await saver.flush()) ? store.getState().firId : null
    }
  }
}
