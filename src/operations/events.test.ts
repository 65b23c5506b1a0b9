import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createContext } from '../app.ts'
import { defaultConfig } from '../config/defaults.ts'
import { feedReader, fetchEvents, importEvents, listStoredEvents, takeInFeeds } from './events.ts'
import { importMails } from './import-mails.ts'
import { rankStored } from './interesting.ts'
import { watchFeeds } from './watch-feeds.ts'

const folder = mkdtempSync(join(tmpdir(), 'telltale-events-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const written = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const openFolder = () =>
  createContext({ config: { ...defaultConfig(), data: mkdtempSync(join(folder, 'data-')), dns: { isOffline: true, servers: [] } } })
const listed = async (context: ReturnType<typeof openFolder>, day?: string) => {
  const names: string[] = []
  for await (const { line } of listStoredEvents(context, { limit: 10, day })) names.push(line.name)
  return names
}
const feed = (title: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>n</title><item><title>${title}</title><pubDate>Wed, 08 Feb 2023 10:00:00 GMT</pubDate></item><item><title>No day</title></item></channel></rss>`

test('events are taken in once, kept with their days, and stay when the database is made anew', async () => {
  const context = openFolder()
  const file = written(
    'events.yaml',
    '- { name: Old updates come again, from: 2013-09-10, to: 2013-10-31, words: [update], brands: [microsoft] }',
  )
  assert.deepEqual(await importEvents(context, { files: [file, file] }), { added: 1, changed: 0, known: 1, leftOut: 0, errors: [] })
  assert.deepEqual([await listed(context, '2013-10-31'), await listed(context, '2013-11-01')], [['Old updates come again'], []])
  const again = await context.openWorkspace({ isReindexing: true })
  await again.pipeline.project()
  assert.equal((await again.cases.eventsBetween('2013-10-01', '2013-10-01', 5)).length, 1)
  await again.close()
})

test('what an event says now holds, and a wrong file does not keep the others out', async () => {
  const context = openFolder()
  const file = written('short.yaml', '- { name: Price rise, from: 2023-01-02, words: [price], brands: [netflix] }')
  await importEvents(context, { files: [file] })
  const longer = written('longer.yaml', '- { name: Price rise, from: 2023-01-02, to: 2023-01-20, words: [price], brands: [netflix] }')
  const taken = await importEvents(context, { files: [written('wrong.yaml', 'name: A'), join(folder, 'none.yaml'), longer] })
  assert.deepEqual([taken.added, taken.changed, taken.errors.length], [0, 1, 2])
  assert.deepEqual(await listed(context, '2023-01-20'), ['Price rise'])
})

test('a saved feed is taken in; what tells nothing is counted', async () => {
  const context = openFolder()
  const taken = await importEvents(context, {
    files: [written('news.xml', feed('Netflix ends password sharing')), written('page.xml', '<html></html>')],
  })
  assert.deepEqual(
    [taken.added, taken.leftOut, taken.errors.map(({ error }) => error)],
    [1, 1, ['It is no feed (RSS, Atom, RDF or JSON Feed).']],
  )
  assert.deepEqual(await listed(context, '2023-02-22'), ['Netflix ends password sharing'])
})

test('feeds come through the guard: an inner address is refused, offline nothing is asked', async () => {
  const context = openFolder()
  await assert.rejects(fetchEvents(context, { urls: ['http://news.example/feed'] }), /offline/)
  await assert.rejects(fetchEvents(context, { urls: [] }), /which feeds/)
  const workspace = await context.openWorkspace()
  const server = createServer((_, answer) => void answer.end(feed('Netflix ends password sharing')))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const inner = { resolve: async () => ['10.0.0.1'] }
  const read = feedReader(inner as never, {
    resolve: async (name) => [name === 'news.example' ? '93.184.216.34' : '10.0.0.1'],
    reach: () => ({ host: '127.0.0.1', port }),
  })
  const taken = await takeInFeeds(workspace, context.clock, {
    urls: ['http://inside.example/', 'http://news.example/feed'],
    days: 14,
    read,
  })
  assert.deepEqual([taken.added, taken.errors.map(({ from }) => from)], [1, ['http://inside.example/']])
  server.closeAllConnections()
  server.close()
  await workspace.close()
})

test('the service takes feeds in by itself and outlives one that fails', async () => {
  const context = openFolder()
  const workspace = await context.openWorkspace()
  const read = async (url: string) => Buffer.from(url.includes('broken') ? 'no feed' : feed('Netflix ends password sharing'))
  const urls = ['http://broken.example/', 'http://news.example/']
  const says = await new Promise<string>((onNotice) =>
    watchFeeds(workspace, context.clock, { urls, everyMinutes: 60, days: 14, onNotice, read }),
  )
  assert.match(says, /no feed/)
  assert.equal((await workspace.cases.eventsBetween('2023-02-08', '2023-02-08', 5)).length, 1)
  await workspace.close()
})

test('a service that stops waits for the feed it reads and begins no other', async () => {
  const context = openFolder()
  const workspace = await context.openWorkspace()
  const seen: string[] = []
  const read = async (url: string) => {
    seen.push(url)
    return Buffer.from(feed('Netflix ends password sharing'))
  }
  const onNotice = () => assert.fail('stopping is no fault')
  const watch = watchFeeds(workspace, context.clock, {
    urls: ['http://a.example/', 'http://b.example/'],
    everyMinutes: 60,
    days: 14,
    onNotice,
    read,
  })
  await watch.close()
  assert.deepEqual(seen, ['http://a.example/'])
  await workspace.close()
})

test('a stored event of 2013 is the reason for a mail of 2013, beside the calendar', async () => {
  const context = openFolder()
  const sample = (name: string) => new URL(`../../samples/${name}`, import.meta.url).pathname
  await importMails(context, { paths: [sample('failed-update.eml')] })
  assert.equal((await importEvents(context, { files: [sample('events-2013.yaml')] })).added, 1)
  const workspace = await context.openWorkspace()
  const [first] = (await rankStored(workspace, { limit: 1 })).campaigns
  const says = first?.interest.reasons.filter(({ id }) => id === 'occasion').map(({ says: sentence }) => sentence) ?? []
  assert.ok(says.some((one) => one.includes('Patch Tuesday')) && says.some((one) => one.includes('again and again')))
  await workspace.close()
})
