/** What every CaseStore must do with mail that is deleted by policy. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseId, Gathered, JournalEntry, TieKey } from '../../model/index.ts'
import type { CaseStore } from '../index.ts'
import { caseIdFor, judge, positioned, sighting } from './store.contract.ts'

const AT = '2025-06-01T00:00:00.000Z'
const FAR = '2100-01-01T00:00:00.000Z'
const key = (value: string): TieKey => ({ kind: 'link', value })
const picture = (name: string): CaseId => `sha256:${name.repeat(64)}`

const retired = (at: number, keys: readonly TieKey[]): JournalEntry => ({
  type: 'retired',
  at: AT,
  caseId: caseIdFor(at),
  because: 'Deleted by policy on 2025-06-01.',
  remains: { verdict: 'attack', attackScore: 90, brand: 'DHL', keys },
})

const facts = (at: number, full: CaseId): JournalEntry => {
  const pages = [
    { pictures: { fold: null, full }, archives: [], headers: [], scripts: [], images: [], requests: [], downloads: [], forms: [] },
  ]
  const gathered = { gatheredAt: AT, stageVersion: 1, authentication: null, pages } as unknown as Gathered
  return { type: 'facts', at: AT, sightingId: `s${at}`, caseId: caseIdFor(at), gathered }
}

export function testRetired(driver: string, open: () => Promise<CaseStore>): void {
  test(`${driver}: what is due is settled, old, and wanted by nobody; oldest first`, async () => {
    const store = await open()
    const said = { at: AT, by: 'x', note: '' }
    await store.apply(
      positioned([
        ...[0, 1, 2, 3, 4, 5].map((at) => sighting(at)),
        { type: 'mark', caseId: caseIdFor(1), mark: 'star', ...said },
        { type: 'label', caseId: caseIdFor(3), label: 'contested', ...said },
      ]),
    )
    for (const [at, keys] of [
      [0, 'a'],
      [1, 'b'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ] as const)
      await judge(store, at, {}, [key(keys)])
    const due = async (before: string) => (await store.dueCases(before, 10)).map(({ caseId }) => caseId)
    assert.deepEqual(await due(FAR), [0, 4].map(caseIdFor), 'starred, of a starred campaign, contested, and waiting ones stay')
    assert.deepEqual(await due(new Date(1_700_000_000_000 + 4_000).toISOString()), [caseIdFor(0)])
    assert.deepEqual((await store.dueCases(FAR, 1)).length, 1)
  })
  test(`${driver}: of retired mail nothing that was read in it stays, but its verdict, brand and campaign`, async () => {
    const store = await open()
    await store.apply(positioned([sighting(0), sighting(1)]))
    for (const at of [0, 1]) await judge(store, at, {}, [key('a')])
    const before = await store.findCampaign(caseIdFor(0))
    const keys = await store.keysOf(caseIdFor(0))
    assert.deepEqual(keys, [key('a')])
    await store.apply(positioned([retired(0, keys)], 2))
    const record = await store.findCase(caseIdFor(0))
    assert.deepEqual(
      [record?.state, record?.setAsideBecause, record?.subject, record?.from, record?.verdict, record?.brand, record?.judgement],
      ['retired', 'Deleted by policy on 2025-06-01.', '', '', 'attack', 'DHL', null],
    )
    assert.equal(await store.isRetired(caseIdFor(0)), true)
    assert.deepEqual(
      [before?.cases, (await store.findCampaign(caseIdFor(1)))?.cases, (await store.findCampaign(caseIdFor(0)))?.campaign],
      [2, 2, before?.campaign],
    )
    const words = { kind: 'words', of: 'subject', text: 'parcel', isBeginning: false } as const
    const found = await store.listCases({ limit: 10, search: { clauses: [{ isNot: false, anyOf: [words] }], since: null, before: null } })
    assert.deepEqual(
      found.cases.map(({ caseId }) => caseId),
      [caseIdFor(1)],
    )
    assert.deepEqual([(await store.counts()).retired, (await store.counts()).judged], [1, 1])
    assert.deepEqual(
      (await store.dueCases(FAR, 10)).map(({ caseId }) => caseId),
      [caseIdFor(1)],
    )
  })
  test(`${driver}: of retired mail it stays who said what, and not what it was judged before, which quotes it`, async () => {
    const store = await open()
    const said = { at: AT, caseId: caseIdFor(0), by: 'x' } as const
    const short = { ruleset: 'r', judgedAt: AT, verdict: 'attack', attackScore: 90, evidence: [] } as const
    await store.apply(
      positioned([
        sighting(0),
        { type: 'label', label: 'attack', note: '', ...said },
        { type: 'judged-again', before: short, after: short, ...said },
        retired(0, []),
      ]),
    )
    assert.deepEqual(
      (await store.saidOf(caseIdFor(0), 10)).map(({ type }) => type),
      ['label'],
    )
  })
  test(`${driver}: built anew out of the journal it is the same, although it cannot be judged any more`, async () => {
    const store = await open()
    await store.apply(positioned([sighting(0), sighting(1), retired(0, [key('a')])]))
    await judge(store, 1, {}, [key('a')])
    await judge(store, 0, { subject: 'Late' }, [key('z')])
    const record = await store.findCase(caseIdFor(0))
    assert.deepEqual([record?.state, record?.verdict, record?.subject, record?.judgement], ['retired', 'attack', '', null])
    assert.equal((await store.findCampaign(caseIdFor(1)))?.cases, 2)
  })
  test(`${driver}: mail that comes again is a case like any other`, async () => {
    const store = await open()
    await store.apply(positioned([sighting(0), retired(0, []), sighting(7, { caseId: caseIdFor(0) })]))
    assert.equal(await store.isRetired(caseIdFor(0)), false)
    assert.equal((await store.findCase(caseIdFor(0)))?.state, 'waiting')
    await judge(store, 0, {}, [key('a')])
    assert.equal((await store.findCase(caseIdFor(0)))?.state, 'judged')
  })
  test(`${driver}: pictures that another case has, too, are not lone`, async () => {
    const store = await open()
    await store.apply(positioned([0, 1, 2].flatMap((at) => [sighting(at), facts(at, picture(at === 2 ? 'b' : 'a'))])))
    assert.deepEqual(await store.loneBlobs([caseIdFor(0), caseIdFor(2)]), [picture('b')])
    assert.deepEqual(await store.loneBlobs([caseIdFor(0), caseIdFor(1)]), [picture('a')])
    await store.apply(positioned([retired(1, [])], 6))
    assert.deepEqual(await store.loneBlobs([caseIdFor(0)]), [picture('a')], 'one that was retired needs it no more')
    assert.deepEqual(await store.loneBlobs([]), [])
  })
}
