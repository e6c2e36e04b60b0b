import type { Document } from '../text/document.ts'
import { isHarm } from '../words/act-words.ts'
import { commonWords } from '../words/common-words.ts'
import { nameStops, notNameCapitals, notPersonEnds, relativeWords, surnames, titles } from '../words/name-words.ts'
import {
  accusedWords,
  adultRelations,
  possessives,
  victimWords,
  witnessWords,
  youngRelations
} from '../words/people-words.ts'
import { itemCategoryOf } from '../words/item-words.ts'
import { placeNouns } from '../words/place-words.ts'
import { wordSet } from '../words/word-set.ts'
import { agentBeforeMark, villagerNames } from './agent-names.ts'
import { describesThing, describesThingInHindi } from './name-of-thing.ts'
import { hasNameSign } from './name-sign.ts'
import { aroundNamed } from './named-mentions.ts'
import { readRelative } from './particulars.ts'
import { isPlaceName } from './person-boundary.ts'
import { continueLists } from './list-names.ts'
import { listedName } from './listed-names.ts'
import { repeatNames } from './repeated-names.ts'
import { isHomograph, readName, readNameBefore, type FoundName } from './read-name.ts'

export type MentionCue =
  | 'accused'
  | 'victim'
  | 'witness'
  | 'adult'
  | 'young'
  | 'related'
  | 'named'
  | 'identified'
  | 'introduced'
  | 'titled'
  | 'plain'

/** A person's name with the word that vouches for it; `cueAt` is that word's token. */
export type Mention = Readonly<{ name: FoundName; cue: MentionCue; cueAt: number }>

const roleSkip = wordSet(
  'is are was : - , . no 1 2 3 persons person named namely name the mr mrs smt viz ( ) and also complainant independent cw pw s नाम naam elder younger minor brother own real' +
    ' छोटे बडे नाबालिग कुमारी श्री श्रीमती aged about'
)

const MAX_ROLE_SKIP = 5

function cueOf(key: string): MentionCue | undefined {
  if (accusedWords.has(key)) return 'accused'
  if (victimWords.has(key)) return 'victim'
  if (witnessWords.has(key)) return 'witness'
  if (adultRelations.has(key)) return 'adult'
  if (youngRelations.has(key)) return 'young'
  return undefined
}

/** "father-in-law" and the like are cut at their hyphens: the end of the whole word. */
function relationEnd(document: Document, at: number): Readonly<{ to: number; inLaw: boolean }> {
  const { tokens } = document
  if (tokens[at + 1]?.key === '-' && tokens[at + 2]?.key === 'in') return { to: at + 5, inLaw: true }
  if (tokens[at + 1]?.key === 'in' && tokens[at + 2]?.key === 'law') return { to: at + 3, inLaw: true }
  return { to: at + 1, inLaw: false }
}

/** "Gawah: chai wala Pappu", "गवाह दूध वाला राजू": what the one named sells, between the word for his part and the name. */
function behindTrade(document: Document, at: number): number {
  for (let step = 1; step <= 3; step++)
    if (/^(?:wala|wale|wali|वाला|वाले|वाली)$/.test(document.tokens[at + step]?.key ?? '')) return at + step + 1
  return at
}

/** "मेरी नातिन", "मेरी 5 साल की नातिन": the possessive, over an age. */
function isOwned({ tokens }: Document, at: number): boolean {
  if (possessives.has(tokens[at - 1]?.key ?? '')) return true
  for (let step = 1; step <= 5; step++) {
    const token = tokens[at - step]
    if (possessives.has(token?.key ?? '')) return true
    if (token?.kind !== 'number' && !/^(?:साल|वर्ष|की|का|के|वर्षीय|saal|sal|ki|ka|छोटी|बडी)$/.test(token?.key ?? ''))
      return false
  }
  return false
}

/** "पति अजय, ससुर रामकेवल, सास ...": the first of a list of relatives. */
function headsRelatives(document: Document, at: number): boolean {
  const { tokens } = document
  const comma = [1, 2, 3].find((step) => /^(?:,|व|और|एवं|aur|va)$/.test(tokens[at + step]?.key ?? ''))
  if (comma === undefined) return false
  return adultRelations.has(tokens[at + comma + 1]?.key ?? '')
}

