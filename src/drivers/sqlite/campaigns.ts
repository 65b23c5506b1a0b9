/** What is asked about campaigns: lists along an index, one by its id, its cases, and what holds it together. */
import type { DatabaseSync } from 'node:sqlite'
import { type CampaignId, type CaseId, campaignIdOf, TIE_KINDS, type Tie } from '../../model/index.ts'
import type { CampaignPage, CampaignQuery, CampaignSummary, CaseSummary } from '../../ports/index.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { type Row, summaryOf, text } from './list-cases.ts'

const PAGE_MAX = 1_000
const CASES_MAX = 100_000
const BRANDS_MAX = 5
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
    campaigns: shown.map((row) => campaignOf(database, row)),
    next: rows.length > limit && last ? writeCursor([last[column], last.root]) : null,
  }
}

export function findCampaign(database: DatabaseSync, id: string): CampaignSummary | null {
  const row = rowOf(database, id)
  return row ? campaignOf(database, row) : null
}

/** Ids are cut short: the least case id begins with them. */
function rowOf(database: DatabaseSync, id: string): Row | undefined {
  if (!id.startsWith('campaign:'))
    return database.prepare('select campaigns.* from campaigns join cases using (root) where cases.id = ?').get(id) as Row | undefined
  const least = `sha256:${id.slice('campaign:'.length).replace(/[^0-9a-f]/g, '')}`
  return database.prepare('select * from campaigns where least >= ? and least < ? limit 1').get(least, `${least}g`) as Row | undefined
}

function campaignOf(database: DatabaseSync, { root, least, cases, first_seen, last_seen }: Row): CampaignSummary {
  const counted = (column: 'verdict' | 'brand', most: number) =>
    database
      .prepare(
        `select ${column} name, count(*) cases from cases where root = ? and ${column} is not null group by ${column} order by count(*) desc, ${column} limit ?`,
      )
      .all(root ?? 0, most) as { name: string; cases: number }[]
  const sample = database.prepare('select * from cases where root = ? order by first_seen, id limit 1').get(root ?? 0) as Row
  return {
    campaign: campaignIdOf(text(least) as CaseId),
    cases: Number(cases),
    firstSeenAt: text(first_seen),
    lastSeenAt: text(last_seen),
    verdicts: Object.fromEntries(counted('verdict', 10).map(({ name, cases: count }) => [name, count])),
    brands: counted('brand', BRANDS_MAX).map(({ name, cases: count }) => ({ name, cases: count })),
    sample: { ...summaryOf(sample), campaign: campaignIdOf(text(least) as CaseId) },
  }
}

export function campaignCases(database: DatabaseSync, campaign: CampaignId, limit: number): CaseSummary[] {
  const row = rowOf(database, campaign)
  if (!row) return []
  const rows = database
    .prepare('select * from cases where root = ? order by first_seen, id limit ?')
    .all(row.root ?? 0, Math.min(Math.max(1, Math.trunc(limit) || 1), CASES_MAX)) as Row[]
  const id = campaignIdOf(text(row.least) as CaseId)
  return rows.map((one) => ({ ...summaryOf(one), campaign: id }))
}

export function campaignDays(database: DatabaseSync, campaign: CampaignId): { day: string; cases: number }[] {
  const rows = database
    .prepare('select substr(first_seen, 1, 10) day, count(*) cases from cases where root = ? group by 1 order by 1')
    .all(rowOf(database, campaign)?.root ?? 0) as Row[]
  return rows.map(({ day, cases }) => ({ day: text(day), cases: Number(cases) }))
}

export function tiesOf(database: DatabaseSync, id: CampaignId | CaseId, limit: number): Tie[] {
  const row = rowOf(database, id)
  if (!row) return []
  const own = id.startsWith('campaign:')
    ? ''
    : 'and exists (select 1 from tie_keys mine where mine.case_id = ?3 and mine.value = keys.value and mine.kind = keys.kind)'
  const rows = database
    .prepare(
      `select keys.kind kind, keys.value value, count(*) cases from cases join tie_keys keys on keys.case_id = cases.id
       where cases.root = ?1 ${own} group by keys.kind, keys.value having count(*) > 1 order by count(*) desc, keys.kind, keys.value limit ?2`,
    )
    .all(row.root ?? 0, Math.min(Math.max(1, limit), PAGE_MAX), ...(own === '' ? [] : [id])) as Row[]
  return rows.map(({ kind, value, cases }) => ({
    kind: TIE_KINDS.find((one) => one === kind) ?? 'text',
    value: text(value),
    cases: Number(cases),
  }))
}
