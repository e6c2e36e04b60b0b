import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BreakerState } from '#shared/domain/remote-status.ts'
import type { CallOutcome, Permit } from '../../../electron/core/remote/breaker-types.ts'
import { breakerRig } from '../../support/breaker-rig.ts'

const limits = { windowMs: 6000, slowCallMs: 1000, probeMs: 5000, openBaseMs: 1000, openCapMs: 8000 }
const MIN_CALLS = 5
const SLOT_MS = limits.windowMs / 60

type Call = { startedMs: number; state: object; ended: boolean }
type Result = Readonly<{ slot: number; failed: boolean; slow: boolean }>

/** The same rules as plainly as they can be said: a list of all results, filtered anew at every question. */
class Reference {
  state: BreakerState = 'closed'
  /** A new object with every change of state. */
  token: object = {}
  results: Result[] = []
  openings = 0
  untilMs = 0
  probe: Call | null = null

  move(state: BreakerState): void {
    this.state = state
    this.token = {}
    this.probe = null
  }
  open(nowMs: number): void {
    this.untilMs = nowMs + Math.min(limits.openCapMs, limits.openBaseMs * 2 ** this.openings++)
    this.move('open')
  }
  overdue(nowMs: number): void {
    if (this.probe && nowMs - this.probe.startedMs >= limits.probeMs) this.open(nowMs)
  }
  acquire(nowMs: number): Call | null {
    this.overdue(nowMs)
    if (this.state === 'open' && nowMs >= this.untilMs) this.move('half-open')
    if (this.state === 'open' || this.state === 'isolated' || this.probe) return null
    const call = { startedMs: nowMs, state: this.token, ended: false }
    if (this.state === 'half-open') this.probe = call
    return call
  }
  release(call: Call, outcome: CallOutcome, nowMs: number): void {
    if (call.ended) return
    call.ended = true
    this.overdue(nowMs)
    if (call.state !== this.token) return
    if (this.state === 'half-open') {
      this.probe = null
      if (outcome === 'failure') return this.open(nowMs)
      if (outcome === 'ignored') return
      this.results = []
      this.openings = 0
      return this.move('closed')
    }
    if (outcome === 'ignored') return
    const slow = nowMs - call.startedMs > limits.slowCallMs
    this.results.push({ slot: Math.floor(nowMs / SLOT_MS), failed: outcome === 'failure', slow })
    const seen = this.seen(nowMs)
    if (seen.length < MIN_CALLS) return
    const share = (some: Result[]): number => some.length / seen.length
    if (share(seen.filter(({ failed }) => failed)) >= 0.5 || share(seen.filter((one) => one.slow)) >= 0.8)
      this.open(nowMs)
  }
  seen(nowMs: number): Result[] {
    return this.results.filter(({ slot }) => slot > Math.floor(nowMs / SLOT_MS) - 60)
  }
  isolate(on: boolean): void {
    if (on === (this.state === 'isolated')) return
    this.results = []
    this.openings = 0
    this.move(on ? 'isolated' : 'closed')
  }
}

const outcome = fc.constantFrom<CallOutcome>('success', 'failure', 'failure', 'ignored')
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('call'), outcome, tookMs: fc.nat(1500) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('begin'), outcome, tookMs: fc.constant(0) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('end'), outcome, tookMs: fc.constant(0) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait'), outcome, tookMs: fc.nat(9000) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('isolate', 'join', 'endWait'), outcome, tookMs: fc.nat(10) })
  }
)

const RUNS = 10_000

describe('the breaker against a plain model of its rules', () => {
  it(`agrees in state, wait and window after every step (${RUNS} runs)`, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        const rig = breakerRig(limits)
        const model = new Reference()
        const begun: [Permit, Call][] = []
        const begin = (): void => {
          const call = model.acquire(rig.clock.monotonicMs())
          let permit: Permit | null = null
          try {
            permit = rig.breaker.acquire()
          } catch {
            permit = null
          }
          expect(permit === null).toBe(call === null)
          if (permit && call) begun.push([permit, call])
        }
        const end = (how: CallOutcome): void => {
          const pair = begun.pop()
          if (!pair) return
          model.release(pair[1], how, rig.clock.monotonicMs())
          rig.breaker.release(pair[0], how)
        }
        for (const { do: what, outcome: how, tookMs } of steps) {
          if (what === 'begin' || what === 'call') begin()
          rig.clock.advance(tookMs)
          if (what === 'end' || what === 'call') end(how)
          if (what === 'isolate' || what === 'join') {
            model.isolate(what === 'isolate')
            rig.breaker.isolate(what === 'isolate')
          }
          const nowMs = rig.clock.monotonicMs()
          model.overdue(nowMs)
          if (what === 'endWait') {
            if (model.state === 'open') model.move('half-open')
            rig.breaker.endWait()
          }
          const view = rig.breaker.view()
          expect([view.state, view.calls]).toEqual([model.state, model.seen(nowMs).length])
          expect(view.retryInMs).toBe(model.state === 'open' ? Math.max(0, model.untilMs - nowMs) : null)
        }
      }),
      { numRuns: RUNS }
    )
  })
})
