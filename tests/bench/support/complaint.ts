import { readFileSync } from 'node:fs'
import type { DraftInput } from '#shared/domain/draft.ts'
import { loadPack, type LoadedPack } from '../../../electron/core/law/load-pack.ts'

const example = readFileSync(new URL('../../../resources/examples/complaint-en.txt', import.meta.url), 'utf8')

/** What brings the example complaint up to 300 words: more of the same kind of fact. */
const supplement = `
I further state that on the next morning, 13 September 2026 at 9:15 AM, my brother Sandeep Malhotra, mobile 94150 67890,
went back to the place and found the torn clasp of the chain beside the road. A tea seller near the temple told him that
the same motorcycle had stood there since 7 PM. I can recognise the man with the knife. The bills of the chain and of
the telephone are with me and I shall produce them when asked.
`

export const complaint = `${example}${supplement}`

export const words = (text: string): number => text.split(/\s+/).filter(Boolean).length

export function draftInput(id: string, text = complaint): DraftInput {
  return { id, text, receivedAt: '2026-09-13T10:00:00+05:30', mode: 'written' }
}

/** Longer than any complaint that stations take down, within the limit: keeps a worker busy for a while. */
export const longComplaint = Array.from({ length: 10 }, () => complaint).join('\n')

export function loadBenchPack(): LoadedPack {
  return loadPack(new URL('../../../resources/law', import.meta.url).pathname)
}
