import type { Document, Found } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'
import { hasNameSign } from './name-sign.ts'
import { readName } from './read-name.ts'

const own = wordSet('my our mera mere hamare मेरे मेरा हमारे')
/** Whom item 6(b) asks for. */
const husbands = wordSet('husband pati shauhar पति शौहर')
const fathers = wordSet('father papa baap pita pitaji abbu पिता पिताजी पापा अब्बू बाप')
const between = wordSet('ji जी late स्व स्व0 . , shri sh sri श्री named')
const MAX_BETWEEN = 3

/** "papa ka naam X", "पिता का नाम X". */
const isNameTold = ({ tokens }: Document, at: number): boolean =>
  /^(?:ka|का)$/.test(tokens[at + 1]?.key ?? '') && /^(?:naam|nam|नाम)$/.test(tokens[at + 2]?.key ?? '')

const opens = ({ tokens, sentenceOf }: Document, at: number): boolean =>
  sentenceOf[at] !== sentenceOf[at - 1] || tokens[at - 1]?.key === ','

/** "my husband Raghav Bhat", "mere papa X ko", "मेरे पिता श्री X": the husband before the father. */
export function ownRelative(document: Document): Found | undefined {
  return told(document, husbands) ?? told(document, fathers)
}

function told(document: Document, relations: ReadonlySet<string>): Found | undefined {
  const { tokens } = document
  for (let at = 1; at < tokens.length; at++) {
    if (!relations.has(tokens[at]?.key ?? '')) continue
    const adjective = /^(?:late|old|own|aged|स्व|स्व0|स्वर्गीय|वृद्ध|बूढे)$/.test(tokens[at - 1]?.key ?? '') ? 1 : 0
    const spoken = isNameTold(document, at)
    if (!own.has(tokens[at - 1 - adjective]?.key ?? '') && !(spoken && opens(document, at))) continue
    if (tokens[at + 1]?.key === '-' || (tokens[at + 1]?.key === 'in' && tokens[at + 2]?.key === 'law')) continue
    let next = spoken ? at + 3 : at + 1
    while (next - at <= MAX_BETWEEN && between.has(tokens[next]?.key ?? '')) next++
    const name = readName(document, next, false)
    if (!name || document.sentenceOf[name.from] !== document.sentenceOf[at]) continue
    const plain = tokens[name.from]?.kind === 'devanagari' || !tokens[name.from]?.capital
    if (plain && !hasNameSign(document, name)) continue
    return name
  }
  return undefined
}
