/**
 * Which addresses a visit may reach: public ones, and no others. Not a list of what is bad but of what is good:
 * everything that is not plain unicast (RFC 6890) stays out, with it whatever carries an IPv4 address inside IPv6.
 */
import ipaddr from 'ipaddr.js'

type Parsed = ReturnType<typeof ipaddr.parse>

/** A network in CIDR form (`203.0.113.0/24`) that the operator keeps visits from. */
export type Network = readonly [Parsed, number]

/** @throws Error when it is no network */
export const networkOf = (cidr: string): Network => ipaddr.parseCIDR(cidr)

/** All that is handed out to the world so far (RFC 4291 §2.4): leaves out `::127.0.0.1` and kin. */
const GLOBAL_IPV6 = networkOf('2000::/3')
/** The one cloud that serves its machines' secrets at a public address (Microsoft, "What is IP address 168.63.129.16?"). */
const AZURE_HOST = networkOf('168.63.129.16/32')

/** The address that a browser or the C library would make of `0x7f.1`, `2130706433`, `[::1]`; null for a name. */
export function addressIn(host: string): string | null {
  const bare = host.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  return ipaddr.isValid(bare) ? ipaddr.parse(bare).toString() : null
}

/** Why an address stays out, in ipaddr.js's word for its range or `listed`; null when it may be reached. */
export function refusalOf(address: string, listed: readonly Network[] = []): string | null {
  if (!ipaddr.isValid(address)) return 'no address'
  const parsed = ipaddr.parse(address)
  const range = parsed.range()
  if (range !== 'unicast') return range
  if (parsed.kind() === 'ipv6' && !parsed.match(...GLOBAL_IPV6)) return 'not global'
  if (parsed.kind() === 'ipv4' && parsed.match(...AZURE_HOST)) return 'metadata'
  const isListed = listed.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits))
  return isListed ? 'listed' : null
}
