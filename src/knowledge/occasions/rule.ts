/** A row of the calendar: what comes back, and when it fits in a given year. */
import type { Span } from './days.ts'
import type { Occasion } from './occasion.ts'

export interface Rule {
  readonly id: string
  readonly name: string
  readonly kind: Occasion['kind']
  /** Parted by spaces; left out: everywhere. */
  readonly countries?: string
  /** Parted by commas, each as `foldText` in claims/ gives it; a Japanese or Chinese sign is a word of its own there. */
  readonly words: string
  /** Parted by spaces; left out: anybody. */
  readonly brands?: string
  /** First and last year in which it was so. */
  readonly since?: number
  readonly until?: number
  readonly source: string
  /** None for a year whose date is not known. It belongs to the year of its day, though it may begin in the one before. */
  readonly spans: (year: number) => readonly Span[]
}

const listOf = (text: string, parted: string): readonly string[] => (text === '' ? [] : text.split(parted))

export function occasionsOf(rule: Rule, year: number): readonly Occasion[] {
  if (year < (rule.since ?? year) || year > (rule.until ?? year)) return []
  const { id, name, kind, source } = rule
  const [countries, brands] = [listOf(rule.countries ?? '', ' '), listOf(rule.brands ?? '', ' ')]
  // Neighbouring languages share words.
  const words = [...new Set(listOf(rule.words, ', '))]
  const spans = rule.spans(year)
  const idOf = (place: number) => (spans.length > 1 ? `${id}-${year}-${String(place + 1).padStart(2, '0')}` : `${id}-${year}`)
  return spans.map(({ from, to }, place) => ({ id: idOf(place), name, kind, from, to, countries, words, brands, source }))
}
