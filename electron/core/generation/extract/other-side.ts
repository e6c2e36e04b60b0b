import type { Document } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'
import { isExonerated } from './exonerated.ts'
import { tellsHarm } from './harm-phrases.ts'
import { findLossSentences } from './losses.ts'
import type { Mention } from './person-mentions.ts'
import { isCompanion } from './person-role.ts'
import { isLate, isRecipient } from './role-signs.ts'

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

/** Titles and posts of people who come into a complaint by their office. */
const offices = wordSet(
  'dr doctor prof professor advocate adv justice judge inspector si asi hc constable sho डॉ डा डॉ0 डा0 वकील अधिवक्ता निरीक्षक उपनिरीक्षक आरक्षक'
)
/** Relations whose holder stands on the teller's side unless he is said to act. */
const ownSide = wordSet(
  'wife patni पत्नी brother uncle aunt friend colleague cousin nephew roommate classmate bhai chacha dost mama mausa भाई चाचा दोस्त मित्र मामा सहेली saheli driver guard watchman neighbour neighbor padosi पडोसी'
)
const pronouns = wordSet('he she his her him uska uski uske usne use उसने उसका उसकी उसके उसे')
const PRONOUN_SENTENCES = 2

/**
 * Where nobody is named as the one who did it: the single person who is told of by title or by relation to the teller,
 * to whom the sentences around come back by a pronoun, in a statement of a harm or a loss. Undefined when there are two.
 */
export function findOtherSide(document: Document, mentions: ReadonlyArray<Mention>): Mention | undefined {
  const told = document.sentences.some((_, index) => tellsHarm(document, index)) || findLossSentences(document).size > 0
  if (!told) return undefined
  const fit = mentions.filter((mention) => isFit(document, mention))
  const names = new Set(fit.map(({ name }) => name.value))
  return names.size === 1 ? fit[0] : undefined
}

function isFit(document: Document, { name, cue, cueAt }: Mention): boolean {
  if (cue !== 'titled' && cue !== 'adult') return false
  if (offices.has(keyAt(document, name.from - 1)) || offices.has(keyAt(document, name.from - 2))) return false
  if (cue === 'adult' && ownSide.has(keyAt(document, cueAt))) return false
  if (isExonerated(document, name) || isLate(document, cueAt) || isCompanion(document, cueAt)) return false
  if (isRecipient(document, name.to)) return false
  const index = document.sentenceOf[name.from] ?? 0
  const to = document.sentences[index + PRONOUN_SENTENCES]?.to ?? document.tokens.length
  return document.tokens.slice(name.to, to).some(({ key }) => pronouns.has(key))
}
