import type { ReceiptMode } from '#shared/domain/draft.ts'
import type { FirDetail } from '#shared/domain/fir.ts'
import { checkStatement } from '#shared/domain/statement.ts'
import { call, ClientError } from '../../api/client.ts'
import { Autosaver, type AutosaveState } from '../../lib/autosaver.ts'
import { judgeSave, RETRY_BASE_MS, RETRY_CAP_MS, type SaveTimings } from '../../lib/save-policy.ts'
import type { Clock } from '../../lib/browser-clock.ts'
import { createUndoStore, type UndoStore } from '../../lib/undo-store.ts'

export type IntakeValue = Readonly<{ text: string; mode: ReceiptMode; receivedAt: string }>
export type IntakeState = Readonly<{ value: IntakeValue; save: AutosaveState; firId: string | null }>
export type IntakeStore = UndoStore<IntakeState, 'value'>

export type IntakeSession = Readonly<{
  store: IntakeStore
  saver: Autosaver<IntakeValue>
  change: (part: Partial<IntakeValue>) => void
  undo: () => void
  redo: () => void
  /** Makes the record when it has none yet, and saves. @returns its id, null when it could not be saved */
  saved: () => Promise<string | null>
  /**
   * After a conflict: what is on the screen over what is stored, or what is stored. The other one is a step of undo
   * away, so neither is lost.
   */
  settle: (detail: FirDetail, keep: 'mine' | 'stored') => void
  /** Another screen shows this session now: it is the one to be told when the record is made. */
  reopen: (onCreated: (firId: string) => void) => void
}>

type Start = Readonly<{ value: IntakeValue; firId: string | null; saveCount: number }>

/** Steps of undo that are kept: a morning's typing, in at most a few megabytes. */
const UNDO_STEPS = 100

/** What the core holds of a complaint, as the screen shows it. */
export const storedValue = (detail: FirDetail): IntakeValue => ({
  text: detail.statement.text,
  mode: detail.mode,
  receivedAt: detail.summary.receivedAt
})

/** One complaint being typed: its text, its undo steps, its saving. The first keystroke makes the record. */
export function createIntakeSession(
  start: Start,
  timings: SaveTimings,
  clock: Clock,
  onCreated: (firId: string) => void
): IntakeSession {
  const { store, set, undo, redo } = createUndoStore<IntakeState, 'value'>({
    start: { value: start.value, save: { kind: 'idle' }, firId: start.firId },
    key: 'value',
    steps: UNDO_STEPS,
    clock
  })
  let saveCount = start.saveCount
  let created = onCreated

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
      created(made.firId)
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
  const saveShown = (): void => saver.change(store.getState().value)

  return {
    store,
    saver,
    change: (part) => {
      set({ ...store.getState().value, ...part }, Object.keys(part).join())
      saveShown()
    },
    undo: () => {
      undo()
      saveShown()
    },
    redo: () => {
      redo()
      saveShown()
    },
    saved: async () => {
      if (store.getState().firId === null) saveShown()
      return (await saver.flush()) ? store.getState().firId : null
    },
    settle: (detail, keep) => {
      const mine = store.getState().value
      saveCount = detail.statement.saveCount
      set(storedValue(detail))
      if (keep === 'mine') set(mine)
      saver.resume(keep === 'mine' ? mine : null)
    },
    reopen: (listener) => {
      created = listener
    }
  }
}
