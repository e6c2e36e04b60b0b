import type { CallOutput, CallParsed, Handlers } from '#shared/ipc/contract.ts'
import type { Cache } from '../cache/cache.ts'
import { firListKey, firRecordKey, firStatsKey } from '../cache/cache-keys.ts'
import { hashQuery } from '../cache/hash-query.ts'
import { createFir } from './create-fir.ts'
import { listFirs, readFir, readRevision } from './fir-queries.ts'
import { checkRegister, registerFir, type RegisterContext } from './register-fir.ts'
import { requestDraft } from './request-draft.ts'
import { saveEdit } from './save-edit.ts'
import { saveStatement } from './save-statement.ts'

export type FirHandlerNames = Extract<keyof Handlers, `fir.${string}`>

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
    const page = await cache.getOrLoad(firListKey(hashQuery(input)), ttlSeconds('list'), () => listFirs(context, input))
    // Counted once for all pages of a query: counting walks the whole list, a page does not.
    const total = await cache.getOrLoad(firStatsKey(hashQuery({ search, statuses })), ttlSeconds('stats'), () =>
      context.list.total({ search, statuses })
    )
    return { ...page, total }
  }
  return {
    'fir.create': (input) => createFir(context, input),
    'fir.saveStatement': (input) => saveStatement(context, input),
    'fir.requestDraft': ({ firId }) => requestDraft(context, firId),
    'fir.get': ({ firId }) => cache.getOrLoad(firRecordKey(firId), ttlSeconds('record'), () => readFir(context, firId)),
    'fir.list': list,
    'fir.saveEdit': (input) => saveEdit(context, input),
    'fir.history': ({ firId }) => context.revisions.list(firId),
    'fir.revision': ({ firId, revision }) => readRevision(context, firId, revision),
    'fir.checkRegister': ({ firId }) => checkRegister(context, firId),
    'fir.register': (input) => registerFir(context, input),
    'fir.exportPdf': exportPdf
  }
}
