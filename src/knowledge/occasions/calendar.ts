/** The calendar of a year, computed from the tables once. */
import { FEASTS } from './feasts.ts'
import { GIFT_DAYS } from './gift-days.ts'
import { MOON_FEASTS } from './moon-feasts.ts'
import { NATIONS } from './nations.ts'
import type { Occasion } from './occasion.ts'
import { occasionsOf } from './rule.ts'
import { SALES } from './sales.ts'
import { SCHOOL } from './school.ts'
import { SEASONS } from './seasons.ts'
import { SPORTS } from './sports.ts'
import { TAXES_OF_THE_AMERICAS } from './taxes-americas.ts'
import { TAXES_ELSEWHERE } from './taxes-elsewhere.ts'
import { TAXES_OF_NORTHERN_AND_EASTERN_EUROPE } from './taxes-northern-and-eastern-europe.ts'
import { TAXES_OF_WESTERN_EUROPE } from './taxes-western-europe.ts'
import { UPDATES } from './updates.ts'

/** Before the first there is no mail to judge; the rules of the calendars hold to the last. */
const YEAR_MIN = 1990
const YEAR_MAX = 2100

const RULES = [
  ...UPDATES,
  ...TAXES_OF_THE_AMERICAS,
  ...TAXES_OF_WESTERN_EUROPE,
  ...TAXES_OF_NORTHERN_AND_EASTERN_EUROPE,
  ...TAXES_ELSEWHERE,
  ...SALES,
  ...GIFT_DAYS,
  ...FEASTS,
  ...MOON_FEASTS,
  ...NATIONS,
  ...SCHOOL,
  ...SPORTS,
  ...SEASONS,
]

const calendars = new Map<number, readonly Occasion[]>()

/** Those whose day lies in the year, though they may begin before or end after it. None outside 1990 to 2100. */
export function occasionsOfYear(year: number): readonly Occasion[] {
  if (!Number.isInteger(year) || year < YEAR_MIN || year > YEAR_MAX) return []
  const known = calendars.get(year)
  if (known) return known
  const made = RULES.flatMap((rule) => occasionsOf(rule, year))
  calendars.set(year, made)
  return made
}