function afterCue(document: Document, at: number): Mention | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  let cue = cueOf(key)
  if (!cue) return undefined
  if (key === 'maid' && !possessives.has(tokens[at - 1]?.key ?? '')) return undefined
  // "I, Sister Mercy Kujur": a title of the church
  if (/^(?:sister|father|brother|mother)$/.test(key) && tokens[at]?.capital && tokens[at - 1]?.key === ',')
    return undefined
  // "क्लास का लड़का X": a boy of the class, nobody's son
  const someone =
    /^(?:लडका|लडके|लडकी|ladka|ladke|ladki)$/.test(key) &&
    /^(?:का|के|की|ka|ke|ki|wala|wale|वाला|वाले)$/.test(tokens[at - 1]?.key ?? '')
  if (someone) cue = 'named'
  const relation = cue === 'adult' || cue === 'young'
  const { to, inLaw } = relationEnd(document, at)
  if (inLaw) cue = 'adult'
  let next = to
  for (let step = 0; step < MAX_ROLE_SKIP && roleSkip.has(tokens[next]?.key ?? ''); step++) {
    // "my son, Ramesh" is one person; "my neighbour. Ramesh" are two thoughts
    const ends = document.sentenceOf[next] !== document.sentenceOf[next + 1]
    if (tokens[next]?.key === '.' && (relation || ends) && !titles.has(tokens[next - 1]?.key ?? '')) return undefined
    next++
  }
  if (!relation) next = behindTrade(document, next)
  if (
    relation &&
    relativeWords.has(key) &&
    ![1, 2, 3, 4, 5, 6].some(
      (step) =>
        possessives.has(tokens[at - step]?.key ?? '') && document.sentenceOf[at] === document.sentenceOf[at - step]
    ) &&
    !/^(?:,|व|और|एवं|तथा|and|aur|minor|की|के|ki|ke|नाबालिग|कि|ki|छोटी|छोटे|बडे|बडी|own|elder|younger)$/.test(
      tokens[at - 1]?.key ?? ''
    ) &&
    !headsRelatives(document, next)
  ) {
    return undefined
  }
  const name = readName(document, next, false)
  if (!name) return undefined
  const loose = tokens[name.from]?.kind === 'devanagari' || !tokens[name.from]?.capital
  // In Hindi the word after a relation is often no name ("मेरे पति बहुत"): it needs a sign of its own.
  const owned = isOwned(document, at)
  if (loose && !hasNameSign(document, name) && !(owned && endsAtCommonWord(document, name))) {
    // ... unless it closes a list of relatives ("सास कमला देवी व ननद रिंकी कम दहेज"): then its first word is the name.
    const listed = relation && /^(?:व|और|एवं|तथा|,|aur)$/.test(tokens[at - 1]?.key ?? '')
    const first = listed ? firstWord(document, name) : undefined
    return first ? { name: first, cue, cueAt: at } : undefined
  }
  return { name, cue, cueAt: at }
}

/** "मेरे पति अशोक रोज ...": one word that is no word of the language's stock, before one that is. */
function endsAtCommonWord(document: Document, name: FoundName): boolean {
  if (document.tokens[name.from]?.kind === 'latin') return false
  const key = document.tokens[name.to]?.key ?? ''
  if (name.to - name.from !== 1 || /^(?:है|हैं|था|थी|थे|hai|hain|tha|thi|the)$/.test(key)) return false
  return commonWords.has(key) || nameStops.has(key) || isVerbForm(key) || itemCategoryOf(key) !== undefined
}

/** "मीरा बचाने आई", "करण दौड़कर": forms of a verb, which no name has. */
const isVerbForm = (key: string): boolean => key.length > 3 && /(?:ाने|ने|कर|ते|ती|ता)$/.test(key)

function firstWord(document: Document, name: FoundName): FoundName | undefined {
  const token = document.tokens[name.from]
  if (!token || token.end - token.start < 3) return undefined
  const value = document.source.text.slice(token.start, token.end)
  return { ...name, value, end: token.end, to: name.from + 1 }
}

/** "X s/o Y", "विकास पुत्र रामबली". */
function beforeRelative(document: Document, at: number): Mention | undefined {
  if (!relativeWords.has(document.tokens[at]?.key ?? '') || !readRelative(document, at)) return undefined
  const comma = document.tokens[at - 1]?.key === ',' ? 1 : 0
  const name = readNameBefore(document, at - comma)
  return name ? { name, cue: 'related', cueAt: at } : undefined
}

/** "Ramesh master", "Ramesh uncle ne": the relation or trade stands after the name. */
function beforeNoun(document: Document, at: number): Mention | undefined {
  const key = document.tokens[at]?.key ?? ''
  if (!adultRelations.has(key) || femaleOrSpouse.has(key)) return undefined
  const name = readNameBefore(document, at)
  if (!name || name.to !== at || name.to - name.from > 2) return undefined
  const vouched = document.tokens[name.from]?.capital === true || surnames.has(document.tokens[at - 1]?.key ?? '')
  return vouched ? { name, cue: 'adult', cueAt: at } : undefined
}

const femaleOrSpouse = wordSet('wife husband patni pati पति पत्नी bhai भाई malik manager agent dealer company')

