import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseId } from '../model/index.ts'
import type { CaseQuery, CaseSummary } from '../ports/index.ts'
import type { Workspace } from './context.ts'
import { LIVE_CASES_MAX, liveOf, type WatchWish } from './live.ts'

const idOf = (at: number): CaseId => `sha256:${at.toString(16).padStart(64, '0')}`

/** A store in which every case fits every search, and somebody who judges. */
function opened() {
  const tells: ((caseId: CaseId) => void)[] = []
  const asked: CaseQuery[] = []
  const workspace = {
    pipeline: { onJudged: (tell: (caseId: CaseId) => void) => tells.push(tell) },
    settings: { now: () => ({ traps: [] }) },
    cases: {
      counts: async () => ({ cases: 7, carriers: 2 }),
      listCases: async (query: CaseQuery) => {
        asked.push(query)
        const all = query.among ?? []
        return {
          cases: all.slice(0, query.limit).map((caseId) => ({ caseId }) as CaseSummary),
          found: null,
          next: all[query.limit] ? 'more' : null,
        }
      },
    },
  } as unknown as Workspace
  const live = liveOf(workspace)
  const watch = (wish: Partial<WatchWish> = {}) => live.watch({ search: '', since: null, who: 'ada', onBehind: () => undefined, ...wish })
  return { live, watch, asked, judged: (at: number) => tells.forEach((tell) => void tell(idOf(at))) }
}
const idsOf = (batch: { cases: readonly CaseSummary[] } | null) => batch?.cases.map(({ caseId }) => caseId)

test('what is judged within a moment is told in one batch, looked up once for all who ask the same', async () => {
  const { watch, judged, asked } = opened()
  const [one, other] = [watch(), watch()]
  for (const at of [1, 2, 2]) judged(at)
  const batch = await one.next(2_000)
  assert.deepEqual([idsOf(batch), batch?.total, batch?.isGap], [[idOf(1), idOf(2)], 5, false])
  assert.deepEqual(idsOf(await other.next(2_000)), idsOf(batch))
  assert.equal(asked.length, 1)
})

test('while nothing comes there is a beat, and after the end nothing', async () => {
  const { watch, live } = opened()
  const one = watch()
  assert.deepEqual(await one.next(1), { last: live.last(), cases: [], total: null, isGap: false })
  one.close()
  assert.equal(await one.next(1), null)
})

test('who was away hears what was missed, or that it is too much to tell', async () => {
  const { watch, live, judged } = opened()
  judged(1)
  const since = live.last()
  for (const at of [2, 3]) judged(at)
  assert.deepEqual(idsOf(await watch({ since }).next(1)), [idOf(2), idOf(3)])
  assert.deepEqual(idsOf(await watch({ since: live.last() }).next(1)), [])
  for (let at = 0; at < 1_200; at += 1) judged(at)
  for (const long of [since, '0badcafe-3']) assert.equal((await watch({ since: long }).next(1))?.isGap, true, long)
})

test('a flood is told in part, and as a gap', async () => {
  const { watch, judged } = opened()
  const one = watch()
  for (let at = 0; at < 300; at += 1) judged(at)
  const batch = await one.next(2_000)
  assert.deepEqual([batch?.cases.length, batch?.isGap], [LIVE_CASES_MAX, true])
})

test('who takes nothing is let go, and told so', async () => {
  const { watch, judged } = opened()
  let isBehind = false
  const slow = watch({
    onBehind: () => {
      isBehind = true
    },
  })
  for (let at = 0; at < 40 && !isBehind; at += 1) {
    judged(at)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  assert.equal(isBehind, true)
  assert.equal(await slow.next(1), null)
})

test('one token cannot take all places, and a search that is not understood is refused', () => {
  const { watch } = opened()
  for (let at = 0; at < 20; at += 1) watch()
  assert.throws(() => watch(), /Too many pages/)
  watch({ who: 'bea' }).close()
  assert.throws(() => watch({ who: 'bea', search: 'brnad:dhl' }), /Did you mean brand/)
})
