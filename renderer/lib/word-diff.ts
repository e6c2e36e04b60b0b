import { diffArrays } from 'diff'

export type DiffPart = Readonly<{ kind: 'same' | 'added' | 'removed'; text: string }>

/** Words and the white space between them: in every script a word is what stands between blanks. */
const words = (text: string): string[] => text.split(/(\s+)/).filter((piece) => piece !== '')

/** What has to be taken out of one text and put in to make the other, word by word, in the order of reading. */
export function diffWords(from: string, to: string): ReadonlyArray<DiffPart> {
  return diffArrays(words(from), words(to)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join('')
  }))
}
