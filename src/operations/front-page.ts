/** The front page of researchers: what is interesting now, new, rising, or fits the moment; each campaign once. */
import { z } from 'zod'
import type { CaseId } from '../model/index.ts'
import type { Workspace } from './context.ts'
import { paragraphOf } from './interest-words.ts'
import { interestingCampaign } from './interesting.ts'
import { operation } from './operation.ts'
import { type RankedCampaign, type Ranking, rankingOf } from './ranking.ts'

const DAY_MS = 86_400_000
export const SECTION_IDS = ['now', 'new', 'rising', 'moment'] as const
export type SectionId = (typeof SECTION_IDS)[number]

/** Entries of a section. */
const ENTRIES_MAX: Readonly<Record<SectionId, number>> = { now: 6, new: 4, rising: 4, moment: 4 }
const WEEK_DAYS = 7
/** An occasion is told weeks after it, but then it no longer fits. */
const MOMENT_DAYS = 14
/** Less deserves nobody's morning. */
const INTEREST_MIN = 20
/** Days looked at, remembered beside a ranking. */
const DAYS_MAX = 30

const entry = interestingCampaign.extend({
  says: z.string().describe('Why it is worth a look, in a paragraph.'),
  recent: z.int().describe('Its mails within 7 days.'),
  before: z.int().describe('Its mails in the 7 days before.'),
  alsoIn: z.array(z.enum(SECTION_IDS)).describe('Sections that it would stand in, too.'),
  kin: z.int().describe('More campaigns that belong here and come by the same misused service: it stands for them.'),
  mark: z.enum(['star', 'dull']).nullable().describe('What somebody thinks of its sample.'),
})

const front = z.object({
  at: z.string().describe('The instant that the page looks back from.'),
  newestAt: z.string().nullable().describe('Of the newest mail up to then; null where there is none.'),
  isOfAnotherDay: z.boolean().describe('Nothing came today: it looks at the day of the newest mail, or at the day asked for.'),
  heldAgainst: z.int().describe('Campaigns that were compared.'),
  mails: z.int().describe('Mails within the days of “now”.'),
  sections: z.array(
    z.object({
      id: z.enum(SECTION_IDS),
      total: z.int().describe('Campaigns that belong here.'),
      leftOut: z.int().describe('Of these, those that stand nowhere on the page.'),
      entries: z.array(entry),
    }),
  ),
})
export type Front = z.output<typeof front>
export type FrontEntry = z.output<typeof entry>

export const showFrontPage = operation({
  id: 'show-front-page',
  summary: 'What is interesting now, new this week, rising, or fits the moment; each campaign once, with a paragraph.',
  method: 'get',
  path: '/front',
  mayAsk: 'reader',
  input: z.object({ at: z.iso.date().optional().describe('Look at this day (UTC) instead of that of the newest mail.') }),
  output: front,
  run: async ({ workspace }, input) => withMarks(workspace, await frontOf(workspace, { ...input, now: new Date() })),
})

export interface FrontWish {
  /** A day (UTC). */
  readonly at?: string | undefined
  readonly now: Date
  /** What counts as active, and as new; 31 and 7 where nothing is said. */
  readonly activeDays?: number
  readonly newDays?: number
}

const fronts = new WeakMap<Ranking, Map<string, Promise<Front>>>()

export async function frontOf(workspace: Pick<Workspace, 'cases' | 'events'>, wish: FrontWish): Promise<Front> {
  const ranking = await rankingOf(workspace)
  const { at, now, activeDays = 31, newDays = WEEK_DAYS } = wish
  const dayEnd = at === undefined ? now.getTime() : Math.min(now.getTime(), Date.parse(`${at}T23:59:59.999Z`))
  // Mail of an archive may be of any day; of tomorrow it cannot be.
  const newestAt = await workspace.cases.newestArrival(new Date(dayEnd).toISOString())
  const from = at === undefined ? (newestAt ?? now.toISOString()) : new Date(dayEnd).toISOString()
  const held = fronts.get(ranking) ?? new Map<string, Promise<Front>>()
  fronts.set(ranking, held)
  const key = `${from} ${activeDays} ${newDays}`
  const isOfAnotherDay = from.slice(0, 10) !== now.toISOString().slice(0, 10)
  const made = held.get(key) ?? makeFront(workspace, ranking, { at: from, newestAt, activeDays, newDays })
  if (held.size >= DAYS_MAX) held.clear()
  held.set(key, made)
  return { ...(await made), isOfAnotherDay }
}

interface Span {
  readonly at: string
  readonly newestAt: string | null
  readonly activeDays: number
  readonly newDays: number
}

