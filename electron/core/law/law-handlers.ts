import type { LawPack } from '#shared/domain/law-pack.ts'
import type { Handlers } from '#shared/ipc/contract.ts'
import { findSections } from './find-sections.ts'
import { toLawView } from './law-view.ts'
import { packPhrases } from './pack-phrases.ts'

/** The `law.*` part of the contract: sections by number or by words, for adding to item 2. */
export function createLawHandlers(pack: LawPack): Pick<Handlers, 'law.find' | 'law.phrases'> {
  const phrases = [...packPhrases(pack)]
  return {
    'law.find': ({ query, limit }) => findSections(pack, query, limit).map(toLawView),
    'law.phrases': () => phrases
  }
}
