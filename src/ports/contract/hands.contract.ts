/** What a CaseStore makes of what people said: merges, splits and marks. The same whenever they come, before a case is judged or after. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CaseId, campaignIdOf, type JournalEntry } from '../../model/index.ts'
import type { CaseStore } from '../index.ts'
import { campaignsIn, caseIdFor, judge, key, positioned, sighting } from './store.contract.ts'

const at = '2025-01-01T00:00:00.000Z'
const said = { at, by: 'x', note: '' } as const
const merge = (mergeId: string, ...cases: number[]): JournalEntry => ({ type: 'merge', mergeId, cases: cases.map(caseIdFor), ...said })
const split = (splitId: string, ...cases: number[]): JournalEntry => ({ type: 'split', splitId, cases: cases.map(caseIdFor), ...said })
const mark = (given: 'star' | 'dull' | 'none', one: number): JournalEntry => ({
  type: 'mark',
  mark: given,
  caseId: caseIdFor(one),
  ...said,
})
const ids = (...groups: number[][]): CaseId[][] => groups.map((group) => group.map(caseIdFor))

export function testHands(driver: string, open: () => Promise<CaseStore>): void {
  test(`${driver}: what is put together by hand is one campaign, and says so`, async () => {
    const store = await open()
    await store.apply(positioned([0, 1, 2].map((one) => sighting(one))))
    for (const one of [0, 1, 2]) await judge(store, one, {}, [key(`k${one}`)])
    await store.apply(positioned([merge('m', 0, 2)], 3))
    assert.deepEqual(await campaignsIn(store, 3), ids([0, 2], [1]))
    assert.deepEqual(await store.tiesOf(caseIdFor(0), 5), [{ kind: 'hand', value: 'm', cases: 2 }])
  })
  test(`${driver}: what is taken out stays out when it is judged again with the same keys, and keeps together`, async () => {
    const store = await open()
    await store.apply(positioned([0, 1, 2, 3].map((one) => sighting(one))))
    for (const one of [0, 1, 2]) await judge(store, one, {}, [key('a')])
    await store.apply(positioned([split('s', 1, 2)], 4))
    await judge(store, 1, { subject: 'Judged again' }, [key('a')])
    await judge(store, 3, {}, [key('a')])
    assert.deepEqual(await campaignsIn(store, 4), ids([0, 3], [1, 2]))
    assert.ok((await store.tiesOf(caseIdFor(1), 5)).every(({ value }) => value.startsWith('a')))
  })
  test(`${driver}: a later word of a person outlives an earlier one`, async () => {
    const store = await open()
    await store.apply(positioned([0, 1].map((one) => sighting(one))))
    for (const one of [0, 1]) await judge(store, one, {}, [key('a')])
    await store.apply(positioned([split('s', 1)], 2))
    assert.equal((await campaignsIn(store, 2)).length, 2)
    await store.apply(positioned([merge('m', 0, 1)], 3))
    assert.equal((await campaignsIn(store, 2)).length, 1)
    await store.apply(positioned([split('t', 1)], 4))
    assert.equal((await campaignsIn(store, 2)).length, 2)
  })
  test(`${driver}: judged first or said first, in any order of arrival, the campaigns are the same`, async () => {
    const KEYS = ['a', 'a', 'b', 'b', 'c', 'c']
    const words = [merge('m', 1, 2), split('s', 3, 5), merge('n', 4, 5)]
    const results = []
    for (const [order, isSaidFirst] of [
      [[0, 1, 2, 3, 4, 5], true],
      [[5, 3, 1, 4, 2, 0], false],
      [[2, 5, 0, 1, 3, 4], true],
    ] as const) {
      const store = await open()
      await store.apply(positioned(KEYS.map((_, one) => sighting(one))))
      if (isSaidFirst) await store.apply(positioned(words, KEYS.length))
      for (const one of order) await judge(store, one, {}, [key(KEYS[one] ?? '')])
      if (!isSaidFirst) await store.apply(positioned(words, KEYS.length))
      results.push(await campaignsIn(store, KEYS.length))
    }
    assert.deepEqual(results, [results[0], results[0], results[0]])
    assert.deepEqual(results[0], ids([0, 1, 2], [3], [4, 5]))
  })
  test(`${driver}: a case wears its mark until it is taken back`, async () => {
    const store = await open()
    await store.apply(positioned([sighting(0), mark('star', 0)]))
    assert.equal((await store.findCase(caseIdFor(0)))?.mark, 'star')
    assert.equal((await store.listCases({ limit: 1 })).cases[0]?.mark, 'star')
    await store.apply(positioned([mark('dull', 0)], 2))
    assert.equal((await store.findCase(caseIdFor(0)))?.mark, 'dull')
    await store.apply(positioned([mark('none', 0)], 3))
    assert.equal((await store.findCase(caseIdFor(0)))?.mark, null)
  })
  test(`${driver}: a campaign counts the marks of its cases, and what they change shows in its revision`, async () => {
    const store = await open()
    await store.apply(positioned([0, 1, 2].map((one) => sighting(one))))
    for (const one of [0, 1, 2]) await judge(store, one, {}, [key('a')])
    const before = await store.revision()
    await store.apply(positioned([mark('star', 0), mark('dull', 1), mark('dull', 2)], 3))
    assert.deepEqual(
      (await store.campaignSamples(5)).map(({ marks }) => marks),
      [{ star: 1, dull: 2 }],
    )
    assert.notEqual(await store.revision(), before)
    assert.deepEqual(
      (
        await store.listCases({
          limit: 5,
          search: { since: null, before: null, clauses: [{ isNot: false, anyOf: [{ kind: 'state', state: 'star' }] }] },
        })
      ).cases.map(({ caseId }) => caseId),
      [caseIdFor(0)],
    )
  })
  test(`${driver}: what was said of a case is told with who and when, newest first, and the last label holds`, async () => {
    const store = await open()
    await store.apply(positioned([sighting(0), sighting(1)]))
    for (const one of [0, 1]) await judge(store, one, {}, [key('a')])
    const label = (given: 'attack' | 'benign' | 'contested' | 'none', by: string): JournalEntry => ({
      type: 'label',
      at,
      caseId: caseIdFor(0),
      label: given,
      by,
      note: '',
    })
    await store.apply(positioned([label('contested', 'a'), mark('star', 0), label('benign', 'b')], 2))
    const told = async (one: number, limit = 10) =>
      (await store.saidOf(caseIdFor(one), limit)).map((entry) => (entry.type === 'label' ? `${entry.label} ${entry.by}` : entry.type))
    assert.deepEqual(await told(0), ['benign b', 'mark', 'contested a'])
    assert.deepEqual([await told(0, 1), await told(1)], [['benign b'], []])
    assert.equal((await store.findCase(caseIdFor(0)))?.label, 'benign')
    assert.deepEqual((await store.campaignSamples(5))[0]?.labels, { attack: 0, unwanted: 0, benign: 1, contested: 0 })
    await store.apply(positioned([label('none', 'c')], 5))
    assert.equal((await store.findCase(caseIdFor(0)))?.label, null)
    assert.equal((await told(0)).length, 4)
  })
  test(`${driver}: write-ups are found newest first, also when their campaign has grown into another one`, async () => {
    const store = await open()
    const writeUp = (markdown: string): JournalEntry => ({
      type: 'write-up',
      at,
      campaign: campaignIdOf(caseIdFor(1)),
      caseId: caseIdFor(1),
      markdown,
      by: 'x',
    })
    await store.apply(positioned([sighting(0), sighting(1), writeUp('first'), writeUp('second')]))
    for (const one of [0, 1]) await judge(store, one, {}, [key(`k${one}`)])
    const of = async (one: number) => (await store.writeUpsOf(campaignIdOf(caseIdFor(one)))).map(({ markdown }) => markdown)
    assert.deepEqual([await of(0), await of(1)], [[], ['second', 'first']])
    await store.apply(positioned([merge('m', 0, 1)], 4))
    assert.deepEqual(await of(0), ['second', 'first'])
  })
}