function afterTitle(document: Document, at: number): Mention | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  if (!titles.has(key) || titles.has(tokens[at - 1]?.key ?? '') || key === 'late' || key === 'prof') return undefined
  if (key === 'mo0' || key === 'advocate') return undefined
  const name = readName(document, at, false)
  if (!name?.titled) return undefined
  if (tokens[name.from]?.kind === 'devanagari' && !hasNameSign(document, name)) return undefined
  return { name, cue: 'titled', cueAt: at }
}

/** A run of capitals that is a name by its form: two words or more, or one right before an act. */
function capitalRun(document: Document, at: number): Mention | undefined {
  const { tokens } = document
  const token = tokens[at]
  if (!document.capitalsTell || token?.kind !== 'latin' || !token.capital) return undefined
  if (notNameCapitals.has(token.key) && !isHomograph(document, at)) return undefined
  const before = tokens[at - 1]
  if (before?.kind === 'latin' && before.capital && (!notNameCapitals.has(before.key) || isHomograph(document, at - 1)))
    return undefined
  const initial = before?.key === '.' && before.glued ? tokens[at - 2] : undefined
  if (initial?.capital && initial.end - initial.start === 1) return undefined
  if (commonWords.has(token.key) || /^(?:in|at|near|from|to|on|towards|via)$/.test(before?.key ?? '')) return undefined
  if (isPlaceName(document, at)) return undefined
  const name = readName(document, at, false)
  if (!name || (name.to - name.from === 1 && opensSentence(document, at) && !isSeenInside(document, token.key)))
    return undefined
  if (describesThing(document, name) || describesThingInHindi(document, name)) return undefined
  return { name, cue: 'plain', cueAt: at }
}

const opensSentence = (document: Document, at: number): boolean => {
  const before = document.tokens[at - 1]
  return !before || /^[.:!?।\n"']$/.test(before.key) || document.sentenceOf[at] !== document.sentenceOf[at - 1]
}

/** One capitalised word at a sentence's head is a name only if it has a capital inside a sentence as well. */
function isSeenInside(document: Document, key: string): boolean {
  return document.tokens.some((token, at) => token.key === key && token.capital && !opensSentence(document, at))
}

/** "SURAJ YADAV ASSAULTED ME" in text without telling capitals; "मनोज ध्रुव और उसके दो साथियों ने". */
function beforeActOrAssociates(document: Document, at: number): Mention | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  const associates =
    /^(?:और|व|aur|and|तथा|,)$/.test(key) && /^(?:उसके|उसका|उनके|uske|uska|unke|his|her)$/.test(tokens[at + 1]?.key ?? '')
  const act =
    !document.capitalsTell && tokens[at]?.kind === 'latin' && isHarm(key) && surnames.has(tokens[at - 1]?.key ?? '')
  if (!associates && !act) return undefined
  const name = readNameBefore(document, at)
  return name?.to === at ? { name, cue: 'plain', cueAt: at } : undefined
}

/** "राहुल सिंह ने", "कैलाश जाटव और मोहन जाटव मौजूद थे": a Hindi run that a surname closes. */
function closedBySurname(document: Document, at: number): Mention | undefined {
  const { tokens } = document
  const last = tokens[at]
  if (!last || !surnames.has(last.key) || (last.kind === 'latin' && document.capitalsTell)) return undefined
  const next = tokens[at + 1]
  if (next && (surnames.has(next.key) || notPersonEnds.has(next.key) || placeNouns.has(next.key))) return undefined
  const name = readNameBefore(document, at + 1)
  return name?.to === at + 1 && name.to - name.from >= 2 ? { name, cue: 'plain', cueAt: at } : undefined
}

const readers = [
  afterCue,
  beforeRelative,
  beforeNoun,
  aroundNamed,
  listedName,
  afterTitle,
  closedBySurname,
  agentBeforeMark,
  villagerNames,
  beforeActOrAssociates,
  capitalRun
]

/** Longest list of mentions looked at: far beyond any real complaint, and a bound for hostile text. */
const MAX_MENTIONS = 600

/** All mentions of persons, in order of appearance; a name vouched for twice at one place keeps its stronger cue. */
export function findMentions(document: Document): ReadonlyArray<Mention> {
  const byPlace = new Map<number, Mention>()
  for (let at = 0; at < document.tokens.length && byPlace.size < MAX_MENTIONS; at++) {
    for (const read of readers) {
      const mention = read(document, at)
      if (!mention) continue
      const other = byPlace.get(mention.name.from)
      if (!other || strength(mention.cue) > strength(other.cue)) byPlace.set(mention.name.from, mention)
    }
  }
  const mentions = [...byPlace.values()].sort((a, b) => a.name.start - b.name.start)
  return repeatNames(document, continueLists(document, mentions))
}

function strength(cue: MentionCue): number {
  return cue === 'plain' ? 0 : cue === 'titled' ? 1 : cue === 'related' ? 2 : 3
}
