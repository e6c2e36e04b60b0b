import { join } from 'node:path'
import type { DraftInput, Fact } from '#shared/domain/draft.ts'
import { normaliseStatement } from '../../../electron/core/generation/normalise-statement.ts'
import { chooseCode } from '../../../electron/core/generation/law/choose-code.ts'
import { chooseRoute } from '../../../electron/core/generation/law/choose-route.ts'
import { findGuards } from '../../../electron/core/generation/law/find-guards.ts'
import { suggestSections, type DraftCode } from '../../../electron/core/generation/law/suggest-sections.ts'
import { loadPack } from '../../../electron/core/law/load-pack.ts'

export const packFolder = join(import.meta.dirname, '..', '..', '..', 'resources', 'law')
export const { pack } = loadPack(packFolder)

/** A fact whose quote is looked up in the text. */
export function factOf(text: string, path: string, value: string, quote: string): Fact {
  const start = text.indexOf(quote)
  return { path, value, quote, start, end: start + quote.length }
}

/** Code, sections, route and guards of a statement, as the engine puts them together. */
export function readLaw(
  text: string,
  options: Readonly<{ facts?: ReadonlyArray<Fact>; input?: Partial<DraftInput>; code?: DraftCode }> = {}
) {
  const input: DraftInput = { id: 'test', text, ...options.input }
  const facts = options.facts ?? []
  const norm = normaliseStatement(text)
  const code = options.code ?? chooseCode(input, facts, norm).code
  const sections = suggestSections(norm, facts, pack, code)
  const given = { input, code, sections, facts, norm, pack }
  return {
    code,
    sections,
    suggested: sections.filter((one) => one.suggested).map((one) => `${one.act} ${one.section}`),
    route: chooseRoute(given),
    guards: findGuards(given).map((guard) => guard.id)
  }
}
