import type { Document } from '../text/document.ts'
import { tellsHarm } from './harm-phrases.ts'
import { wordSet } from '../words/word-set.ts'

const cries = wordSet(
  'shouted shouting shouts screamed screams screaming cries cried alarm noise shor chillane chillaya chillayi chillaye awaz aawaz शोर चिल्लाने चिल्लाया चिल्लाई चिल्लाये आवाज पुकारने'
)
const comes = wordSet(
  'came rushed ran arrived gathered reached aa aaye aayi aaya आ आई आयी आये आए आया दौडकर दौडी दौडे इकट्ठा'
)

/** Tokens between a name and its coming. */
const COME_TOKENS = 6

/** "On hearing my cries X came", "मेरे चिल्लाने पर पड़ोस की X आ गई": whoever comes upon cries has seen something. */
export function comesUponCries(document: Document, name: Readonly<{ from: number; to: number }>): boolean {
  const sentence = document.sentences[document.sentenceOf[name.from] ?? 0]
  if (!sentence) return false
  const heard = document.tokens.slice(Math.max(sentence.from, name.from - 20), name.from)
  const hears = /^(?:heard|hearing|सुनकर|sunkar)$/
  const behind = document.tokens.slice(name.to, Math.min(sentence.to, name.to + COME_TOKENS))
  const heardBehind = behind.some(({ key }) => hears.test(key)) && behind.some(({ key }) => cries.has(key))
  if (heardBehind) return true
  if (!heard.some(({ key }) => cries.has(key))) return false
  for (let at = name.to; at < Math.min(sentence.to, name.to + COME_TOKENS); at++)
    if (comes.has(document.tokens[at]?.key ?? '')) return true
  return false
}

/** "The cook, X, came from the kitchen and I ran out": comes into what was told right before, and does nothing of it. */
export function comesIntoScene(document: Document, name: Readonly<{ from: number; to: number }>): boolean {
  const index = document.sentenceOf[name.from] ?? 0
  if (index === 0 || !tellsHarm(document, index - 1)) return false
  const from = document.tokens[name.to]?.key === ',' ? name.to + 1 : name.to
  if (!/^(?:came|arrived|rushed)$/.test(document.tokens[from]?.key ?? '')) return false
  return /^(?:from|out|there|running|and|in)$/.test(document.tokens[from + 1]?.key ?? '')
}
