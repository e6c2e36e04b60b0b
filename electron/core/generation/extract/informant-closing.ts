import type { Document } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'
import { readAge } from './ages.ts'
import type { Candidate } from './informant.ts'
import { lineStart, selfAfter } from './informant-marks.ts'
import { readBareOccupation } from './occupations.ts'
import { readParticulars, readRelative } from './particulars.ts'
import { readName } from './read-name.ts'

const closings = wordSet(
  'faithfully sincerely truly obediently obedient भवदीय भवदीया yours thanking sd signature signed हस्ताक्षर from thanks प्रेषक विनीत'
)

/** A line with nothing but a name after "Yours faithfully", "Thanking you", "भवदीय", "From". */
export function afterClosing(document: Document, at: number): Candidate | undefined {
  const { tokens } = document
  if (!closings.has(tokens[at]?.key ?? '')) return undefined
  const from = tokens[at]?.key === 'from'
  if (from && !lineStart(document, at)) return undefined
  if (from && !/^[,:\n]$/.test(tokens[at + 1]?.key ?? '')) return undefined
  let lines = 0
  for (let next = at + 1; next < tokens.length && next - at < 30 && lines < 5; next++) {
    const key = tokens[next]?.key ?? ''
    if (key === '\n') lines++
    const starts = tokens[next - 1]?.kind === 'newline' || /^[,:(]$/.test(tokens[next - 1]?.key ?? '')
    if (!starts || key === '\n' || key === '(') continue
    const name = readName(document, next, tokens[next]?.kind === 'devanagari')
    if (!name) continue
    const after = tokens[name.to]
    if (!after || after.kind === 'newline' || /^[,.()]$/.test(after.key) || selfAfter.has(after.key)) {
      return { name, score: 6, lines: 6 }
    }
  }
  return undefined
}

/** A last sentence that opens with "X पुत्र Y निवासी ...": the one who tells the story in the first person signs it. */
export function signsWithFather(document: Document, at: number): Candidate | undefined {
  const { sentences, sentenceOf } = document
  const index = sentenceOf[at] ?? 0
  if (index === 0 || sentences.length - index > 2 || sentences[index]?.from !== at) return undefined
  const name = readName(document, at, true)
  if (!name || !readRelative(document, name.to)) return undefined
  return readParticulars(document, name, 3).address ? { name, score: 4, lines: 3 } : undefined
}

const labels = wordSet('owner applicant sender reporter victim complainant')
/** What a person calls himself before his name: "Manager Satish Chand", "M/s Gupta Hardware, prop. Vinod Gupta". */
const callings = wordSet(
  'manager owner dukandar vyapari shopkeeper proprietor prop secretary principal president director warden father mother complainant informant applicant mahant'
)

/** "Vasant Gokhale, 61.": the two digits that close the last sentence are the age. */
function endsWithAge(document: Document, at: number): boolean {
  const { tokens } = document
  if (tokens[at]?.key !== ',' || tokens[at + 1]?.kind !== 'number' || tokens[at + 1]?.key.length !== 2) return false
  const after = tokens[at + 2]
  return !after || after.kind === 'newline' || (after.key === '.' && tokens[at + 3] === undefined)
}

/** "Owner: X, address, phone"; or a last sentence that is name, and address, phone, age or father, and little else. */
export function signsOff(document: Document, at: number): Candidate | undefined {
  const { tokens, sentences, sentenceOf } = document
  const index = sentenceOf[at] ?? 0
  const sentence = sentences[index]
  if (!sentence || !tokens[at]?.capital || tokens[at]?.kind !== 'latin') return undefined
  const labelled = tokens[at - 1]?.key === ':' && labels.has(tokens[at - 2]?.key ?? '')
  const dash = tokens[sentence.from]?.key === '-' ? 1 : 0
  const last = index > 0 && sentences.length - index <= 3
  const first = at === sentence.from + dash
  const called =
    (callings.has(tokens[at - 1]?.key ?? '') || (tokens[at - 1]?.key === '.' && tokens[at - 2]?.key === 'prop')) &&
    at - sentence.from <= 8
  const behindColon = tokens[at - 1]?.key === ':' && at - sentence.from <= 8
  if (!labelled && !(last && (first || called || behindColon))) return undefined
  const name = readName(document, at, false)
  if (!name || name.to - name.from < 2) return undefined
  const next = tokens[name.to]?.key ?? ''
  const related = readRelative(document, name.to) !== undefined
  const trade = readBareOccupation(document, name.to + 1)
  const aged = readAge(document, name.to) ?? readAge(document, name.to + 1)
  if (!/^(?:,|\n|\()$/.test(next) && !related && !aged) return undefined
  const { address } = readParticulars(document, name, 3)
  const phone = /[6-9][0-9]{4}[ -]?[0-9]{5}/.test(document.source.folded.slice(name.end, name.end + 120))
  const vouched =
    address !== undefined || phone || related || aged !== undefined || endsWithAge(document, trade?.to ?? name.to)
  return vouched ? { name, score: labelled ? 7 : 4, lines: 3 } : undefined
}
