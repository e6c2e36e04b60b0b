import type { Document, Found } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'

const reasonBefore = wordSet('कारण वजह karan wajah')
const reportWords = wordSet(
  'report complaint fir police inform lodge approach रिपोर्ट शिकायत सूचना थाने तहरीर thana thane shikayat suchna late'
)
const lateWords = wordSet('delay delayed late earlier immediately could देरी विलंब विलम्ब der deri देर नहीं nahi')
const becauseWords = wordSet(
  'because since reason due therefore so as hence afraid fear scared कारण वजह क्योंकि इसलिए karan wajah kyunki isliye dar डर'
)

/** The sentence that says why the report comes late: a reason, the report, and being late, all in one sentence. */
export function findDelayReason(document: Document): Found | undefined {
  for (const { from, to } of document.sentences) {
    let report = false
    let late = false
    let because = false
    const limit = Math.min(to, from + 80)
    for (let at = from; at < limit; at++) {
      const key = document.tokens[at]?.key ?? ''
      if (reportWords.has(key)) report = true
      if (lateWords.has(key)) late = true
      if (becauseWords.has(key) || reasonBefore.has(key)) because = true
    }
    const first = document.tokens[from]
    const last = document.tokens[to - 1]
    if (!report || !late || !because || !first || !last || last.end - first.start > 500) continue
    const value = document.source.text.slice(first.start, last.end).replaceAll('\n', ' ').trim()
    return { value, start: first.start, end: last.end }
  }
  return undefined
}
