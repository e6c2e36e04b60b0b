import type { Document } from '../text/document.ts'
import { givenNames } from '../words/given-names.ts'
import { unitWords } from '../words/number-words.ts'
import { wordSet } from '../words/word-set.ts'
import { describesThing } from './name-of-thing.ts'
import { hasNameSign } from './name-sign.ts'
import type { Mention } from './person-mentions.ts'
import { isReportedSpeech } from './reported-speech.ts'
import { readName, readNameBefore } from './read-name.ts'

const personNouns = wordSet(
  'person persons man men boy boys youth guy woman lady girl someone individual individuals colleague friend neighbour neighbor people accused one relative agent broker व्यक्ति लडका युवक आदमी'
)

const isPerson = (document: Document, at: number): boolean =>
  [1, 2, 3, 4].some((step) => personNouns.has(document.tokens[at - step]?.key ?? ''))

/** The word right before the name that somebody gave as his own. */
function posesAt(document: Document, at: number): boolean {
  const before = (step: number): string => document.tokens[at - step]?.key ?? ''
  const key = before(0)
  if (/^(?:himself|herself|themselves)$/.test(key)) return /^(?:calling|called|naming|introducing)$/.test(before(1))
  if (key === 'as') return /^(?:posing|posed|pretending|impersonating|identified|introduced)$/.test(before(1))
  if (key === 'be') return before(1) === 'to' && /^(?:claiming|claimed|pretending|pretended)$/.test(before(2))
  const he = /^(?:he|she)$/.test(before(1))
  return /^(?:is|was)$/.test(key) && he && /^(?:said|saying|told|claimed|that)$/.test(before(2))
}

