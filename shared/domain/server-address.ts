/** Why the address of a model server was refused. Each has a sentence in the settings screen. */
export type AddressProblem = 'not-an-address' | 'not-https' | 'has-password' | 'has-query'

/** The names and numbers of this very machine; only there may words travel without encryption. */
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

export const isLoopbackHost = (host: string): boolean => loopback.test(host)

/**
 * A plain address and nothing clever: printable ASCII, a name of letters, four decimal numbers or an IPv6 address in
 * brackets. A host that ends in a number but is no dotted IPv4 (decimal, octal and hexadecimal spellings) is no host.
 */
const grammar =
  /^(?<scheme>https?):\/\/(?<host>[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,9}|\[[0-9a-f:]{2,39}\])(?::\d{1,5})?(?:\/[\w~.%/-]*)?$/i
const ipv4 = /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/
const endsInNumber = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/i

/**
 * Looks at the address that a person types for the model server: `https:` everywhere, `http:` on this machine only, no
 * name or password in it (keys have a place of their own), nothing after the path.
 *
 * @returns null when it may be used; the empty text, which means "no server", is also fine
 */
export function findAddressProblem(text: string): AddressProblem | null {
  if (text === '') return null
  if (/^https?:\/\/[^/]*@/i.test(text)) return 'has-password'
  if (/[?#]/.test(text)) return 'has-query'
  const parts = grammar.exec(text)?.groups
  const host = (parts?.['host'] ?? '').toLowerCase()
  if (host === '' || (endsInNumber.test(host) && !ipv4.test(host))) return 'not-an-address'
  return parts?.['scheme']?.toLowerCase() === 'https' || isLoopbackHost(host) ? null : 'not-https'
}
