import assert from 'node:assert/strict'
import { test } from 'node:test'
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
