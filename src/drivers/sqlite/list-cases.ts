/** Pages of cases, newest first: along an index, from where the page before ended. */
import type { DatabaseSync } from 'node:sqlite'
import { type CaseId, campaignIdOf } from '../../model/index.ts'
import type { CasePage, CaseQuery, CaseSummary } from '../../ports/index.ts'
import { readCursor, writeCursor } from './cursor.ts'

export type Row = Record<string, string | number | null>

const PAGE_CASES_MAX = 1_000

export function listCases(database: DatabaseSync, { limit: wanted, after, among, verdict, includeCarriers }: CaseQuery): CasePage {
  const limit = Math.min(Math.max(1, Math.trunc(wanted) || 1), PAGE_CASES_MAX)
  const where: string[] = []
  const values: (string | number)[] = []
  const need = (sql: string, ...given: (string | number)[]) => {
    where.push(sql)
    values.push(...given)
  }
  // A carrier that is an attack by itself stays in sight: to look like a report must not be a way to hide.
  if (!includeCarriers) need("(is_carrier = 0 or verdict = 'attack')")
  if (verdict) need('verdict = ?', verdict)
  if (among) need('id in (select value from json_each(?))', JSON.stringify(among))
  const cursor = after === undefined ? null : (placeOfCase(database, after) ?? readCursor(after))
  // That of a search says nothing here: the first page is as good an answer as any.
  if (typeof cursor?.[0] === 'string') need('(first_seen, id) < (?, ?)', cursor[0], cursor[1])
  const sql = `select cases.*, (select least from campaigns where campaigns.root = cases.root) least, (select mark from marks where case_id = cases.id) mark from cases ${where.length > 0 ? `where ${where.join(' and ')}` : ''} order by first_seen desc, id desc limit ?`
  const rows = database.prepare(sql).all(...values, limit + 1) as Row[]
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    cases: shown.map(summaryOf),
    found: null,
    next: rows.length > limit && last ? writeCursor([last.first_seen, last.id]) : null,
  }
}

/** null for what is no id of a case. */
function placeOfCase(database: DatabaseSync, id: string): readonly [string, string] | null {
  if (!id.startsWith('sha256:')) return null
  const found = database.prepare('select first_seen from cases where id = ?').get(id) as Row | undefined
  return found ? [text(found.first_seen), id] : null
}

export const text = (value: Row[string] | undefined): string => (typeof value === 'string' ? value : '')

export function summaryOf(row: Row): CaseSummary {
  return {
    caseId: text(row.id) as CaseId,
    firstSeenAt: text(row.first_seen),
    lastSeenAt: text(row.last_seen),
    sightings: Number(row.sightings),
    bytes: Number(row.bytes),
    isCarrier: row.is_carrier === 1,
    state: text(row.state) as CaseSummary['state'],
    setAsideBecause: row.because === null ? null : text(row.because),
    verdict: row.verdict as CaseSummary['verdict'],
    attackScore: row.score === null ? null : Number(row.score),
    subject: text(row.subject),
    from: text(row.author),
    brand: row.brand === null ? null : text(row.brand),
    label: row.label === null ? null : text(row.label),
    mark: row.mark === 'star' || row.mark === 'dull' ? row.mark : null,
    campaign: row.least ? campaignIdOf(text(row.least) as CaseId) : null,
  }
}
