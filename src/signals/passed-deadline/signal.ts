/**
 * The mail sets a last day that had passed when it was sent.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { DateDetail, Finding, Signal } from '../../model/index.ts'
import { wordsBefore } from '../quotes.ts'

const DAY_MS = 86_400_000
/** Half a day after midnight in London a day is over everywhere (UTC-12). */
const OVER_EVERYWHERE_DAYS = 1.5
/** Further back it is history: a law, a former contract. An "until" alone may tell of last month. */
const LATE_DAYS_MAX = { stated: 500, implied: 60 } as const
/** The mail says itself that the day is over. */
const OVER = /expired|has passed|abgelaufen|verlopen|vencid[oa]|venceu|expirou|expirad[oa]|expiré|scadut[oa]/i
/** … of a contract or a licence; an offer that is over is none. */
const OFFER =
  /(?:angebot|offer|oferta|offre|offerta|aanbieding|rabatt|korting|discount|descuento|desconto|remise|sconto|promo)[^.!?]{0,40}$/i
const TEXT_CHARS_MAX = 6_000

export const passedDeadline: Signal<'details' | 'message' | 'text', 'passed' | 'yesterday'> = {
  id: 'passed-deadline',
  title: 'The last day had passed already',
  kind: 'contradiction',
  mismatch: 'occasion',
  tags: ['Content analysis', 'Social engineering', 'BEC/Fraud'],
  needs: ['details', 'message', 'text'],
  messages: {
    passed: 'The mail sets {date} as the last day, but it was sent {days} days after that.',
    yesterday: 'The mail sets {date} as the last day, but it was sent a day after that.',
  },

  detect({ details, message, text }) {
    if (message.date === null) return []
    const sent = Date.parse(message.date) / DAY_MS
    const last = details.dates.flatMap((date) => (date.deadline && date.days.length > 0 ? [{ date, day: Math.max(...date.days) }] : []))
    // With one day that is still to come, the mail knows what day it is.
    if (last.length === 0 || last.some(({ day }) => sent < day + OVER_EVERYWHERE_DAYS)) return []
    const words = text.text.slice(0, TEXT_CHARS_MAX)
    const isSaidToBeOver = OVER.test(words)
    return last
      .map(({ date, day }) => ({ date, days: Math.floor(sent) - day }))
      .filter(({ date, days }) => days <= maxOf(date) && (!isSaidToBeOver || wordsBefore(date, words).some((before) => OFFER.test(before))))
      .map(({ date, days }) => findingOf(date, days))
  },
}

const findingOf = ({ text: date, at }: DateDetail, days: number): Finding<'passed' | 'yesterday'> =>
  days === 1 ? { message: 'yesterday', values: { date }, at } : { message: 'passed', values: { date, days: String(days) }, at }

const maxOf = ({ deadline }: DateDetail): number => LATE_DAYS_MAX[deadline ?? 'implied']
