/** How often one network may ask: a bucket of requests, a smaller one of mails to check, and a growing wait after wrong tokens. */
import { isIPv6 } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { Refusal } from '../model/index.ts'
import type { CallerOf } from './caller.ts'

/** Who was seen longest ago is forgotten first; a bucket that rested for a minute is full again, so forgetting it gives nothing away. */
const NETWORKS_MAX = 50_000
const MINUTE_MS = 60_000

export interface Buckets {
  /** @returns false when the bucket is empty */
  take(address: string): boolean
}

export function openBuckets(perMinuteMax: number, now: () => number = Date.now): Buckets {
  const buckets = openRecent<{ readonly left: number; readonly at: number }>()
  return {
    take(address) {
      const [before, at] = [buckets.get(address), now()]
      const left = before ? Math.min(perMinuteMax, before.left + ((at - before.at) / MINUTE_MS) * perMinuteMax) : perMinuteMax
      buckets.set(address, { left: Math.max(0, left - 1), at })
      return left >= 1
    },
  }
}

export function limitRequests(callerOf: CallerOf, perMinuteMax: number): MiddlewareHandler {
  const buckets = openBuckets(perMinuteMax)
  return async (c, next) => {
    if (!buckets.take(callerOf(c).address)) {
      c.header('retry-after', '60')
      throw new Refusal('Too many requests; wait a minute.', { httpStatus: 429 })
    }
    await next()
  }
}

const FREE_TRIES = 5
const FIRST_WAIT_MS = 2_000
const WAIT_MS_MAX = 15 * MINUTE_MS

export interface Waits {
  /** Milliseconds until the network may try again; 0: now. */
  left(address: string): number
  failed(address: string): void
  passed(address: string): void
}

/** Five wrong tokens are free; each one more doubles the wait, up to a quarter of an hour. */
export function openWaits(now: () => number = Date.now): Waits {
  const tries = openRecent<{ readonly failed: number; readonly until: number }>()
  return {
    left: (address) => Math.max(0, (tries.get(address)?.until ?? 0) - now()),
    failed(address) {
      const failed = (tries.get(address)?.failed ?? 0) + 1
      const wait = failed < FREE_TRIES ? 0 : Math.min(WAIT_MS_MAX, FIRST_WAIT_MS * 2 ** Math.min(failed - FREE_TRIES, 20))
      tries.set(address, { failed, until: now() + wait })
    },
    passed: (address) => tries.drop(address),
  }
}

/** What is known of each network, newest last. */
function openRecent<Known>() {
  const known = new Map<string, Known>()
  return {
    get: (address: string): Known | undefined => known.get(networkOf(address)),
    set(address: string, one: Known): void {
      const network = networkOf(address)
      known.delete(network)
      known.set(network, one)
      const [oldest] = known.keys()
      if (known.size > NETWORKS_MAX && oldest !== undefined) known.delete(oldest)
    },
    drop: (address: string): void => void known.delete(networkOf(address)),
  }
}

/** One subscriber has 2^64 IPv6 addresses and more: they count as one (RFC 6177). */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = (address.split('%', 1)[0] ?? '').split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const groups = [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
  return groups
    .slice(0, 4)
    .map((one) => Number.parseInt(one, 16).toString(16))
    .join(':')
}
