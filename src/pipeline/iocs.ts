/** Values others can search for. Only the mail's own: a brand's own domain that a lure links to is no indicator. */
import { ownerOf } from '../knowledge/index.ts'
import { type Facts, isWebLink, type Report } from '../model/index.ts'
import { hostOf, isIpAddress, siteOf } from '../names/index.ts'

export const IOCS_MAX = 100

export function iocsOf({ links, attachments, identity }: Partial<Facts>): Report['iocs'] {
  const found = new Map<string, Report['iocs'][number]>()
  const add = (type: Report['iocs'][number]['type'], value: string) => {
    if (value !== '' && found.size < IOCS_MAX) found.set(`${type} ${value}`, { type, value })
  }
  for (const link of links ?? []) {
    if (!isWebLink(link) || ownerOf(link.host)) continue
    add(isIpAddress(link.host) ? 'ip' : 'domain', link.site ?? link.host)
    add('url', link.destination)
  }
  for (const url of (attachments ?? []).flatMap(({ opens }) => opens)) {
    const host = hostOf(url)
    if (ownerOf(host)) continue
    add(isIpAddress(host) ? 'ip' : 'domain', siteOf(host))
    add('url', url)
  }
  for (const { address, domain } of [...(identity?.from ?? []), ...(identity?.replyTo ?? [])])
    if (domain && !ownerOf(domain)) add('email', address)
  return [...found.values()]
}
