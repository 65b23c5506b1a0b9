/** The pages behind a case, and when the service opens them: after the first judgement, where the policy says so, once. */
import { extractFacts } from '../extract/index.ts'
import type { Gathered, Message, Page, Report, Sighting, Verdict } from '../model/index.ts'
import { type LinkToVisit, linksToVisit } from './links-to-visit.ts'

/** Opens what a mail leads to; its recipients stay unknown to the pages. */
export type VisitLinks = (links: readonly LinkToVisit[], recipients: readonly string[]) => Promise<readonly Page[]>

export interface Visits {
  /** `suspicious`: attacks and what is suspicious; `all`: every case with a link. */
  readonly policy: 'suspicious' | 'all'
  readonly visitLinks: VisitLinks
}

const DOUBTFUL: ReadonlySet<Verdict> = new Set(['attack', 'suspicious'])

/** Facts touch the world once: a case whose pages were visited is not visited again by a new judgement. */
export const isVisitWanted = (visits: Visits | null, gathered: Gathered | null, { verdict, links, attachments }: Report): boolean =>
  visits !== null &&
  gathered !== null &&
  gathered.pages === null &&
  (links.length > 0 || attachments.some(({ opens }) => opens.length > 0)) &&
  (visits.policy === 'all' || DOUBTFUL.has(verdict))

/** The same facts with the pages beside them. */
export async function withPages(
  visitLinks: VisitLinks,
  { raw, message, sighting, gathered }: { raw: Uint8Array; message: Message; sighting: Sighting; gathered: Gathered },
): Promise<Gathered> {
  const { facts } = extractFacts(raw, message, sighting, gathered)
  const pages = await visitLinks(linksToVisit(facts), facts.recipients ?? [])
  return { ...gathered, pages }
}
