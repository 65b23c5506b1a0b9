/** From where a request comes: the address behind proxies that we trust, whether that is this machine, and whether it came by https. */
import { BlockList, isIP, isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

export interface Caller {
  /** '' in tests, which have no socket. */
  readonly address: string
  /** Somebody at this machine, and not what a proxy on it passes on. */
  readonly isHere: boolean
  readonly isHttps: boolean
}

export type CallerOf = (c: Context) => Caller

/** Through how many proxies a request may have come. */
const HOPS_MAX = 20
/** What a proxy adds. One that we were not told of must not make strangers look like this machine. */
const PROXY_FIELDS = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via', 'cf-connecting-ip'] as const

/** @param trustedProxies addresses and networks (CIDR) */
export function callersBehind(trustedProxies: readonly string[]): CallerOf {
  const trusted = new BlockList()
  for (const one of trustedProxies) {
    const [address = '', prefix] = one.split('/')
    const family = familyOf(address)
    if (prefix === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(prefix), family)
  }
  const isTrusted = (address: string) => isIP(address) !== 0 && trusted.check(address, familyOf(address))
  return (c) => {
    const peer = peerOf(c)
    const isProxy = isTrusted(peer)
    const told = isProxy ? hopsOf(c.req.header('x-forwarded-for')) : []
    // From our end: each proxy vouches for the one before it, up to the first that is none of ours.
    const address = told.reduceRight((now, before) => (isTrusted(now) ? before : now), peer)
    const isPassedOn = isProxy ? told.length === 0 : PROXY_FIELDS.some((field) => c.req.header(field) !== undefined)
    return {
      address,
      isHere: isLoopback(address) && !isPassedOn,
      isHttps: isProxy && c.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim().toLowerCase() === 'https',
    }
  }
}

export const isLoopback = (address: string): boolean => address === '::1' || /^127\.\d/.test(address)

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4')
/** IPv4 as IPv6 writes it is IPv4. */
const plain = (address: string): string => address.toLowerCase().replace(/^::ffff:(?=\d{1,3}\.)/, '')

function peerOf(c: Context): string {
  try {
    return plain(getConnInfo(c).remote.address ?? '')
  } catch {
    // `app.request()` has no connection: treated as a stranger.
    return ''
  }
}

/** What is no address stays in: it is trusted by nobody, so nothing before it is believed. */
const hopsOf = (field: string | undefined): string[] =>
  (field ?? '')
    .split(',')
    .slice(-HOPS_MAX)
    .map((one) => plain(one.trim().replace(/^\[([^\]]{1,50})\](?::\d{1,5})?$|^((?:\d{1,3}\.){3}\d{1,3}):\d{1,5}$/, '$1$2')))
    .filter((one) => one !== '')
    .map((one) => (isIP(one) === 0 ? 'unknown' : one))
