/** Forms that nobody here sent, tokens that are none, words that are markup, many who write at once: nothing of it says anything, breaks a page or is lost. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { readFeed } from '../../src/feeds/index.ts'
import { reindex } from '../../src/operations/reindex.ts'
import { contextFor, openService, type TestService, until } from './service.ts'

interface Listed {
  readonly campaign: string
  readonly cases: number
  readonly sample: { readonly caseId: string }
}

const lure = (number: number, subject: string) =>
  [
    'From: DHL Express <service@parcel-desk.example>',
    'To: Robin Meadow <robin.meadow@trap.example>',
    `Subject: ${subject}`,
    'Date: Tue, 14 Oct 2025 09:12:00 +0000',
    `Message-ID: <${number}@parcel-desk.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p>Dear customer,</p><p>your parcel ${number} could not be delivered today, because a customs fee of 1.99 has not been paid. Please confirm your details and pay the fee within two days.</p>`,
    `<p><a href="http://track-my-box.test/pay?r=${number}">Pay the fee</a></p>`,
    '',
  ].join('\r\n')
const letter = lure(9, 'Lunch on Friday')
  .replace(/From: .*/, 'From: Ada Byron <ada@letters.example>')
  .replace(/<p>[\s\S]*/, '<p>Shall we meet at noon? I will bring the plans.</p>')

let service: TestService
let [large, small]: Listed[] = []
let caseIds: string[] = []
let signedIn: Record<string, string>
const campaigns = async () => ((await service.ask('/campaigns?order=largest')) as { campaigns: Listed[] }).campaigns
const sizes = async () => (await campaigns()).map(({ campaign, cases }) => [campaign, cases]).toSorted()

async function post(path: string, fields: Record<string, string> | string[][] | string, headers: Record<string, string> = {}) {
  const body = typeof fields === 'string' ? fields : new URLSearchParams(fields)
  const answer = await fetch(service.url + path, { method: 'POST', redirect: 'manual', body, headers: { ...signedIn, ...headers } })
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') ?? '' }
}

before(async () => {
  service = await openService()
  signedIn = await service.signIn()
  for (const [at, subject] of [']]></title><script>alert(1)</script>', 'Your parcel', 'Your parcel'].entries())
    await service.send(lure(at, subject))
  await service.send(letter)
  await until(
    () => service.ask('/health') as Promise<{ cases: { judged: number } }>,
    ({ cases }) => cases.judged === 4,
  )
  ;[large, small] = await campaigns()
  caseIds = ((await service.ask(`/campaigns/${large?.campaign}`)) as { caseIds: string[] }).caseIds
})
after(() => service.stop())

test('without a token, or with one that is none, nothing is said of a campaign', async () => {
  const stands = await sizes()
  for (const headers of [{ cookie: '' }, { cookie: 'telltale=none' }, { cookie: '', authorization: 'Bearer none' }] as Record<
    string,
    string
  >[])
    for (const [path, fields] of [
      [`/campaigns/${large?.campaign}/split`, { cases: caseIds[0] ?? '' }],
      [`/campaigns/${large?.campaign}/merge`, { other: small?.campaign ?? '' }],
      [`/cases/${caseIds[0]}/mark`, { mark: 'star' }],
      [`/campaigns/${large?.campaign}/write-up`, { markdown: '# Mine' }],
      ['/stream/searches', { name: 'a', query: 'b' }],
    ] as const)
      assert.equal((await post(path, fields, headers)).status, 401, path)
  assert.deepEqual(await sizes(), stands)
})

test('a form of another site says nothing, whether its browser names its origin or only that it is foreign', async () => {
  const stands = await sizes()
  const port = new URL(service.url).port
  for (const headers of [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: `http://127.0.0.1:${port}.evil.example` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ] as Record<string, string>[]) {
    assert.equal((await post(`/campaigns/${large?.campaign}/merge`, { other: small?.campaign ?? '' }, headers)).status, 403)
    const body = JSON.stringify({ campaigns: [large?.campaign, small?.campaign] })
    assert.equal((await post('/api/v1/campaigns/merge', body, { ...headers, 'content-type': 'text/plain' })).status, 403)
  }
  assert.deepEqual(await sizes(), stands)
  assert.equal(
    (await post(`/campaigns/${large?.campaign}/merge`, { other: 'x' }, { origin: service.url, 'sec-fetch-site': 'same-origin' })).status,
    400,
  )
})

test('cases of another campaign, all of them, too many, or none are taken out of nothing', async () => {
  const stands = await sizes()
  const path = `/campaigns/${large?.campaign}/split`
  const cases = (ids: readonly (string | undefined)[]) => ids.map((id) => ['cases', id ?? ''])
  const many = Array.from({ length: 600 }, (_, at) => `sha256:${at.toString(16).padStart(64, '0')}`)
  for (const ids of [[small?.sample.caseId], [...caseIds, ...caseIds], many, []]) assert.equal((await post(path, cases(ids))).status, 400)
  for (const ids of [['sha256:00'], ['__proto__'], ['../../x']]) assert.equal((await post(path, cases(ids))).status, 404)
  for (const id of [
    'campaign:0000000000000000',
    'campaign:zz',
    '..%2f..',
    `${large?.campaign}%00`,
    `${large?.campaign}%0d%0ax`,
    caseIds[0],
  ]) {
    assert.equal((await post(`/campaigns/${id}/split`, { cases: caseIds[0] ?? '' })).status, 404)
    assert.equal((await post(`/campaigns/${id}/merge`, { other: small?.campaign ?? '' })).status, 404)
  }
  assert.equal((await post(`/campaigns/${large?.campaign}/merge`, { other: large?.campaign ?? '' })).status, 400)
  assert.equal((await post(path, 'no form', { 'content-type': 'multipart/form-data; boundary=x' })).status, 400)
  assert.equal((await post(path, 'cases=a&'.repeat(200_000), { 'content-type': 'application/x-www-form-urlencoded' })).status, 404)
  assert.deepEqual(await sizes(), stands)
})

