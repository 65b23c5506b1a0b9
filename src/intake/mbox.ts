/**
 * Splits a mailbox file (RFC 4155 and what programs really write) into messages while it streams by, however big it is.
 *
 * A line "From " begins a message when it looks like one of those lines; text inside a mail begins so too, and some
 * writers forget to quote it. Quoting is undone as mboxrd wants it, which is right for mboxo too wherever that can be known.
 */
import { type GrowingBytes, growingBytes } from './growing-bytes.ts'

const LF = 0x0a
const CR = 0x0d
const QUOTE = 0x3e
const FROM = Buffer.from('From ')
/** A separator longer than this is text. */
const SEPARATOR_BYTES_MAX = 1_000
/** Enough of the line behind a separator to see whether a header begins there. */
const HEADER_NAME_BYTES_MAX = 80
/** `>>>>From `: nobody quotes deeper. */
const QUOTES_MAX = 200
/** What must lie before a candidate to tell whether a blank line does. */
const LOOK_BACK_BYTES = 4
/** Read ahead before a line is judged: itself and the beginning of the next. */
const AHEAD_BYTES = SEPARATOR_BYTES_MAX + HEADER_NAME_BYTES_MAX
/** Kept back at the end of a chunk: quotes and half a "From " may stand there. */
const TAIL_BYTES = QUOTES_MAX + FROM.length + LOOK_BACK_BYTES

/** `From somebody Sat Jan  3 01:05:34 2026`: what a separator should look like; hostile text is sliced before. */
const WELL_FORMED = /^From .{0,400}?[ \t]\d{1,2}:\d{2}(?::\d{2})?[ \t].{0,40}?\b(?:19|20)\d{2}\b/
const HEADER_FIELD = /^>?[!-9;-~]{1,76}:|^From /

export type MboxItem = { readonly raw: Uint8Array } | { readonly tooBig: true }

export interface MboxOptions {
  readonly messageBytesMax: number
  /** In a file that is known to be a mailbox, a broken separator still separates. */
  readonly isMailbox: boolean
}

export async function* splitMbox(chunks: AsyncIterable<Uint8Array>, options: MboxOptions): AsyncGenerator<MboxItem> {
  const message = growingBytes(options.messageBytesMax)
  let isTooBig = false
  let held: Buffer = Buffer.alloc(0)
  let isStart = true
  for await (const chunk of withEnd(chunks)) {
    const window: Buffer = chunk === null ? held : Buffer.concat([held, chunk])
    const { cuts, keepFrom } = scan(window, chunk === null, isStart, options.isMailbox)
    let from = 0
    const rest: Cut = { end: keepFrom, next: keepFrom, isSeparator: chunk === null }
    for (const cut of [...cuts, rest]) {
      isTooBig ||= !message.add(window.subarray(from, cut.end))
      from = cut.next
      if (!cut.isSeparator) continue
      const item = taken(message, isTooBig, cut === rest)
      message.clear()
      isTooBig = false
      if (item !== null) yield item
    }
    held = Buffer.from(window.subarray(keepFrom))
    isStart &&= keepFrom === 0
  }
}

async function* withEnd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  yield* chunks
  yield null
}

/** Bytes up to `end` belong to the message, reading goes on at `next`. */
interface Cut {
  readonly end: number
  readonly next: number
  readonly isSeparator: boolean
}

/** Finds every separator and every quoted From in a window; what cannot be told yet is kept for the next one. */
function scan(window: Buffer, isEnd: boolean, isStart: boolean, isMailbox: boolean): { cuts: Cut[]; keepFrom: number } {
  const cuts: Cut[] = []
  let consumed = 0
  const tailFrom = isEnd ? window.length : Math.max(0, window.length - TAIL_BYTES)
  for (let at = window.indexOf(FROM); at !== -1; at = window.indexOf(FROM, at + 1)) {
    const line = lineStart(window, at, isStart)
    if (line === -1 || line < consumed) continue
    if (at === line && window.length - at < AHEAD_BYTES && !isEnd) return { cuts, keepFrom: Math.max(consumed, line - LOOK_BACK_BYTES) }
    const cut = at > line ? { end: line, next: line + 1, isSeparator: false } : separatorAt(window, at, consumed, isMailbox)
    if (cut === null) continue
    cuts.push(cut)
    consumed = cut.next
  }
  return { cuts, keepFrom: Math.max(consumed, tailFrom) }
}

/** Where the line begins in which, after nothing but quotes, "From " stands; -1 if something else stands before. */
function lineStart(window: Buffer, at: number, isStart: boolean): number {
  let start = at
  while (start > 0 && at - start < QUOTES_MAX && window[start - 1] === QUOTE) start -= 1
  if (start === 0) return isStart ? 0 : -1
  return window[start - 1] === LF ? start : -1
}

function separatorAt(window: Buffer, at: number, consumed: number, isMailbox: boolean): Cut | null {
  const newline = window.indexOf(LF, at)
  const lineEnd = newline === -1 ? window.length : newline + 1
  if (lineEnd - at > SEPARATOR_BYTES_MAX) return null
  const line = window.toString('latin1', at, lineEnd)
  const following = window.toString('latin1', lineEnd, lineEnd + HEADER_NAME_BYTES_MAX)
  const blank = blankBefore(window, at)
  const isHeaderBehind = HEADER_FIELD.test(following)
  const isSeparator = WELL_FORMED.test(line)
    ? at === 0 || blank > 0 || isHeaderBehind
    : (at === 0 || (isMailbox && blank > 0)) && isHeaderBehind
  return isSeparator ? { end: Math.max(consumed, at - blank), next: lineEnd, isSeparator } : null
}

/** Bytes of the blank line before: the writer added it, so it is not part of the message. 0 if there is none. */
function blankBefore(window: Buffer, at: number): number {
  const bytes = window[at - 2] === CR ? 2 : 1
  return window[at - 1] === LF && window[at - bytes - 1] === LF ? bytes : 0
}

/** What was gathered, in memory of its own; null when it was nothing but blank lines. */
function taken(message: GrowingBytes, isTooBig: boolean, isLast: boolean): MboxItem | null {
  if (isTooBig) return { tooBig: true }
  const raw = Buffer.from(message.bytes())
  return isBlank(raw) ? null : { raw: raw.subarray(0, raw.length - (isLast ? blankBefore(raw, raw.length) : 0)) }
}

const isBlank = (raw: Buffer): boolean => raw.every((byte) => byte === LF || byte === CR)
