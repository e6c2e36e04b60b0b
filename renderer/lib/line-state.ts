import type { RemoteStatus } from '#shared/domain/remote-status.ts'

/** How the line to the model server stands, as one word a person can act on. */
export type LineState =
  | 'not-set-up'
  | 'work-offline'
  | 'unauthorised'
  | 'captive-portal'
  | 'offline'
  | 'circuit-open'
  | 'probing'
  | 'online'
  | 'unknown'

/** What a person must know first: their own choice, then what only a person can mend, then what mends itself. */
export function lineStateOf({ configured, breaker, connectivity }: RemoteStatus): LineState {
  if (!configured) return 'not-set-up'
  if (breaker.state === 'isolated') return 'work-offline'
  if (connectivity === 'unauthorised' || connectivity === 'captive-portal') return connectivity
  if (connectivity === 'offline') return 'offline'
  if (breaker.state === 'open') return 'circuit-open'
  if (breaker.state === 'half-open') return 'probing'
  return connectivity
}

export type LineTone = 'ok' | 'warn' | 'bad' | 'quiet'

export const lineTone: Readonly<Record<LineState, LineTone>> = {
  'not-set-up': 'quiet',
  'work-offline': 'quiet',
  unauthorised: 'bad',
  'captive-portal': 'bad',
  offline: 'warn',
  'circuit-open': 'warn',
  probing: 'warn',
  online: 'ok',
  unknown: 'quiet'
}
