/** Pages of the cases that a search fits, newest first, and when the first and last of them were first seen. */
import type { DatabaseSync } from 'node:sqlite'
import type { CaseId } from '../../model/index.ts'
import type { CasePage, CaseQuery, CaseSearch, SearchReach } from '../../ports/index.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { type Row, summaryOf } from './list-cases.ts'
import { momentOf, whole } from './search-place.ts'
import { type SearchWhere, whereOf } from './search-where.ts'

const PAGE_CASES_MAX = 1_000
/** Told apart from the cursors of lists that are not searched. */
const CURSOR_MARK = 'place'

export function searchCases(
  database: DatabaseSync,
  { limit: wanted, after, among, verdict, search, includeCarriers }: CaseQuery & { readonly search: CaseSearch },
): CasePage {
  const limit = Math.min(Math.max(1, Math.trunc(wanted) || 1), PAGE_CASES_MAX)
  const below = after === undefined ? null : placeBefore(database, after)
  const byVerdict = { isNot: false, anyOf: [{ kind: 'value', field: 'verdict', value: verdict ?? '' }] } as const
  const clauses = verdict ? [...search.clauses, byVerdict] : search.clauses
  const where = among
    ? within(among, whereOf(database, { ...search, clauses }, includeCarriers === true))
    : whereOf(database, { ...search, clauses }, includeCarriers === true)
  const rows = database
    .prepare(
      `select cases.*, (select least from campaigns where campaigns.root = cases.root) least,
         (select mark from marks where marks.case_id = cases.id) mark
       from words cross join places on places.place = words.rowid cross join cases on cases.number = places.number
       where words match ? ${where.period} ${below === null ? '' : 'and words.rowid < ?'} ${where.sets} order by words.rowid desc limit ?`,
    )
    .all(where.match, ...where.periodValues, ...(below === null ? [] : [below]), ...where.setValues, limit + 1) as Row[]
  const last = rows[limit - 1]
  return {
    cases: rows.slice(0, limit).map(summaryOf),
    found: below === null ? countHits(database, where) : null,
    next: rows.length > limit && last ? writeCursor([last.place, CURSOR_MARK]) : null,
  }
}

/** From a cursor, or the place of the case that is named. */
function placeBefore(database: DatabaseSync, after: string): bigint | null {
  if (after.startsWith('sha256:')) {
    const found = database.prepare('select place from cases where id = ? and place is not null').get(after) as Row | undefined
    return found ? whole(Number(found.place)) : null
  }
  const cursor = readCursor(after)
  return cursor?.[1] === CURSOR_MARK && Number.isSafeInteger(cursor[0]) ? whole(Number(cursor[0])) : null
}

/** So few are looked up one by one in the index (under 1 ms of 100,000 cases); for more, its hits are walked and held against them (10 ms). */
const LOOKED_UP_MAX = 30

const within = (among: readonly CaseId[], where: SearchWhere): SearchWhere => ({
  ...where,
  sets: `and ${among.length > LOOKED_UP_MAX ? '+' : ''}words.rowid in (select place from cases where id in (select value from json_each(?))) ${where.sets}`,
  setValues: [JSON.stringify(among), ...where.setValues],
})

export const countHits = (database: DatabaseSync, where: SearchWhere): number =>
  Number(
    (
      database
        .prepare(`select count(*) hits from words where words match ? ${where.period} ${where.sets}`)
        .get(where.match, ...where.periodValues, ...where.setValues) as Row
    ).hits,
  )

export function searchReach(database: DatabaseSync, search: CaseSearch): SearchReach | null {
  const where = whereOf(database, search, false)
  const [first, last] = [endOf(database, where, 'asc'), endOf(database, where, 'desc')]
  return first === null || last === null ? null : { first: momentOf(first), last: momentOf(last) }
}

function endOf(database: DatabaseSync, where: SearchWhere, order: 'asc' | 'desc'): number | null {
  const row = database
    .prepare(`select rowid place from words where words match ? ${where.period} ${where.sets} order by rowid ${order} limit 1`)
    .get(where.match, ...where.periodValues, ...where.setValues) as Row | undefined
  return row ? Number(row.place) : null
}
