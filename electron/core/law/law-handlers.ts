import type { LawPack } from '#shared/domain/law-pack.ts'
import type { Handlers } from '#shared/ipc/contract.ts'
import { findSections } from './find-sections.ts'
import { toLawView } from './law-view.ts'

/** The `law.*` part of the contract: sections by number or by words, for adding to item 2. */
export function createLawHandlers(pack: LawPack): Pick<Handlers, 'law.find'> {
  return { 'law.find': ({ query, limit }) => findSections(pack, query, limit).map(toLawView) }
}
