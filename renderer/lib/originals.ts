import type { Draft } from '#shared/domain/draft.ts'
import type { FieldValue } from '#shared/domain/fir.ts'

/** What the engine read, by path: the first fact of each path, as the form was filled with it. */
export function originalsOf(draft: Draft | null): Readonly<Record<string, FieldValue>> {
  const entries = (draft?.facts ?? []).map(({ path, value, quote, start, end }): [string, FieldValue] => [
    path,
    { value, by: 'machine', span: { quote, start, end } }
  ])
  return Object.fromEntries(entries.reverse())
}
