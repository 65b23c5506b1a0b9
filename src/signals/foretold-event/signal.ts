/**
 * The mail tells of something as done, on a day that had not begun anywhere when it was sent.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { isTalk } from '../questions.ts'
import { wordsBefore } from '../quotes.ts'

const DAY_MS = 86_400_000
/** A day begins first at UTC+14. */
const BEGUN_NOWHERE_DAYS = 14 / 24
/** Further ahead it is a misprint of the year, or a date of another thing. */
const AHEAD_DAYS_MAX = 60
const TEXT_CHARS_MAX = 6_000

/** English puts the verb first, with the thing between it and the day; others have it right before the day. */
const HAPPENED = new RegExp(
  [
    '\\b(?:noticed|detected|arrived|logged in|signed in|was (?:detected|delivered|returned|blocked|suspended|charged|purchased|attempted)|last (?:log-?in|sign-?in))\\b(?<gap>[^.!?]{0,60})$',
    '(?:abgelaufen am|überfällig seit(?: dem)?|échue? (?:au|le|depuis le)|expiré le|venceu (?:em|no dia)|vencid[oa] em|expirou em|publicad[oa](?:\\(a\\))? em|venció el|vencid[oa] el|scadut[oa] il|verlopen op)[ :\\n]{1,3}$',
  ].join('|'),
  'i',
)
/** What is to come, and what such a day may belong to instead. */
const TO_COME =
  /\b(?:will|shall|would|until|till|before|by|ends?|ending|expir\w{0,6}|due|for|scheduled|valid|start\w{0,4}|begin\w{0,5}|effective|from|must|should|can|renew\w{0,4}|upcoming|next|coming|plan\w{0,4}|going|event|conference|meeting)\b/i

export const foretoldEvent: Signal<'details' | 'message' | 'text', 'ahead'> = {
  id: 'foretold-event',
  title: 'Told as done before the day had come',
  kind: 'contradiction',
  mismatch: 'occasion',
  tags: ['Content analysis', 'Social engineering', 'Credential Phishing'],
  needs: ['details', 'message', 'text'],
  messages: { ahead: 'The mail tells of {date} as of a day that has passed, but when it was sent that day was still to come.' },

  detect({ details, message, text }) {
    if (message.date === null || isTalk(message)) return []
    const sent = Date.parse(message.date) / DAY_MS
    const words = text.text.slice(0, TEXT_CHARS_MAX)
    const told = details.dates
      .filter(({ days }) => days.length > 0 && days.every((day) => sent < day - BEGUN_NOWHERE_DAYS && day - sent < AHEAD_DAYS_MAX))
      .filter((date) => wordsBefore(date, words).some(isToldAsDone))
      .map(({ text: date, at }) => ({ message: 'ahead', values: { date }, at }) as const)
    return told.slice(0, 1)
  },
}

function isToldAsDone(before: string): boolean {
  const happened = HAPPENED.exec(before)
  return happened !== null && !TO_COME.test(happened.groups?.gap ?? '')
}
