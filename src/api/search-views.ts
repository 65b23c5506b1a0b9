/** A timeline → the words its page shows, cleaned and defanged, and where each part of it leads. */
import type { TimelineFound } from '../operations/index.ts'
import { safeText } from '../operations/words.ts'
import type { TimelineOptions } from '../web/index.ts'

const NAME_CHARS_MAX = 40
const NONE = { verdict: '', brand: 'no brand', lure: 'no lure' } as const
const DAY_MS = 86_400_000

/** The value as a condition; '' where there is none. A name that would end the quoted words is asked for without. */
const CONDITIONS: Readonly<Record<TimelineFound['by'], (value: string) => string>> = {
  verdict: (value) => `verdict:${value}`,
  brand: (value) => `brand:"${value.replace(/["“”„«»]/g, ' ')}"`,
  lure: (value) => `object:${value}`,
}

type TimelineView = Omit<TimelineOptions, 'search' | 'problem' | 'saved' | 'fields'>

export function timelineView({ by, step, cases, values, spans }: TimelineFound, search: string): TimelineView {
  const others = spans.map((span) => span.cases - span.values.reduce((sum, count) => sum + count, 0))
  const added = (...conditions: readonly string[]) => [search, ...conditions].filter(Boolean).join(' ')
  return {
    by,
    step,
    cases,
    hasOthers: others.some((count) => count > 0),
    values: values.map(({ value, cases: count }, at) => ({
      name: value === '' ? NONE[by] : safeText(value, NAME_CHARS_MAX),
      cases: count,
      narrow: value === '' ? '' : added(CONDITIONS[by](value)),
      tone: by === 'verdict' ? `verdict-${value}` : value === '' ? 'tone-none' : `tone-${at}`,
    })),
    spans: spans.map(({ from, to, cases: count, values: counts }, at) => ({
      name: step === 'month' ? from.slice(0, 7) : step === 'year' ? from.slice(0, 4) : from,
      cases: count,
      values: [...counts, others[at] ?? 0],
      narrow: added(`after:${from}`, `before:${new Date(Date.parse(to) + DAY_MS).toISOString().slice(0, 10)}`),
    })),
  }
}
