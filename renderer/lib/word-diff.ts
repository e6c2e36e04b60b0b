import { diffArrays } from 'diff'

export type DiffPart = Readonly<{ kind: 'same' | 'added' | 'removed'; text: string }>

/** Below this share of words in common one text is no change of the other: it is read beside it, not through it. */
const LEAST_COMMON = 0.4

/** Words and the white space between them: in every script a word is what stands between blanks. */
const words = (text: string): string[] => text.split(/(\s+)/).filter((piece) => piece !== '')

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

/** What has to be taken out of one text and put in to make the other, word by word, in the order of reading. */
export function diffWords(from: string, to: string): ReadonlyArray<DiffPart> {
  const parts = diffArrays(words(from), words(to)).map(({ added, removed, value }) => ({
    kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    text: value.join('')
  }))
  return joinRuns(parts)
}

/** Words that changed in a row are one change: a blank that both texts have between them does not part it. */
function joinRuns(parts: ReadonlyArray<DiffPart>): DiffPart[] {
  const joined: DiffPart[] = []
  let [removed, added] = ['', '']
  const close = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed })
    if (added !== '') joined.push({ kind: 'added', text: added })
    removed = added = ''
  }
  parts.forEach(({ kind, text }, index) => {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (text.trim() === '' && (removed !== '' || added !== '') && index < parts.length - 1) {
      removed += text
      added += text
    } else {
      close()
      joined.push({ kind, text })
    }
  })
  close()
  return joined
}

/** Has the text been written anew rather than changed? */
export function isRewritten(parts: ReadonlyArray<DiffPart>): boolean {
  const count = (kind: DiffPart['kind']): number =>
    parts.filter((part) => part.kind === kind).reduce((sum, { text }) => sum + countWords(text), 0)
  const same = count('same')
  const most = same + Math.max(count('added'), count('removed'))
  return most > 0 && same / most < LEAST_COMMON
}
