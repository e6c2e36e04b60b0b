import {
  seriesIds,
  type AlertList,
  type SeriesId,
  type SeriesMinutes,
  type StatusSeries
} from '#shared/domain/series.ts'
import type { CancelTimer, Clock } from '../support/clock.ts'
import type { Logger } from '../support/logger.ts'
import { timeLoopLaps, type LoopLaps } from '../support/event-loop.ts'
import { NumberRing } from '../support/number-ring.ts'
import { createAlertLog } from './alert-log.ts'
import { toAlertReadings } from './alert-readings.ts'
import { watchFailedCalls } from './failed-calls.ts'
import { judgeAlerts } from './judge-alerts.ts'
import { createOperations } from './operations.ts'
import { ERROR_WINDOW_MS, KEPT_SAMPLES, OPERATION_WINDOW_MS } from './sample-limits.ts'
import { createReader, type SampleSources } from './sample-sources.ts'
import { toSample, type Readings, type Sample } from './to-sample.ts'

export type SamplerOptions = SampleSources &
  Readonly<{
    clock: Clock
    logger: Logger
    /** `metrics.sampleMs`; read before every wait. A change begins the charts anew: their points would not align. */
    sampleMs: () => number
    queuePaused: () => boolean
    /** The list of alerts looks different now. */
    alertsChanged: () => void
  }>

export type Sampler = Readonly<{
  /** Takes the first sample, and one after every interval until `stop`. */
  start(): void
  stop(): void
  series(minutes: SeriesMinutes, operation?: string): StatusSeries
  alerts(): AlertList
}>

const MINUTE_MS = 60_000

/** Keeps the last hour of what the product measures of itself, and judges it, whether anybody looks or not. */
export function createSampler(options: SamplerOptions): Sampler {
  const { clock, metrics } = options
  const alerts = createAlertLog(clock)
  const cost = metrics.histogram('status_sample_duration_seconds')
  let laps: LoopLaps | null = null
  let read: (() => Readings) | null = null
  let cancel: CancelTimer | null = null
  let held = hold(options)

  const judge = (readings: Readings, sample: Sample): void => {
    const cpuPercents = held.rings['machine.cpu.percent'].newest(held.windowSamples)
    const failedCalls = held.failedCalls()
    const queuePaused = options.queuePaused()
    const { operations } = held
    const { raised, changed } = alerts.observe(
      judgeAlerts(toAlertReadings({ sample, readings, operations, cpuPercents, failedCalls, queuePaused }))
    )
    for (const { kind, level } of raised) {
      metrics.count('alerts_raised_total', { kind, level })
      options.logger.warn('alert.raised', { kind, state: level })
    }
    if (changed) options.alertsChanged()
  }

  const sample = (): void => {
    if (!read) return
    const from = clock.monotonicMs()
    const readings = read()
    const { minute } = held
    const values = toSample(minute.at(-1) ?? null, minute[0] ?? null, readings)
    minute.push(readings)
    if (minute.length > held.windowSamples) minute.shift()
    held.at.push(readings.atMs)
    for (const id of seriesIds) held.rings[id].push(values[id])
    held.operations.sample()
    judge(readings, values)
    cost.record(clock.monotonicMs() - from)
  }

  const wait = (): void => {
    cancel = clock.after(held.everyMs, () => {
      if (options.sampleMs() !== held.everyMs) held = hold(options)
      trySample()
      wait()
    })
  }

  /** The watch must not fall because of one look. */
  const trySample = (): void => {
    try {
      sample()
    } catch {
      options.logger.error('status.sample-failed')
    }
  }

  return {
    start() {
      if (read) return
      laps = timeLoopLaps()
      read = createReader(options, laps)
      trySample()
      wait()
    },
    stop() {
      cancel?.()
      cancel = null
      laps?.stop()
      laps = null
      read = null
    },
    series(minutes, operation) {
      const { at, everyMs, rings, operations } = held
      const count = Math.min(at.size, Math.ceil((minutes * MINUTE_MS) / everyMs))
      const wallMinusMonotonic = clock.nowMs() - clock.monotonicMs()
      return {
        everyMs,
        atMs: at.newest(count).map((atMs) => Math.round((atMs ?? 0) + wallMinusMonotonic)),
        series: recordOf((id) => rings[id].newest(count)),
        operations: operations.views(),
        chosen: operation === undefined ? null : operations.chosen(operation, count)
      }
    },
    alerts: () => alerts.list()
  }
}

const recordOf = <T>(make: (id: SeriesId) => T): Record<SeriesId, T> =>
  Object.fromEntries(seriesIds.map((id) => [id, make(id)])) as Record<SeriesId, T>

/** Everything whose size follows from the interval. */
function hold({ metrics, sampleMs }: Pick<SamplerOptions, 'metrics' | 'sampleMs'>) {
  const everyMs = sampleMs()
  const windowSamples = Math.ceil(OPERATION_WINDOW_MS / everyMs)
  return {
    everyMs,
    windowSamples,
    at: new NumberRing(KEPT_SAMPLES),
    rings: recordOf(() => new NumberRing(KEPT_SAMPLES)),
    operations: createOperations(metrics, { windowSamples, keptSamples: KEPT_SAMPLES }),
    failedCalls: watchFailedCalls(metrics, Math.ceil(ERROR_WINDOW_MS / everyMs)),
    /** Of the last minute, oldest first. */
    minute: [] as Readings[]
  }
}
