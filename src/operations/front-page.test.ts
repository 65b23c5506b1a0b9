/** What stands on the front page of a store, on which day, and that it is there again at once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CampaignSample } from '../ports/index.ts'
import { type Front, type FrontWish, frontOf, growthOf } from './front-page.ts'
import { kinInWords, paragraphOf } from './interest-words.ts'
import { rankStored } from './interesting.ts'
import { interests, rankingOf } from './ranking.ts'

interface Given {
  readonly id: string
  readonly days: readonly string[]
  readonly brand?: string
  readonly subject?: string
  readonly object?: string
  /** The domain of the genuine service that one of its users misuses. */
  readonly service?: string
}

const sampleOf = ({ id, days, brand = id, subject = 'Your account', object = 'account', service }: Given): CampaignSample =>
  ({
    campaign: `campaign:${id}`,
    cases: days.length,
    firstSeenAt: `${days[0]}T10:00:00.000Z`,
    lastSeenAt: `${days.at(-1)}T10:00:00.000Z`,
    report: {
      caseId: `sha256:${id}`,
      verdict: 'attack',
      attackType: 'credential-phishing',
      attackScore: 90,
      brand: { name: brand, organisation: brand.toLowerCase(), role: 'impersonated' },
      lure: { object, action: 'log-in', persuasion: 'fear' },
      language: 'en',
      difficulty: { level: 'moderate', cues: 1, premise: 'high', named: [] },
      mismatch: [],
      subject,
      from: 'Desk <desk@example.com>',
      evidence: service === undefined ? [] : [{ signal: 'genuine-service-relay', title: '', kind: 'contradiction', values: { service } }],
      authentication: null,
      pages: [],
    },
  }) as unknown as CampaignSample

/** A store of these campaigns that counts how often it is read through. */
function storeOf(all: readonly Given[]) {
  const held = { revision: 1, reads: 0, all: [...all] }
  const cases = {
    revision: async () => held.revision,
    eventsBetween: async () => [],
    async campaignSamples(limit: number, after?: CampaignSample) {
      if (after !== undefined) return []
      held.reads += 1
      return held.all.slice(0, limit).map(sampleOf)
    },
    newestArrival: async (until: string) =>
      held.all
        .flatMap(({ days }) => days.map((day) => `${day}T10:00:00.000Z`))
        .filter((at) => at <= until)
        .sort()
        .at(-1) ?? null,
    campaignArrivals: async (from: string, to: string) =>
      held.all.flatMap(({ id, days }) => {
        const within = days.map((day) => `${day}T10:00:00.000Z`).filter((at) => from <= at && at < to)
        return within.length === 0 ? [] : [{ campaign: `campaign:${id}`, cases: within.length }]
      }),
  }
  const workspace = { cases, events: [] } as unknown as Parameters<typeof frontOf>[0]
  return { held, workspace, front: (wish: Partial<FrontWish> = {}) => frontOf(workspace, { now: NOW, ...wish }) }
}

const NOW = new Date('2026-02-20T12:00:00.000Z')
const idsIn = ({ sections }: Front, id: string) =>
  sections.find((one) => one.id === id)?.entries.map(({ campaign }) => campaign.slice('campaign:'.length))

