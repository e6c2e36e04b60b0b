import type { Document } from '../text/document.ts'
import { surnames } from '../words/name-words.ts'
import { wordSet } from '../words/word-set.ts'
import type { FoundName } from './read-name.ts'

const afterNameSigns = wordSet(
  'पुत्र पुत्री पत्नी उम्र आयु निवासी ने को के व और एवं तथा , जो से नाम उर्फ पर s/o d/o w/o r/o umar umr ne ko aur , ke jo naam ( । . ka ki का की'
)

/** What shows that Hindi or uncapitalised words are a name: a title, a surname, or what follows only names. */
export function hasNameSign(document: Document, name: FoundName): boolean {
  const last = document.tokens[name.to - 1]
  if (name.titled || surnames.has(last?.key ?? '')) return true
  if (name.to - name.from > 2) return false
  const after = document.tokens[name.to]
  return after === undefined || afterNameSigns.has(after.key) || after.kind === 'newline'
}
