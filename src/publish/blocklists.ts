/**
 * Names for a resolver to refuse: a Response Policy Zone and a hosts file. A wrong line here cuts people off from an honest site, so only
 * domains of attacks are listed, and none under which many people have their pages.
 */
import { safeText } from '../explain/index.ts'
import { indicatorsOf } from './indicators.ts'
import { DEFAULT_WRITING, instant, type Publication, type Writing } from './publication.ts'

/** RFC 1035 §2.3.4, less what `*.` and the name of the zone may take. */
const NAME_CHARS_MAX = 200

// Letters, digits, hyphens (RFC 1123 §2.1) and the underscore of the wild; anything else is zone-file syntax (RFC 1035 §5.1) or no name.
const NAME = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

/** Signals that say of a host that it is not its page's own. */
const SHARED_HOST_SIGNALS: ReadonlySet<string> = new Set(['shared-host-link', 'shared-host-page', 'go-between-link', 'open-redirect'])

/** @see https://datatracker.ietf.org/doc/html/draft-vixie-dnsop-dns-rpz-00 §3.1: `CNAME .` answers "there is no such name" */
export function writeRpz(publication: Publication, writing: Partial<Writing> = {}): string {
  const { domains } = blockable(publication, writing)
  return [
    ...headOf(publication, ';'),
    '$TTL 300',
    `@ IN SOA localhost. hostmaster.localhost. ${serialOf(publication.madeAt)} 3600 600 604800 300`,
    '@ IN NS localhost.',
    ...domains.flatMap((name) => [`${name} CNAME .`, `*.${name} CNAME .`]),
    '',
  ].join('\n')
}

/** A hosts file knows no `*`: the hosts that links opened are listed beside their domains. */
export function writeHosts(publication: Publication, writing: Partial<Writing> = {}): string {
  const { domains, hosts } = blockable(publication, writing)
  const names = [...new Set([...domains, ...hosts])].sort()
  return [...headOf(publication, '#'), ...names.map((name) => `0.0.0.0 ${name}`), ''].join('\n')
}

/** Seconds: they rise with every writing and fit into 32 bits until 2106 (RFC 1982 §3). */
export const serialOf = (madeAt: string): number => Math.floor(Date.parse(madeAt) / 1000) >>> 0

const headOf = ({ id, title, madeAt }: Publication, comment: string): string[] => [
  `${comment} ${safeText(title)} (${safeText(id)})`,
  `${comment} Made by Telltale at ${instant(madeAt)}.`,
]

interface Blockable {
  readonly domains: readonly string[]
  readonly hosts: readonly string[]
}

function blockable(publication: Publication, writing: Partial<Writing>): Blockable {
  const isSharedByList = writing.isShared ?? DEFAULT_WRITING.isShared
  const isSharedBySignal = sharedBySignal(publication)
  const domains = new Set<string>()
  for (const { type, value, verdict } of indicatorsOf(publication)) {
    const name = value.toLowerCase()
    const isListed = type === 'domain' && verdict === 'attack' && isName(name)
    if (isListed && !isSharedByList(name) && !isSharedBySignal(name)) domains.add(name)
  }
  const attacks = publication.cases.filter(({ report }) => report.verdict === 'attack')
  const links = attacks.flatMap(({ report }) => report.links)
  const hosts = links.flatMap(({ host, site }) => (site !== null && domains.has(site) && isName(host) ? [host] : []))
  return { domains: [...domains].sort(), hosts: [...new Set(hosts)].sort() }
}

const isName = (name: string): boolean => name.length <= NAME_CHARS_MAX && NAME.test(name)

/** Of two labels it is the shared name itself (`bit.ly`); of more it is a tenant's own (`evil.web.app`), and blocks nobody else. */
function sharedBySignal({ cases }: Publication): (domain: string) => boolean {
  const evidence = cases.flatMap(({ report }) => report.evidence).filter(({ signal }) => SHARED_HOST_SIGNALS.has(signal))
  const opened = evidence.flatMap(({ values }) => values.opens?.toLowerCase() ?? [])
  return (domain) => domain.split('.').length === 2 && opened.some((host) => host === domain || host.endsWith(`.${domain}`))
}
