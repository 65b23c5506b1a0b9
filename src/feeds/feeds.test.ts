import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventOf, readFeed } from './index.ts'

const rss = (items: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${items}</channel></rss>`
const item = (title: string) => `<item><title>${title}</title><pubDate>Tue, 10 Sep 2013 23:30:00 +0000</pubDate></item>`

test('RSS, Atom, RDF and JSON Feed are read, with the day in UTC', () => {
  const day = { title: 'Q & A', day: '2013-09-10' }
  const atom = (dates: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>n</title><id>x</id><entry><id>1</id><title>Q &amp; A</title>${dates}</entry></feed>`
  assert.deepEqual(readFeed(rss(item('<![CDATA[<b>Q</b> &amp; A]]>'))), [day])
  assert.deepEqual(readFeed(atom('<updated>2024-01-01T00:00:00Z</updated><published>2013-09-11T01:00:00+02:00</published>')), [day])
  assert.deepEqual(
    readFeed(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>n</title></channel><item><title>Q &amp; A</title><dc:date>2013-09-10</dc:date></item></rdf:RDF>',
    ),
    [day],
  )
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'n',
    items: [{ id: '1', title: 'Q & A', date_published: '2013-09-10T10:00:00Z' }],
  }
  assert.deepEqual(readFeed(JSON.stringify(json)), [day])
})

test('an item without a day, or with one that cannot be, has none', () => {
  const items =
    '<item><title>A</title></item><item><title>B</title><pubDate>soon</pubDate></item><item><title>C</title><pubDate>9999-01-01</pubDate></item>'
  assert.deepEqual(
    readFeed(rss(items)).map(({ day }) => day),
    [null, null, null],
  )
})

for (const [why, text] of [
  ['nothing', ''],
  ['a web page', '<html><body>Hello</body></html>'],
  ['elements without end', `<rss><channel>${'<a>'.repeat(30_000)}`],
  ['more elements than anybody reads', rss(item('A').repeat(50_000))],
  ['attributes without end', rss(`<item ${'a="1" '.repeat(50_000)}></item>`)],
  ['entities that grow', `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(100)}">]>${rss(item('&b;'))}`],
  ['a text of megabytes', rss(item('a'.repeat(6_000_000)))],
] as const)
  test(`${why} is refused in a sentence, and soon`, () => {
    const start = performance.now()
    assert.throws(() => readFeed(text), { name: 'Refusal' })
    assert.ok(performance.now() - start < 5_000)
  })

test('HTML in CDATA is text: a feed with whole articles is read', () => {
  assert.equal(
    readFeed(rss(`<item><title>A</title><description><![CDATA[${'<p class="x">y</p>'.repeat(20_000)}]]></description></item>`)).length,
    1,
  )
})

const wordsOf = (title: string) => eventOf({ title, day: '2023-02-08' }, { source: 'https://news.example/feed', days: 14 })

test('a headline becomes an event of its organisation, told by its own words, for so many days', () => {
  const event = wordsOf('Netflix cracks down on password sharing in 100 countries')
  assert.deepEqual([event?.brands, event?.from, event?.to, event?.countries], [['netflix'], '2023-02-08', '2023-02-22', []])
  assert.ok(event?.words.includes('password sharing') && event.words.includes('sharing'))
  assert.ok(!event?.words.some((word) => ['password', 'netflix', 'down', '100 countries'].includes(word)))
})

test('what every lure says tells no event', () => {
  for (const title of ['DHL: Your parcel delivery', 'PayPal account security alert', 'Your account update', 'New offer today', ''])
    assert.equal(wordsOf(title), null)
})

test('without an organisation one word is not enough, unless it is one that says it all', () => {
  assert.ok(wordsOf('Regulator warns of outages')?.words.every((word) => word.includes(' ')))
  assert.deepEqual(wordsOf('Energiepreispauschale kommt')?.words, ['energiepreispauschale'])
})

test('an everyday word that is also a name means the name only where a capital says so', () => {
  assert.deepEqual(wordsOf('Outage at Orange cuts emergency calls')?.brands, ['orange'])
  for (const title of ['Flood warning turns orange in coastal towns', 'Orange Juice Prices Surge Worldwide'])
    assert.deepEqual(wordsOf(title)?.brands, [])
})

test('the same headline is the same event, from whatever feed and however written', () => {
  assert.equal(wordsOf('Netflix ends password sharing')?.id, wordsOf('NETFLIX ends Password-Sharing')?.id)
})
