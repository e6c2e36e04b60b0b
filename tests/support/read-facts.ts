import { extractFacts } from '../../electron/core/generation/extract/extract-facts.ts'
import { normaliseStatement } from '../../electron/core/generation/normalise-statement.ts'
import { makeDocument, type Document } from '../../electron/core/generation/text/document.ts'
import type { Fact } from '#shared/domain/draft.ts'

export const documentOf = (text: string): Document => makeDocument(normaliseStatement(text))

export const factsOf = (text: string, receivedAt?: string): ReadonlyArray<Fact> =>
  extractFacts(normaliseStatement(text), receivedAt)

/** Values by path of a statement. */
export function valuesOf(text: string, receivedAt?: string): Readonly<Record<string, string>> {
  return Object.fromEntries(factsOf(text, receivedAt).map(({ path, value }) => [path, value]))
}
