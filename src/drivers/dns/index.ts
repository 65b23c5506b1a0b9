/** DNS over Node's own resolver: bounded cache, questions under way shared, a time limit a question. */
import { Resolver as NodeResolver } from 'node:dns/promises'
import { Refusal } from '../../model/index.ts'
import type { Clock, RecordType, Resolver } from '../../ports/index.ts'

/** Node tells no time to live for TXT and MX; a minute is shorter than nearly every one in use. */
const ANSWER_MS = 60_000
/** A name server in trouble is asked again soon; in between a thousand mails of one dead domain do not wait for it. */
const TROUBLE_MS = 5_000
/** Some 10 MB at the sizes of SPF records and keys. */
const CACHED_MAX = 10_000
const QUESTION_MS = 1_500

export interface DnsOptions {
  /** Address or `address:port`. Empty: those of the system. */
  readonly servers?: readonly string[]
  /** For one question, in milliseconds. */
  readonly timeoutMs?: number
  readonly clock?: Clock
}

interface Cached {
  readonly records: Promise<unknown[]>
  /** Infinity while the question is under way. */
  until: number
}

/** @throws Refusal when a server is no address */
export function openDnsResolver({ servers = [], timeoutMs = QUESTION_MS, clock = { now: () => new Date() } }: DnsOptions = {}): Resolver {
  const node = new NodeResolver({ timeout: timeoutMs, tries: 1 })
  if (servers.length > 0) setServers(node, servers)
  const cache = new Map<string, Cached>()
  const nowMs = () => clock.now().getTime()
  return {
    async resolve(name, type) {
      const key = `${type} ${name.toLowerCase().replace(/\.$/, '')}`
      const known = cache.get(key)
      // A copy: what one reader sorts must not change for the next.
      if (known && known.until > nowMs()) return [...(await known.records)]
      const asked: Cached = { records: ask(node, name, type, timeoutMs), until: Number.POSITIVE_INFINITY }
      cache.delete(key)
      // The oldest answer goes first: a Map keeps the order of asking.
      if (cache.size >= CACHED_MAX) cache.delete(cache.keys().next().value ?? '')
      cache.set(key, asked)
      asked.records.then(
        () => {
          asked.until = nowMs() + ANSWER_MS
        },
        (cause: unknown) => {
          asked.until = nowMs() + (isAnswer(cause) ? ANSWER_MS : TROUBLE_MS)
        },
      )
      return [...(await asked.records)]
    },
  }
}

/** Asks nobody. */
export const offlineResolver: Resolver = {
  async resolve() {
    throw dnsError('EOFFLINE')
  },
}

function setServers(node: NodeResolver, servers: readonly string[]): void {
  try {
    node.setServers(servers)
  } catch (cause) {
    throw new Refusal(`One of the name servers is no address: ${servers.join(', ').slice(0, 200)}.`, { cause })
  }
}

/** c-ares counts its time by server and try and may take longer than it was told: the limit is ours. */
async function ask(node: NodeResolver, name: string, type: RecordType, timeoutMs: number): Promise<unknown[]> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(dnsError('ETIMEOUT')), timeoutMs)
  })
  try {
    return await Promise.race([node.resolve(name, type) as Promise<unknown[]>, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

/** "There is no such name" is an answer; a silent server is none. */
const isAnswer = (cause: unknown): boolean => ['ENOTFOUND', 'ENODATA', 'EBADNAME'].includes((cause as { code?: string }).code ?? '')

const dnsError = (code: string): Error => Object.assign(new RangeError(`DNS: ${code}`), { code })
