import { describe, expect, it } from 'vitest'
import type { RemoteStatus } from '#shared/domain/remote-status.ts'
import { lineStateOf, lineTone } from '../../../renderer/lib/line-state.ts'

const status = (over: Partial<RemoteStatus>, breaker: RemoteStatus['breaker']['state'] = 'closed'): RemoteStatus => ({
  configured: true,
  protocol: 'openai',
  host: 'model.example',
  key: 'none',
  connectivity: 'online',
  breaker: { state: breaker, sinceMs: 0, retryInMs: null, failureRate: 0, slowRate: 0, calls: 0 },
  timeline: [],
  retryBudget: { tokens: 3, max: 3 },
  lastSuccessAt: null,
  lastError: null,
  inFlight: 0,
  tokensPerSecond: null,
  testing: null,
  ...over
})

describe('the state of the line in one word', () => {
  it.each([
    ['not-set-up', status({ configured: false, connectivity: 'offline' }, 'open')],
    ['work-offline', status({ connectivity: 'offline' }, 'isolated')],
    ['unauthorised', status({ connectivity: 'unauthorised' }, 'open')],
    ['captive-portal', status({ connectivity: 'captive-portal' })],
    ['offline', status({ connectivity: 'offline' }, 'open')],
    ['circuit-open', status({}, 'open')],
    ['probing', status({}, 'half-open')],
    ['online', status({})],
    ['unknown', status({ connectivity: 'unknown' })]
  ] as const)('is %s, with a tone of its own', (word, given) => {
    expect(lineStateOf(given)).toBe(word)
    expect(lineTone[word]).toBeDefined()
  })
})
