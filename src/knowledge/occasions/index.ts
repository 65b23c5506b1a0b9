/** Occasions that lures take as their pretext: which of them a day lies in. */
import { occasionsOfYear } from './calendar.ts'
import type { Occasion } from './occasion.ts'

export { occasionsOfYear } from './calendar.ts'
export type { Occasion } from './occasion.ts'

const ISO_DAY_CHARS = 'YYYY-MM-DD'.length

/** Occasions of the calendar and of `events` whose span holds `date` (ISO; a time of day behind it is not read). */
export function occasionsAround(date: string, events: readonly Occasion[] = []): readonly Occasion[] {
  const day = date.slice(0, ISO_DAY_CHARS)
  const year = Number(day.slice(0, 4))
  // Spans reach over New Year on both sides.
  const near = [year - 1, year, year + 1].flatMap(occasionsOfYear)
  return [...near, ...events].filter(({ from, to }) => from <= day && day <= to)
}
