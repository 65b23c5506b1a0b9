/** DNS over Node's own resolver: bounded cache, questions under way shared, a time limit a question. */
import { Resolver as NodeResolver } from 'node:dns/promises'
import type { Clock, RecordType, Resolver } from '../../ports/index.ts'

const CACHE_MS = 60_000
const CACHED_MAX = 10_000
const QUESTION_MS_MAX = 1_500

export interface DnsOptions {
  /** Empty: those of the system. */
  readonly servers?: readonly string[]
  readonly clock?: Clock
}

export function openDnsResolver({ servers = [], clock = { now: () => new Date() } }: DnsOptions = {}): Resolver {
  const node = new NodeResolver({ timeout: QUESTION_MS_MAX, tries: 1 })
  if (servers.length > 0) node.setServers(servers)
  const cache = new Map<string, { answer: Promise<unknown[]>; until: number }>()
  return {
    resolve(name, type) {
      const key = `${type} ${name.toLowerCase()}`
      const now = clock.now().getTime()
      const known = cache.get(key)
      if (known && known.until > now) return known.answer
      const answer = ask(node, name, type)
      // Failed answers are remembered, too: a thousand mails of one dead domain ask once a minute.
      answer.catch(() => undefined)
      if (cache.size >= CACHED_MAX) cache.delete(cache.keys().next().value ?? '')
      cache.set(key, { answer, until: now + CACHE_MS })
      return answer
    },
  }
}

async function ask(node: NodeResolver, name: string, type: RecordType): Promise<unknown[]> {
  return type === 'PTR' ? node.resolvePtr(name) : ((await node.resolve(name, type)) as unknown[])
}
