import type { Document } from '../text/document.ts'
import { commonWords } from '../words/common-words.ts'
import { nameStops, notNameCapitals } from '../words/name-words.ts'
import { adultRelations, youngRelations } from '../words/people-words.ts'
import { wordSet } from '../words/word-set.ts'
import type { Mention } from './person-mentions.ts'
import { readName } from './read-name.ts'

const joiners = wordSet('और व एवं तथा aur va evam tatha or and & ,')
/** What closes a name in a list: the mark of its part, or the next joiner. */
const closers = wordSet(
  'मेरे मुझे हमारे mere mujhe hamare आये आए आया आई aaye aaya aayi है हैं hai hain ने ne को ko के ke से se का की ka ki और व एवं तथा aur va and & पुत्र s/o'
)

/** Longest list that is followed on from one name. */
const MAX_LISTED = 12

/**
 * Names that only their list vouches for: of "मोहन और सोहन ने" the second, when the first is known. A name closed by
 * nothing (a comma list that runs into a sentence) is left out.
 */
export function continueLists(document: Document, mentions: ReadonlyArray<Mention>): ReadonlyArray<Mention> {
  const { tokens } = document
  const starts = new Set(mentions.map(({ name }) => name.from))
  const added: Mention[] = []
  for (const mention of mentions) {
    let { to } = mention.name
    for (let step = 0; step < MAX_LISTED; step++) {
      const joiner = tokens[to]
      const next = tokens[to + 1]
      if (!joiner || !next || !joiners.has(joiner.key) || starts.has(to + 1)) break
      if (adultRelations.has(next.key) || youngRelations.has(next.key)) break
      if (nameStops.has(next.key) || commonWords.has(next.key) || (next.capital && notNameCapitals.has(next.key))) break
      const name = readName(document, to + 1, true)
      if (!name || name.from !== to + 1 || name.to - name.from > 3) break
      if (next.kind === 'latin' && document.capitalsTell && !next.capital) break
      const closer = tokens[name.to]?.key ?? ''
      if (!closers.has(closer) && !(closer === ',' && joiner.key === ',')) break
      starts.add(name.from)
      added.push({ name, cue: 'plain', cueAt: name.from })
      to = name.to
    }
  }
  return added.length === 0 ? mentions : [...mentions, ...added].sort((a, b) => a.name.start - b.name.start)
}
