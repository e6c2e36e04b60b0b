import * as z from 'zod'
import { isLoopbackHost } from '#shared/domain/server-address.ts'
import type { BreakerReason, BreakerState, RemoteStatus, TestStep } from '#shared/domain/remote-status.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { RemoteStateStore } from '../store/remote-state-store.ts'
import { toIstIso, type Clock } from '../support/clock.ts'
import { AppError, toAppError } from '../support/errors.ts'
import type { Randomness } from '../support/ids.ts'
import type { Logger } from '../support/logger.ts'
import type { Metrics } from '../support/metrics.ts'
import { breakerSnapshotSchema, type BreakerSnapshot } from './breaker-types.ts'
import { ConnectivityLog } from './connectivity.ts'
import { createReporter } from './remote-reporter.ts'
import type { Remote, RemoteGate, WaitReason } from './remote-types.ts'
import { openLine, type ServerLine } from './server-line.ts'
import type { ServerKey } from './server-key.ts'
import { testServer } from './test-server.ts'

/** What the operating system says of its network. A yes proves nothing; a no is believed. */
export type NetworkPort = Readonly<{ isOnline(): boolean }>

export type RemoteOptions = Readonly<{
  clock: Clock
  randomness: Randomness
  logger: Logger
  metrics: Metrics
  /** Read anew before every call: a change counts from the next one on. */
  settings: () => Settings
  store: RemoteStateStore
  serverKey: ServerKey
  /** JSON schema of the answer that is asked for. */
  answerSchema: unknown
  network?: NetworkPort | undefined
}>

/** No cable: ask the operating system again after this time. */
const OFFLINE_LOOK_MS = 5000
const TIMELINE_LENGTH = 50

const keptSchema = z.strictObject({ host: z.string(), snapshot: breakerSnapshotSchema })

const refusals = {
  'not-configured': 'remote-not-configured',
  offline: 'remote-offline',
  'circuit-open': 'remote-circuit-open',
  'work-offline': 'remote-work-offline',
  unauthorised: 'remote-unauthorised',
  'retry-after': 'remote-rate-limited'
} as const satisfies Record<WaitReason, string>

