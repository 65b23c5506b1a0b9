import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEvents } from '../config/events.ts'
import { type Ranked, rankCampaigns } from './index.ts'

type Given = Omit<Partial<Ranked>, 'report'> & { readonly report?: Partial<Ranked['report']> }

const campaign = (id: string, { report, ...given }: Given = {}): Ranked =>
  ({
    campaign: `campaign:${id}`,
    cases: 1,
    firstSeenAt: `2024-03-0${id}T00:00:00.000Z`,
    lastSeenAt: '2024-03-09T00:00:00.000Z',
    ...given,
    report: {
      verdict: 'attack',
      attackType: 'credential-phishing',
      brand: { name: 'DHL', organisation: 'dhl', role: 'impersonated' },
      lure: { object: 'parcel', action: 'pay', persuasion: 'urgency' },
      difficulty: { level: 'least', cues: 9, premise: 'low', named: [] },
      evidence: [],
      links: [],
      language: 'en',
      authentication: null,
      pages: [],
      subject: 'Your parcel',
      ...report,
    },
  }) as unknown as Ranked
const reasonsOf = (all: readonly Ranked[], id: string) =>
  rankCampaigns(all)
    .find(({ campaign: one }) => one === `campaign:${id}`)
    ?.reasons.map((one) => one.id)
const scoreOf = (given: Given) => rankCampaigns([campaign('1', given)])[0]?.score ?? 0

test('a brand is new once, and its lure each time that it is another one', () => {
  const all = [
    campaign('1'),
    campaign('2'),
    campaign('3', { report: { lure: { object: 'account', action: 'log-in', persuasion: 'fear' } } }),
  ]
  assert.ok(reasonsOf(all, '1')?.includes('newBrand'))
  assert.ok(!reasonsOf(all, '2')?.some((id) => id === 'newBrand' || id === 'newLure'))
  assert.ok(reasonsOf(all, '3')?.includes('newLure'))
})
test('the order in which campaigns are given changes nothing', () => {
  const all = [campaign('1'), campaign('2'), campaign('3', { cases: 40 })]
  assert.deepEqual(rankCampaigns([...all].reverse()), rankCampaigns(all))
})
test('an advert is dull, however many of it came', () => {
  const advert = scoreOf({
    cases: 1_000,
    report: { verdict: 'unwanted', attackType: null, lure: { object: 'health-product', action: 'click', persuasion: 'reward' } },
  })
  assert.ok(advert < 25 && advert < scoreOf({}))
})
test('what is believable and costs much stands above what is crude', () => {
  const lure = { object: 'crypto-wallet', action: 'verify-details', persuasion: 'fear' } as const
  const crude = [
    { signal: 'styled-letters', kind: 'concealment', title: 'Styled letters', values: {} },
  ] as unknown as Ranked['report']['evidence']
  assert.ok(scoreOf({ report: { lure } }) > scoreOf({ report: { lure, evidence: crude } }) + 20)
})
test('a pretext fits the moment by its words and its brand', () => {
  const given = (organisation: string, subject: string, firstSeenAt: string): Given => ({
    firstSeenAt,
    report: { subject, brand: { name: organisation, organisation, role: 'impersonated' } },
  })
  const reasons = (one: Given) => reasonsOf([campaign('1', one)], '1')
  assert.ok(reasons(given('microsoft', 'Failed update', '2013-10-09T08:00:00.000Z'))?.includes('occasion'))
  assert.ok(!reasons(given('microsoft', 'Lunch', '2013-10-09T08:00:00.000Z'))?.includes('occasion'))
  assert.ok(!reasons(given('netflix', 'Failed update', '2013-10-09T08:00:00.000Z'))?.includes('occasion'))
  assert.ok(!reasons(given('microsoft', 'Failed update', '2013-10-28T08:00:00.000Z'))?.includes('occasion'))
})
test('events of a file count beside the calendar', () => {
  const event = {
    id: 'e',
    name: 'Updates that install again and again',
    kind: 'event',
    from: '2013-09-10',
    to: '2013-10-31',
    countries: [],
    words: ['update'],
    brands: ['microsoft'],
    source: 'a test',
  } as const
  const one = campaign('1', {
    firstSeenAt: '2013-10-28T08:00:00.000Z',
    report: { subject: 'Failed update', brand: { name: 'Microsoft', organisation: 'microsoft', role: 'impersonated' } },
  })
  assert.ok(rankCampaigns([one], [event])[0]?.reasons.some(({ id, says }) => id === 'occasion' && says.includes('again and again')))
})
test('shares of the reasons add up to one', () => {
  const [one] = rankCampaigns([campaign('1', { cases: 30 })])
  assert.ok(Math.abs((one?.reasons.reduce((sum, { share }) => sum + share, 0) ?? 0) - 1) < 1e-9)
})

