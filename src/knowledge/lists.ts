/**
 * Reviewed lists of hosts: shorteners, free hosts, rewriters, redirectors, free mailers. Plain data in `lists/*.json`:
 * one entry a line with its source. A host matches an entry when it is that domain or lies below it.
 */
import { readFileSync } from 'node:fs'

export interface ListedHost {
  readonly domain: string
  readonly why: string
  readonly source: string
}

type ListName = 'shorteners' | 'free-hosts' | 'form-services' | 'click-counters' | 'free-mailers' | 'tenant-mailers' | 'relay-services'

const load = (name: ListName): ReadonlyMap<string, ListedHost> => {
  const entries = JSON.parse(readFileSync(new URL(`./lists/${name}.json`, import.meta.url), 'utf8')) as ListedHost[]
  return new Map(entries.map((entry) => [entry.domain, entry]))
}

const lists = new Map<ListName, ReadonlyMap<string, ListedHost>>()

/** RFC 1035 §2.3.4: longer names do not exist, and walking up a hostile one costs time. */
const HOST_CHARS_MAX = 253

/** The entry of a list that `host` (lower-case ASCII) falls under; null if none. */
export function listed(name: ListName, host: string): ListedHost | null {
  if (host.length > HOST_CHARS_MAX) return null
  const list = lists.get(name) ?? load(name)
  lists.set(name, list)
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const found = list.get(rest)
    if (found) return found
  }
  return null
}
