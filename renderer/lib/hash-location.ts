import { useSyncExternalStore } from 'react'

/** Where the window is: `#/fir/01J...?lang=hi`. Path and query apart, because both belong to the hash here. */

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

const hash = (): string => window.location.hash.replace(/^#/, '') || '/'
const path = (): string => hash().split('?')[0] || '/'

/** Goes to a screen; `replace` leaves no step to come back to. */
export function goTo(to: string, options?: Readonly<{ replace?: boolean }>): void {
  if (options?.replace) {
    window.history.replaceState(null, '', `#${to}`)
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  } else {
    window.location.hash = to
  }
}

/** The location hook that the router is given. */
export function useHashPath(): [string, typeof goTo] {
  return [useSyncExternalStore(subscribe, path), goTo]
}

/** The part after `?` of the hash. */
export function readHashQuery(): URLSearchParams {
  return new URLSearchParams(hash().split('?')[1] ?? '')
}

/** The same, kept up to date. */
export function useHashQuery(): URLSearchParams {
  return new URLSearchParams(useSyncExternalStore(subscribe, () => hash().split('?')[1] ?? ''))
}
