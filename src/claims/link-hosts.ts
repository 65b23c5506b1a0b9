/** Names in the hosts of links: `acme-login.example.com` is meant to be read as Acme's. */
import { listed, ownerOf } from '../knowledge/index.ts'
import { isWebLink, type Link, type Mailbox } from '../model/index.ts'
import { type Evidence, WEIGHTS } from './evidence.ts'
import { wordsOf } from './fold.ts'
import { namesIn } from './names.ts'

const LINKS_MAX = 60
const HOSTS_MAX = 12
const HOST_CHARS_MAX = 100
const WORDS_MAX = 16
/** Shorter names are syllables of other words, if they are not a whole label. */
const NAME_LETTERS_MIN = 5

/** A host that its owner is known for says nothing here: links to others are no claim. */
export function inHosts(links: readonly Link[], author: Mailbox | undefined): Evidence[] {
  const sender = author && ownerOf(author.domain)?.owner
  const hosts = new Map<string, Link>()
  for (const link of links.slice(0, LINKS_MAX))
    if (isWebLink(link) && !hosts.has(link.host) && hosts.size < HOSTS_MAX) hosts.set(link.host, link)
  return [...hosts.values()].flatMap(({ host, at }) => {
    if (host === '' || ownerOf(host) !== null) return []
    const text = tenantOf(host)
      .slice(0, HOST_CHARS_MAX)
      .replace(/[^a-z.]/g, ' ')
      .toUpperCase()
    return namesIn(text, wordsOf(text, WORDS_MAX)).flatMap(({ value: known, start, end }) => {
      const isLabel = (start === 0 || text.charAt(start - 1) === '.') && text.charAt(end) === '.'
      if (known.isAmbiguous || known.organisation === sender || (end - start < NAME_LETTERS_MIN && !isLabel)) return []
      return [{ known, kind: 'link-text' as const, weight: WEIGHTS.linkHost, text: host, at, isHost: true as const }]
    })
  })
}

/** `acme.platform.example` is the platform's customer's: the platform itself says nothing. */
function tenantOf(host: string): string {
  const platform = listed('free-hosts', host) ?? listed('click-counters', host) ?? listed('form-services', host)
  return platform ? host.slice(0, Math.max(0, host.length - platform.domain.length)) : host
}
