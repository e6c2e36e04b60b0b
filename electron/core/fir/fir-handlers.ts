import type { CallOutput, CallParsed, Handlers } from '#shared/ipc/contract.ts'
import type { Cache } from '../cache/cache.ts'
import { firRecordKey } from '../cache/cache-keys.ts'
import { createFir } from './create-fir.ts'
import { listFirs, readFir, readRevision } from './fir-queries.ts'
import { checkRegister, registerFir, type RegisterContext } from './register-fir.ts'
import { requestDraft } from './request-draft.ts'
import { saveEdit } from './save-edit.ts'
import { saveStatement } from './save-statement.ts'

export type FirHandlerNames = Extract<keyof Handlers, `fir.${string}`>

type Export = (input: CallParsed<'fir.exportPdf'>) => Promise<CallOutput<'fir.exportPdf'>>

/** The `fir.*` part of the contract. Reads of a record go through the cache; plain lists do not need it. */
export function createFirHandlers(
  context: RegisterContext,
  cache: Cache,
  exportPdf: Export
): Pick<Handlers, FirHandlerNames> {
  const ttlSeconds = (): number => context.settings()['cache.recordTtlSeconds']
  return {
    'fir.create': (input) => createFir(context, input),
    'fir.saveStatement': (input) => saveStatement(context, input),
    'fir.requestDraft': ({ firId }) => requestDraft(context, firId),
    'fir.get': ({ firId }) => cache.getOrLoad(firRecordKey(firId), ttlSeconds(), () => readFir(context, firId)),
    'fir.list': (input) => listFirs(context, input),
    'fir.saveEdit': (input) => saveEdit(context, input),
    'fir.history': ({ firId }) => context.revisions.list(firId),
    'fir.revision': ({ firId, revision }) => readRevision(context, firId, revision),
    'fir.checkRegister': ({ firId }) => checkRegister(context, firId),
    'fir.register': (input) => registerFir(context, input),
    'fir.exportPdf': exportPdf
  }
}
