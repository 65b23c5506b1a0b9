/**
 * The mail sets a last day that had passed when it was sent.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { DateDetail, Signal } from '../../model/index.ts'

const DAY_MS = 86_400_000
/** One day may be the time zone, and a mail that was queued over night. */
const LATE_DAYS_MIN = 2
/** Further back it is history: a law, a former contract. An "until" alone may tell of last month. */
const LATE_DAYS_MAX = { stated: 500, implied: 60 } as const
/** The mail says itself that the day is over. */
const OVER = /expired|has passed|abgelaufen|verlopen|vencid[oa]|venceu|expirou|expirad[oa]|expiré|scadut[oa]/i
const TEXT_CHARS_MAX = 6_000

export const passedDeadline: Signal<'details' | 'message' | 'text', 'passed'> = {
  id: 'passed-deadline',
  title: 'The last day had passed already',
  kind: 'contradiction',
  mismatch: 'occasion',
  tags: ['Content analysis', 'Social engineering', 'BEC/Fraud'],
  needs: ['details', 'message', 'text'],
  messages: { passed: 'The mail sets {date} as the last day, but it was sent {days} days after that.' },

  detect({ details, message, text }) {
    if (message.date === null) return []
    const sent = Math.floor(Date.parse(message.date) / DAY_MS)
    const late = details.dates.flatMap((date) =>
      date.deadline && date.days.length > 0 ? [{ date, days: sent - Math.max(...date.days) }] : [],
    )
    // With one day that is still to come, the mail knows what day it is.
    if (late.length === 0 || late.some(({ days }) => days < LATE_DAYS_MIN) || OVER.test(text.text.slice(0, TEXT_CHARS_MAX))) return []
    return late
      .filter(({ date, days }) => days <= maxOf(date))
      .map(({ date, days }) => ({ message: 'passed', values: { date: date.text, days: String(days) }, at: date.at }))
  },
}

const maxOf = ({ deadline }: DateDetail): number => LATE_DAYS_MAX[deadline ?? 'implied']
