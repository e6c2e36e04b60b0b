import type { Document } from '../text/document.ts'
import { commonWords } from '../words/common-words.ts'
import { nameStops } from '../words/name-words.ts'
import { agentMarks, objectMarks } from './person-marks.ts'
import type { Mention } from './person-mentions.ts'

/** Shorter words are too often something else than the first half of a name. */
const MIN_UNITS = 3

/** "लखन यदु ... लखन ने मुझे": the first name alone, before its mark, of one who was named in full. */
export function repeatNames(document: Document, mentions: ReadonlyArray<Mention>): ReadonlyArray<Mention> {
  const { tokens } = document
  const firsts = new Set<string>()
  for (const { name, cue } of mentions) {
    const first = tokens[name.from]
    if (
      !first ||
      (name.to - name.from < 2 && cue !== 'adult' && cue !== 'young') ||
      first.end - first.start < MIN_UNITS
    )
      continue
    if (!nameStops.has(first.key) && !commonWords.has(first.key)) firsts.add(first.key)
  }
  if (firsts.size === 0) return mentions
  const taken = new Set(
    mentions.flatMap(({ name }) => Array.from({ length: name.to - name.from }, (_, i) => name.from + i))
  )
  const added: Mention[] = []
  tokens.forEach((token, at) => {
    const mark = tokens[at + 1]?.key ?? ''
    if (!firsts.has(token.key) || taken.has(at) || !(agentMarks.has(mark) || objectMarks.has(mark))) return
    const value = document.source.text.slice(token.start, token.end)
    const name = { value, start: token.start, end: token.end, from: at, to: at + 1, titled: false }
    added.push({ name, cue: 'plain', cueAt: at })
  })
  return added.length === 0 ? mentions : [...mentions, ...added].sort((a, b) => a.name.start - b.name.start)
}

/** "Nitin ... married to Nitin Solanki": the fullest form that the statement has of a name of one word. */
export function fullerName(document: Document, mention: Mention, surnamed: ReadonlySet<string>): Mention['name'] {
  const { name } = mention
  const { tokens } = document
  if (name.to - name.from > 1) return name
  const key = tokens[name.from]?.key ?? ''
  for (let at = 0; at < tokens.length; at++) {
    const next = tokens[at + 1]
    if (tokens[at]?.key !== key || !next || !surnamed.has(next.key) || at === name.from) continue
    if (tokens[at]?.kind === 'latin' && document.capitalsTell && !(tokens[at]?.capital && next.capital)) continue
    const after = tokens[at + 2]
    if (after && surnamed.has(after.key) && after.capital === next.capital && after.kind === next.kind) continue
    const start = tokens[at]?.start ?? 0
    const value = document.source.text.slice(start, next.end)
    return { value, start, end: next.end, from: at, to: at + 2, titled: false }
  }
  return name
}
