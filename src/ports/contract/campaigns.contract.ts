/** What every CaseStore must keep of campaigns, whatever is judged, judged again or seen again, in whatever order: held against groups made from scratch. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { campaignIdOf, type Verdict } from '../../model/index.ts'
import type { CampaignSummary, CaseStore } from '../index.ts'
import { caseIdFor, judge, key, positioned, sighting } from './store.contract.ts'

const CASES = 40
const JUDGEMENTS = 160
const VERDICTS: readonly Verdict[] = ['attack', 'benign', 'suspicious']

interface Judged {
  readonly keys: readonly string[]
  readonly verdict: Verdict
}

export function testCampaignsByChance(driver: string, open: () => Promise<CaseStore>): void {
  // Few values make one large campaign that keeps breaking, many make chains that break in the middle.
  for (const [seed, values] of [
    [1, 12],
    [2, 30],
    [3, 45],
    [4, 80],
  ] as const)
    test(`${driver}: cases judged again and again with other keys are the campaigns that their last keys make (${values} values)`, async () => {
      const chance = randomFrom(seed)
      const store = await open()
      await store.apply(positioned(Array.from({ length: CASES }, (_, at) => sighting(at))))
      const judged = new Map<number, Judged>()
      for (let turn = 0; turn < JUDGEMENTS; turn += 1) {
        const at = chance(CASES)
        const before = judged.get(at)?.keys ?? []
        const kept = before.filter(() => chance(3) > 0)
        const keys = [...new Set([...kept, ...Array.from({ length: chance(3) }, () => `k${chance(values)}`)])]
        const verdict = VERDICTS[chance(VERDICTS.length)] ?? 'attack'
        judged.set(at, { keys, verdict })
        await judge(store, at, { verdict }, keys.map(key))
        if (turn % 10 === 9) assert.deepEqual(await toldBy(store), expected(judged))
      }
    })

  test(`${driver}: a case seen again, before or after its judgement, moves its campaign in time`, async () => {
    const again = (position: number) =>
      store.apply(positioned([sighting(0, { sightingId: `again${position}`, receivedAt: '2024-05-01T00:00:00.000Z' })], position))
    const store = await open()
    await store.apply(positioned([sighting(0), sighting(1)]))
    for (const at of [0, 1]) await judge(store, at, {}, [key('a')])
    await again(2)
    assert.equal((await store.findCampaign(caseIdFor(1)))?.lastSeenAt, '2024-05-01T00:00:00.000Z')
  })
}

type Told = readonly (readonly [string, number, string, string, string, readonly string[]])[]

async function toldBy(store: CaseStore): Promise<Told> {
  const { campaigns } = await store.listCampaigns({ limit: 1_000, order: 'largest', casesMin: 1 })
  const told = campaigns.map(async ({ campaign, cases, firstSeenAt, lastSeenAt, verdicts }: CampaignSummary) => {
    const members = (await store.campaignCases(campaign, 1_000)).map(({ caseId }) => caseId).sort()
    return [campaign, cases, firstSeenAt, lastSeenAt, countsText(verdicts), members] as const
  })
  return (await Promise.all(told)).sort(([one], [other]) => (one < other ? -1 : 1))
}

/** Without any of what a store keeps: each group is walked from its first case. */
function expected(judged: ReadonlyMap<number, Judged>): Told {
  const left = new Set([...judged.keys()].sort((one, other) => one - other))
  const told = []
  for (const first of left) {
    const group = [first]
    left.delete(first)
    for (const at of group)
      for (const other of left)
        if (judged.get(other)?.keys.some((value) => judged.get(at)?.keys.includes(value))) {
          group.push(other)
          left.delete(other)
        }
    const members = group.map(caseIdFor).sort()
    const times = group.map(timeOf).sort()
    const verdicts: Record<string, number> = {}
    for (const at of group) verdicts[judged.get(at)?.verdict ?? ''] = (verdicts[judged.get(at)?.verdict ?? ''] ?? 0) + 1
    const id = campaignIdOf(members[0] ?? caseIdFor(0))
    told.push([id, group.length, times[0] ?? '', times.at(-1) ?? '', countsText(verdicts), members] as const)
  }
  return told.sort(([one], [other]) => (one < other ? -1 : 1))
}

const timeOf = (at: number): string => {
  const entry = sighting(at)
  return entry.type === 'sighting' ? entry.sighting.receivedAt : ''
}
const countsText = (counts: Readonly<Record<string, number>>): string =>
  VERDICTS.map((verdict) => `${verdict} ${counts[verdict] ?? 0}`).join(', ')

/** The same numbers below `most` for the same seed. */
function randomFrom(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * most)
  }
}
