import { BlockList, isIP, isIPv6 } from 'node:net'
import { isLoopbackHost } from '#shared/domain/server-address.ts'
import { AppError } from '../support/errors.ts'

/**
 * Addresses behind which no model server of a station stands, whatever a name resolves to: "this network", link-local
 * (where clouds keep their metadata), multicast and broadcast. Private ranges stay open: the server usually stands in the
 * station's own network, and a person typed its name.
 */
const never = new BlockList()
never.addSubnet('0.0.0.0', 8)
never.addSubnet('169.254.0.0', 16)
never.addSubnet('224.0.0.0', 4)
never.addAddress('255.255.255.255')
never.addAddress('100.100.100.200')
never.addAddress('::', 'ipv6')
never.addAddress('fd00:ec2::254', 'ipv6')
never.addSubnet('fe80::', 10, 'ipv6')
never.addSubnet('ff00::', 8, 'ipv6')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/**
 * Holds the address that a name resolved to against what was asked for. A name of this machine must be this machine, and
 * no other name may be: that is how a page in a browser, or a name server, reaches what listens on it.
 * @throws AppError `remote-not-allowed`
 */
export function checkResolved(host: string, address: string): void {
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  const isHere = loopback.check(address, family)
  const wanted = isLoopbackHost(host) || isLoopbackHost(`[${host}]`)
  if (isIP(address) !== 0 && !never.check(address, family) && isHere === wanted) return
  throw new AppError('remote-not-allowed', 'the name of the server leads to an address that is not allowed')
}
