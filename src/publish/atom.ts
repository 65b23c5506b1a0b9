/** Interesting campaigns as an Atom feed (RFC 4287): each an entry that keeps its id, so that a reader of feeds tells what is new. */
import { cleanText } from '../explain/index.ts'
import { type Digest, type DigestEntry, NOTE, shownEntry } from './digest.ts'
import { entryHtml, escaped } from './digest-text.ts'
import { instant, type Operator } from './publication.ts'
import { uuidOf } from './uuid.ts'

export interface FeedPlace {
  /** Where the feed itself can be had, without anything secret; null out of a command. */
  readonly self: string | null
  /** Of the web page that shows a campaign; null out of a command. */
  readonly pageOf: ((campaign: string) => string) | null
}

/** XML 1.0 §2.2 knows no controls but these, not even escaped; `cleanText` takes away most, this the rest. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const xml = (text: string): string => escaped(text).replace(NOT_XML, '')

export function writeAtom({ madeAt, sections }: Digest, { name, contact, domain }: Operator, { self, pageOf }: FeedPlace): string {
  const entries = new Map(sections.flatMap((section) => section.entries.map((one) => [one.campaign, one] as const)))
  const newestFirst = [...entries.values()].sort((one, other) => (one.lastSeenAt < other.lastSeenAt ? 1 : -1))
  // §4.1.1: of the feed, when it last changed; where it is empty, when it was made.
  const updated = newestFirst[0]?.lastSeenAt ?? madeAt
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>urn:uuid:${uuidOf('feed', domain)}</id>`,
    '<title>Telltale: interesting campaigns</title>',
    `<subtitle>${xml(NOTE)}</subtitle>`,
    `<updated>${instant(updated)}</updated>`,
    `<author><name>${xml(cleanText(name))}</name><email>${xml(cleanText(contact))}</email></author>`,
    '<generator>Telltale</generator>',
    ...(self === null ? [] : [`<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`]),
    ...newestFirst.map((one) => entryOf(one, pageOf)),
    '</feed>',
  ].join('\n')}\n`
}

function entryOf(one: DigestEntry, pageOf: FeedPlace['pageOf']): string {
  const shown = shownEntry(one)
  return [
    '<entry>',
    `<id>urn:uuid:${uuidOf('feed-entry', one.campaign)}</id>`,
    `<title type="text">${xml(shown.title)}</title>`,
    `<updated>${instant(one.lastSeenAt)}</updated>`,
    `<published>${instant(one.firstSeenAt)}</published>`,
    ...(pageOf === null ? [] : [`<link rel="alternate" type="text/html" href="${xml(pageOf(one.campaign))}"/>`]),
    `<category term="${xml(one.verdict)}"/>`,
    // §3.1.1.2: HTML inside is escaped once more, as text.
    `<content type="html">${xml(entryHtml(shown))}</content>`,
    '</entry>',
  ].join('\n')
}
