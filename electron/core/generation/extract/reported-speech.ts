import type { Document } from '../text/document.ts'

/** Inside quotes or after "bola / said" someone else says "I am ...". */
export function isReportedSpeech(document: Document, at: number): boolean {
  for (let step = 1; step <= 3; step++) {
    const key = document.tokens[at - step]?.key ?? ''
    if (/^(?:bola|boli|bole|kaha|said|saying|told|claimed|बोला|बोली|बोले|कहा|"|')$/.test(key)) return true
    if (/^[.।\n]$/.test(key)) return false
  }
  return false
}
