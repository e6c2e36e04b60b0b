import type { Document } from '../text/document.ts'
import { itemCategoryOf } from '../words/item-words.ts'
import { wordSet } from '../words/word-set.ts'

/** को: something is done to the one named before it. ने: the one named before it acts. */
export const objectMarks = wordSet('को ko')
export const agentMarks = wordSet('ने ne')

const listWords = wordSet(
  'and , और व एवं तथा aur va & his her two three four five - friends friend brother ladko ladke logo log anya unke bhai लोगों लडकों लडके भाई उसके उसका uske uska do दो तीन teen sathi sathiyo साथी साथियों अन्य other others associates'
)

/** Tokens looked at behind a name for the mark that gives it its part. */
const MARK_WINDOW = 8

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

/** Between a name and its own mark: an age. */
const ageTokens = wordSet('उम्र आयु वर्ष साल वर्षीय करीब लगभग umra umar saal sal varsh age aged years ,')

/**
 * "मेरी बेटी पिंकी उम्र 12 वर्ष के साथ पड़ोसी रमेश ने ...": the name's own mark is the first one behind it, and it says
 * that something was done to or with this person; the ने further on belongs to somebody else.
 */
export function isDoneWith(document: Document, to: number): boolean {
  for (let at = to, steps = 0; steps < MARK_WINDOW; at++, steps++) {
    const token = document.tokens[at]
    if (!token) return false
    if (/^(?:के|ke)$/.test(token.key)) return /^(?:साथ|sath|saath)$/.test(keyAt(document, at + 1))
    if (token.kind !== 'number' && !ageTokens.has(token.key)) return false
  }
  return false
}

const ownMarks = wordSet('से se में me mein पर par')

/** A finite verb ends the clause: the mark behind it belongs to somebody else. */
const finiteVerbs = wordSet(
  'तो आई आयी आए आये आया aayi aaya aaye था थी थे है हैं गया गयी गई गये गए thi tha the hai hain gaya gayi gaye'
)

/** "Usha ki machine": the token of the particle between a name and a thing. */
export const ownsThing = (document: Document, at: number): boolean =>
  /^(?:ki|ka|ke|की|का|के)$/.test(keyAt(document, at)) && itemCategoryOf(keyAt(document, at + 1)) !== undefined

/** Hindi marks after the name, over a list of further names: ने (agent), को (patient). */
export function markAfter(document: Document, to: number, limit: number): 'agent' | 'patient' | undefined {
  for (let at = to, steps = 0; at < limit && steps < MARK_WINDOW + 4; at++, steps++) {
    const token = document.tokens[at]
    if (!token) return undefined
    // the name's own mark says already that it neither acts nor suffers
    if (steps === 0 && ownMarks.has(token.key)) return undefined
    // "Usha ki machine kisi ne chura li": a make or an owner
    if (steps === 0 && ownsThing(document, at)) return undefined
    if (agentMarks.has(token.key)) return 'agent'
    if (objectMarks.has(token.key)) return 'patient'
    if (steps > 0 && finiteVerbs.has(token.key) && (token.key !== 'the' || keyAt(document, at + 1) === ','))
      return undefined
    if (
      !token.capital &&
      token.kind !== 'number' &&
      !listWords.has(token.key) &&
      steps > (token.kind === 'devanagari' ? 8 : 3)
    )
      return undefined
  }
  return undefined
}
