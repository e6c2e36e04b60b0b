import type { Document } from '../text/document.ts'
import { isHarm } from '../words/act-words.ts'
import { wordSet } from '../words/word-set.ts'
import { agentMarks } from './person-marks.ts'
import type { Mention } from './person-mentions.ts'
import { readName, readNameBefore } from './read-name.ts'

/** To whom it was done, told by the one who tells: then whoever acts is a person of the case. */
const ownObjects = wordSet(
  'मुझे मुझको मुझसे मुझ मेरे मेरी मेरा हमें हमको हमसे हमारे हमारी हमारा mujhe mujhko mujhse mujh mere meri mera humein hume hamare hamari humse'
)

/** Callers, crowds and the like stand before "ने" as often as names do; a bare name is longer than two units. */
const MIN_NAME_UNITS = 3
const SENTENCE_TOKENS = 60

const villages = wordSet('गांव मोहल्ले मुहल्ले पडोस बस्ती कस्बे gaon gaav gaanv mohalle muhalle pados basti')

/** What follows a person, and no place of the village ("गांव के चबूतरे पर"). */
const villagerMarks = wordSet('ने ne और व एवं तथा aur va , पुत्र पुत्रगण s/o उर्फ urf')

/** "गांव के नन्हे और बबलू मेरे घर में घुसकर": named only by where they live. */
export function villagerNames(document: Document, at: number): Mention | undefined {
  const { tokens } = document
  if (!/^(?:के|का|की|ke|ka|ki)$/.test(tokens[at]?.key ?? '') || !villages.has(tokens[at - 1]?.key ?? ''))
    return undefined
  const next = /^(?:ही|hi)$/.test(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1
  const name = readName(document, next, true)
  if (!name || name.to - name.from > 2) return undefined
  const behind = tokens[name.to]?.key ?? ''
  return villagerMarks.has(behind) || ownObjects.has(behind) ? { name, cue: 'named', cueAt: at } : undefined
}

/** "जयराम ने मुझे गाली दी", "Mukesh ne meri dukan todi": one word that is no word of the stock, right before the mark. */
export function agentBeforeMark(document: Document, at: number): Mention | undefined {
  const { tokens, sentences, sentenceOf } = document
  if (!agentMarks.has(tokens[at]?.key ?? '')) return undefined
  const name = readNameBefore(document, at)
  if (!name || name.to !== at || name.to - name.from > 2) return undefined
  const last = tokens[at - 1]
  if (!last || last.end - last.start < MIN_NAME_UNITS) return undefined
  if (last.kind === 'latin' && document.capitalsTell && !tokens[name.from]?.capital) return undefined
  const sentence = sentences[sentenceOf[at] ?? 0]
  const to = Math.min(sentence?.to ?? at, at + SENTENCE_TOKENS)
  let own = false
  let harm = false
  for (let next = at + 1; next < to; next++) {
    const key = tokens[next]?.key ?? ''
    if (ownObjects.has(key)) own = true
    if (isHarm(key)) harm = true
  }
  return own && harm ? { name, cue: 'plain', cueAt: at } : undefined
}
