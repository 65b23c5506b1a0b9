/** Days as ISO dates, and the rules by which feasts move. No clock: every year is given. */

/** First and last day, inclusive. */
export interface Span {
  readonly from: string
  readonly to: string
}

const DAY_MILLISECONDS = 86_400_000
const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

export const shift = (day: string, days: number): string => isoOf(Date.parse(day) + days * DAY_MILLISECONDS)

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(Date.parse(day)).getUTCDay()

export const [SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY] = [0, 1, 2, 3, 4, 5, 6] as const

/** The `nth` such weekday of a month (1 is January). */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  const first = isoOf(Date.UTC(year, month - 1, 1))
  return shift(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
}

export function lastWeekday(year: number, month: number, weekday: number): string {
  const last = isoOf(Date.UTC(year, month, 0))
  return shift(last, -((weekdayOf(last) - weekday + 7) % 7))
}

/** The day itself, or the next that is neither of a weekend nor one of `holidays`. */
export function nextWorkingDay(day: string, holidays: readonly string[] = []): string {
  const isFree = weekdayOf(day) === SATURDAY || weekdayOf(day) === SUNDAY || holidays.includes(day)
  return isFree ? nextWorkingDay(shift(day, 1), holidays) : day
}

export function lastWorkingDayOfMonth(year: number, month: number): string {
  const last = isoOf(Date.UTC(year, month, 0))
  const beyondFriday = Math.max(0, ((weekdayOf(last) + 6) % 7) - 4)
  return shift(last, -beyondFriday)
}

/** From so many days before to so many after. */
export const around = (day: string, before: number, after: number): readonly Span[] => [
  { from: shift(day, -before), to: shift(day, after) },
]

/** From one day of the year to another, both as `MM-DD`. One that ends on an earlier date ends in the next year. */
export const between = (year: number, from: string, to: string): readonly Span[] => [
  { from: `${year}-${from}`, to: `${to < from ? year + 1 : year}-${to}` },
]

/** Around each day of a table (ISO dates parted by spaces) that lies in the year; none where the table does not reach. */
export const listed = (year: number, table: string, before: number, after: number): readonly Span[] =>
  table.split(' ').flatMap((day) => (day.startsWith(`${year}-`) ? around(day, before, after) : []))

/** Easter Sunday of the Western churches: the Gregorian computus as in Meeus, Astronomical Algorithms, chapter 8. */
export function easter(year: number): string {
  const golden = year % 19
  const [century, ofCentury] = [Math.floor(year / 100), year % 100]
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  return shift(`${year}-03-22`, epact + toSunday - 7 * late)
}

/** Easter Sunday of the Orthodox churches, as a Gregorian date: Meeus's Julian computus and the distance of the calendars. */
export function orthodoxEaster(year: number): string {
  const epact = (19 * (year % 19) + 15) % 30
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
  const julianLag = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return shift(`${year}-03-22`, epact + toSunday + julianLag)
}
