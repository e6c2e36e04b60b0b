import { describe, expect, it } from 'vitest'
import { alertKindSchema, type AlertKind } from '#shared/domain/alert.ts'
import { createAlertLog } from '../../../electron/core/status/alert-log.ts'
import { alertRules } from '../../../electron/core/status/alert-rules.ts'
import { judgeAlerts, type AlertReading, type AlertReadings } from '../../../electron/core/status/judge-alerts.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const quiet = Object.fromEntries(alertKindSchema.options.map((kind) => [kind, null])) as AlertReadings
const judge = (kind: AlertKind, reading: AlertReading) => judgeAlerts({ ...quiet, [kind]: reading })
const level = (kind: AlertKind, value: number): string | undefined => judge(kind, { value, count: 1000 })[0]?.level

describe('the limits of alerts', () => {
  it('are those of AFIRGen where it had them', () => {
    const limits = (kind: AlertKind) => [alertRules[kind].warn, alertRules[kind].critical, alertRules[kind].past]
    expect(limits('cpu')).toEqual([70, 90, 'above'])
    expect(limits('memory')).toEqual([75, 90, 'above'])
    expect(limits('response')).toEqual([2, 5, 'above'])
    expect(limits('errors')).toEqual([5, 10, 'above'])
    expect(limits('cache-hit')).toEqual([70, 50, 'below'])
    expect(alertRules['cache-hit'].least).toBe(100)
    expect(limits('model-latency')).toEqual([10, 30, 'above'])
  })

  it.each(alertKindSchema.options)('of %s lie in an order, and each is crossed at the limit, not on it', (kind) => {
    const { warn, critical, past } = alertRules[kind]
    const sign = past === 'above' ? 1 : -1
    expect((critical - warn) * sign).toBeGreaterThan(0)
    expect([level(kind, warn), level(kind, warn + sign * 0.01)]).toEqual([undefined, 'warn'])
    expect([level(kind, critical), level(kind, critical + sign * 0.01)]).toEqual(['warn', 'critical'])
  })

  it('need enough to rest on', () => {
    expect(judge('cache-hit', { value: 0, count: 99 })).toEqual([])
    expect(judge('cache-hit', { value: 0, count: 100 })).toMatchObject([{ level: 'critical', limit: 50 }])
    expect(judge('errors', { value: 100, count: 19 })).toEqual([])
    expect(judge('errors', { value: Number.NaN, count: 1000 })).toEqual([])
    expect(judgeAlerts(quiet)).toEqual([])
  })

  it('name the call that is slow', () => {
    expect(judge('response', { value: 3, count: 1, subject: 'fir.get' })).toEqual([
      { kind: 'response', level: 'warn', value: 3, limit: 2, subject: 'fir.get' }
    ])
  })
})

describe('the list of alerts', () => {
  const slow = (value: number) => judge('response', { value, count: 1 })

  it('raises an alert once in 300 seconds, however often it is found', () => {
    const clock = createFakeClock()
    const log = createAlertLog(clock)
    const raised: number[] = []
    for (let second = 0; second <= 600; second += 5) {
      if (log.observe(slow(3)).raised.length > 0) raised.push(second)
      clock.advance(5000)
    }
    expect(raised).toEqual([0, 300, 600])
    expect(log.list().active).toMatchObject([{ kind: 'response', level: 'warn', times: 3, active: true }])
  })

  it('does not raise again what comes and goes, but shows it', () => {
    const clock = createFakeClock()
    const log = createAlertLog(clock)
    expect(log.observe(slow(3))).toMatchObject({ raised: [{}], changed: true })
    expect(log.observe([])).toEqual({ raised: [], changed: true })
    expect(log.list()).toMatchObject({ active: [], earlier: [{ kind: 'response', times: 1, active: false }] })
    clock.advance(10_000)
    expect(log.observe(slow(4))).toEqual({ raised: [], changed: true })
    expect(log.observe(slow(4))).toEqual({ raised: [], changed: false })
    expect(log.list()).toMatchObject({ active: [{ value: 4, times: 1 }], earlier: [] })
  })

  it('raises at once what gets worse, and puts the worst first', () => {
    const log = createAlertLog(createFakeClock())
    log.observe(slow(3))
    const worse = [...slow(6), ...judge('memory', { value: 80, count: 1 })]
    expect(log.observe(worse).raised.map(({ kind, level: at }) => `${kind} ${at}`)).toEqual([
      'response critical',
      'memory warn'
    ])
    expect(log.list().active.map(({ kind }) => kind)).toEqual(['response', 'memory'])
    expect(log.list().earlier).toMatchObject([{ kind: 'response', level: 'warn' }])
  })

  it('stays as long as it is, however long the program runs, whatever the wall clock does', () => {
    const clock = createFakeClock()
    const log = createAlertLog(clock)
    const all = alertKindSchema.options.flatMap((kind) =>
      judge(kind, { value: alertRules[kind].critical * 2, count: 1000 })
    )
    for (let n = 0; n < 2000; n++) {
      log.observe(n % 2 ? all : [])
      clock.advance(200_000)
      clock.jumpWall(-3_600_000)
    }
    const { active, earlier } = log.list()
    expect(active.length + earlier.length).toBeLessThanOrEqual(2 * alertKindSchema.options.length)
    expect(active[0]?.times).toBeGreaterThan(100)
  })
})
