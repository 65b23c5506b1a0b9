/**
 * A day that no calendar has, or a weekday that the date does not fall on.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { DateDetail, Finding, Signal } from '../../model/index.ts'

export const impossibleDay: Signal<'details', 'day' | 'weekday'> = {
  id: 'impossible-day',
  title: 'A date that does not exist',
  kind: 'contradiction',
  mismatch: 'occasion',
  tags: ['Content analysis', 'Social engineering'],
  needs: ['details'],
  messages: {
    day: 'The mail names the date {date}, but no calendar has that day.',
    weekday: 'The mail says {date}, but that date falls on another day of the week.',
  },

  detect({ details }) {
    return details.dates.flatMap((date): Finding<'day' | 'weekday'>[] => {
      const wrong = !date.exists ? 'day' : isWrongWeekday(date) ? 'weekday' : null
      return wrong ? [{ message: wrong, values: { date: date.text }, at: date.at }] : []
    })
  },
}

/** Without a year any weekday may be right: people also write about years long gone. */
const isWrongWeekday = ({ weekday, days }: DateDetail): boolean =>
  weekday !== null && days.length > 0 && !days.some((one) => weekdayOf(one) === weekday)

/** 1 Monday to 7 Sunday; 1970-01-01 was a Thursday. */
const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1
