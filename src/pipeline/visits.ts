/** When the service opens the pages of a stored case: after the first judgement, where the policy says so, once. */
import { extractFacts } from '../extract/index.ts'
import type { Gathered, Page, Report, Sighting, Verdict } from '../model/index.ts'
import { parseMessage } from '../parse/index.ts'
import { type LinkToVisit, linksToVisit } from './links-to-visit.ts'

export interface Visits {
  /** `suspicious`: attacks and what is suspicious; `all`: every case with a link. */
  readonly policy: 'suspicious' | 'all'
  readonly visitLinks: (links: readonly LinkToVisit[], recipients: readonly string[]) => Promise<readonly Page[]>
}

const DOUBTFUL: ReadonlySet<Verdict> = new Set(['attack', 'suspicious'])

/** Facts touch the world once: a case whose pages were visited is not visited again by a new judgement. */
export const isVisitWanted = (visits: Visits | null, gathered: Gathered | null, { verdict, links }: Report): boolean =>
  visits !== null && gathered !== null && gathered.pages === null && links.length > 0 && (visits.policy === 'all' || DOUBTFUL.has(verdict))

/** The same facts with the pages beside them, and the time of the visit. */
export async function withVisits(
  { visitLinks }: Visits,
  {
    raw,
    sighting,
    gathered,
    now,
  }: { readonly raw: Uint8Array; readonly sighting: Sighting; readonly gathered: Gathered; readonly now: Date },
): Promise<Gathered> {
  const { facts } = extractFacts(raw, await parseMessage(raw), sighting, gathered)
  const pages = await visitLinks(linksToVisit(facts), facts.recipients ?? [])
  return { ...gathered, gatheredAt: now.toISOString(), pages }
}
