/** What every CaseStore and every JobQueue must do. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseId, Gathered, JournalEntry, Page, PositionedEntry, Report, Sighting, StoredEvent, TieKey } from '../../model/index.ts'
import type { CaseStore, JobQueue } from '../index.ts'
import { testSearch, wordsFor } from './search.contract.ts'

/** Differ in their first digits, as digests do. */
export const caseIdFor = (at: number): CaseId => `sha256:${at.toString(16).padStart(12, '0').padEnd(64, '0')}`

export const sighting = (at: number, given: Partial<Sighting> = {}): JournalEntry => ({
  type: 'sighting',
  at: '2025-01-01T00:00:00.000Z',
  bytes: 100,
  sighting: {
    sightingId: `s${at}`,
    caseId: caseIdFor(at),
    source: 'smtp',
    receivedAt: new Date(1_700_000_000_000 + at * 1_000).toISOString(),
    receivedAtSource: 'clock',
    envelope: null,
    path: null,
    carrier: null,
    ...given,
  },
})

export const positioned = (entries: readonly JournalEntry[], from = 0): PositionedEntry[] =>
  entries.map((entry, at) => ({ entry, next: from + at + 1 }))

const reportFor = (at: number, given: Partial<Report> = {}) =>
  ({
    caseId: caseIdFor(at),
    verdict: 'attack',
    attackScore: 90,
    subject: `Parcel ${at}`,
    from: 'DHL <a@example.com>',
    brand: { name: 'DHL', organisation: 'dhl', role: 'impersonated' },
    evidence: [],
    links: [],
    pages: [],
    authentication: null,
    ...given,
  }) as unknown as Report

export const judge = (store: CaseStore, at: number, given: Partial<Report> = {}, keys: readonly TieKey[] = []) =>
  store.saveJudgement({
    caseId: caseIdFor(at),
    sightingId: `s${at}`,
    factsHash: 'f',
    ruleset: 'r',
    judgedAt: '2025-01-01T00:00:00.000Z',
    report: reportFor(at, given),
    keys,
    visibleWords: '',
  })

export const key = (value: string): TieKey => ({ kind: 'link', value })
/** Cases as sets, whatever they are called. */
export async function campaignsIn(store: CaseStore, cases: number): Promise<readonly (readonly CaseId[])[]> {
  const { campaigns } = await store.listCampaigns({ limit: 100, order: 'largest', casesMin: 1 })
  assert.equal(
    campaigns.reduce((sum, one) => sum + one.cases, 0),
    cases,
  )
  const members = await Promise.all(campaigns.map(({ campaign }) => store.campaignCases(campaign, 100)))
  return members.map((all) => all.map(({ caseId }) => caseId).sort()).sort()
}

