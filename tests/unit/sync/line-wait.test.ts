import { describe, expect, it } from 'vitest'
import { defaultSettings as settings } from '#shared/domain/settings.ts'
import { appErrorCodes } from '#shared/domain/error.ts'
import { closedForMs, lineWaitMs } from '../../../electron/core/sync/line-wait.ts'
import type { RemoteGate } from '../../../electron/core/remote/remote-types.ts'
import { AppError } from '../../../electron/core/support/errors.ts'

const go: RemoteGate = { state: 'go' }
const open = (waitMs: number | null): RemoteGate => ({ state: 'wait', reason: 'circuit-open', waitMs, untilMs: null })
const error = (code: AppError['code'], retryAfterMs?: number): AppError =>
  new AppError(code, 'x', retryAfterMs === undefined ? {} : { details: { retryAfterMs } })

describe('the wait after a failure', () => {
  it.each(['remote-offline', 'remote-circuit-open', 'remote-work-offline', 'remote-rate-limited'] as const)(
    'is the line’s: %s uses no attempt',
    (code) => expect(lineWaitMs(error(code), go, settings)).toBe(settings['sync.offlineRetryMs'])
  )

  it.each(['remote-tls', 'remote-captive-portal', 'remote-forbidden', 'remote-unauthorised'] as const)(
    'is a person’s to end: %s is looked at rarely',
    (code) => expect(lineWaitMs(error(code), go, settings)).toBe(settings['sync.blockedRetryMs'])
  )

  it('is at least what the server or the circuit asked for', () => {
    expect(lineWaitMs(error('remote-rate-limited', 120_000), go, settings)).toBe(120_000)
    expect(lineWaitMs(error('remote-offline'), open(90_000), settings)).toBe(90_000)
  })

  it.each(['remote-timeout', 'remote-server-error'] as const)('counts %s only against a healthy server', (code) => {
    expect(lineWaitMs(error(code), go, settings)).toBeNull()
    expect(lineWaitMs(error(code), open(20_000), settings)).toBe(20_000)
  })

  it('leaves every other failure to the request', () => {
    const others = appErrorCodes.filter((code) => !code.startsWith('remote-'))
    for (const code of others) expect(lineWaitMs(error(code), open(1000), settings), code).toBeNull()
    for (const code of ['remote-bad-reply', 'remote-refused', 'remote-too-large'] as const) {
      expect(lineWaitMs(error(code), open(1000), settings), code).toBeNull()
    }
  })
})

describe('the lane', () => {
  it('is shut for as long as the gate says, without end where nobody knows', () => {
    expect([closedForMs(go), closedForMs(open(70)), closedForMs(open(null))]).toEqual([0, 70, Number.POSITIVE_INFINITY])
  })
})
