import type { Draft } from '#shared/domain/draft.ts'
import type { FieldValue } from '#shared/domain/fir.ts'

/** What the engine read, by path; of two facts for one path the later stands, as in the form that the core makes. */
export function originalsOf(draft: Draft | null): Readonly<Record<string, FieldValue>> {
  const entries = (draft?.facts ?? []).map(({ path, value, quote, start, end }): [string, FieldValue] => [
    path,
    { value, by: 'machine', span: { quote, start, end } }
  ])
  return Object.fromEntries(entries)
}
