/** What a case is tied to others by, out of what was found in it. */
import { createHash } from 'node:crypto'
import { spokenWords } from '../claims/index.ts'
import { type ClusterInput, keysOf, type Standing } from '../cluster/index.ts'
import { listed, ownerOf } from '../knowledge/index.ts'
import { type Case, type Facts, isWebLink, type Message, type Report, type TieKey } from '../model/index.ts'
import { decodedBytes } from '../parse/index.ts'

const BODY_CHARS_MAX = 8_000
const BODY_WORDS_MAX = 1_000
const SUBJECT_WORDS_MAX = 40
const FILES_MAX = 8
const FILE_BYTES_MAX = 4_000_000
/** Smaller files are empty pages and signatures of programs. */
const FILE_BYTES_MIN = 500
/** Where a picture is all there is, it is the text. Smaller ones are ornaments. */
const PICTURE_BYTES_MIN = 8_000
const WORDS_OF_A_TEXT_MIN = 8
const MAILBOXES_MAX = 4
const ELEMENTS_MAX = 2_000

export const tieKeysOf = (one: Case, message: Message, facts: Partial<Facts>, report: Report): TieKey[] =>
  keysOf(tieInputOf(one, message, facts, report), standingOf)

/** What the keys are made of; for benchmarks that make many cases out of one. */
export function tieInputOf(
  { raw }: Case,
  message: Message,
  facts: Partial<Facts>,
  { brand, lure }: Pick<Report, 'brand' | 'lure'>,
): ClusterInput {
  const sentences = sentencesOf((facts.text?.text ?? '').slice(0, BODY_CHARS_MAX))
  const recipients = facts.recipients ?? []
  const calls = (facts.links ?? []).filter((link) => link.isCallToAction && isWebLink(link))
  return {
    sentences,
    subjectWords: spokenWords(message.subject.text, SUBJECT_WORDS_MAX).map(({ text }) => text),
    readers: new Set(recipients.flatMap((address) => address.split(/[^\p{L}\p{N}]+/u)).filter((word) => word !== '')),
    calls: calls.map(({ host, destination }) => ({ host, destination })),
    mailboxes: mailboxesOf(facts, recipients),
    files: filesOf(raw, message, facts, sentences.flat().length < WORDS_OF_A_TEXT_MIN),
    elements: elementsOf(message, facts),
    brand: brand?.organisation ?? brand?.name.toLowerCase() ?? '',
    isBrandKnown: (brand?.organisation ?? null) !== null,
    object: lure.object,
  }
}

const ENDS_SENTENCE = /[.!?\n|•·。！？]/

function sentencesOf(text: string): string[][] {
  const sentences: string[][] = []
  let end = 0
  for (const word of spokenWords(text, BODY_WORDS_MAX)) {
    if (sentences.length === 0 || ENDS_SENTENCE.test(text.slice(end, word.start))) sentences.push([])
    sentences.at(-1)?.push(word.text)
    end = word.end
  }
  return sentences
}

export function standingOf(host: string): Standing {
  if (listed('shorteners', host) || listed('free-hosts', host) || listed('form-services', host)) return 'rented'
  return listed('click-counters', host) || ownerOf(host) ? 'known' : null
}

/** Where an answer ends up with the sender: Reply-To, an address in the text, a free mailbox that it was written from. */
function mailboxesOf({ identity, links }: Partial<Facts>, recipients: readonly string[]): string[] {
  const written = (links ?? [])
    .filter(({ scheme }) => scheme === 'mailto')
    .map(({ href }) => href.slice('mailto:'.length).split('?', 1)[0] ?? '')
  const own = (identity?.from ?? []).filter(({ domain }) => listed('free-mailers', domain) !== null)
  const all = [...(identity?.replyTo ?? []), ...own].map(({ address }) => address)
  const mailboxes = [...all, ...written].map((address) => address.trim().toLowerCase())
  return [...new Set(mailboxes)]
    .filter((address) => /^[^@\s]{1,64}@[^@\s]{3,200}$/.test(address) && !recipients.includes(address) && !isKnown(address))
    .slice(0, MAILBOXES_MAX)
}

const isKnown = (address: string): boolean => {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  return listed('free-mailers', domain) === null && ownerOf(domain) !== null
}

function filesOf(raw: Uint8Array, message: Message, { attachments = [] }: Partial<Facts>, isPicture: boolean): string[] {
  const wanted = attachments.filter(({ type, bytes }) =>
    type.startsWith('image/') ? isPicture && bytes >= PICTURE_BYTES_MIN : bytes >= FILE_BYTES_MIN && type !== 'text/calendar',
  )
  return wanted.slice(0, FILES_MAX).flatMap(({ part: id }) => {
    const part = message.parts.find((one) => one.id === id)
    return part
      ? [
          createHash('sha256')
            .update(decodedBytes(raw, part, FILE_BYTES_MAX))
            .digest('hex'),
        ]
      : []
  })
}

/** Runs of one element count once: a table has as many rows as there is to tell. */
function elementsOf({ parts }: Message, { text }: Partial<Facts>): string[] {
  if (!text?.isHtml) return []
  const source = parts.find(({ id }) => id === text.part)?.text ?? ''
  const names: string[] = []
  for (const [, name = ''] of source.matchAll(/<([a-z][a-z0-9]{0,20})/gi)) {
    const element = name.toLowerCase()
    if (names.at(-1) !== element) names.push(element)
    if (names.length >= ELEMENTS_MAX) break
  }
  return names
}
