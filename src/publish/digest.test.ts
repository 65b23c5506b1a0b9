/** The digest and the feed against their standards, with hostile words in them, and without whom the mails were sent to. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMessage } from '../parse/index.ts'
import type { Digest, DigestEntry } from './digest.ts'
import { DIGEST_FORMATS, writeDigest } from './digest-formats.ts'
import { SECRETS, TRAP } from './testing/campaign.ts'
import { survivors } from './testing/survivors.ts'
import { toHtml } from './write-up/index.ts'

const OPERATOR = { name: 'Trap “Desk”', contact: 'desk@traps.example', domain: 'traps.example' }
const HOSTILE = '</h3><script>alert(1)</script> ![x](https://evil.example/p.png) & ]]> \u0000\ud800\u202e http://evil.example/a'

const entry = (given: Partial<DigestEntry> = {}): DigestEntry => ({
  campaign: 'campaign:0123456789abcdef',
  brand: 'Parcel Post',
  subject: `${TRAP}, your parcel is held`,
  from: `Parcel Desk <service+${TRAP.replace('@', '=')}@parcel-desk.example>`,
  verdict: 'attack',
  says: 'Mail in the name of Parcel Post about a parcel asks its readers to pay.',
  score: 71,
  cases: 3,
  firstSeenAt: '2026-02-18T10:00:00.000Z',
  lastSeenAt: '2026-02-20T10:00:00.000Z',
  ...given,
})
const digest = (...entries: readonly DigestEntry[]): Digest => ({
  madeAt: '2026-02-20T12:00:00.000Z',
  from: '2026-02-19T12:00:00.000Z',
  to: '2026-02-20T12:00:00.000Z',
  days: 1,
  mails: 40,
  campaigns: 12,
  sections: [
    { title: 'Interesting', leftOut: 2, entries },
    { title: 'Rising', leftOut: 0, entries: [] },
  ],
  secrets: SECRETS,
})
const PLACE = { self: 'https://trap.example/feed.atom?a=1&b=2', pageOf: (id: string) => `https://trap.example/campaigns/${id}` }
const hostile = digest(
  entry(),
  entry({ campaign: 'campaign:fedcba9876543210', subject: HOSTILE, from: HOSTILE, brand: HOSTILE, says: HOSTILE }),
)

for (const format of DIGEST_FORMATS)
  test(`as ${format} it names no reader, has no address one could follow, and is the same each time`, async () => {
    const text = await writeDigest(hostile, format, OPERATOR, { self: null, pageOf: null })
    const read = format === 'eml' ? await bodiesOf(text) : text
    assert.deepEqual(survivors(read, SECRETS), [])
    assert.doesNotMatch(read.replace('http://www.w3.org/2005/Atom', ''), /https?:|evil\.example|src=|href=/i)
    if (format === 'html' || format === 'atom') assert.doesNotMatch(read, /<script/)
    assert.ok(read.includes('parcel'))
    assert.equal(await writeDigest(hostile, format, OPERATOR, { self: null, pageOf: null }), text)
  })

async function bodiesOf(text: string): Promise<string> {
  const message = await parseMessage(Buffer.from(text))
  assert.deepEqual(message.defects, [])
  return message.parts.map((part) => part.text ?? '').join('\n')
}

test('as Markdown no word of a mail makes a heading, a picture, a link or HTML', async () => {
  const text = await writeDigest(hostile, 'md', OPERATOR)
  const tags = toHtml(text).match(/<[a-z][a-z0-9]*/g)
  assert.deepEqual([...new Set(tags)].toSorted(), ['<code', '<em', '<h1', '<h2', '<h3', '<hr', '<p'])
  assert.equal(tags?.filter((tag) => tag === '<h3').length, hostile.sections.flatMap(({ entries }) => entries).length)
  assert.match(text, /^### Parcel Post: redacted-1@redacted/m)
})
test('where nothing stands out it says so', async () => {
  for (const format of ['md', 'html'] as const) assert.match(await writeDigest(digest(), format, null), /Nothing stands out/)
})
test('the mail is complete: to the operator, text and page side by side, not to be answered by machines', async () => {
  const text = await writeDigest(digest(entry()), 'eml', OPERATOR)
  const message = await parseMessage(Buffer.from(text))
  assert.deepEqual(message.defects, [])
  assert.deepEqual(
    [message.identity.to.map(({ address }) => address), message.parts.map(({ type }) => type)],
    [['desk@traps.example'], ['multipart/alternative', 'text/plain', 'text/html']],
  )
  const header = text.slice(0, text.indexOf('\r\n\r\n'))
  for (const name of ['From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Auto-Submitted'])
    assert.equal((header.match(new RegExp(`^${name}:`, 'gm')) ?? []).length, 1, name)
  assert.ok(text.split('\r\n').every((line) => line.length <= 998 && !/[\r\n]/.test(line)))
})

/** Names of elements in order, each closed; throws where the text is no well-formed XML of the kind we write. */
function elementsOf(xml: string): string[] {
  const open: string[] = []
  const names: string[] = []
  const rest = xml
    .replace(/^<\?xml [^?]*\?>\n/, '')
    .replace(/<(\/?)([a-z]+)((?: [a-z:]+="[^"<]*")*)(\/?)>/g, (_, close, name, __, empty) => {
      if (close) assert.equal(open.pop(), name)
      else {
        names.push([...open, name].join('/'))
        if (!empty) open.push(name)
      }
      return ''
    })
  assert.deepEqual(open, [])
  assert.doesNotMatch(rest, /[<>]|&(?!amp;|lt;|gt;|quot;|#39;)|[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/)
  assert.ok(rest.isWellFormed())
  return names
}
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value = '']) => value)

test('the feed is well-formed and has what RFC 4287 §4.1 asks of a feed and of each entry, once', async () => {
  const xml = await writeDigest(hostile, 'atom', OPERATOR, PLACE)
  const names = elementsOf(xml)
  const times = (name: string) => names.filter((one) => one === name).length
  for (const name of ['id', 'title', 'updated', 'author', 'author/name']) assert.equal(times(`feed/${name}`), 1, name)
  for (const name of ['id', 'title', 'updated', 'content']) assert.equal(times(`feed/entry/${name}`), 2, name)
  assert.ok(all(xml, /<(?:updated|published)>([^<]*)</g).every((at) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at)))
  const ids = all(xml, /<id>([^<]*)</g)
  assert.ok(ids.every((id) => /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)))
  assert.equal(new Set(ids).size, 3)
  assert.match(xml, /<link rel="self" type="application\/atom\+xml" href="https:\/\/trap\.example\/feed\.atom\?a=1&amp;b=2"\/>/)
})
test('an entry keeps its id when its campaign grows, and is updated then', async () => {
  const [before, after] = await Promise.all([
    writeDigest(digest(entry()), 'atom', OPERATOR),
    writeDigest(digest(entry({ cases: 9, lastSeenAt: '2026-02-21T10:00:00.000Z' })), 'atom', OPERATOR),
  ])
  assert.deepEqual(all(before, /<id>([^<]*)</g), all(after, /<id>([^<]*)</g))
  assert.match(after, /<updated>2026-02-21T10:00:00\.000Z</)
})
test('an empty feed is a feed, too', async () => {
  elementsOf(await writeDigest(digest(), 'atom', null))
})
