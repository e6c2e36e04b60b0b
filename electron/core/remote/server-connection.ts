import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP } from 'node:net'
import { rootCertificates } from 'node:tls'
import { Agent, type Dispatcher } from 'undici'
import { checkResolved } from './address-check.ts'

export type ConnectionLimits = Readonly<{ connectMs: number; concurrency: number }>

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/** Resolves as the system does, and hands on only what may be spoken to. */
function checkedLookup(host: string, options: LookupOptions, found: Found): void {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, [])
    try {
      for (const { address } of addresses) checkResolved(host, address)
    } catch (refused) {
      return found(refused as Error, [])
    }
    const [first] = addresses
    if (options.all || !first) return found(null, addresses)
    found(null, first.address, first.family)
  })
}

/**
 * The sockets to the one server. Certificates are always checked; there is no switch for it. Silence is timed by our own
 * clock (`attempt.ts`), so undici's timers for it are off; only the time to connect is its own, because nobody else sees
 * when a connection stands.
 *
 * @param host as in the address, brackets included
 * @param caPem more authorities, or the empty text
 */
export function openConnection(host: string, caPem: string, limits: ConnectionLimits): Dispatcher {
  const bare = host.replace(/^\[|\]$/g, '')
  // Nothing is looked up for a number, so it is checked here.
  if (isIP(bare) !== 0) checkResolved(bare, bare)
  return new Agent({
    connections: limits.concurrency + 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    connectTimeout: limits.connectMs,
    connect: {
      timeout: limits.connectMs,
      lookup: checkedLookup,
      rejectUnauthorized: true,
      ...(caPem === '' ? {} : { ca: [...rootCertificates, caPem] })
    }
  })
}
