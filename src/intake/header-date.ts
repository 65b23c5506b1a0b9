/**
 * The time in a Date field (RFC 5322 §3.3 and the obsolete forms of §4.3), for mails that come as files: nobody's clock
 * saw them arrive. `Date.parse` is not used: it finds a date in nearly any words.
 */
import { headerField } from './header-line.ts'

const DATE_CHARS_MAX = 100
const DATE =
  /^(?:[a-z]{3,9}\.?,?\s{0,3})?(\d{1,2})[\s-]{1,3}([a-z]{3,9})[\s-]{1,3}(\d{2,4}),?\s{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,6})?\s{0,3}([+-]\d{4}|[a-z]{1,4})?/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** RFC 5322 §4.3: the zones with a name; any other letters mean nothing and count as UTC. */
const ZONE_HOURS: Record<string, number> = { est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 }
/** Mail as we know it is not older (RFC 822 is of 1982). */
const YEAR_MIN = 1980
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** When the mail says it was written; null when it does not say, or says what cannot be. */
export const dateOf = (raw: Uint8Array, now: Date): Date | null => possible(parseDate(headerField(raw, 'date') ?? ''), now)

/** Null for what cannot be: the future, or the time before mail. */
export function possible(time: Date | null, now: Date): Date | null {
  if (time === null || time.getUTCFullYear() < YEAR_MIN) return null
  // A day ahead is a clock gone wrong; more is a mail that wants to stay on top of a list.
  return time.getTime() > now.getTime() + DAY_MS ? null : time
}

export function parseDate(field: string): Date | null {
  const found = DATE.exec(field.slice(0, DATE_CHARS_MAX).trim())
  if (found === null) return null
  const [, day, monthName = '', yearText = '', hour, minute, second = '0', zone = ''] = found
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase())
  if (month === -1 || Number(day) < 1 || Number(day) > 31 || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null
  const local = Date.UTC(fullYear(yearText), month, Number(day), Number(hour), Number(minute), Number(second))
  const minutes = zoneMinutes(zone)
  return minutes === null ? null : new Date(local - minutes * MINUTE_MS)
}

/** RFC 5322 §4.3: two digits below 50 are this century, other short years count from 1900. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length === 4) return year
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year
}

function zoneMinutes(zone: string): number | null {
  if (!/^[+-]/.test(zone)) return (ZONE_HOURS[zone.toLowerCase()] ?? 0) * 60
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3))]
  if (hours > 14 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