function testCampaigns(driver: string, open: () => Promise<CaseStore>): void {
  test(`${driver}: cases hang together by the keys they share, in whatever order they come`, async () => {
    const KEYS: readonly (readonly string[])[] = [['a'], ['a', 'b'], ['c'], ['b'], ['d'], ['c', 'e'], ['e', 'b']]
    const orders = [
      [0, 1, 2, 3, 4, 5, 6],
      [6, 5, 4, 3, 2, 1, 0],
      [2, 4, 0, 6, 3, 5, 1],
    ]
    const results = []
    for (const order of orders) {
      const store = await open()
      await store.apply(positioned(KEYS.map((_, at) => sighting(at))))
      for (const at of order) await judge(store, at, {}, (KEYS[at] ?? []).map(key))
      results.push([await campaignsIn(store, KEYS.length), (await store.findCampaign(caseIdFor(6)))?.campaign])
    }
    assert.deepEqual(results[1], results[0])
    assert.deepEqual(results[2], results[0])
    assert.deepEqual(results[0]?.[0], [[0, 1, 2, 3, 5, 6].map(caseIdFor), [caseIdFor(4)]])
  })
  test(`${driver}: a case judged anew with other keys leaves its campaign, and what it held together falls apart`, async () => {
    const store = await open()
    await store.apply(positioned([0, 1, 2].map((at) => sighting(at))))
    await judge(store, 0, {}, [key('a')])
    await judge(store, 1, {}, [key('a'), key('b')])
    await judge(store, 2, {}, [key('b')])
    assert.equal((await store.findCampaign(caseIdFor(0)))?.cases, 3)
    await judge(store, 1, {}, [key('z')])
    assert.deepEqual(await campaignsIn(store, 3), [[caseIdFor(0)], [caseIdFor(1)], [caseIdFor(2)]])
  })
  test(`${driver}: a campaign says since when, by which verdicts and brands, and what ties it`, async () => {
    const store = await open()
    await store.apply(positioned([0, 1, 2].map((at) => sighting(at))))
    await judge(store, 0, { verdict: 'benign' }, [key('a')])
    await judge(store, 2, {}, [key('a'), key('b')])
    await judge(store, 1, {}, [key('c')])
    const found = await store.findCampaign(caseIdFor(2))
    assert.deepEqual(
      [found?.cases, found?.verdicts, found?.brands, found?.sample.caseId, found?.firstSeenAt.slice(0, 10)],
      [2, { attack: 1, benign: 1 }, [{ name: 'DHL', cases: 2 }], caseIdFor(0), '2023-11-14'],
    )
    assert.ok(found)
    assert.deepEqual(await store.campaignDays(found.campaign), [{ day: '2023-11-14', cases: 2 }])
    assert.deepEqual(
      (await store.campaignSamples(10)).map(({ campaign, cases, report }) => [campaign === found.campaign, cases, report.subject]),
      [
        [true, 2, 'Parcel 0'],
        [false, 1, 'Parcel 1'],
      ],
    )
    const [largest] = await store.campaignSamples(1)
    assert.deepEqual(
      (await store.campaignSamples(10, largest)).map(({ report }) => report.subject),
      ['Parcel 1'],
    )
    const at = (seconds: number) => new Date(1_700_000_000_000 + seconds * 1_000).toISOString()
    assert.deepEqual(
      [await store.newestArrival(at(1)), await store.newestArrival(at(99)), await store.newestArrival(at(-1))],
      [at(1), at(2), null],
    )
    assert.deepEqual(await store.campaignArrivals(at(1), at(3)), [
      { campaign: found.campaign, cases: 1 },
      { campaign: (await store.findCampaign(caseIdFor(1)))?.campaign, cases: 1 },
    ])
    assert.deepEqual(await store.tiesOf(caseIdFor(2), 10), [{ kind: 'link', value: 'a', cases: 2 }])
    assert.equal((await store.findCase(caseIdFor(0)))?.campaign, found.campaign)
    assert.equal((await store.listCases({ limit: 5 })).cases.find(({ caseId }) => caseId === caseIdFor(2))?.campaign, found.campaign)
    assert.equal(await store.findCampaign('campaign:0123456789abcdef'), null)
  })
  test(`${driver}: the reports of a campaign come oldest case first, as many as are asked for, and of no other campaign`, async () => {
    const store = await open()
    await store.apply(positioned(Array.from({ length: 5 }, (_, at) => sighting(at))))
    for (const at of [2, 0, 3, 1]) await judge(store, at, {}, [key(at === 3 ? 'other' : 'same')])
    const campaign = (await store.findCampaign(caseIdFor(0)))?.campaign ?? 'campaign:'
    const idsOf = async (limit: number) => (await store.campaignReports(campaign, limit)).map(({ caseId }) => caseId)
    assert.deepEqual(await idsOf(9), [0, 1, 2].map(caseIdFor))
    assert.deepEqual(await idsOf(2), [0, 1].map(caseIdFor))
    assert.deepEqual(await store.campaignReports('campaign:ffffffffffffffff', 9), [])
  })
  test(`${driver}: a file without a date came at no time, and is in its campaign all the same`, async () => {
    const store = await open()
    await store.apply(positioned([sighting(0), sighting(1, { source: 'file', receivedAtSource: 'clock' })]))
    for (const at of [0, 1]) await judge(store, at, {}, [key('a')])
    assert.equal(await store.newestArrival('2999'), new Date(1_700_000_000_000).toISOString())
    assert.deepEqual(
      (await store.campaignArrivals('2000', '2999')).map(({ cases }) => cases),
      [1],
    )
    assert.equal((await store.campaignSamples(1))[0]?.cases, 2)
  })
  test(`${driver}: the revision moves with whatever changes a case or a campaign, and with nothing else`, async () => {
    const store = await open()
    const before = await store.revision()
    await store.apply(positioned([sighting(0)]))
    const applied = await store.revision()
    await judge(store, 0, {}, [key('a')])
    const judged = await store.revision()
    await store.listCases({ limit: 1 })
    assert.equal(new Set([before, applied, judged]).size, 3)
    assert.equal(await store.revision(), judged)
  })
  test(`${driver}: campaigns list page by page, without gap or repeat, in either order`, async () => {
    const store = await open()
    await store.apply(positioned(Array.from({ length: 12 }, (_, at) => sighting(at))))
    for (let at = 0; at < 12; at += 1) await judge(store, at, {}, [key(`k${at % 5}`)])
    for (const order of ['latest', 'largest'] as const) {
      const seen: string[] = []
      for (let after: string | null | undefined; after !== null; ) {
        const page = await store.listCampaigns({ limit: 2, order, casesMin: 1, ...(after === undefined ? {} : { after }) })
        seen.push(...page.campaigns.map(({ campaign }) => campaign))
        after = page.next
      }
      assert.deepEqual([seen.length, new Set(seen).size], [5, 5])
    }
    assert.equal((await store.listCampaigns({ limit: 10, order: 'largest', casesMin: 3 })).campaigns.length, 2)
  })
}

