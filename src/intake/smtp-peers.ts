/** Counts the connections of each network, so that one sender cannot take every place. */
import { isIPv6 } from 'node:net'

export interface Peers {
  /** Takes a place for a session; false when its network has none left. */
  enter(sessionId: string, address: string): boolean
  leave(sessionId: string): void
}

export function createPeers(connectionsPerNetworkMax: number): Peers {
  const networkOfSession = new Map<string, string>()
  const counts = new Map<string, number>()
  return {
    enter(sessionId, address) {
      const network = networkOf(address)
      const count = counts.get(network) ?? 0
      if (count >= connectionsPerNetworkMax) return false
      counts.set(network, count + 1)
      networkOfSession.set(sessionId, network)
      return true
    },
    leave(sessionId) {
      const network = networkOfSession.get(sessionId)
      if (network === undefined) return
      networkOfSession.delete(sessionId)
      const count = (counts.get(network) ?? 1) - 1
      if (count > 0) counts.set(network, count)
      else counts.delete(network)
    },
  }
}

/** One customer has an IPv4 address, or a whole IPv6 /64 (RFC 6177) with more addresses than there are places. */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d{1,3}\.)/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = (plain.split('%')[0] ?? '').split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail ? tail.split(':') : []
  const groups = tail === undefined ? front : [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
