/**
 * The mail was written after it arrived, or long before: its date is made up or was left in from another mail.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { HEADER, type Signal } from '../../model/index.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Clocks that go a little wrong are honest; one that is set to a wrong time zone is off by whole or half hours (UTC-12 to UTC+14). */
const AHEAD_MS_MAX = 2 * HOUR_MS
/** RFC 5322 §3.3, and the names of zones that old programs write (§4.3). Without one it was written somewhere, up to UTC+14. */
const ZONE = /[+-]\d{4}\b|\b(?:UT|UTC|GMT|Z|[ECMP][SD]T|CEST|CET|BST|JST|MSK|AE[SD]T)\b/i
const EAST_MS_MAX = 14 * HOUR_MS
const FIELD_CHARS_MAX = 200
/** RFC 5321 §4.5.4.1: servers try for four or five days. */
const BEHIND_MS_MAX = 7 * DAY_MS

export const impossibleDate: Signal<'message' | 'arrivedAt', 'ahead' | 'behind'> = {
  id: 'impossible-date',
  title: 'Date that cannot be right',
  kind: 'contradiction',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Spam', 'Evasion', 'Header analysis'],
  needs: ['message', 'arrivedAt'],
  messages: {
    ahead: 'The mail says it was written on {date}, but it had arrived before that, on {arrived}.',
    behind: 'The mail says it was written on {date}, but it arrived {days} days later, longer than any mail is on its way.',
  },

  detect({ message, arrivedAt }) {
    const written = message.date === null ? Number.NaN : Date.parse(message.date)
    const ahead = written - Date.parse(arrivedAt)
    const field = message.header.find(({ key }) => key === 'date')
    if (Number.isNaN(ahead) || field === undefined || message.date === null) return []
    const at = { part: HEADER, start: field.start, end: field.end }
    const date = inWords(message.date)
    const isZoned = ZONE.test(field.value.slice(0, FIELD_CHARS_MAX))
    if (ahead > AHEAD_MS_MAX + (isZoned ? 0 : EAST_MS_MAX)) return [{ message: 'ahead', values: { date, arrived: inWords(arrivedAt) }, at }]
    return ahead < -BEHIND_MS_MAX ? [{ message: 'behind', values: { date, days: String(Math.floor(-ahead / DAY_MS)) }, at }] : []
  },
}

/** `2025-10-14 09:12 UTC`, the same in every language. */
const inWords = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