function testEvents(driver: string, open: () => Promise<CaseStore>): void {
  const event = (id: string, from: string, to: string, name = id): StoredEvent => ({
    id,
    name,
    kind: 'event',
    from,
    to,
    countries: [],
    words: ['update'],
    brands: ['microsoft'],
    source: 'a test',
  })
  const entries = (...events: readonly StoredEvent[]) =>
    positioned(events.map((one) => ({ type: 'event', at: '2025-01-01T00:00:00.000Z', event: one })))
  test(`${driver}: events come out of the journal, by their days, the latest first`, async () => {
    const store = await open()
    const [one, two, three] = [
      event('a', '2013-09-10', '2013-10-31'),
      event('b', '2013-10-31', '2013-10-31'),
      event('c', '2014-01-01', '2014-01-02'),
    ]
    await store.apply(entries(one, two, three))
    const idsBetween = async (from: string, to: string, limit = 10) => (await store.eventsBetween(from, to, limit)).map(({ id }) => id)
    assert.deepEqual(await store.eventsBetween('2013-10-31', '2013-12-31', 10), [two, one])
    assert.deepEqual(
      [
        await idsBetween('2013-01-01', '2013-09-09'),
        await idsBetween('2013-09-10', '2013-09-10'),
        await idsBetween('2013-01-01', '2014-01-01', 2),
      ],
      [[], ['a'], ['c', 'b']],
    )
    assert.deepEqual([await store.findEvent('b'), await store.findEvent('z')], [two, null])
  })
  test(`${driver}: an event that comes again under its id takes the place of the earlier one`, async () => {
    const store = await open()
    await store.apply(entries(event('a', '2013-09-10', '2013-09-11'), event('a', '2013-09-10', '2013-09-20', 'longer')))
    assert.deepEqual(
      (await store.eventsBetween('2013-09-15', '2013-09-15', 10)).map(({ name }) => name),
      ['longer'],
    )
  })
}