test('an archive is looked at from the day of its newest mail, and a day that is asked for from its end', async () => {
  const { front } = storeOf([
    { id: 'old', days: ['2023-01-05'] },
    { id: 'late', days: ['2025-09-03'] },
  ])
  const newest = await front()
  assert.deepEqual([newest.at.slice(0, 10), newest.isOfAnotherDay, idsIn(newest, 'now')], ['2025-09-03', true, ['late']])
  const asked = await front({ at: '2023-01-10' })
  assert.deepEqual([asked.newestAt?.slice(0, 10), asked.heldAgainst, idsIn(asked, 'now')], ['2023-01-05', 1, ['old']])
})
test('mail that says it is of tomorrow does not move the page there', async () => {
  const { front } = storeOf([
    { id: 'real', days: ['2026-02-20'] },
    { id: 'liar', days: ['2038-01-19'] },
  ])
  const found = await front()
  assert.deepEqual([found.at.slice(0, 10), found.isOfAnotherDay, found.heldAgainst], ['2026-02-20', false, 1])
})
test('no campaign stands twice, and each entry says where else it belongs', async () => {
  const growing = ['2026-02-17', '2026-02-18', '2026-02-18', '2026-02-19', '2026-02-20']
  const { front } = storeOf([
    ...Array.from({ length: 9 }, (_, at) => ({ id: `n${at}`, days: ['2026-02-18'], brand: `Brand ${at}` })),
    { id: 'up', days: growing, brand: 'Brand 0' },
  ])
  const found = await front()
  const all = found.sections.flatMap(({ entries }) => entries.map(({ campaign }) => campaign))
  assert.equal(new Set(all).size, all.length)
  assert.equal(found.sections.find(({ id }) => id === 'new')?.total, 10)
  const up = found.sections.flatMap(({ entries }) => entries).find(({ campaign }) => campaign === 'campaign:up')
  assert.ok(up?.alsoIn.includes('rising') || idsIn(found, 'rising')?.includes('up'))
  assert.equal(up?.recent, 5)
})
test('of a misused service the strongest stands for the others, and what comes by none is not folded', async () => {
  const days = ['2026-02-18']
  const desk = (id: string, object?: string) => ({ id, days, service: 'zendesk.com', ...(object ? { object } : {}) })
  const found = await storeOf([
    desk('z1', 'parcel'),
    desk('z2', 'crypto-wallet'),
    desk('z3', 'parcel'),
    { id: 'f', days, service: 'typeform.com' },
    { id: 'plain1', days },
    { id: 'plain2', days },
  ]).front()
  const entries = found.sections[0]?.entries ?? []
  assert.deepEqual(entries.map(({ campaign }) => campaign.slice('campaign:'.length)).toSorted(), ['f', 'plain1', 'plain2', 'z2'])
  const strongest = entries.find(({ campaign }) => campaign === 'campaign:z2')
  assert.deepEqual([strongest?.kin, strongest?.misuses], [2, { domain: 'zendesk.com', name: 'Zendesk' }])
  assert.equal(strongest && kinInWords(strongest), 'and 2 more campaigns of misused Zendesk')
  assert.ok(entries.every((one) => one === strongest || (one.kin === 0 && kinInWords(one) === '')))
  assert.equal(found.sections[0]?.total, 6)
})
test('the list by interest can be asked for one misused service', async () => {
  const { workspace } = storeOf([
    { id: 'z', days: ['2026-02-18'], service: 'zendesk.com' },
    { id: 'f', days: ['2026-02-18'], service: 'typeform.com' },
    { id: 'plain', days: ['2026-02-18'] },
  ])
  const idsOf = async (misuses?: string) =>
    (await rankStored(workspace, { limit: 9, misuses })).campaigns.map(({ campaign }) => campaign.slice('campaign:'.length))
  assert.deepEqual(await idsOf('zendesk.com'), ['z'])
  assert.deepEqual(await idsOf('nobody.example'), [])
  assert.equal((await idsOf()).length, 3)
})
test('what grows is told from what chance makes', () => {
  assert.equal(growthOf(3, 0), 0)
  assert.ok(growthOf(4, 0) > 0)
  assert.equal(growthOf(12, 9), 0)
  assert.ok(growthOf(40, 10) > growthOf(10, 2))
  assert.equal(growthOf(2, 30), 0)
})
test('a lure of the season fits the moment only near its day', async () => {
  const lure = { id: 'tax', brand: 'HMRC', subject: 'Your tax return deadline', object: 'tax-refund' }
  const found = await storeOf([{ ...lure, days: ['2026-01-28'] }]).front({ at: '2026-01-30' })
  assert.deepEqual(
    [found.sections.find(({ id }) => id === 'moment')?.total, found.sections[0]?.entries[0]?.alsoIn.includes('moment')],
    [1, true],
  )
  const later = await storeOf([{ ...lure, days: ['2026-01-28', '2026-02-20'] }]).front()
  assert.equal(later.sections.find(({ id }) => id === 'moment')?.total, 0)
})
test('the store is read once for as long as nothing moves', async () => {
  const { held, workspace, front } = storeOf([{ id: 'a', days: ['2026-02-18'] }])
  await front()
  await front({ at: '2026-02-19' })
  assert.equal(held.reads, 1)
  held.all.push({ id: 'b', days: ['2026-02-19'] })
  held.revision += 1
  assert.equal((await rankingOf(workspace)).campaigns.length, 2)
  assert.equal(held.reads, 2)
})
test('a case has the interest of its campaign, with its time', async () => {
  const { workspace } = storeOf([{ id: 'a', days: ['2026-02-18'] }])
  const interestOf = await interests(workspace)
  assert.ok((interestOf('campaign:a')?.score ?? 0) > 0)
  assert.match(interestOf('campaign:a')?.at ?? '', /^\d{4}-\d\d-\d\dT/)
  assert.deepEqual([interestOf(null), interestOf('campaign:gone')], [null, null])
})
test('the reason is a paragraph: short sentences about it are one', () => {
  const reasons = [
    { id: 'newBrand', says: 'No campaign before it used the name of DHL.', share: 0.5 },
    { id: 'authenticated', says: 'It passes the check of its sender (DMARC).', share: 0.2 },
    { id: 'reach', says: '4 mails of it came in.', share: 0.2 },
    { id: 'live', says: 'It is not easy to spot for a person.', share: 0.1 },
  ]
  const lure = { object: 'parcel', action: 'pay', persuasion: 'urgency' } as const
  assert.equal(
    paragraphOf({ brand: 'DHL', brandRole: 'impersonated', lure, interest: { score: 50, reasons } }),
    'Mail in the name of DHL about a parcel asks its readers to pay. No campaign before it used the name of DHL. It passes the check of its sender (DMARC) and is not easy to spot for a person.',
  )
})
