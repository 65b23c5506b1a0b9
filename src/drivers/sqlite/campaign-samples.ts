/** What is needed to look over all campaigns at once: of each its first case, as far as ranking reads it, and how many came when. */
import type { DatabaseSync } from 'node:sqlite'
import { type CaseId, campaignIdOf, type RankedReport, type Report, rankedPartOf } from '../../model/index.ts'
import type { CampaignArrivals, CampaignSample } from '../../ports/index.ts'
import { type Row, text } from './list-cases.ts'

const SAMPLES_MAX = 20_000

/** Within a transaction of the caller's. */
export function rankedPartKeeper(database: DatabaseSync): (report: Report, number: number) => void {
  const put = database.prepare('insert or replace into ranked_parts (number, part) values (?, ?)')
  return (report, number) => void put.run(number, JSON.stringify(rankedPartOf(report)))
}

const SAMPLES = `
with marked as (
  select cases.root root, sum(mark = 'star') star, sum(mark = 'dull') dull from marks join cases on cases.id = marks.case_id group by cases.root
), labelled as (
  select root, sum(label = 'attack') attack, sum(label = 'unwanted') unwanted, sum(label = 'benign') benign, sum(label = 'contested') contested
  from cases where label is not null group by root
)
select least, cases, first_seen, last_seen, marked.star star, marked.dull dull, attack, unwanted, benign, contested, (
  select part from cases join ranked_parts using (number)
  where cases.root = campaigns.root order by cases.first_seen, cases.id limit 1
) part from campaigns left join marked on marked.root = campaigns.root left join labelled on labelled.root = campaigns.root
where (last_seen, campaigns.root) < (?, ?) order by last_seen desc, campaigns.root desc limit ?`
/** Behind every time and every root. */
const FROM_THE_TOP = ['~', 0] as const

export function campaignSamples(database: DatabaseSync, limit: number, after?: CampaignSample): CampaignSample[] {
  const from = after === undefined ? FROM_THE_TOP : [after.lastSeenAt, rootOf(database, after)]
  const rows = database.prepare(SAMPLES).all(...from, Math.min(Math.max(1, limit), SAMPLES_MAX)) as Row[]
  return rows.flatMap(({ least, cases, first_seen, last_seen, star, dull, part, ...labels }) =>
    part === null || part === undefined
      ? []
      : [
          {
            campaign: campaignIdOf(text(least) as CaseId),
            cases: Number(cases),
            firstSeenAt: text(first_seen),
            lastSeenAt: text(last_seen),
            report: JSON.parse(text(part)) as RankedReport,
            marks: { star: Number(star ?? 0), dull: Number(dull ?? 0) },
            labels: labelledOf(labels),
          },
        ],
  )
}

const labelledOf = ({ attack, unwanted, benign, contested }: Row): CampaignSample['labels'] => ({
  attack: Number(attack ?? 0),
  unwanted: Number(unwanted ?? 0),
  benign: Number(benign ?? 0),
  contested: Number(contested ?? 0),
})

/** 0 when it was merged into another one meanwhile: then those of its very instant are passed over. */
function rootOf(database: DatabaseSync, { campaign }: CampaignSample): number {
  const least = `sha256:${campaign.slice('campaign:'.length)}`
  const row = database.prepare('select root from campaigns where least >= ? and least < ? limit 1').get(least, `${least}g`)
  return Number((row as Row | undefined)?.root ?? 0)
}

/** Files without a date have the time at which they were read in, which is no arrival. */
const UNDATED =
  "select case_id from sightings where json_extract(body, '$.source') = 'file' and json_extract(body, '$.receivedAtSource') = 'clock'"

const ARRIVALS = `
select least, seen.cases cases from (
  select root, count(*) cases from cases where first_seen >= ? and first_seen < ? and root is not null and id not in (${UNDATED}) group by +root
) seen join campaigns using (root) order by root`

export function campaignArrivals(database: DatabaseSync, from: string, to: string): CampaignArrivals[] {
  return (database.prepare(ARRIVALS).all(from, to) as Row[]).map(({ least, cases }) => ({
    campaign: campaignIdOf(text(least) as CaseId),
    cases: Number(cases),
  }))
}

const NEWEST = `
select first_seen from cases where root is not null and first_seen <= ? and id not in (${UNDATED}) order by first_seen desc limit 1`

export function newestArrival(database: DatabaseSync, until: string): string | null {
  const row = database.prepare(NEWEST).get(until) as Row | undefined
  return row ? text(row.first_seen) : null
}