export function testCaseStore(driver: string, open: () => Promise<CaseStore>): void {
  testEvents(driver, open)
  testCampaigns(driver, open)
  testSearch(driver, open)
  test(`${driver}: applying the journal twice changes nothing`, async () => {
    const store = await open()
    const entries = positioned([sighting(1), sighting(2, { caseId: caseIdFor(1) })])
    await store.apply(entries)
    await store.apply(entries)
    assert.equal(await store.cursor(), 2)
    const record = await store.findCase(caseIdFor(1))
    assert.deepEqual([record?.sightings, record?.allSightings.length, record?.state], [2, 2, 'waiting'])
  })
  test(`${driver}: a judgement fills the summary, and another one takes its place`, async () => {
    const store = await open()
    await store.apply(positioned([sighting(1)]))
    await judge(store, 1)
    await judge(store, 1, { verdict: 'benign', attackScore: 3 })
    const record = await store.findCase(caseIdFor(1))
    assert.deepEqual(
      [record?.state, record?.verdict, record?.attackScore, record?.judgement?.report.subject],
      ['judged', 'benign', 3, 'Parcel 1'],
    )
    assert.equal((await store.listCases({ limit: 10, search: wordsFor('parcel') })).cases.length, 1)
  })
  test(`${driver}: cases are alike by what their pages bring along, not by how the server is set up`, async () => {
    const store = await open()
    const page = (traits: { markup?: string; headers?: string; file?: string }, given: Partial<Page> = {}) =>
      ({
        outcome: 'shown',
        challenge: null,
        finalUrl: 'https://a.example/',
        forms: [],
        hashes: { markup: traits.markup ?? '', favicon: '', headers: traits.headers ?? '' },
        requests: traits.file ? [{ kind: 'script', sha256: traits.file, bytes: 5_000 }] : [],
        ...given,
      }) as unknown as Page
    const facts = (at: number, pages: readonly Page[]): JournalEntry => ({
      type: 'facts',
      at: '2025-01-01T00:00:00.000Z',
      sightingId: `s${at}`,
      caseId: caseIdFor(at),
      gathered: { pages } as unknown as Gathered,
    })
    await store.apply(
      positioned([
        ...[1, 2, 3, 4, 5].map((at) => sighting(at)),
        facts(1, [page({ markup: 'm', headers: 'h', file: 'f' })]),
        facts(2, [page({ file: 'f' })]),
        facts(3, [page({ markup: 'm', headers: 'h' })]),
        facts(4, [page({ headers: 'h' })]),
        facts(5, [page({ markup: 'm' }, { outcome: 'gone' })]),
      ]),
    )
    const alike = await store.casesAlike(caseIdFor(1), 10)
    assert.deepEqual(
      alike.map(({ caseId, shares }) => [caseId, shares]),
      [
        [caseIdFor(3), ['markup', 'headers']],
        [caseIdFor(2), ['file']],
      ],
    )
    assert.deepEqual(await store.casesAlike(caseIdFor(9), 10), [])
  })
  test(`${driver}: pages list newest first, without gap or repeat`, async () => {
    const store = await open()
    await store.apply(positioned(Array.from({ length: 25 }, (_, at) => sighting(at))))
    const seen: string[] = []
    for (let after: string | null | undefined; after !== null; ) {
      const page = await store.listCases({ limit: 10, ...(after === undefined ? {} : { after }) })
      seen.push(...page.cases.map(({ caseId }) => caseId))
      after = page.next
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 25 }, (_, at) => caseIdFor(24 - at)),
    )
  })
  test(`${driver}: a carrier leaves the list when its original comes, but an attack stays in sight`, async () => {
    const store = await open()
    const carrier = { caseId: caseIdFor(1), sightingId: 's1', how: 'attached', part: '2', reporter: '' } as const
    await store.apply(positioned([sighting(1), sighting(2, { source: 'carrier', carrier })]))
    assert.deepEqual(
      (await store.listCases({ limit: 5 })).cases.map(({ caseId }) => caseId),
      [caseIdFor(2)],
    )
    assert.deepEqual((await store.findCase(caseIdFor(1)))?.originals, [caseIdFor(2)])
    await judge(store, 1)
    assert.equal((await store.listCases({ limit: 5 })).cases.length, 2)
  })
  test(`${driver}: a beginning of an id finds its case when it is long enough and the only one`, async () => {
    const store = await open()
    const [one, two] = [`sha256:${'ab'.repeat(32)}`, `sha256:${'ab'.repeat(10)}${'cd'.repeat(22)}`] as const
    await store.apply(positioned([sighting(1, { caseId: one }), sighting(2, { caseId: two })]))
    const found = async (id: string) => (await store.findCase(id as CaseId))?.caseId ?? null
    assert.deepEqual(
      [await found(one), await found('ab'.repeat(11)), await found(`sha256:${'ab'.repeat(10)}cd`), await found('AB'.repeat(11))],
      [one, one, two, one],
    )
    assert.deepEqual([await found('ab'.repeat(6)), await found('ab'), await found('%'), await found('')], [null, null, null, null])
  })
  test(`${driver}: an old entry read again undoes nothing newer`, async () => {
    const store = await open()
    const label = (name: 'attack' | 'benign'): JournalEntry => ({
      type: 'label',
      at: '',
      caseId: caseIdFor(1),
      label: name,
      by: '',
      note: '',
    })
    const entries = positioned([sighting(1), label('attack'), label('benign')])
    await store.apply(entries)
    await store.apply(entries.slice(0, 2))
    assert.deepEqual([(await store.findCase(caseIdFor(1)))?.label, await store.cursor()], ['benign', 3])
  })
  test(`${driver}: a page of an absurd size and a cursor of somebody else are answered`, async () => {
    const store = await open()
    await store.apply(positioned([sighting(1), sighting(2)]))
    for (const limit of [0, -1, Number.NaN]) assert.equal((await store.listCases({ limit })).cases.length, 1)
    assert.equal((await store.listCases({ limit: 1e12, after: 'nonsense' })).cases.length, 2)
  })
  test(`${driver}: facts and sighting are found by the sighting's id`, async () => {
    const store = await open()
    const gathered = { gatheredAt: '2025-01-01T00:00:00.000Z' } as unknown as Gathered
    await store.apply(positioned([sighting(1), { type: 'facts', at: '', sightingId: 's1', caseId: caseIdFor(1), gathered }]))
    assert.deepEqual(await store.gatheredFor('s1'), gathered)
    assert.deepEqual((await store.findCase(caseIdFor(1)))?.gathered, { s1: gathered })
    assert.equal((await store.findSighting('s1'))?.caseId, caseIdFor(1))
    assert.deepEqual([await store.gatheredFor('s9'), await store.findSighting('s9')], [null, null])
  })
  test(`${driver}: set aside and label come from the journal`, async () => {
    const store = await open()
    const at = '2025-01-01T00:00:00.000Z'
    await store.apply(
      positioned([
        sighting(1),
        { type: 'set-aside', at, sightingId: 's1', caseId: caseIdFor(1), stage: 'judge', because: 'The time limit was reached.' },
        { type: 'label', at, caseId: caseIdFor(1), label: 'benign', by: 'x', note: '' },
      ]),
    )
    const record = await store.findCase(caseIdFor(1))
    assert.deepEqual([record?.state, record?.setAsideBecause, record?.label], ['set-aside', 'The time limit was reached.', 'benign'])
  })
}

