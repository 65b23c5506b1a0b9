import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { reindex } from '../../src/operations/reindex.ts'
import { replay } from '../../src/operations/replay.ts'
import { contextFor, openService, type TestService, until } from './service.ts'

interface Campaign {
  readonly campaign: string
  readonly cases: number
  readonly caseIds: readonly string[]
  readonly ties: readonly { readonly kind: string; readonly value: string; readonly cases: number }[]
  readonly days: readonly { readonly day: string; readonly cases: number }[]
  readonly iocs: readonly { readonly type: string; readonly value: string }[]
}
type Listed = { campaigns: (Campaign & { brands: { name: string }[] })[] }
type Interesting = { campaigns: { campaign: string; interest: { score: number; reasons: { id: string; says: string }[] } }[] }

const READER = 'robin.meadow@trap.example'
const lure = (reference: number, reader = READER) =>
  [
    'From: DHL Express <service@parcel-desk.example>',
    `To: Robin Meadow <${reader}>`,
    `Subject: Your parcel ${reference} could not be delivered today`,
    'Date: Tue, 14 Oct 2025 09:12:00 +0000',
    `Message-ID: <${reference}@parcel-desk.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p>Dear customer,</p><p>your parcel ${reference} could not be delivered today, because a customs fee of 1.99 has not been paid. Please confirm your details and pay the fee within two days.</p>`,
    `<p><a href="http://track-my-box.test/pay?r=${reference}">Pay the fee</a></p>`,
    '',
  ].join('\r\n')
const letter = [
  'From: Ada Byron <ada@letters.example>',
  `To: ${READER}`,
  'Subject: Lunch on Friday',
  'Date: Tue, 14 Oct 2025 10:12:00 +0000',
  'Message-ID: <lunch@letters.example>',
  '',
  'Shall we meet at noon? I will bring the plans.',
  '',
].join('\r\n')

let service: TestService
let shown: Campaign
before(async () => {
  service = await openService()
  for (const one of [lure(4711), lure(4712), letter]) await service.send(Buffer.from(one))
})
after(() => service.stop())

test('two copies of one lure are a campaign, a letter stands alone', async () => {
  const { campaigns } = await until(
    () => service.ask('/campaigns?order=largest') as Promise<Listed>,
    (found) => found.campaigns.reduce((sum, { cases }) => sum + cases, 0) === 3,
  )
  assert.deepEqual(
    campaigns.map(({ cases }) => cases),
    [2, 1],
  )
  assert.equal(campaigns[0]?.brands[0]?.name, 'DHL')
  shown = (await service.ask(`/campaigns/${campaigns[0]?.campaign}`)) as Campaign
  assert.equal(shown.caseIds.length, 2)
  assert.ok(shown.ties.some(({ kind, value }) => kind === 'link' && value.startsWith('track-my-box.test')))
  assert.deepEqual(
    shown.days.map(({ cases }) => cases),
    [2],
  )
})

test('the lure is put before the letter, with its reasons', async () => {
  const { campaigns } = (await service.ask('/interesting')) as Interesting
  assert.equal(campaigns[0]?.campaign, shown.campaign)
  assert.ok((campaigns[0]?.interest.score ?? 0) > (campaigns[1]?.interest.score ?? 100))
  assert.ok(campaigns[0]?.interest.reasons.some(({ id, says }) => id === 'newBrand' && says.includes('DHL')))
})

for (const format of ['stix', 'misp', 'csv', 'rpz', 'hosts', 'arf', 'xarf', 'xarf-mail'])
  test(`a campaign as ${format} names its site, and not whom it was sent to`, async () => {
    const { text } = (await service.ask(`/published/${shown.campaign}?format=${format}`)) as { text: string }
    assert.ok(text.replaceAll('[.]', '.').includes('track-my-box.test'), text.slice(0, 400))
    assert.ok(!/robin\.meadow|robin meadow|trap\.example/i.test(text))
  })

test('what is asked for unredacted names them', async () => {
  const { text } = (await service.ask(`/published/${shown.campaign}?format=arf&redact=false`)) as { text: string }
  assert.ok(text.includes(READER))
})

test('the same campaigns come back when the cases are judged again and the database is rebuilt', async () => {
  const listed = async () =>
    ((await service.ask('/campaigns?order=largest')) as Listed).campaigns.map(({ campaign, cases }) => [campaign, cases])
  const earlier = await listed()
  await service.close()
  await replay(contextFor(service.data), { caseIds: [], isSaving: true })
  await reindex(contextFor(service.data))
  service = await openService(service.data, service.newToken ?? '')
  assert.deepEqual(await listed(), earlier)
})
