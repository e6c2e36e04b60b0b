import type { FirDetail, FirDocument } from '#shared/domain/fir.ts'
import { call } from '../../api/client.ts'
import { Autosaver, type AutosaveState } from '../../lib/autosaver.ts'
import type { Clock } from '../../lib/browser-clock.ts'
import { diffDocument } from '../../lib/document-diff.ts'
import { applyEdits } from '../../lib/document-edit.ts'
import { originalsOf } from '../../lib/originals.ts'
import { judgeSave, RETRY_BASE_MS, RETRY_CAP_MS, type SaveTimings } from '../../lib/save-policy.ts'
import { createUndoStore, type UndoStore } from '../../lib/undo-store.ts'

export type DraftState = Readonly<{ doc: FirDocument; save: AutosaveState }>
export type DraftStore = UndoStore<DraftState, 'doc'>

export type DraftSession = Readonly<{
  firId: string
  store: DraftStore
  saver: Autosaver<FirDocument>
  /** The revision that the next save is based on. */
  revision: () => number
  /** `place` is the field that is being typed into; an act such as removing a row has none. */
  edit: (change: (doc: FirDocument) => FirDocument, place?: string) => void
  undo: () => void
  redo: () => void
  /** A newer version has come from the core: taken when nothing here is unsaved. */
  adopt: (detail: FirDetail) => void
  /** After a conflict: my changes on top of what is stored, or what is stored as it is. */
  settle: (detail: FirDetail, keep: 'mine' | 'stored') => void
}>

/** A working day's corrections of one record. */
const UNDO_STEPS = 200
/** Most changes that one message of the contract takes. */
const EDITS_A_CALL = 500

/** The form being corrected: what is shown, what is stored, and the way from one to the other. */
export function createDraftSession(start: FirDetail, timings: SaveTimings, clock: Clock): DraftSession {
  const firId = start.summary.id
  const { store, set, undo, redo } = createUndoStore<DraftState, 'doc'>({
    start: { doc: start.document, save: { kind: 'idle' } },
    key: 'doc',
    steps: UNDO_STEPS,
    clock
  })
  let stored = start.document
  let revision = start.revision

  const save = async (doc: FirDocument): Promise<{ savedAt: string }> => {
    const edits = diffDocument(stored, doc)
    let savedAt = new Date().toISOString()
    for (let from = 0; from < edits.length; from += EDITS_A_CALL) {
      const part = edits.slice(from, from + EDITS_A_CALL)
      const answer = await call('fir.saveEdit', { firId, baseRevision: revision, edits: part })
      revision = answer.revision
      savedAt = answer.savedAt
    }
    stored = doc
    return { savedAt }
  }

  const saver = new Autosaver<FirDocument>({
    save,
    clock,
    ...timings,
    retryBaseMs: RETRY_BASE_MS,
    retryCapMs: RETRY_CAP_MS,
    judge: judgeSave,
    onState: (state) => store.setState({ save: state })
  })

  const show = (detail: FirDetail, doc: FirDocument): void => {
    stored = detail.document
    revision = detail.revision
    store.temporal.getState().pause()
    store.setState({ doc })
    store.temporal.getState().resume()
  }
  const saveShown = (): void => saver.change(store.getState().doc)

  return {
    firId,
    store,
    saver,
    revision: () => revision,
    edit: (change, at) => {
      const doc = change(store.getState().doc)
      if (doc === store.getState().doc) return
      set(doc, at)
      saver.change(doc)
    },
    undo: () => {
      undo()
      saveShown()
    },
    redo: () => {
      redo()
      saveShown()
    },
    adopt: (detail) => {
      const another = detail.revision > revision
      // A new draft may say the very same: its document is then the same object, but the number to build on is not.
      if (saver.dirty || detail.revision < revision || (!another && detail.document === stored)) return
      show(detail, detail.document)
      // Steps back would lead into a version that is no longer the one below.
      if (another) store.temporal.getState().clear()
    },
    settle: (detail, keep) => {
      const mine = diffDocument(stored, store.getState().doc)
      const doc = keep === 'mine' ? applyEdits(detail.document, mine, originalsOf(detail.draft)) : detail.document
      show(detail, doc)
      store.temporal.getState().clear()
      saver.resume(keep === 'mine' && mine.length > 0 ? doc : null)
    }
  }
}
