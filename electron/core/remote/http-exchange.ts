import { fetch, type Dispatcher, type Response } from 'undici'
import type { Clock } from '../support/clock.ts'
import { AppError } from '../support/errors.ts'
import type { Attempt } from './attempt.ts'
import { toNetworkError } from './network-error.ts'
import { statusError } from './status-error.ts'

export type ExchangeLimits = Readonly<{
  connectMs: number
  firstByteMs: number
  chunkMs: number
  retryAfterCapMs: number
  maxReplyBytes: number
}>

export type HttpRequest = Readonly<{
  method: 'GET' | 'POST'
  url: URL
  headers: Readonly<Record<string, string>>
  body?: string
  /** Silence before the first byte; a server that does not stream is silent until it has finished. */
  firstByteMs?: number
}>

export type HttpReply = Readonly<{
  contentType: string
  /** Bytes as they come: bounded in number, and never silent for longer than a chunk may take. */
  chunks(): AsyncGenerator<Uint8Array>
}>

/**
 * Bytes that count as a sign of life. A server that sends one byte a second would otherwise hold a call to its very end.
 */
const CHUNK_BYTES = 64
const LINE_FEED = 10

/**
 * One request, one answer with status 2xx; everything else is an error with its meaning. Redirects are never followed:
 * whoever answers with one is not the server that was asked.
 * @throws AppError `remote-*`
 */
export async function exchange(
  connection: Dispatcher,
  request: HttpRequest,
  attempt: Attempt,
  limits: ExchangeLimits,
  clock: Clock
): Promise<HttpReply> {
  attempt.expect('first-byte', request.firstByteMs ?? limits.firstByteMs)
  const { method, url, headers } = request
  const response = await fetch(url, {
    method,
    headers: { 'accept-encoding': 'identity', ...headers },
    ...(request.body === undefined ? {} : { body: request.body }),
    redirect: 'manual',
    signal: attempt.signal,
    dispatcher: connection
  }).catch((error: unknown) => {
    throw attempt.signal.aborted ? attempt.signal.reason : toNetworkError(error, false, limits.connectMs)
  })
  const contentType = typeOf(response)
  if (!response.ok) {
    // Unread: the page of a stranger has nothing to say here.
    void response.body?.cancel().catch(() => undefined)
    const retryAfter = response.headers.get('retry-after')
    throw statusError({ status: response.status, contentType, retryAfter }, clock.nowMs(), limits.retryAfterCapMs)
  }
  attempt.expect('chunk', limits.chunkMs)
  return { contentType, chunks: () => readChunks(response, attempt, limits) }
}

const typeOf = (response: Response): string =>
  (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

async function* readChunks(response: Response, attempt: Attempt, limits: ExchangeLimits): AsyncGenerator<Uint8Array> {
  if (response.body === null) return
  let bytes = 0
  let unheard = 0
  try {
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      bytes += chunk.length
      unheard += chunk.length
      if (bytes > limits.maxReplyBytes) throw new AppError('remote-bad-reply', 'the answer is too long')
      if (unheard >= CHUNK_BYTES || (chunk.length > 1 && chunk.includes(LINE_FEED))) {
        unheard = 0
        attempt.expect('chunk', limits.chunkMs)
      }
      yield chunk
    }
  } catch (error) {
    throw attempt.signal.aborted ? attempt.signal.reason : toNetworkError(error, true, limits.connectMs)
  }
}

/**
 * The whole body as JSON. A body that is none was written by somebody in between: a sign-in page, a proxy.
 * @throws AppError `remote-captive-portal`, `remote-bad-reply` when it is too long, `remote-timeout`
 */
export async function readJson(reply: HttpReply): Promise<unknown> {
  if (reply.contentType !== 'application/json') {
    throw new AppError('remote-captive-portal', 'the answer is not JSON', { details: { reason: 'content-type' } })
  }
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of reply.chunks()) text += decoder.decode(chunk, { stream: true })
  try {
    return JSON.parse(text + decoder.decode())
  } catch {
    throw new AppError('remote-captive-portal', 'the answer is broken JSON', { details: { reason: 'not-json' } })
  }
}
