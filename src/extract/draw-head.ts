/** The lines above the mail, as programs show them, with their telltales marked; below them what carries a telltale and no program shows. */
import { HEADER, type HeaderField, type Mailbox, type Message, type MessageAt, type Part } from '../model/index.ts'
import { badge, escapeText, type Lit, type Marks, openMark } from './draw-marks.ts'

export interface HeadWords {
  readonly from: string
  readonly replyTo: string
  readonly to: string
  readonly date: string
  readonly subject: string
  readonly attached: string
}

const MAILBOXES_MAX = 5
const LINE_CHARS_MAX = 400
const UNSEEN_MAX = 30
const FILES_MAX = 50
const SHOWN = ['from', 'reply-to', 'to', 'date', 'subject'] as const

export function drawHead(message: Message, shown: Part | null, lit: readonly Lit[], words: HeadWords, marks: Marks): string {
  const inHead = lit.filter(({ at }) => at.part === HEADER)
  const left = new Set(inHead)
  const numbersOn = (field: HeaderField): number[] => {
    const found = inHead.filter((one) => left.has(one) && touches(one.at, field))
    for (const one of found) left.delete(one)
    return found.map(({ number }) => number)
  }
  const said = texts(message)
  const titles = { from: words.from, 'reply-to': words.replyTo, to: words.to, date: words.date, subject: words.subject }
  const lines = SHOWN.flatMap((key) => {
    const fields = message.header.filter((field) => field.key === key)
    const numbers = fields.flatMap(numbersOn)
    return said[key] === '' && numbers.length === 0
      ? []
      : [line(titles[key], said[key], numbers, marks, key === 'subject' ? 'tt-subject' : '')]
  })
  const unseen = message.header
    .map((field) => ({ field, numbers: left.size === 0 ? [] : numbersOn(field) }))
    .filter(({ numbers }) => numbers.length > 0)
    .slice(0, UNSEEN_MAX)
    .map(({ field, numbers }) => line(field.name, field.value, numbers, marks, 'tt-unseen'))
  const nowhere = [...left].map(({ number }) => number)
  const files = filesOf(message, shown).map(({ id, filename, type }) => {
    const on = lit.filter(({ at }) => at.part === id || at.part === `${id}.MIME`).map(({ number }) => number)
    return line(words.attached, filename ?? type, on, marks)
  })
  const rest = nowhere.length === 0 ? [] : [line('', '', nowhere, marks)]
  return `<dl class="tt-head">${[...lines, ...files, ...unseen, ...rest].join('')}</dl>`
}

/** A place without length stands where it begins. */
const touches = ({ start, end }: MessageAt, field: HeaderField): boolean =>
  start < field.end && Math.max(end, start + 1) > field.start && end > 0

const texts = ({ identity, subject, header }: Message): Readonly<Record<(typeof SHOWN)[number], string>> => ({
  from: mailboxes(identity.from),
  'reply-to': mailboxes(identity.replyTo),
  to: mailboxes(identity.to),
  date: header.find(({ key }) => key === 'date')?.value ?? '',
  subject: subject.text,
})

const mailboxes = (all: readonly Mailbox[]): string =>
  all
    .slice(0, MAILBOXES_MAX)
    .map(({ displayName, address }) => (displayName === '' ? address : `${displayName} <${address}>`))
    .join(', ')

const filesOf = ({ parts }: Message, shown: Part | null): readonly Part[] =>
  parts
    .filter((part) => part !== shown && part.childIds.length === 0 && (part.filename !== null || part.disposition === 'attachment'))
    .slice(0, FILES_MAX)

/** All of a line is marked by the first of its telltales; the others show their number. */
function line(title: string, text: string, numbers: readonly number[], marks: Marks, kind = ''): string {
  const cut = text.length > LINE_CHARS_MAX ? `${text.slice(0, LINE_CHARS_MAX - 1)}…` : text
  const words = `<bdi>${marks.write(cut)}</bdi>`
  const [first, ...rest] = numbers
  const drawn = first === undefined ? words : `${openMark(marks, first)}${words}</mark>`
  return `<dt>${escapeText(title)}</dt><dd${kind === '' ? '' : ` class="${kind}"`}>${rest.map((number) => badge(marks, number)).join('')}${drawn}</dd>`
}