const mailOf = (organisation: string, subject: string, firstSeenAt: string, more: Partial<Ranked['report']> = {}): Given => ({
  firstSeenAt,
  report: { subject, brand: { name: organisation, organisation, role: 'impersonated' }, ...more },
})
const occasionsOf = (all: readonly Ranked[], id: string, events: Parameters<typeof rankCampaigns>[1] = []) =>
  rankCampaigns(all, events)
    .find(({ campaign: one }) => one === `campaign:${id}`)
    ?.reasons.filter((one) => one.id === 'occasion')
    .map(({ says }) => says) ?? []

test('a failed update of October 2013 meets Patch Tuesday and the updates of September that came again and again', () => {
  const events = loadEvents(new URL('../../samples/events-2013.yaml', import.meta.url).pathname)
  const one = campaign('1', mailOf('microsoft', 'Microsoft Windows Installer: failed update', '2013-10-09T07:42:11.000Z'))
  const says = occasionsOf([one], '1', events)
  assert.equal(says.length, 2)
  assert.ok(says.some((sentence) => sentence.includes('Patch Tuesday')) && says.some((sentence) => sentence.includes('again and again')))
})

test('what the same brand says all year round is no sign of the moment', () => {
  const always = Array.from({ length: 90 }, (_, at) =>
    campaign(`a${at}`, mailOf('microsoft', 'Update your mailbox', `2013-${String(1 + (at % 7)).padStart(2, '0')}-01T00:00:00.000Z`)),
  )
  const one = campaign('1', mailOf('microsoft', 'Failed update', '2013-10-09T07:42:11.000Z'))
  assert.equal(occasionsOf([one], '1').length, 1)
  assert.equal(occasionsOf([...always, one], '1').length, 0)
})

test('an occasion of a country fits mail whose readers live there', () => {
  const tax = (language: string) =>
    campaign('1', { firstSeenAt: '2024-04-10T00:00:00.000Z', report: { brand: null, language, subject: 'Energiepreispauschale 2022' } })
  const event = {
    id: 'e',
    name: 'Energy money',
    kind: 'event',
    from: '2024-04-01',
    to: '2024-04-30',
    countries: ['DE'],
    words: ['energiepreispauschale'],
    brands: [],
    source: 'a test',
  } as const
  assert.equal(occasionsOf([tax('de')], '1', [event]).length, 1)
  for (const language of ['es', 'und']) assert.equal(occasionsOf([tax(language)], '1', [event]).length, 0)
  const office = campaign('1', mailOf('hmrc', 'Energiepreispauschale', '2024-04-10T00:00:00.000Z', { language: 'de' }))
  assert.equal(occasionsOf([office], '1', [event]).length, 0)
})

test('a stretch of many months is no moment', () => {
  const event = (to: string) => ({
    id: 'e',
    name: 'Tolls',
    kind: 'event' as const,
    from: '2024-01-01',
    to,
    countries: [],
    words: ['unpaid toll'],
    brands: [],
    source: 'a test',
  })
  const one = campaign('1', { firstSeenAt: '2024-01-10T00:00:00.000Z', report: { subject: 'Unpaid toll', language: 'en' } })
  assert.equal(occasionsOf([one], '1', [event('2024-01-31')]).length, 1)
  assert.equal(occasionsOf([one], '1', [event('2024-12-31')]).length, 0)
})

