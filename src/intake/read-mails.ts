/**
 * Mails from files: single messages, mailboxes, Maildirs, folders of them, standard input. What cannot be read is said
 * as an item of its own; nothing throws, and nothing is left out in silence but files in folders that are no mail.
 */
import { counted, fileChunks, firstBytes, isGzip, UnpackedTooBig, unpacked, withFirst } from './file-bytes.ts'
import { type MboxItem, splitMbox } from './mbox.ts'
import { type FoundFile, isMailboxName, reasonOf, walk } from './walk.ts'

export type FoundMail = { readonly path: string; readonly raw: Uint8Array } | { readonly path: string; readonly error: string }

export interface ReadMailsOptions {
  /** Bigger messages are named and left out. */
  readonly messageBytesMax?: number
  /** Bytes of files read since the last call, for a progress bar; gzip'd files count packed. */
  readonly onBytes?: (bytes: number) => void
  /** Instead of this process's own, for `-`. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

const MESSAGE_BYTES_MAX = 50 * 1024 * 1024
/** Looked at to tell a mail from another file. */
const SNIFF_BYTES_MAX = 8 * 1024

/** In a folder these are taken for mail unseen; a file with another name must look like one. */
const MAIL_NAME = /\.(?:eml|mbox|mbx)(?:\.gz)?$/i
const HEADER_NAME = /^(?:[!-9;-~]{1,76}:|From )/
const MAIL_FIELD = /^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|Delivered-To|MIME-Version):/im

interface Reading {
  readonly path: string
  readonly isMail: boolean
  readonly messageBytesMax: number
}

export async function* readMails(paths: readonly string[], options: ReadMailsOptions = {}): AsyncGenerator<FoundMail> {
  const onBytes = options.onBytes ?? (() => undefined)
  const messageBytesMax = options.messageBytesMax ?? MESSAGE_BYTES_MAX
  for (const path of paths) {
    if (path === '-') yield* readBytes(counted(options.stdin ?? process.stdin, onBytes), { path, isMail: true, messageBytesMax })
    else for await (const file of walk([path])) yield* readFile(file, messageBytesMax, onBytes)
  }
}

async function* readFile(file: FoundFile, messageBytesMax: number, onBytes: (bytes: number) => void): AsyncGenerator<FoundMail> {
  if ('error' in file) yield file
  else
    yield* readBytes(fileChunks(file.path, file.bytes, file.isRegular, onBytes), {
      path: file.path,
      isMail: file.isMail,
      messageBytesMax,
    })
}

async function* readBytes(chunks: AsyncGenerator<Uint8Array>, reading: Reading): AsyncGenerator<FoundMail> {
  try {
    const first = await firstBytes(chunks, SNIFF_BYTES_MAX)
    if (first === null) {
      if (reading.isMail || MAIL_NAME.test(reading.path)) yield { path: reading.path, error: 'The file is empty.' }
    } else if (isGzip(first)) {
      if (reading.isMail || MAIL_NAME.test(reading.path)) yield* readUnpacked(unpacked(withFirst(first, chunks)), reading)
    } else yield* readPlain(first, chunks, reading)
  } catch (cause) {
    yield {
      path: reading.path,
      error: cause instanceof UnpackedTooBig ? 'It unpacks to far more than mail does and was left out.' : reasonOfUnpacking(cause),
    }
  } finally {
    await chunks.return(undefined)
  }
}

async function* readUnpacked(chunks: AsyncGenerator<Uint8Array>, reading: Reading): AsyncGenerator<FoundMail> {
  try {
    const first = await firstBytes(chunks, SNIFF_BYTES_MAX)
    if (first === null) yield { path: reading.path, error: 'The file is empty.' }
    else yield* readPlain(first, chunks, reading)
  } finally {
    await chunks.return(undefined)
  }
}

async function* readPlain(first: Uint8Array, rest: AsyncGenerator<Uint8Array>, reading: Reading): AsyncGenerator<FoundMail> {
  const { path, isMail } = reading
  const start = Buffer.from(first.buffer, first.byteOffset, Math.min(first.length, SNIFF_BYTES_MAX)).toString('latin1')
  const other = otherFormat(start)
  if (other !== null) {
    if (isMail || /\.(?:eml|mbox|msg)$/i.test(path)) yield { path, error: other }
    return
  }
  if (!isMail && !MAIL_NAME.test(path) && !(HEADER_NAME.test(start) && MAIL_FIELD.test(start))) return
  const isMailbox = isMailboxName(path)
  if (isMailbox || start.startsWith('From ')) yield* readMailbox(withFirst(first, rest), reading, isMailbox)
  else yield await readSingle(withFirst(first, rest), reading)
}

/** What is surely no message, and why it is not read. */
function otherFormat(start: string): string | null {
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'This is an Outlook file (.msg); save the mail as .eml instead.'
  if (start.startsWith('PK\x03\x04')) return 'This is a zip archive; unpack it first.'
  return null
}

async function readSingle(chunks: AsyncIterable<Uint8Array>, { path, messageBytesMax }: Reading): Promise<FoundMail> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > messageBytesMax) return { path, error: tooBig(messageBytesMax) }
    pieces.push(chunk)
  }
  return { path, raw: pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces, length) }
}

/** A single mail saved with its "From " line keeps the name of its file; only a file with several numbers them. */
async function* readMailbox(
  chunks: AsyncIterable<Uint8Array>,
  { path, messageBytesMax }: Reading,
  isMailbox: boolean,
): AsyncGenerator<FoundMail> {
  let count = 0
  let alone: MboxItem | null = null
  const found = (item: MboxItem, name: string): FoundMail =>
    'raw' in item ? { path: name, raw: item.raw } : { path: name, error: tooBig(messageBytesMax) }
  try {
    for await (const item of splitMbox(chunks, { messageBytesMax, isMailbox })) {
      count += 1
      if (count === 1 && !isMailbox) alone = item
      else {
        if (alone !== null) yield found(alone, `${path}#1`)
        alone = null
        yield found(item, `${path}#${count}`)
      }
    }
  } catch (cause) {
    // The rest of the file cannot be read: what was whole before is given.
    if (alone !== null) yield found(alone, path)
    throw cause
  }
  if (alone !== null) yield found(alone, path)
  if (count === 0) yield { path, error: 'The mailbox holds no message.' }
}

const tooBig = (bytes: number): string => `The message is larger than ${Math.floor(bytes / 1024 / 1024)} MB and was left out.`

const reasonOfUnpacking = (cause: unknown): string =>
  String((cause as NodeJS.ErrnoException | null)?.code ?? '').startsWith('Z_') ? 'The gzip file is damaged or cut off.' : reasonOf(cause)
