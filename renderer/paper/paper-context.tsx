import { createContext, useContext } from 'react'
import type { FirDetail, FirDocument, Language } from '#shared/domain/fir.ts'
import type { PaperWords } from './paper-words.ts'

export type PaperData = Readonly<{ detail: FirDetail; doc: FirDocument; language: Language; t: PaperWords }>

export const PaperContext = createContext<PaperData | null>(null)

export function usePaper(): PaperData {
  const data = useContext(PaperContext)
  if (!data) throw new Error('outside of a paper')
  return data
}
