/** What is asked about campaigns: lists along an index, one by its id, its cases, and what holds it together. */
import type { DatabaseSync } from 'node:sqlite'
import { type CampaignId, type CaseId, campaignIdOf, type Report } from '../../model/index.ts'
import type { CampaignPage, CampaignQuery, CampaignSummary, CaseSummary } from '../../ports/index.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { type Row, summaryOf, text } from './list-cases.ts'

const PAGE_MAX = 1_000
const CASES_MAX = 100_000
const REPORTS_MAX = 1_000
const BRANDS_MAX = 5
const VERDICTS_MAX = 10
const ORDERS = { latest: 'last_seen', largest: 'cases' } as const

export function listCampaigns(database: DatabaseSync, { limit: wanted, after, order, casesMin }: CampaignQuery): CampaignPage {
  const limit = Math.min(Math.max(1, Math.trunc(wanted) || 1), PAGE_MAX)
  const column = ORDERS[order]
  const cursor = after === undefined ? null : readCursor(after)
  const where = cursor ? `and (${column}, root) < (?, ?)` : ''
  const rows = database
    .prepare(`select * from campaigns where cases >= ? ${where} order by ${column} desc, root desc limit ?`)
    .all(casesMin, ...(cursor ?? []), limit + 1) as Row[]
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    campaigns: shown.map(campaignReader(database)),
    next: rows.length > limit && last ? writeCursor([last[column], last.root]) : null,
  }
}

export function findCampaign(database: DatabaseSync, id: string): CampaignSummary | null {
  const row = rowOfCampaign(database, id)
  return row ? campaignReader(database)(row) : null
}

export const rootOfCampaign = (database: DatabaseSync, id: string): number | null => {
  const root = rowOfCampaign(database, id)?.root
  return typeof root === 'number' ? root : null
}

/** Ids are cut short: the least case id begins with them. */
export function rowOfCampaign(database: DatabaseSync, id: string): Row | undefined {
  if (!id.startsWith('campaign:'))
    return database.prepare('select campaigns.* from campaigns join cases using (root) where cases.id = ?').get(id) as Row | undefined
  const least = `sha256:${id.slice('campaign:'.length).replace(/[^0-9a-f]/g, '')}`
  return database.prepare('select * from campaigns where least >= ? and least < ? limit 1').get(least, `${least}g`) as Row | undefined
}

/** Asked for a page of campaigns, it is prepared once. */
function campaignReader(database: DatabaseSync): (row: Row) => CampaignSummary {
  const counts = database.prepare(
    'select name, cases from campaign_counts where root = ? and what = ? and cases > 0 order by cases desc, name limit ?',
  )
  const first = database.prepare('select * from cases where root = ? order by first_seen, id limit 1')
  return ({ root, least, cases, first_seen, last_seen }) => {
    const counted = (what: 'verdict' | 'brand', most: number) => counts.all(root ?? 0, what, most) as { name: string; cases: number }[]
    const campaign = campaignIdOf(text(least) as CaseId)
    return {
      campaign,
      cases: Number(cases),
      firstSeenAt: text(first_seen),
      lastSeenAt: text(last_seen),
      verdicts: Object.fromEntries(counted('verdict', VERDICTS_MAX).map(({ name, cases: count }) => [name, count])),
      brands: counted('brand', BRANDS_MAX).map(({ name, cases: count }) => ({ name, cases: count })),
      sample: { ...summaryOf(first.get(root ?? 0) as Row), campaign },
    }
  }
}

export function campaignCases(database: DatabaseSync, campaign: CampaignId, limit: number): CaseSummary[] {
  const row = rowOfCampaign(database, campaign)
  if (!row) return []
  const rows = database
    .prepare(
      'select cases.*, marks.mark mark from cases left join marks on marks.case_id = cases.id where root = ? order by first_seen, id limit ?',
    )
    .all(row.root ?? 0, Math.min(Math.max(1, Math.trunc(limit) || 1), CASES_MAX)) as Row[]
  const id = campaignIdOf(text(row.least) as CaseId)
  return rows.map((one) => ({ ...summaryOf(one), campaign: id }))
}

export function campaignReports(database: DatabaseSync, campaign: CampaignId, limit: number): Report[] {
  const rows = database
    .prepare('select report from cases join judgements using (number) where root = ? order by cases.first_seen, cases.id limit ?')
    .all(rowOfCampaign(database, campaign)?.root ?? 0, Math.min(Math.max(1, Math.trunc(limit) || 1), REPORTS_MAX)) as Row[]
  return rows.map(({ report }) => JSON.parse(text(report)) as Report)
}

export function campaignDays(database: DatabaseSync, campaign: CampaignId): { day: string; cases: number }[] {
  const rows = database
    .prepare('select substr(first_seen, 1, 10) day, count(*) cases from cases where root = ? group by 1 order by 1')
    .all(rowOfCampaign(database, campaign)?.root ?? 0) as Row[]
  return rows.map(({ day, cases }) => ({ day: text(day), cases: Number(cases) }))
}