test('the name of a kept search is text wherever it stands, and takes the search back', async () => {
  const names = ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "' onmouseover='x", '__proto__', '../../x']
  for (const name of names) assert.equal((await post('/stream/searches', { name, query: 'parcel' })).status, 303)
  for (const path of ['/stream', '/timeline']) {
    const text = await (await fetch(service.url + path, { headers: signedIn })).text()
    assert.doesNotMatch(text, /<img src=x|<script>alert|onmouseover='x/)
    assert.match(text, /&lt;img src=x onerror=alert\(1\)&gt;/)
  }
  for (const name of names) assert.equal((await post('/stream/searches/remove', { name })).status, 303)
  assert.deepEqual((await service.ask('/searches')) as object, { searches: [] })
})

test('the feed is one whatever a mail calls itself, and there is none for who calls us by another name', async () => {
  const own = await feedAs(new URL(service.url).host)
  assert.deepEqual([own.status, readFeed(own.text).length], [200, 2])
  assert.doesNotMatch(own.text, /<script/)
  for (const host of ['trap.example', 'trap.example"><x>', 'a b', "trap.example'&<>", '[::1']) {
    const { status, text } = await feedAs(host)
    assert.ok(status === 400 || status === 421, `${host}: ${status}`)
    assert.doesNotMatch(text, /<x>/)
  }
})

const feedAs = (host: string) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const headers = { host, authorization: `Bearer ${service.newToken}` }
    const asked = request({ host: '127.0.0.1', port: service.httpPort, path: '/feed.atom', headers }, async (answer) => {
      let text = ''
      for await (const chunk of answer.setEncoding('utf8') as AsyncIterable<string>) text += chunk
      resolve({ status: answer.statusCode ?? 0, text })
    })
    asked.on('error', reject)
    asked.end()
  })

test('of many who save at once each is told a version of its own, and none is lost', async () => {
  const path = `/campaigns/${large?.campaign}/write-up`
  const saved = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      post(`/api/v1${path}`, JSON.stringify({ markdown: `# ${at}` }), { 'content-type': 'application/json' }),
    ),
  )
  const told = saved.map(({ text }) => (JSON.parse(text) as { version: number }).version)
  assert.deepEqual(
    told.toSorted((one, other) => one - other),
    Array.from({ length: 12 }, (_, at) => at + 1),
  )
  for (const [at, version] of told.entries())
    assert.equal(((await service.ask(`${path}?version=${version}`)) as { markdown: string }).markdown, `# ${at}`)
})

test('a write-up that is printed loads nothing, runs nothing and opens no file', async () => {
  const asked: string[] = []
  const server = createServer(({ url = '' }, answer) => {
    asked.push(url)
    answer.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const near = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const markdown = [
    `# </title><script>fetch('${near}/script')</script>`,
    `![a](${near}/picture.png) ![b](file:///etc/passwd) ![c](../../x)`,
    `<iframe src="file:///etc/passwd"></iframe> <style>@import url(${near}/style)</style>`,
    `<meta http-equiv="refresh" content="0;url=${near}/refresh">`,
    '[d](javascript:alert(1)) [e](file:///etc/passwd)',
  ].join('\n\n')
  await post(`/campaigns/${large?.campaign}/write-up`, { markdown })
  const answer = await fetch(`${service.url}/campaigns/${large?.campaign}/write-up/as/pdf`, { headers: signedIn })
  const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1')
  server.close()
  assert.deepEqual([answer.status, pdf.slice(0, 5), asked], [200, '%PDF-', []])
  assert.doesNotMatch(pdf, /\/(?:JavaScript|JS|Launch|EmbeddedFile|URI)\b/)
})

test('of two who take out the same case one is told that it is gone', async () => {
  const path = `/campaigns/${large?.campaign}/split`
  const answers = await Promise.all([post(path, { cases: caseIds[0] ?? '' }), post(path, { cases: caseIds[0] ?? '' })])
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 400])
})

test('what many said at once stands when the database is rebuilt, and a second writer of the folder is turned away', async () => {
  const all = (await campaigns()).map(({ campaign }) => campaign)
  await Promise.all(
    all.flatMap((one, at) => [
      post(`/campaigns/${one}/merge`, { other: all[(at + 1) % all.length] ?? '' }),
      post(`/campaigns/${one}/split`, { cases: caseIds[at % caseIds.length] ?? '' }),
    ]),
  )
  const stands = await sizes()
  await assert.rejects(reindex(contextFor(service.data)), /Another telltale is using this data folder/)
  await service.close()
  await reindex(contextFor(service.data))
  const workspace = await contextFor(service.data).openWorkspace()
  await workspace.pipeline.drained()
  const found = (await workspace.cases.listCampaigns({ limit: 50, order: 'largest', casesMin: 1 })).campaigns
  await workspace.close()
  assert.deepEqual(found.map(({ campaign, cases }) => [campaign, cases]).toSorted(), stands)
})