/** "a person named X", "one X", "X naam ka ladka", "X नाम का व्यक्ति". */
export function aroundNamed(document: Document, at: number): Mention | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  // "One of them was called Vicky"
  const dubbed =
    key === 'called' &&
    /^(?:was|is|being)$/.test(tokens[at - 1]?.key ?? '') &&
    [2, 3].some((step) => /^(?:them|one|person|boy|man)$/.test(tokens[at - step]?.key ?? ''))
  if (dubbed) {
    const name = readName(document, at + 1, false)
    if (name) return { name, cue: 'identified', cueAt: at }
  }
  if (
    (/^(?:named|namely|called|नामक|नामजद)$/.test(key) && isPerson(document, at)) ||
    (key === 'name' && tokens[at + 1]?.key === 'of' && tokens[at - 1]?.key === 'the')
  ) {
    const name = readName(document, key === 'name' ? at + 2 : at + 1, false)
    if (name && tokens[name.from]?.kind === 'latin') return { name, cue: 'named', cueAt: at }
  }
  if (/^(?:naam|नाम|namak|नामक)$/.test(key) && /^(?:ka|ki|ke|का|की|के|wala|वाला)$/.test(tokens[at + 1]?.key ?? key)) {
    const name = readNameBefore(document, at)
    if (name) return { name, cue: 'named', cueAt: at }
  }
  // "jiska naam Sarita hai", "whose name is X", "tenant of X"
  const whose =
    /^(?:naam|नाम|name|names)$/.test(key) &&
    (/^(?:jiska|jiski|uska|uski|iska|unka|unke|unki|inke|jinke|जिसका|उसका|उसकी|इसका|उनका|उनके|उनकी|जिनके|whose|his|her|their)$/.test(
      tokens[at - 1]?.key ?? ''
    ) ||
      (tokens[at - 1]?.key === "'s" && tokens[at + 1]?.key === 'is') ||
      (/^(?:ka|का)$/.test(tokens[at - 1]?.key ?? '') && /^(?:ek|एक|driver|चालक)$/.test(tokens[at - 2]?.key ?? '')))
  const under = key === 'of' && /^(?:tenant|employee|servant|student|customer|driver)$/.test(tokens[at - 1]?.key ?? '')
  // "pehle uska naam X tha": a name no longer borne
  const former =
    whose && [2, 3].some((step) => /^(?:pehle|pahle|पहले|formerly|earlier)$/.test(tokens[at - step]?.key ?? ''))
  if ((whose && !former) || under) {
    const next = at + 1 + (/^(?:is|was|are|:)$/.test(tokens[at + 1]?.key ?? '') ? 1 : 0)
    const name = readName(document, next, whose)
    if (name) return { name, cue: whose ? 'identified' : 'named', cueAt: at }
  }
  // "apna naam X bataya", "disclosed his name as X", "introduced himself as X"
  const told = /^(?:naam|नाम)$/.test(key) && /^(?:apna|अपना)$/.test(tokens[at - 1]?.key ?? '')
  // "said he is Inspector X", "posing as X", "calling himself X"
  const posed = posesAt(document, at)
  const as = key === 'as' && /^(?:name|himself|herself|themselves)$/.test(tokens[at - 1]?.key ?? '')
  if (told || as || posed) {
    const name = readName(document, at + 1, told)
    if (name) return { name, cue: 'introduced', cueAt: at }
  }
  // "pados me rehne wala Dinesh Pal", "पड़ोस में रहने वाला दिनेश पाल"
  if (/^(?:wala|wale|wali|वाला|वाले|वाली)$/.test(key) && /^(?:rehne|rahne|रहने)$/.test(tokens[at - 1]?.key ?? '')) {
    const name = readName(document, at + 1, true)
    if (name && hasNameSign(document, name)) return { name, cue: 'named', cueAt: at }
  }
  // "I recognised X", "the voice of X"; "X को मैंने पहचान लिया"
  if (
    /^(?:recognised|recognized|identified)$/.test(key) &&
    !/^(?:was|were|be|been|as)$/.test(tokens[at - 1]?.key ?? '')
  ) {
    let next = at + 1
    while (next - at < 5 && /^(?:the|voice|face|of|one|them|as|him|,)$/.test(tokens[next]?.key ?? '')) next++
    const name = readName(document, next, false)
    if (name && tokens[name.from]?.capital) return { name, cue: 'accused', cueAt: at }
  }
  const knownBy =
    /^(?:को|ko)$/.test(key) &&
    [1, 2, 3].some((step) => /^(?:पहचान|pehchan|pahchan|पहचाना|pehchana|pahchana)$/.test(tokens[at + step]?.key ?? ''))
  if (knownBy) {
    const name = readNameBefore(document, at)
    if (name?.to === at && hasNameSign(document, name)) return { name, cue: 'accused', cueAt: at }
  }
  // "bola ki main X bol raha hu": the name a caller gives himself
  if (/^(?:main|mai|मैं)$/.test(key) && isReportedSpeech(document, at)) {
    const name = readName(document, at + 1, true)
    if (name && /^(?:bol|बोल|baat|बात)$/.test(tokens[name.to]?.key ?? '')) return { name, cue: 'introduced', cueAt: at }
  }
  // "jiska naam usne X bataya"
  if (/^(?:naam|नाम)$/.test(key) && /^(?:usne|उसने|unhone)$/.test(tokens[at + 1]?.key ?? '')) {
    const name = readName(document, at + 2, true)
    if (name && /^(?:bataya|बताया)$/.test(tokens[name.to]?.key ?? '')) return { name, cue: 'introduced', cueAt: at }
  }
  // "चालक का नाम बाद में पता चला कि X है"
  if (/^(?:naam|नाम)$/.test(key) && /^(?:ka|का)$/.test(tokens[at - 1]?.key ?? '')) {
    const that = [3, 4, 5, 6].find((step) => /^(?:ki|कि)$/.test(tokens[at + step]?.key ?? ''))
    const name = that === undefined ? undefined : readName(document, at + that + 1, true)
    if (name && /^(?:hai|tha|है|था)$/.test(tokens[name.to]?.key ?? '')) return { name, cue: 'identified', cueAt: at }
  }
  // "'भूरा' कहकर पुकारा", "Bhura kehkar bulaya": what one called the other
  if (
    /^(?:कहकर|kehkar|kahkar|नाम)$/.test(key) &&
    /^(?:पुकारा|बुलाया|पुकार|bulaya|pukara)$/.test(tokens[at + 1]?.key ?? '')
  ) {
    const quoted = /^['"]$/.test(tokens[at - 1]?.key ?? '') ? at - 1 : at
    const name = readNameBefore(document, quoted)
    if (name?.to === quoted && name.to - name.from === 1) return { name, cue: 'accused', cueAt: at }
  }
  // "उसका नाम लोगों ने X बताया"
  if (
    /^(?:naam|नाम)$/.test(key) &&
    /^(?:uska|unka|उसका|उनका|जिसका|jiska)$/.test(tokens[at - 1]?.key ?? '') &&
    /^(?:ने|ne)$/.test(tokens[at + 2]?.key ?? '')
  ) {
    const name = readName(document, at + 3, true)
    if (name && /^(?:bataya|बताया)$/.test(tokens[name.to]?.key ?? '')) return { name, cue: 'identified', cueAt: at }
  }
  // "Mera nikah X se hua", "मेरी शादी X के साथ", "married (to) X"
  const wed = /^(?:nikah|shadi|shaadi|vivah|शादी|निकाह|विवाह|married)$/.test(key)
  if (wed) {
    const start = tokens[at + 1]?.key === 'to' ? at + 2 : at + 1
    const name = readName(document, start, false)
    const mark = tokens[name?.to ?? 0]?.key ?? ''
    if (name && (key === 'married' ? tokens[name.from]?.capital : /^(?:se|ke|से|के)$/.test(mark)))
      return { name, cue: 'adult', cueAt: at }
  }
  // "3 ladke Abhinav Singh, Rishi Raj aur Deepu": the counted ones by name
  const counted =
    /^(?:ladke|ladko|ladkon|log|logo|boys|men|persons|youths|लडके|लडकों|लोग|युवक)$/.test(key) &&
    (tokens[at - 1]?.kind === 'number' || unitWords.has(tokens[at - 1]?.key ?? ''))
  if (counted) {
    const name = readName(document, at + 1, false)
    const sure = name && (tokens[name.from]?.capital || givenNames.has(tokens[name.from]?.key ?? ''))
    if (name && sure) return { name, cue: 'named', cueAt: at }
  }
  // "चरवाहे बुधराम ने देखा था"
  const saw =
    /^(?:ने|ne)$/.test(key) && [1, 2].some((step) => /^(?:देखा|dekha|देख|dekh)$/.test(tokens[at + step]?.key ?? ''))
  if (saw) {
    const name = readNameBefore(document, at)
    const last = tokens[at - 1]
    if (name?.to === at && last && last.end - last.start > 2) return { name, cue: 'witness', cueAt: at }
  }
  // "वह लखन यदु है", "wo Raju tha", behind "one of them I know"
  const known =
    /^(?:वह|वो|woh|wo)$/.test(key) &&
    tokens.slice(Math.max(0, at - 10), at).some((token) => /^(?:pahch|pehch|पहचान|जान)/.test(token.key))
  if (known) {
    const name = readName(document, at + 1, true)
    if (name && /^(?:है|था|hai|tha)$/.test(tokens[name.to]?.key ?? '')) return { name, cue: 'identified', cueAt: at }
  }
  if (key === 'one' && tokens[at + 1]?.capital) {
    const name = readName(document, at + 1, false)
    if (name && !describesThing(document, name)) return { name, cue: 'named', cueAt: at }
  }
  return undefined
}