export function testJobQueue(
  driver: string,
  open: () => Promise<{ readonly queue: JobQueue; readonly advance: (ms: number) => void }>,
): void {
  const job = (at: number) => ({ key: `gather:1:${at}`, stage: 'gather', subject: `${at}` })
  test(`${driver}: it is told since when the job is due that waits longest`, async () => {
    const { queue, advance } = await open()
    assert.equal(await queue.waitingSince(), null)
    await queue.enqueue([job(1)])
    advance(60_000)
    await queue.enqueue([job(2)])
    const [first] = await queue.claim('gather', 1, 1_000_000)
    const second = await queue.waitingSince()
    assert.ok(first && second)
    await queue.retry(first, 5_000)
    assert.equal(await queue.waitingSince(), second, 'one that comes back later does not wait')
    advance(10_000)
    assert.equal(await queue.waitingSince(), second)
    await queue.acknowledge(await queue.claim('gather', 2, 1_000))
    assert.equal(await queue.waitingSince(), null)
  })
  test(`${driver}: jobs come oldest first, each to one claimer, and a done key never again`, async () => {
    const { queue } = await open()
    await queue.enqueue([job(1), job(2), job(3)])
    const [first, second] = [await queue.claim('gather', 2, 1_000), await queue.claim('gather', 2, 1_000)]
    assert.deepEqual([first.map(({ subject }) => subject), second.map(({ subject }) => subject)], [['1', '2'], ['3']])
    await queue.acknowledge([...first, ...second])
    await queue.enqueue([job(1)])
    assert.deepEqual(await queue.claim('gather', 5, 1_000), [])
  })
  test(`${driver}: a claim whose lease ran out comes back, and its old holder is not heard`, async () => {
    const { queue, advance } = await open()
    await queue.enqueue([job(1)])
    const [lost] = await queue.claim('gather', 1, 1_000)
    advance(2_000)
    const [again] = await queue.claim('gather', 1, 1_000)
    assert.equal(again?.attempt, 2)
    if (lost) await queue.acknowledge([lost])
    assert.equal((await queue.counts()).running, 1)
  })
  test(`${driver}: a retried job waits its time`, async () => {
    const { queue, advance } = await open()
    await queue.enqueue([job(1)])
    const [one] = await queue.claim('gather', 1, 1_000)
    if (one) await queue.retry(one, 5_000)
    assert.equal((await queue.claim('gather', 1, 1_000)).length, 0)
    advance(5_001)
    assert.equal((await queue.claim('gather', 1, 1_000)).length, 1)
  })
  test(`${driver}: a job set aside stays so until its stage is opened again`, async () => {
    const { queue, advance } = await open()
    await queue.enqueue([job(1)])
    const [one] = await queue.claim('gather', 1, 1_000)
    if (one) await queue.setAside(one, 'broken')
    advance(1e9)
    assert.deepEqual([(await queue.claim('gather', 1, 1_000)).length, (await queue.counts()).setAside], [0, 1])
    await queue.reopen('gather')
    assert.equal((await queue.claim('gather', 1, 1_000)).length, 1)
  })
}
