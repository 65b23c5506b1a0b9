/** Which links of a mail are worth a visit: what its reader is meant to press first, each site once. */
import { type Facts, isWebLink } from '../model/index.ts'
import { hostOf, siteOf } from '../names/index.ts'

export interface LinkToVisit {
  readonly url: string
  readonly text: string
}

const VISITED_MAX = 3

/** Opened as the mail has them, so that every hop shows; what is already unwrapped from a gateway is not asked of the gateway. */
export function linksToVisit({ links, attachments }: Partial<Facts>): LinkToVisit[] {
  const web = (links ?? []).filter((link) => isWebLink(link) && link.host !== '')
  const inFiles = (attachments ?? []).flatMap(({ opens }) => opens.map((url) => ({ host: hostOf(url), destination: url, text: '' })))
  // What is to be pressed, then what the attached document opens, then the rest: social media, imprint.
  const first = [...web.filter(({ isCallToAction }) => isCallToAction), ...inFiles, ...web.filter(({ isCallToAction }) => !isCallToAction)]
  const bySite = new Map<string, LinkToVisit>()
  for (const { host, destination, text } of first) {
    const site = siteOf(host)
    if (bySite.size < VISITED_MAX && !bySite.has(site)) bySite.set(site, { url: destination, text })
  }
  return [...bySite.values()]
}
