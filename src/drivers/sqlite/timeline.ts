/**
 * Cases by span and value. Where nothing is searched for, the days were counted when the cases were judged. Hits are walked once along the index; what each
 * is counted by comes out of the database as a list, for a row of its own costs more than the walk.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { SavedSearch, Timeline, TimelineDimension, TimelineQuery } from '../../ports/index.ts'
import { type Row, text } from './list-cases.ts'
import { dayStarting, PLACES_A_DAY, placesFrom, whole } from './search-place.ts'
import { type SearchWhere, whereOf } from './search-where.ts'

const SPANS_MAX = 400
const VALUES_MAX = 30
/** Hits of one list: some megabytes, however many there are. */
const LIST_MAX = 50_000
const COLUMNS: Readonly<Record<TimelineDimension, string>> = { verdict: 'verdict', brand: 'brand', lure: 'object' }

/** The spans, and the part of them that is asked for. */
interface Axis {
  readonly edges: readonly string[]
  readonly since: string
  readonly before: string
  readonly valuesMax: number
}

interface Counted {
  readonly value: string
  readonly cases: number[]
}

/** @param listMax so many hits are taken out of the database at a time */
export function timelineOf(
  database: DatabaseSync,
  { search, by, edges: days, valuesMax: wanted }: TimelineQuery,
  listMax: number = LIST_MAX,
): Timeline {
  const valuesMax = Math.min(Math.max(1, wanted), VALUES_MAX)
  const edges = days.slice(0, SPANS_MAX + 1)
  const spans = Math.max(0, edges.length - 1)
  const [since, before] = [edges[0], edges.at(-1)]
  if (spans === 0 || since === undefined || before === undefined) return { cases: [], values: [] }
  const within = { since: later(search.since, since), before: earlier(search.before, before) }
  const where = whereOf(database, { ...search, ...within }, false)
  const axis = { edges, ...within, valuesMax }
  // A period is always of whole days, as the counts are.
  const counted = where.isOpen ? countedDays(database, by, axis) : countedHits(database, where, by, axis, listMax)
  const most = counted.values
    .map((one) => ({ ...one, total: sum(one.cases) }))
    .filter(({ total }) => total > 0)
    .sort((one, other) => other.total - one.total || (one.value < other.value ? -1 : 1))
    .slice(0, valuesMax)
  return { cases: counted.cases, values: most.map(({ value, cases }) => ({ value, cases })) }
}

function countedDays(database: DatabaseSync, by: TimelineDimension, { edges, since, before, valuesMax }: Axis) {
  const period = [dayStarting(since), dayStarting(before)]
  const days = edges.map(dayStarting)
  const most = database
    .prepare(
      'select value, sum(cases) total from day_counts where kind = ? and day >= ? and day < ? group by value order by total desc, value limit ?',
    )
    .all(by, ...period, valuesMax) as Row[]
  const daysOf = database.prepare('select value, day, cases from day_counts where kind = ? and value = ? and day >= ? and day < ?')
  const rows = most.flatMap(({ value }) => daysOf.all(by, value ?? '', ...period) as Row[])
  // Each case has one verdict, and there are few verdicts: the cheapest way to count all of them.
  const all = database.prepare("select '' value, day, cases from day_counts where kind = 'verdict' and day >= ? and day < ?")
  return { cases: folded(all.all(...period) as Row[], days).cases, values: folded(rows, days).values }
}

function countedHits(database: DatabaseSync, where: SearchWhere, by: TimelineDimension, { edges }: Axis, listMax: number) {
  return folded(hitsOf(database, where, by, listMax), edges.map(dayStarting))
}

function* hitsOf(database: DatabaseSync, where: SearchWhere, by: TimelineDimension, listMax: number): Generator<Row> {
  const list = database.prepare(
    `select json_group_array(day) days, json_group_array(value) given, count(*) hits, max(place) last from (
       select words.rowid / ? day, places.${COLUMNS[by]} value, words.rowid place
       from words cross join places on places.place = words.rowid
       where words match ? ${where.period} ${where.sets} and words.rowid > ? order by words.rowid limit ?
     )`,
  )
  for (let [last, hits] = [-1, listMax]; hits === listMax; ) {
    const found = list.get(whole(PLACES_A_DAY), where.match, ...where.periodValues, ...where.setValues, whole(last), listMax) as Row
    const values = JSON.parse(text(found.given)) as string[]
    for (const [at, day] of (JSON.parse(text(found.days)) as number[]).entries()) yield { value: values[at] ?? '', day, cases: 1 }
    last = Number(found.last)
    hits = Number(found.hits)
  }
}

/** Days into spans. */
function folded(rows: Iterable<Row>, edges: readonly number[]): { cases: number[]; values: Counted[] } {
  const values = new Map<string, number[]>()
  const cases = new Array<number>(edges.length - 1).fill(0)
  for (const { value, day, cases: found } of rows) {
    const span = spanOf(edges, Number(day))
    if (span < 0) continue
    const name = text(value)
    const counts = values.get(name) ?? new Array<number>(cases.length).fill(0)
    values.set(name, counts)
    counts[span] = (counts[span] ?? 0) + Number(found)
    cases[span] = (cases[span] ?? 0) + Number(found)
  }
  return { cases, values: [...values].map(([value, counts]) => ({ value, cases: counts })) }
}

/** The span whose beginning is the last one not behind the moment. */
function spanOf(edges: readonly number[], moment: number): number {
  let [low, high] = [0, edges.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle + 1] ?? Number.POSITIVE_INFINITY) <= moment) low = middle + 1
    else high = middle
  }
  return low < edges.length - 1 && moment >= (edges[low] ?? 0) ? low : -1
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)
const later = (one: string | null, other: string): string => (one !== null && placesFrom(one) > placesFrom(other) ? one : other)
const earlier = (one: string | null, other: string): string => (one !== null && placesFrom(one) < placesFrom(other) ? one : other)

export function savedSearches(database: DatabaseSync): SavedSearch[] {
  return (database.prepare('select * from saved_searches order by name limit ?').all(SAVED_MAX) as Row[]).map((row) => ({
    name: text(row.name),
    query: text(row.query),
    savedAt: text(row.saved_at),
    by: text(row.by),
  }))
}
const SAVED_MAX = 1_000
