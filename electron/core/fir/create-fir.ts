import type { CallOutput, CallParsed } from '#shared/ipc/contract.ts'
import { countCodePoints, firstUnstorableIndex } from '#shared/domain/statement.ts'
import { MAX_STATEMENT_CODE_POINTS } from '#shared/domain/limits.ts'
import { AppError } from '../support/errors.ts'
import { makeUlid } from '../support/ids.ts'
import { LOCAL_ACTOR, nowIst, type FirContext } from './fir-context.ts'
import { makeExcerpt } from './excerpt.ts'
import { foldForSearch } from '../store/search-text.ts'
import { foldStation } from './row-from-document.ts'

/**
 * Refuses what could not be stored and read back unchanged. Unlike the check before drafting, an empty text is fine:
 * the officer has only begun to type.
 * @throws AppError `statement-too-long`, `text-not-well-formed`
 */
export function assertStorable(text: string): void {
  if (countCodePoints(text) > MAX_STATEMENT_CODE_POINTS) {
    throw new AppError('statement-too-long', 'the statement is too long', {
      details: { limit: MAX_STATEMENT_CODE_POINTS }
    })
  }
  const index = firstUnstorableIndex(text)
  if (index >= 0) {
    throw new AppError('text-not-well-formed', 'the statement holds a character that cannot be stored', {
      details: { index }
    })
  }
}

/** Begins a record with the first words of a statement. A draft is asked for later; nothing is numbered yet. */
export function createFir(context: FirContext, input: CallParsed<'fir.create'>): CallOutput<'fir.create'> {
  assertStorable(input.text)
  const now = nowIst(context)
  const firId = makeUlid(context.clock.nowMs(), context.randomness)
  context.db.transaction(() => {
    context.firs.insert({
      id: firId,
      localRef: firId,
      mode: input.mode,
      receivedAt: input.receivedAt,
      station: foldStation(context.settings()['station.name']),
      excerpt: makeExcerpt(input.text),
      now
    })
    context.statements.insert(firId, 1, input, 0, now)
    const row = context.firs.get(firId)
    context.firs.index(row.seq, foldForSearch(`${firId} ${input.text}`))
    context.audit.append({ actor: LOCAL_ACTOR, action: 'fir.create', entity: 'fir', entityId: firId, detail: {} })
  })
  context.changed(firId)
  return { firId, saveCount: 0 }
}
