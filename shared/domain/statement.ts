import { MAX_STATEMENT_CODE_POINTS } from './limits.ts'
import type { AppErrorCode } from './error.ts'

export type StatementProblem = Readonly<{ code: AppErrorCode; details: Readonly<Record<string, number>> }>

/** Number of code points, counting a lone surrogate as one. */
export function countCodePoints(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index++, count++) {
    const unit = text.charCodeAt(index)
    const next = text.charCodeAt(index + 1)
    if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) index++
  }
  return count
}

/** Index of the first NUL or lone surrogate, or -1: such text cannot be stored and read back unchanged as UTF-8. */
export function firstUnstorableIndex(text: string): number {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 0) return index
    if (unit < 0xd800 || unit > 0xdfff) continue
    const next = text.charCodeAt(index + 1)
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return index
    index++
  }
  return -1
}

/**
 * The one check of a statement, used by window, store, engine and command line.
 *
 * @returns undefined when the text can be taken down, else the typed problem: `statement-empty` (nothing but white
 * space), `statement-too-long` (over 50,000 code points), `text-not-well-formed` (NUL or lone surrogate, with its
 * index). Nothing is ever cut silently.
 */
export function checkStatement(text: string): StatementProblem | undefined {
  if (text.length > MAX_STATEMENT_CODE_POINTS * 2 || countCodePoints(text) > MAX_STATEMENT_CODE_POINTS) {
    return { code: 'statement-too-long', details: { limit: MAX_STATEMENT_CODE_POINTS, utf16Units: text.length } }
  }
  if (/^[\s\u200b-\u200d\ufeff]*$/.test(text)) return { code: 'statement-empty', details: {} }
  const index = firstUnstorableIndex(text)
  return index < 0 ? undefined : { code: 'text-not-well-formed', details: { index } }
}
