/**
 * A greeting, an offer or a present for a day of the year that is months away from the day on which the mail was sent.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { occasionsOfYear } from '../../knowledge/occasions/index.ts'
import { type Finding, HEADER, locateText, type Message, type MessageAt, type Signal, type VisibleText } from '../../model/index.ts'
import { answerPrefixOf, isListMail } from '../questions.ts'
import { MAYBE_SEASONAL, PANDEMIC_RELIEF, SEASONS, type Season } from './seasons.ts'

const DAY_MS = 86_400_000
const ISO_DAY_CHARS = 'YYYY-MM-DD'.length
const SUBJECT_CHARS_MAX = 300
/** What a mail is about, it says first; further down a feast may be mentioned. */
const FIRST_CHARS = 600
/** Who hands out help tells his tale first. */
const RELIEF_CHARS = 2_000
/** "Christmas in July": a joke that says itself when it is sold. */
const KNOWN_TO_BE_FAR = /\bin (?:june|july|august)\b|\b(?:half|halfway)\b|\bearly bird\b/i

type MessageId = 'early' | 'late' | 'over'

export const untimelyOccasion: Signal<'message' | 'text', MessageId> = {
  id: 'untimely-occasion',
  title: 'An occasion out of its time',
  kind: 'contradiction',
  mismatch: 'occasion',
  tags: ['Content analysis', 'Social engineering', 'Spam'],
  needs: ['message', 'text'],
  messages: {
    early: 'The mail says "{said}", but it was sent {days} days before that time of the year.',
    late: 'The mail says "{said}", but that time of the year had been over for {days} days when it was sent.',
    over: 'The mail says "{said}", but that emergency had been over for {days} days when it was sent.',
  },

  detect({ message, text }) {
    const { date, subject } = message
    if (date === null || isListMail(message) || answerPrefixOf(subject.text) !== undefined) return []
    const day = date.slice(0, ISO_DAY_CHARS)
    const said = seasonal(message, text, day) ?? relief(text, day)
    return said === null ? [] : [said]
  },
}

function seasonal({ subject }: Message, text: VisibleText, day: string): Finding<MessageId> | null {
  const [title, start] = [subject.text.slice(0, SUBJECT_CHARS_MAX), text.text.slice(0, FIRST_CHARS)]
  if (!MAYBE_SEASONAL.test(title) && !MAYBE_SEASONAL.test(start)) return null
  if (KNOWN_TO_BE_FAR.test(title) || KNOWN_TO_BE_FAR.test(start)) return null
  for (const season of SEASONS) {
    const [inSubject, inText] = [season.said.exec(title), season.said.exec(start)]
    const found = inSubject ?? inText
    const away = found && daysAway(season, day)
    if (!found || !away) continue
    const at = inSubject ? (subject.at ?? { part: HEADER, start: 0, end: 0 }) : placeOf(found, text)
    return { message: away.message, values: { said: found[0], days: String(away.days) }, at }
  }
  return null
}

function relief(text: VisibleText, day: string): Finding<MessageId> | null {
  const days = distance(PANDEMIC_RELIEF.over, day)
  const found = days > PANDEMIC_RELIEF.daysAfter ? PANDEMIC_RELIEF.said.exec(text.text.slice(0, RELIEF_CHARS)) : null
  return found && { message: 'over', values: { said: found[0], days: String(days) }, at: placeOf(found, text) }
}

const placeOf = (found: RegExpExecArray, text: VisibleText): MessageAt => locateText(text, found.index, found.index + found[0].length)

/** How far the nearest such occasion is; null where it is near enough, or not known. */
function daysAway({ occasions, daysBefore, daysAfter }: Season, day: string): { message: 'early' | 'late'; days: number } | null {
  const year = Number(day.slice(0, 4))
  const spans = [year - 1, year, year + 1].flatMap((one) =>
    occasionsOfYear(one).filter(({ id }) => occasions.some((name) => id === `${name}-${one}`)),
  )
  const before = Math.min(...spans.filter(({ from }) => from > day).map(({ from }) => distance(day, from)))
  const after = Math.min(...spans.filter(({ to }) => to < day).map(({ to }) => distance(to, day)))
  const isNow = spans.some(({ from, to }) => from <= day && day <= to)
  if (isNow || before <= daysBefore || after <= daysAfter || !Number.isFinite(before) || !Number.isFinite(after)) return null
  return before < after ? { message: 'early', days: before } : { message: 'late', days: after }
}

const distance = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
