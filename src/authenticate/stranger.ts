/**
 * Who spoke to our port? A stranger's envelope lets SPF be measured, but every header is the stranger's too. A program of this machine
 * hands over mail that was received before: its envelope says nothing, its headers may. A private address proves neither.
 */
import { BlockList, isIP, isIPv6 } from 'node:net'
import type { Envelope } from '../model/index.ts'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** RFC 1918, RFC 4193, loopback and link-local: addresses nobody outside can connect from. */
const inside = new BlockList()
inside.addSubnet('10.0.0.0', 8)
inside.addSubnet('172.16.0.0', 12)
inside.addSubnet('192.168.0.0', 16)
inside.addSubnet('127.0.0.0', 8)
inside.addSubnet('169.254.0.0', 16)
inside.addAddress('::1', 'ipv6')
inside.addSubnet('fc00::', 7, 'ipv6')
inside.addSubnet('fe80::', 10, 'ipv6')

/** The envelope, when a stranger spoke it to us; else null: an address that nobody outside has says nothing to SPF. */
export function strangersEnvelope(envelope: Envelope | null): Envelope | null {
  const address = envelope?.peerAddress.split('%', 1)[0] ?? ''
  if (isIP(address) === 0 || inside.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) return null
  return envelope
}

/**
 * May a receiver's results in the header be believed at all? Only in mail that we did not receive (a file), or that a program of
 * this machine handed over. A private address is not enough: behind a NAT or a container's bridge every stranger has one.
 */
export function areHeadersTheOperators(envelope: Envelope | null): boolean {
  if (envelope === null) return true
  const { peerAddress } = envelope
  return isIP(peerAddress) !== 0 && loopback.check(peerAddress, isIPv6(peerAddress) ? 'ipv6' : 'ipv4')
}