test('a technique is new once the trap has seen a hundred campaigns without it', () => {
  const trick = [
    { signal: 'open-redirect', kind: 'concealment', title: 'Open redirect', values: {} },
  ] as unknown as Ranked['report']['evidence']
  const earlier = (count: number) =>
    Array.from({ length: count }, (_, at) => campaign(`a${at}`, { firstSeenAt: '2023-01-01T00:00:00.000Z' }))
  const all = (count: number) => [
    ...earlier(count),
    campaign('1', { report: { evidence: trick } }),
    campaign('2', { report: { evidence: trick } }),
  ]
  assert.ok(reasonsOf(all(100), '1')?.includes('newTechnique'))
  assert.ok(!reasonsOf(all(100), '2')?.includes('newTechnique'))
  assert.ok(!reasonsOf(all(50), '1')?.includes('newTechnique'))
})

test('a star lifts a campaign and, a little, those that tell the same in the same name; dull sinks them', () => {
  const lure = { object: 'crypto-wallet', action: 'log-in', persuasion: 'fear' } as const
  const scores = (marks?: Ranked['marks']) =>
    new Map(
      rankCampaigns([
        campaign('1', { report: { lure }, ...(marks ? { marks } : {}) }),
        campaign('2', { report: { lure } }),
        campaign('3', { report: { lure, brand: null } }),
      ]).map((one) => [one.campaign.at(-1), one.score]),
    )
  const [plain, starred, dull, torn] = [scores(), scores({ star: 1, dull: 0 }), scores({ star: 0, dull: 1 }), scores({ star: 1, dull: 1 })]
  const of = (those: ReadonlyMap<string | undefined, number>, id: string) => those.get(id) ?? 0
  assert.ok(of(starred, '1') > of(plain, '1') + 20 && of(dull, '1') < of(plain, '1') / 4)
  assert.ok(of(starred, '2') > of(plain, '2') && of(starred, '2') < of(starred, '1') && of(dull, '2') < of(plain, '2') && of(dull, '2') > 0)
  assert.deepEqual([of(starred, '3'), of(dull, '3'), of(torn, '1')], [of(plain, '3'), of(plain, '3'), of(plain, '1')])
})

test('what people say it is goes before the verdict, and what they contest is to be looked at', () => {
  const labels = { attack: 0, unwanted: 0, benign: 0, contested: 0 }
  const scored = (given: Partial<NonNullable<Ranked['labels']>>) => rankCampaigns([campaign('1', { labels: { ...labels, ...given } })])[0]
  const [plain, benign, torn, contested] = [scored({}), scored({ benign: 2 }), scored({ benign: 1, attack: 1 }), scored({ contested: 1 })]
  assert.ok((benign?.score ?? 99) < (plain?.score ?? 0) / 3 && (contested?.score ?? 0) > (plain?.score ?? 99))
  assert.equal(torn?.score, plain?.score)
  assert.ok(benign?.reasons.some(({ says }) => says === 'Somebody looked at it and says: benign.'))
  assert.ok(contested?.reasons.some(({ id }) => id === 'contested'))
})

test('who is really behind a mail that passes its check is told: a stranger, a known company, its own site', () => {
  const authentication = { dmarc: 'pass', authorDomain: 'mail.spotify.com' } as unknown as Ranked['report']['authentication']
  const links = [{ site: 'spotify.com' }] as unknown as Ranked['report']['links']
  const ids = (given: Partial<Ranked['report']>) => reasonsOf([campaign('1', { report: { authentication, ...given } })], '1') ?? []
  assert.ok(['strangersAccount', 'knownSender', 'ownLinks'].every((id) => ids({ links }).includes(id as never)))
  assert.ok(!ids({}).includes('ownLinks'))
  const own = ids({ brand: { name: 'Spotify', organisation: 'spotify', role: 'genuine' } })
  assert.ok(own.includes('authenticated') && !own.includes('knownSender') && !own.includes('strangersAccount'))
})
