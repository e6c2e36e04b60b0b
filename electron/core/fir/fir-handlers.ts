import type { CallOutput, CallParsed, Handlers } from '#shared/ipc/contract.ts'
import type { Cache } from '../cache/cache.ts'
import { firListKey, firRecordKey, firStatsKey } from '../cache/cache-keys.ts'
import { hashQuery } from '../cache/hash-query.ts'
import { AppError } from '../support/errors.ts'
import { createFir } from './create-fir.ts'
import { listFirs, readFir, readRevision } from './fir-queries.ts'
import { checkRegister, registerFir, type RegisterContext } from './register-fir.ts'
import { requestDraft } from './request-draft.ts'
import { saveEdit } from './save-edit.ts'
import { saveStatement } from './save-statement.ts'

export type FirHandlerNames = Extract<keyof Handlers, `fir.${string}`>

const isNotFound = (error: unknown): boolean => error instanceof AppError && error.code === 'not-found'

type Export = (input: CallParsed<'fir.exportPdf'>) => Promise<CallOutput<'fir.exportPdf'>>

/** The `fir.*` part of the contract. Reads go through the cache; the write path clears what it changed. */
export function createFirHandlers(
  context: RegisterContext,
  cache: Cache,
  exportPdf: Export
): Pick<Handlers, FirHandlerNames> {
  const ttlSeconds = (name: 'record' | 'list' | 'stats'): number => context.settings()[`cache.${name}TtlSeconds`]
  const list = async (input: CallParsed<'fir.list'>): Promise<CallOutput<'fir.list'>> => {
    const { search, statuses } = input
    // A list that is merely old is shown at once; one that a change has made wrong is gone from the cache (`changed`).
    const stale = { staleSeconds: context.settings()['cache.staleSeconds'] }
    const listKey = firListKey(hashQuery(input))
    const page = await cache.getOrLoad(listKey, ttlSeconds('list'), () => listFirs(context, input), stale)
    // Counted once for all pages of a query: counting walks the whole list, a page does not.
    const totalKey = firStatsKey(hashQuery({ search, statuses }))
    const count = (): number => context.list.total({ search, statuses })
    const total = await cache.getOrLoad(totalKey, ttlSeconds('stats'), count, stale)
    return { ...page, total }
  }
  const get = ({ firId }: CallParsed<'fir.get'>): Promise<CallOutput<'fir.get'>> => {
    // Making a record invalidates its key, so that it is never hidden by a "not found" from before.
    const missing = { ttlSeconds: context.settings()['cache.missingTtlSeconds'], is: isNotFound }
    return cache.getOrLoad(firRecordKey(firId), ttlSeconds('record'), () => readFir(context, firId), { missing })
  }
  return {
    'fir.create': (input) => createFir(context, input),
    'fir.saveStatement': (input) => saveStatement(context, input),
    'fir.requestDraft': ({ firId }) => requestDraft(context, firId),
    'fir.get': get,
    'fir.list': list,
    'fir.saveEdit': (input) => saveEdit(context, input),
    'fir.history': ({ firId }) => context.revisions.list(firId),
    'fir.revision': ({ firId, revision }) => readRevision(context, firId, revision),
    'fir.checkRegister': ({ firId }) => checkRegister(context, firId),
    'fir.register': (input) => registerFir(context, input),
    'fir.exportPdf': exportPdf
  }
}
