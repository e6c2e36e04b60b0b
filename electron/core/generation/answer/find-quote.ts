import type { Span } from '#shared/domain/draft.ts'

/** Runs of white space count as one space; a model seldom keeps a line break. Each unit keeps where it came from. */
function squeeze(text: string): Readonly<{ units: string; at: ReadonlyArray<number> }> {
  let units = ''
  const at: number[] = []
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index)
    const isSpace = unit === ' ' || unit === '\n' || unit === '\r' || unit === '\t' || unit === '\u00a0'
    if (isSpace && (units === '' || units.endsWith(' '))) continue
    units += isSpace ? ' ' : unit
    at.push(index)
  }
  return { units, at }
}

/**
 * Where a quote stands in a statement, word for word; only white space may differ. Undefined when it does not: words
 * that are merely like it are no evidence.
 */
export function findQuote(statement: string, quote: string): Span | undefined {
  const wanted = squeeze(quote).units.trimEnd()
  if (wanted === '') return undefined
  const { units, at } = squeeze(statement)
  const from = units.indexOf(wanted)
  if (from < 0) return undefined
  const start = at[from] ?? 0
  const end = (at[from + wanted.length - 1] ?? 0) + 1
  return { quote: statement.slice(start, end), start, end }
}
