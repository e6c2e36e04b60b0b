import type { RemoteTest } from '#shared/domain/remote-status.ts'
import type { Attempt } from './attempt.ts'
import type { HttpReply, HttpRequest } from './http-exchange.ts'
import type { RefineOptions, RefineReply, RefineRequest } from './remote-types.ts'

/** What a protocol asks for; address, key and limits are added by whoever sends it. */
export type ProtocolRequest = Readonly<Pick<HttpRequest, 'method' | 'firstByteMs'>> &
  Readonly<{ path: string; idempotencyKey?: string; accept?: string; json?: unknown }>

export type Send = (request: ProtocolRequest, attempt: Attempt) => Promise<HttpReply>

export type GenerateParts = Readonly<{
  send: Send
  /** Runs one call through the wrapper, with all that it does. */
  run: <T>(work: (attempt: Attempt) => Promise<T>) => Promise<T>
  /** Name of the model by the settings; empty for the first that the server offers. */
  model: string
  /** For the whole of a generation. */
  totalMs: number
  onProgress: NonNullable<RefineOptions['onProgress']>
}>

export type Health = Pick<RemoteTest, 'health' | 'models'>

/** How one kind of server is spoken to. */
export type Protocol = Readonly<{
  generate(request: RefineRequest, parts: GenerateParts): Promise<Omit<RefineReply, 'durationMs'>>
  health(send: Send, attempt: Attempt): Promise<Health>
}>
