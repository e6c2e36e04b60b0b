import type { BreakerReason, BreakerState } from '#shared/domain/remote-status.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Clock } from '../support/clock.ts'
import { AppError } from '../support/errors.ts'
import type { Randomness } from '../support/ids.ts'
import { afirgenProtocol } from './afirgen-protocol.ts'
import type { BreakerSnapshot } from './breaker-types.ts'
import { Bulkhead } from './bulkhead.ts'
import { createCallPolicy, type CallPolicy, type CallPolicyOptions } from './call-policy.ts'
import { CircuitBreaker } from './circuit-breaker.ts'
import { exchange, type HttpReply } from './http-exchange.ts'
import { openaiProtocol } from './openai-protocol.ts'
import type { Protocol, ProtocolRequest, Send } from './protocol.ts'
import { RetryBudget } from './retry-budget.ts'
import { openConnection } from './server-connection.ts'

/** Everything that belongs to one server under one set of settings. New settings make a new line. */
export type ServerLine = Readonly<{
  /** `https://host:port` */
  origin: string
  /** Host and port, for a person to read. */
  host: string
  hostname: string
  breaker: CircuitBreaker
  bulkhead: Bulkhead
  budget: RetryBudget
  policy: CallPolicy
  protocol: Protocol
  send: Send
  close(): Promise<void>
}>

export type LineOptions = Readonly<{
  clock: Clock
  randomness: Randomness
  settings: Settings
  answerSchema: unknown
  apiKey: (origin: string) => Promise<string | null>
  restore: (host: string) => BreakerSnapshot | undefined
  breakerChanged: (state: BreakerState, reason: BreakerReason) => void
}> &
  Pick<CallPolicyOptions, 'attempted' | 'budgetExhausted'>

/** @throws AppError `remote-not-allowed` for an address that may not be spoken to */
export function openLine(options: LineOptions): ServerLine {
  const { clock, randomness, settings } = options
  const base = readAddress(settings['server.url'])
  const concurrency = settings['remote.concurrency']
  const connectMs = settings['remote.connectMs']
  const connection = openConnection(base.hostname, settings['server.caPem'], { connectMs, concurrency })
  const breaker = new CircuitBreaker({
    limits: breakerLimits(settings),
    clock,
    randomness,
    changed: options.breakerChanged,
    restore: options.restore(base.host)
  })
  const bulkhead = new Bulkhead(concurrency, settings['remote.queueLimit'])
  const budget = new RetryBudget(
    {
      percent: settings['remote.retryBudgetPercent'],
      everyMs: settings['remote.retryBudgetEveryMs'],
      max: settings['remote.retryBudgetMax']
    },
    clock
  )
  const policy = createCallPolicy({
    clock,
    randomness,
    breaker,
    bulkhead,
    budget,
    limits: {
      retries: settings['remote.retries'],
      baseMs: settings['remote.retryBaseMs'],
      capMs: settings['remote.retryCapMs']
    },
    ...(options.attempted ? { attempted: options.attempted } : {}),
    ...(options.budgetExhausted ? { budgetExhausted: options.budgetExhausted } : {})
  })
  const limits = {
    connectMs,
    firstByteMs: settings['remote.firstByteMs'],
    chunkMs: settings['remote.chunkMs'],
    retryAfterCapMs: settings['remote.retryAfterCapMs'],
    maxReplyBytes: settings['remote.maxReplyBytes']
  }
  const isOpenai = settings['server.protocol'] === 'openai'
  const send: Send = async (request, attempt): Promise<HttpReply> => {
    const key = await options.apiKey(base.origin)
    const headers = headersOf(request, key, isOpenai)
    const url = new URL(pathOf(base, request.path), base.origin)
    const { method, firstByteMs } = request
    return exchange(
      connection,
      {
        method,
        url,
        headers,
        ...(request.json === undefined ? {} : { body: JSON.stringify(request.json) }),
        ...(firstByteMs === undefined ? {} : { firstByteMs })
      },
      attempt,
      limits,
      clock
    )
  }
  return {
    origin: base.origin,
    host: base.host,
    hostname: base.hostname,
    breaker,
    bulkhead,
    budget,
    policy,
    protocol: isOpenai ? openaiProtocol(options.answerSchema) : afirgenProtocol,
    send,
    close: () => connection.destroy()
  }
}

function readAddress(text: string): URL {
  if (!URL.canParse(text)) throw new AppError('remote-not-allowed', 'the address of the server cannot be read')
  return new URL(text)
}

/** The address may end in `/v1`, as many programs want it, or in the path of a gateway. */
function pathOf(base: URL, path: string): string {
  const prefix = base.pathname.replace(/\/+$/, '')
  return prefix.endsWith('/v1') && path.startsWith('/v1/') ? prefix + path.slice('/v1'.length) : prefix + path
}

function headersOf(request: ProtocolRequest, key: string | null, isOpenai: boolean): Record<string, string> {
  return {
    accept: request.accept ?? 'application/json',
    ...(request.json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(request.idempotencyKey === undefined ? {} : { 'idempotency-key': request.idempotencyKey }),
    ...(key === null ? {} : isOpenai ? { authorization: `Bearer ${key}` } : { 'x-api-key': key })
  }
}

function breakerLimits(settings: Settings): ConstructorParameters<typeof CircuitBreaker>[0]['limits'] {
  return {
    windowMs: settings['remote.windowMs'],
    minCalls: settings['remote.minCalls'],
    failurePercent: settings['remote.failurePercent'],
    slowPercent: settings['remote.slowPercent'],
    slowCallMs: settings['remote.slowCallMs'],
    openBaseMs: settings['remote.openBaseMs'],
    openCapMs: settings['remote.openCapMs'],
    probeMs: settings['remote.probeMs']
  }
}
