import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { reindex } from '../../src/operations/reindex.ts'
import { drawingOf } from '../../src/operations/write-up.ts'
import { writeUpFrom } from '../../src/operations/write-up-from.ts'
import { contextFor, openService, type TestService, until } from './service.ts'

const READERS = ['robin.meadow@trap.example', 'ada.byron@trap.example'] as const
const lure = (reader: string, name: string) =>
  [
    'From: DHL Express <service@parcel-desk.example>',
    `To: ${name} <${reader}>`,
    'Subject: Your parcel could not be delivered today',
    'Date: Tue, 14 Oct 2025 09:12:00 +0000',
    `Message-ID: <${name.length}@parcel-desk.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    // Each names the readers of both.
    `<p>Dear customer ${READERS.join(' and ')},</p><p>your parcel could not be delivered today, because a customs fee of 1.99 has not been paid. Please confirm your details and pay the fee within two days.</p>`,
    '<p><a href="http://track-my-box.test/pay">Pay the fee</a></p>',
    '',
  ].join('\r\n')

let service: TestService
let campaign: string
let signedIn: Record<string, string>
const page = async (path: string, init: RequestInit = {}) => {
  const answer = await fetch(service.url + path, { redirect: 'manual', ...init, headers: { ...signedIn, ...init.headers } })
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') ?? '' }
}
const post = (path: string, fields: Record<string, string>) => page(path, { method: 'POST', body: new URLSearchParams(fields) })

before(async () => {
  service = await openService()
  signedIn = await service.signIn()
  await service.send(lure(READERS[0], 'Robin Meadow'))
  await service.send(lure(READERS[1], 'Ada Byron'))
  const { campaigns } = await until(
    () => service.ask('/campaigns?order=largest') as Promise<{ campaigns: { campaign: string; cases: number }[] }>,
    (found) => found.campaigns[0]?.cases === 2,
  )
  campaign = campaigns[0]?.campaign ?? ''
})
after(() => service.stop())

test('a campaign that nobody wrote up has a draft, without whom its mails were sent to', async () => {
  const { status, text } = await page(`/campaigns/${campaign}/write-up`)
  assert.equal(status, 200)
  assert.match(text, /In the name of DHL/)
  assert.match(text, /A draft/)
  for (const reader of READERS) assert.doesNotMatch(text, new RegExp(reader))
})
test('its picture is drawn without the readers of any mail of the campaign', async () => {
  const shown = (await service.ask(`/campaigns/${campaign}/write-up`)) as { sampleCaseId: `sha256:${string}` }
  const html = await drawingOf(service.workspace, { campaign, sample: shown.sampleCaseId }, true)
  assert.match(html, /customs fee/)
  for (const reader of READERS) assert.doesNotMatch(html, new RegExp(reader))
})
test('what is saved is shown instead, each time as a version, and HTML in it stays text', async () => {
  const saved = await post(`/campaigns/${campaign}/write-up`, { markdown: '# Mine\r\n\n<script>alert(1)</script>' })
  assert.deepEqual([saved.status, saved.location], [303, `/campaigns/${campaign}/write-up`])
  await post(`/campaigns/${campaign}/write-up`, { markdown: '# Mine, again' })
  const { text } = await page(`/campaigns/${campaign}/write-up`)
  assert.match(text, /Mine, again/)
  const first = await page(`/campaigns/${campaign}/write-up?version=1`)
  assert.match(first.text, /<h1>Mine<\/h1>/)
  assert.doesNotMatch(first.text, /<script/)
  assert.match((await page(`/campaigns/${campaign}/write-up?version=0`)).text, /In the name of DHL/)
  assert.equal((await page(`/campaigns/${campaign}/write-up?version=9`)).status, 404)
})
test('an empty write-up and one of another site’s form are refused', async () => {
  assert.equal((await post(`/campaigns/${campaign}/write-up`, { markdown: ' ' })).status, 400)
  const foreign = await page(`/campaigns/${campaign}/write-up`, {
    method: 'POST',
    body: new URLSearchParams({ markdown: '# x' }),
    headers: { origin: 'http://evil.example' },
  })
  assert.equal(foreign.status, 403)
})
test('cases are taken out and put back by the forms of the campaign’s page', async () => {
  const { caseIds } = (await service.ask(`/campaigns/${campaign}`)) as { caseIds: string[] }
  const taken = await post(`/campaigns/${campaign}/split`, { cases: caseIds[1] ?? '' })
  assert.equal(taken.status, 303)
  assert.match((await page(taken.location)).text, /1 case/)
  const [one, other] = ((await service.ask('/campaigns')) as { campaigns: { campaign: string }[] }).campaigns.map((found) => found.campaign)
  const put = await post(`/campaigns/${one}/merge`, { other: `${service.url}/campaigns/${other}` })
  assert.equal(put.status, 303)
  assert.match((await page(put.location)).text, /2 cases/)
  assert.equal((await post(`/campaigns/${campaign}/merge`, { other: 'nonsense' })).status, 400)
})
test('a star shows on the campaign’s page, and its form leads back nowhere else', async () => {
  const { caseIds } = (await service.ask(`/campaigns/${campaign}`)) as { caseIds: string[] }
  const starred = await post(`/cases/${caseIds[0]}/mark`, { mark: 'star', back: 'https://evil.example/' })
  assert.equal(starred.location, `/cases/${caseIds[0]}`)
  assert.match((await page(`/campaigns/${campaign}`)).text, /Starred/)
})
test('what people said outlives the database', async () => {
  await service.close()
  const context = contextFor(service.data)
  await reindex(context)
  const made = await writeUpFrom(context, { id: campaign, format: 'md', isRedacted: true })
  assert.deepEqual([made.version, made.text], [2, '# Mine, again'])
})
