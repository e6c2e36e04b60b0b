import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FieldValue, FirDetail, FirDocument } from '#shared/domain/fir.ts'
import type { DraftSession } from './draft-session.ts'

/** What is pointed at, in the statement or in the form; the other side shows it. */
export type Pointing = Readonly<{ markIds: ReadonlyArray<string>; from: 'form' | 'statement' | null }>

export type DraftContextValue = Readonly<{
  session: DraftSession
  detail: FirDetail
  readOnly: boolean
  originals: Readonly<Record<string, FieldValue>>
  pointing: StoreApi<Pointing>
}>

export const DraftContext = createContext<DraftContextValue | null>(null)

export function useDraft(): DraftContextValue {
  const value = useContext(DraftContext)
  if (!value) throw new Error('outside of a draft')
  return value
}

export const createPointing = (): StoreApi<Pointing> => createStore<Pointing>(() => ({ markIds: [], from: null }))

/** A part of the document as it stands on the screen. */
export function useDoc<T>(select: (doc: FirDocument) => T): T {
  return useStore(useDraft().session.store, (state) => select(state.doc))
}

export const useField = (path: string): FieldValue | undefined => useDoc((doc) => doc.fields[path])
