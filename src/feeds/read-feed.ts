/** A feed (RSS, Atom, RDF, JSON Feed) → its headlines with their days. What comes is hostile until shown otherwise: it is measured before the library sees it. */
import { parseFeed } from 'feedsmith'
import { Refusal } from '../model/fault.ts'

export interface FeedItem {
  readonly title: string
  /** The day on which it was published (UTC); null where it does not say so. */
  readonly day: string | null
}

const CHARS_MAX = 5_000_000
/** The library takes up to a tenth of a millisecond for each; a feed of a thousand items has a fifth of it. */
const MARKS_MAX = 40_000
const ITEMS_MAX = 500
const TITLE_CHARS_MAX = 300

/** @throws Refusal when it is no feed, or none that one would read */
export function readFeed(text: string): readonly FeedItem[] {
  if (text.length > CHARS_MAX || marksIn(text) > MARKS_MAX) throw new Refusal('The feed is larger than one that people read.')
  // A document type of its own is where entities are defined that grow without end; no feed needs one.
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Refusal('The feed defines entities of its own.')
  let found: ReturnType<typeof parseFeed>
  try {
    found = parseFeed(text, { maxItems: ITEMS_MAX })
  } catch (cause) {
    throw new Refusal('It is no feed (RSS, Atom, RDF or JSON Feed).', { cause })
  }
  return itemsOf(found).slice(0, ITEMS_MAX)
}

function itemsOf(found: ReturnType<typeof parseFeed>): readonly FeedItem[] {
  switch (found.format) {
    case 'atom':
      return (found.feed.entries ?? []).map(({ title, published, updated }) => itemOf(title?.value, published ?? updated))
    case 'json':
      return (found.feed.items ?? []).map(({ title, date_published: at }) => itemOf(title, at))
    case 'rdf':
      return (found.feed.items ?? []).map(({ title, dc }) => itemOf(title, dc?.dates?.[0]))
    default:
      return (found.feed.items ?? []).map(({ title, pubDate, dc }) => itemOf(title, pubDate ?? dc?.dates?.[0]))
  }
}

const itemOf = (title: unknown, at: unknown): FeedItem => ({
  title: typeof title === 'string' ? plainOf(title) : '',
  day: typeof at === 'string' ? dayOf(at) : null,
})

/** Tags and entities: what cost the library time, counted outside of CDATA, where markup is text. */
function marksIn(text: string): number {
  let count = 0
  for (let at = 0; at < text.length && count <= MARKS_MAX; at += 1) {
    const code = text.charCodeAt(at)
    if (code === LESS && text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at)
      if (end === -1) break
      at = end
    } else if (code === LESS || code === EQUALS || code === AMPERSAND) count += 1
  }
  return count
}
const [AMPERSAND, LESS, EQUALS] = ['&', '<', '='].map((sign) => sign.charCodeAt(0))

/** Titles may be HTML: tags go, the five entities of XML are what they stand for. */
const plainOf = (title: string): string =>
  title
    .slice(0, TITLE_CHARS_MAX)
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/&(amp|lt|gt|quot|apos|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim()
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }

const FIRST_DAY = '1990-01-01'
const LAST_DAY = '2100-12-31'
const DATE_CHARS_MAX = 60
/** Both the dates of mail (RFC 5322) and of ISO 8601 stand in feeds. */
function dayOf(written: string): string | null {
  const time = Date.parse(written.slice(0, DATE_CHARS_MAX))
  if (Number.isNaN(time) || Math.abs(time) > 8e15) return null
  const day = new Date(time).toISOString().slice(0, 10)
  return day >= FIRST_DAY && day <= LAST_DAY ? day : null
}
