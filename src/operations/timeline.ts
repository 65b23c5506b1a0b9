/** How many cases came when, by verdict, brand or lure: all of them, or those that a search fits. */
import { z } from 'zod'
import type { Trap } from '../config/traps.ts'
import { VERDICTS } from '../model/report.schema.ts'
import type { CaseSearch, CaseStore, TimelineDimension } from '../ports/index.ts'
import { operation } from './operation.ts'
import { parseSearch, SEARCH_CHARS_MAX } from './search-query.ts'

export const TIMELINE_DIMENSIONS = ['verdict', 'brand', 'lure'] as const
const STEPS = ['day', 'week', 'month', 'year'] as const
type Step = (typeof STEPS)[number]

const DAY_MS = 86_400_000
/** Up to so many days a step is used; a chart has at most some hundred and twenty bars. */
const DAYS_MAX: readonly (readonly [Step, number])[] = [
  ['day', 62],
  ['week', 550],
  ['month', 3_660],
]
const SPANS_MAX = 300
const VALUES_SHOWN = 8
const VALUES_MAX = 20
/** Mail that bears an earlier date has a wrong one: the axis begins at the first case instead. */
const EARLIEST = '1990'

const count = z.int().min(0)
const timelineFound = z.object({
  by: z.enum(TIMELINE_DIMENSIONS),
  step: z.enum(STEPS),
  cases: count.describe('All that fit.'),
  values: z
    .array(z.object({ value: z.string(), cases: count }))
    .describe('Verdicts from the worst to the best, else most cases first; "", at the end, is none.'),
  spans: z.array(
    z.object({
      from: z.string().describe('First day (UTC).'),
      to: z.string().describe('Last day.'),
      cases: count,
      values: z.array(count).describe('In the order of `values`; what is left to `cases` are others.'),
    }),
  ),
})
export type TimelineFound = z.output<typeof timelineFound>

export const showTimeline = operation({
  id: 'show-timeline',
  summary: 'Cases by day, week, month or year, and by verdict, brand or lure; carriers are left out.',
  method: 'get',
  path: '/timeline',
  mayAsk: 'reader',
  input: z.object({
    search: z.string().max(SEARCH_CHARS_MAX).default('').describe('Only cases that fit, in the language of searches.'),
    by: z.enum(TIMELINE_DIMENSIONS).default('verdict'),
    values: z.coerce
      .number()
      .int()
      .min(1)
      .max(VALUES_MAX)
      .default(VALUES_SHOWN)
      .describe('At most so many values; the others are only counted.'),
  }),
  output: timelineFound,
  run: async ({ workspace }, { search, by, values }) =>
    timelineIn(workspace.cases, { search, by, valuesMax: values, traps: workspace.settings.now().traps }),
})

export interface TimelineAsked {
  readonly search: string
  readonly by: TimelineDimension
  readonly valuesMax: number
  readonly traps?: readonly Trap[]
}

export async function timelineIn(
  cases: Pick<CaseStore, 'searchReach' | 'timeline'>,
  { search: text, by, valuesMax, traps = [] }: TimelineAsked,
): Promise<TimelineFound> {
  const search = parseSearch(text, traps)
  const reach = await cases.searchReach(search)
  if (reach === null) return { by, step: 'day', cases: 0, values: [], spans: [] }
  const { step, edges } = spansOf(...axisOf(search, reach))
  const found = await cases.timeline({ search, by, edges, valuesMax })
  const values = [...found.values].sort((one, other) =>
    by === 'verdict' ? placeOf(one.value) - placeOf(other.value) : Number(one.value === '') - Number(other.value === ''),
  )
  return {
    by,
    step,
    cases: sum(found.cases),
    values: values.map((one) => ({ value: one.value, cases: sum(one.cases) })),
    spans: found.cases.map((all, at) => ({
      from: edges[at] ?? '',
      to: dayBefore(edges[at + 1] ?? ''),
      cases: all,
      values: values.map((one) => one.cases[at] ?? 0),
    })),
  }
}

const placeOf = (verdict: string): number => VERDICTS.indexOf(verdict as (typeof VERDICTS)[number])
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)
const dayIn = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const dayBefore = (day: string): string => dayIn(Date.parse(day) - DAY_MS)

/** The period that was asked for, as far as it is near what was found. */
function axisOf({ since, before }: CaseSearch, { first, last }: { readonly first: string; readonly last: string }): [number, number] {
  const start = since !== null && since >= EARLIEST ? since : first
  const year = new Date(Date.parse(last) + 366 * DAY_MS).toISOString()
  const end = before !== null && before <= year ? Date.parse(before) - 1 : Date.parse(last)
  return [Math.floor(Date.parse(start) / DAY_MS), Math.floor(end / DAY_MS)]
}

/** @returns the days on which the spans begin, and the one after the last */
function spansOf(first: number, last: number): { step: Step; edges: string[] } {
  const days = last - first + 1
  const step = DAYS_MAX.find(([, most]) => days <= most)?.[0] ?? 'year'
  const edges: string[] = []
  let at = startOf(step, first * DAY_MS)
  while (at <= last * DAY_MS && edges.length < SPANS_MAX) {
    edges.push(dayIn(at))
    at = next(step, at)
  }
  return { step, edges: [...edges, dayIn(at)] }
}

/** Weeks begin on Monday (ISO 8601). */
function startOf(step: Step, ms: number): number {
  const date = new Date(ms)
  if (step === 'day') return ms
  if (step === 'week') return ms - ((date.getUTCDay() + 6) % 7) * DAY_MS
  return Date.UTC(date.getUTCFullYear(), step === 'month' ? date.getUTCMonth() : 0, 1)
}

function next(step: Step, ms: number): number {
  const date = new Date(ms)
  if (step === 'day' || step === 'week') return ms + (step === 'day' ? 1 : 7) * DAY_MS
  return step === 'month' ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) : Date.UTC(date.getUTCFullYear() + 1, 0, 1)
}
