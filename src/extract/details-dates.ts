/** Dates as a text writes them, each with its weekday and whether it is said to be a last day. */
import { dayNumber, deadlineOf, monthOf, weekdayOf } from './details-calendar.ts'

export interface WrittenDate {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Every reading that the calendar has ("3/4" is two), as days since 1970; for a date without a year it is empty. */
  readonly days: readonly number[]
  readonly day: number
  readonly month: number
  readonly year: number | null
  /** 1 Monday … 7 Sunday, where one stands before it. */
  readonly weekday: number | null
  readonly exists: boolean
  readonly deadline: 'stated' | 'implied' | null
}

const DATES_MAX = 40
const CANDIDATES_MAX = 300
const BEFORE_CHARS = 40
const YEAR = '(?:19|20)\\d\\d'
// One pass; each branch begins with a number and is bounded.
const CANDIDATE = new RegExp(
  [
    `(?<![\\w.,:/+-])(\\d{1,2})([./-])(\\d{1,2})\\2(${YEAR})(?![\\w./-]*[\\w/-])`,
    `(?<![\\w.,:/+-])(\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?[ \\u00a0](?:de |of )?(\\p{L}{3,12})(?:\\.?,?[ \\u00a0](?:de |del )?(${YEAR})(?![\\d:]))?`,
    `(?<![\\w.,:/+-])(\\d{1,2})(?:st|nd|rd|th)?(?:,?[ \\u00a0](${YEAR}))?(?![\\w:%])`,
    `(${YEAR})年(\\d{1,2})月(\\d{1,2})日(?:[（(](?:星期|周)?([月火水木金土日一二三四五六]))?`,
  ].join('|'),
  'gu',
)
const MONTH_BEFORE = /(?<![\p{L}\p{N}])(\p{L}{3,12})\.?[ \u00a0]$/u
const WEEKDAY_BEFORE = /(?<![\p{L}\p{N}])(\p{L}{3,14}(?:-feira)?)\.?,?[ \u00a0](?:(?:den|dem|the|le|el|o|a|dia)[ \u00a0])?$/u
/** RFC 5322 §3.3: a date with its seconds is a machine's, and stands where a mail is quoted or a log shown. */
const MACHINE_TIME = /^[,]?(?: \d{4})?(?: at)? ?\d{1,2}:\d\d:\d\d/

export function datesIn(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = []
  let candidates = 0
  for (const match of text.matchAll(CANDIDATE)) {
    candidates += 1
    if (candidates > CANDIDATES_MAX || found.length >= DATES_MAX) break
    const read = readDate(match, text)
    if (read && !isMachines(read, text) && !isQuoted(text, read.start)) found.push(read)
  }
  return found
}

const isMachines = ({ text: written, end }: WrittenDate, text: string): boolean =>
  /\p{L}/u.test(written) && MACHINE_TIME.test(text.slice(end, end + 24))

function readDate(match: RegExpMatchArray, text: string): WrittenDate | null {
  const start = match.index ?? 0
  const end = start + match[0].length
  const [
    ,
    first,
    separator,
    second,
    yearOfNumbers,
    dayBefore,
    monthAfter,
    yearAfter,
    dayAlone,
    yearAlone,
    kanjiYear,
    kanjiMonth,
    kanjiDay,
    kanjiWeekday,
  ] = match
  if (kanjiYear)
    return build(text, start, end, +(kanjiDay ?? 0), +(kanjiMonth ?? 0), +kanjiYear, kanjiWeekday ? weekdayOf(kanjiWeekday) : null)
  if (first && second) return isVersion(+first, +second, separator) ? null : withWeekday(text, start, end, +first, +second, yearOfNumbers)
  const month = monthAfter ? monthOf(monthAfter) : null
  if (month !== null) return withWeekday(text, start, end, +(dayBefore ?? 0), month, yearAfter)
  // "May 5" : the month stands before the number.
  const before = MONTH_BEFORE.exec(text.slice(Math.max(0, start - 15), start))
  const named = before?.[1] ? monthOf(before[1]) : null
  if (!before || named === null) return null
  const day = +(dayAlone ?? dayBefore ?? 0)
  const stop = monthAfter ? start + (dayBefore?.length ?? 0) : end
  return withWeekday(text, start - before[0].length, stop, day, named, yearAlone)
}

/** "15.20.2010" is a version of a program; "20/24/2023" is meant for a date. */
const isVersion = (first: number, second: number, separator: string | undefined): boolean =>
  Math.min(first, second) < 1 || Math.max(first, second) > 31 || (separator !== '/' && Math.min(first, second) > 12)

function withWeekday(text: string, start: number, end: number, day: number, month: number, year: string | undefined): WrittenDate | null {
  if (day < 1 || day > 31) return null
  const word = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, start - 30), start))
  const weekday = word?.[1] ? weekdayOf(word[1]) : null
  const from = word && weekday !== null ? start - word[0].length : start
  return build(text, from, end, day, month, year === undefined ? null : +year, weekday)
}

function build(
  text: string,
  start: number,
  end: number,
  day: number,
  month: number,
  year: number | null,
  weekday: number | null,
): WrittenDate {
  // 2024 has every day that any year has.
  const isNumeric = /\d[./-]\d/.test(text.slice(start, end))
  const readings = isNumeric ? [[day, month] as const, [month, day] as const] : [[day, month] as const]
  const days = readings.flatMap(([d, m]) => dayNumber(year ?? 2024, m, d) ?? [])
  return {
    text: text.slice(start, end).trim(),
    start,
    end,
    days: year === null ? [] : [...new Set(days)],
    day,
    month,
    year,
    weekday,
    exists: days.length > 0,
    deadline: deadlineOf(text.slice(Math.max(0, start - BEFORE_CHARS), start)),
  }
}

/** A line of somebody else's mail. */
const isQuoted = (text: string, at: number): boolean => /^[>|]/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at + 1))