/** The model server, or the plain fact that there is none. One instance while the record is open. */
export function createRemote(options: RemoteOptions): Remote {
  const { clock, logger, store, serverKey } = options
  const listeners = new Set<() => void>()
  const running = new Set<AbortController>()
  const timeline: RemoteStatus['timeline'] = []
  let line: ServerLine | null = null
  let madeOf = ''
  /** Why the address of now cannot be used. */
  let unusable: AppError | null = null
  let connectivity = new ConnectivityLog(clock)
  let testing: TestStep | null = null

  const changed = (): void => {
    for (const listener of listeners) {
      try {
        listener()
      } catch {
        logger.error('remote.listener-threw')
      }
    }
  }
  const reporter = createReporter(options, () => connectivity.observe.bind(connectivity), changed)

  const keepBreaker = (): void => {
    if (!line) return
    try {
      store.write('breaker', { host: line.host, snapshot: line.breaker.snapshot() })
    } catch (error) {
      // The wait is kept in memory; it is only a restart that would not know of it.
      logger.warn('remote.breaker-not-kept', { code: toAppError(error, 'keep breaker').code })
    }
  }
  const breakerChanged = (state: BreakerState, reason: BreakerReason): void => {
    timeline.push({ at: toIstIso(clock.nowMs()), state, reason })
    if (timeline.length > TIMELINE_LENGTH) timeline.shift()
    logger.info('remote.breaker', { state, reason })
    keepBreaker()
    changed()
  }
  const restore = (host: string): BreakerSnapshot | undefined => {
    const kept = store.read('breaker', keptSchema)
    // A person who works offline does so with every server; the troubles of one server are not those of another.
    return kept?.host === host || kept?.snapshot.state === 'isolated' ? kept.snapshot : undefined
  }

  /** The line for the settings of now; null without a server, or with an address that cannot be used. */
  const current = (): ServerLine | null => {
    const settings = options.settings()
    const wanted = JSON.stringify(Object.entries(settings).filter(([key]) => /^(?:server|remote)\./.test(key)))
    if (wanted === madeOf) return line
    keepBreaker()
    const previous = line
    line = null
    unusable = null
    madeOf = wanted
    void previous?.close()
    if (settings['server.url'] === '') return null
    try {
      const opened = openLine({
        ...options,
        settings,
        apiKey: serverKey.read,
        restore,
        breakerChanged,
        attempted: (durationMs, error) => reporter.attempted(settings['server.protocol'], durationMs, error),
        budgetExhausted: reporter.budgetExhausted
      })
      if (previous?.origin !== opened.origin) connectivity = new ConnectivityLog(clock)
      line = opened
    } catch (error) {
      unusable = toAppError(error, 'open the line to the server')
    }
    return line
  }

  const wait = (reason: WaitReason, waitMs: number | null): RemoteGate => ({
    state: 'wait',
    reason,
    waitMs,
    untilMs: waitMs === null ? null : clock.nowMs() + waitMs
  })
  const gate = (): RemoteGate => {
    const at = current()
    if (!at) return wait('not-configured', null)
    const breakerMs = at.breaker.waitMs()
    if (breakerMs === null) return wait('work-offline', null)
    if (options.network?.isOnline() === false && !isLoopbackHost(at.hostname)) return wait('offline', OFFLINE_LOOK_MS)
    const pause = connectivity.pause()
    if (pause) return wait(pause.reason, pause.waitMs)
    return breakerMs > 0 ? wait('circuit-open', breakerMs) : { state: 'go' }
  }
  /** @throws AppError for whatever the gate says */
  const openGate = (): ServerLine => {
    const answer = gate()
    const at = current()
    if (unusable) throw unusable
    if (answer.state === 'go' && at) return at
    const { reason, waitMs } = answer.state === 'wait' ? answer : { reason: 'not-configured' as const, waitMs: null }
    throw new AppError(refusals[reason], `not sent: ${reason}`, {
      details: waitMs === null ? { reason } : { reason, retryAfterMs: Math.ceil(waitMs) }
    })
  }

  const underControl = async <T>(signal: AbortSignal, work: (inner: AbortSignal) => Promise<T>): Promise<T> => {
    const controller = new AbortController()
    const stop = (): void => controller.abort(new AppError('cancelled', 'a person stopped it'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
    running.add(controller)
    try {
      return await work(controller.signal)
    } catch (error) {
      throw toAppError(controller.signal.aborted ? controller.signal.reason : error, 'call of the model server')
    } finally {
      running.delete(controller)
      signal.removeEventListener('abort', stop)
      changed()
    }
  }

  return {
    gate,
    async refine(request, { signal, onProgress }) {
      const at = openGate()
      const { 'server.model': model, 'remote.generationMs': totalMs } = options.settings()
      const fromMs = clock.monotonicMs()
      const reply = await underControl(signal, (inner) =>
        at.protocol.generate(request, {
          send: at.send,
          run: (work) => at.policy.run(inner, totalMs, work),
          model,
          totalMs,
          onProgress: onProgress ?? (() => undefined)
        })
      )
      const durationMs = clock.monotonicMs() - fromMs
      reporter.generated(options.settings()['server.protocol'], reply.completionTokens, durationMs)
      return { ...reply, durationMs }
    },
    test: (signal) =>
      underControl(signal, async (inner) => {
        const report = await testServer({
          ...options,
          signal: inner,
          line: () => {
            const at = current()
            if (unusable) throw unusable
            return at
          },
          workingOffline: () => line?.breaker.view().state === 'isolated',
          step: (step) => {
            testing = step
            changed()
          },
          observed: (durationMs, error) => reporter.attempted(options.settings()['server.protocol'], durationMs, error)
        })
        if (report.steps.every(({ state }) => state === 'ok')) line?.breaker.endWait()
        return report
      }),
    status() {
      const at = current()
      const { state, lastSuccessAt, lastError } = connectivity.view()
      const isOff = at !== null && options.network?.isOnline() === false && !isLoopbackHost(at.hostname)
      const view = at?.breaker.view()
      return {
        configured: at !== null,
        protocol: options.settings()['server.protocol'],
        host: at?.host ?? '',
        key: at ? serverKey.state(at.origin) : 'none',
        connectivity: isOff ? 'offline' : state,
        breaker: {
          state: view?.state ?? 'closed',
          sinceMs: view?.sinceMs ?? 0,
          retryInMs: view?.retryInMs ?? null,
          failureRate: view?.failureRate ?? 0,
          slowRate: view?.slowRate ?? 0,
          calls: view?.calls ?? 0
        },
        timeline: [...timeline],
        retryBudget: at?.budget.view() ?? { tokens: 0, max: options.settings()['remote.retryBudgetMax'] },
        lastSuccessAt,
        lastError,
        inFlight: at?.bulkhead.running ?? 0,
        tokensPerSecond: reporter.tokensPerSecond(),
        testing
      }
    },
    workOffline(on) {
      current()?.breaker.isolate(on)
    },
    tryNow() {
      connectivity.forgive()
      current()?.breaker.endWait()
      changed()
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      keepBreaker()
      listeners.clear()
      for (const controller of running) controller.abort(new AppError('shutting-down', 'the record is being closed'))
      await line?.close()
      serverKey.close()
    }
  }
}