async function makeFront({ cases }: Pick<Workspace, 'cases'>, ranking: Ranking, span: Span): Promise<Front> {
  const { at, newestAt, activeDays, newDays } = span
  // The instant itself is meant, too.
  const end = Date.parse(at) + 1
  const ago = (days: number) => new Date(end - days * DAY_MS).toISOString()
  const arrivals = async (from: string, to: string) =>
    new Map((await cases.campaignArrivals(from, to)).map((one) => [one.campaign as string, one.cases]))
  const active = await arrivals(ago(activeDays), ago(0))
  const recent = await arrivals(ago(WEEK_DAYS), ago(0))
  const before = await arrivals(ago(2 * WEEK_DAYS), ago(WEEK_DAYS))
  const known = ranking.campaigns.filter(({ firstSeenAt }) => firstSeenAt <= at)
  const growth = (one: RankedCampaign) => growthOf(recent.get(one.campaign) ?? 0, before.get(one.campaign) ?? 0)
  const members: Readonly<Record<SectionId, readonly RankedCampaign[]>> = {
    now: known.filter(({ campaign, interest }) => active.has(campaign) && interest.score >= INTEREST_MIN),
    new: known.filter(({ campaign, firstSeenAt }) => firstSeenAt >= ago(newDays) && active.has(campaign)),
    rising: known.filter((one) => growth(one) > 0).sort((one, other) => growth(other) - growth(one)),
    moment: known.filter((one) => active.has(one.campaign) && fitsNow(one, at, ago(MOMENT_DAYS))),
  }
  const isIn = SECTION_IDS.map((id) => [id, new Set(members[id].map(({ campaign }) => campaign))] as const)
  const shown = new Set<string>()
  const sections = SECTION_IDS.map((id) => {
    const entries = oneByService(members[id].filter(({ campaign }) => !shown.has(campaign))).slice(0, ENTRIES_MAX[id])
    for (const { one } of entries) shown.add(one.campaign)
    return {
      id,
      total: members[id].length,
      leftOut: 0,
      entries: entries.map(({ one, kin }) => ({
        ...one,
        kin,
        mark: null,
        interest: { score: one.interest.score, reasons: [...one.interest.reasons] },
        says: paragraphOf(one),
        recent: recent.get(one.campaign) ?? 0,
        before: before.get(one.campaign) ?? 0,
        alsoIn: isIn.flatMap(([other, all]) => (other !== id && other !== 'now' && all.has(one.campaign) ? [other] : [])),
      })),
    }
  })
  const counted = sections.map((one) => ({ ...one, leftOut: members[one.id].filter(({ campaign }) => !shown.has(campaign)).length }))
  const mails = [...active.values()].reduce((sum, count) => sum + count, 0)
  return { at, newestAt, isOfAnotherDay: false, heldAgainst: known.length, mails, sections: counted }
}

/** A mark is of now, and the page is remembered without any. */
async function withMarks({ cases }: Pick<Workspace, 'cases'>, { sections, ...rest }: Front): Promise<Front> {
  const marked = async (one: FrontEntry): Promise<FrontEntry> => ({
    ...one,
    mark: (await cases.findCase(one.sampleCaseId as CaseId))?.mark ?? null,
  })
  const filled = sections.map(async ({ entries, ...section }) => ({ ...section, entries: await Promise.all(entries.map(marked)) }))
  return { ...rest, sections: await Promise.all(filled) }
}

interface Standing {
  readonly one: RankedCampaign
  readonly kin: number
}

/** A help desk that anybody may rent delivers lure after lure: the first stands for all of them, or they would be the whole page. */
function oneByService(campaigns: readonly RankedCampaign[]): readonly Standing[] {
  const kin = new Map<string, RankedCampaign[]>()
  const first = campaigns.filter((one) => {
    if (one.misuses === null) return true
    const those = kin.get(one.misuses.domain) ?? []
    kin.set(one.misuses.domain, those)
    return those.push(one) === 1
  })
  return first.map((one) => ({ one, kin: (kin.get(one.misuses?.domain ?? '')?.length ?? 1) - 1 }))
}

const SPAN = /(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)/

/** The occasion that it took up goes on, or was over only a while ago; where its days are not told, its beginning stands for them. */
const fitsNow = ({ firstSeenAt, interest: { reasons } }: RankedCampaign, at: string, since: string): boolean =>
  reasons.some(({ id, says }) => {
    if (id !== 'occasion') return false
    const [, from = '', to = ''] = SPAN.exec(says) ?? []
    return from === '' ? firstSeenAt >= since : from <= at && to >= since.slice(0, 10)
  })

/** A handful may come in a week by chance. */
const RISING_MAILS_MIN = 4
/** Of two counts by chance (Poisson) that are equal at heart, one in twenty grows as much. */
const RISING_MIN = 1.64

/** How far two weeks are apart in standard deviations, after Anscombe's root; 0 where that may be chance. */
export function growthOf(recent: number, before: number): number {
  if (recent < RISING_MAILS_MIN) return 0
  const apart = Math.SQRT2 * (Math.sqrt(recent + 3 / 8) - Math.sqrt(before + 3 / 8))
  return apart >= RISING_MIN ? apart : 0
}
