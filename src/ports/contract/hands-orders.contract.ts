/** Merges and splits as they come by chance (seeded): whatever order mails are judged in, and rebuilt from the journal, the campaigns are the same. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { JournalEntry } from '../../model/index.ts'
import type { CaseStore } from '../index.ts'
import { campaignsIn, caseIdFor, judge, key, positioned, sighting } from './store.contract.ts'

const CASES = 7
const said = { at: '2025-01-01T00:00:00.000Z', by: 'x', note: '' } as const
const members = fc.uniqueArray(fc.nat(CASES - 1), { minLength: 1, maxLength: CASES })
const word = fc.tuple(fc.boolean(), members)
const history = fc.tuple(
  fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: CASES, maxLength: CASES }),
  fc.array(word, { maxLength: 6 }),
  fc.shuffledSubarray([...Array(CASES).keys()], { minLength: CASES }),
  fc.array(fc.nat(6), { minLength: CASES, maxLength: CASES }),
)

export function testHandsInAnyOrder(driver: string, open: () => Promise<CaseStore>): void {
  test(`${driver}: words of people by chance hold the same whenever each case is judged`, async () => {
    await fc.assert(
      fc.asyncProperty(history, async ([keys, wordsSaid, order, heldBack]) => {
        const words = wordsSaid.map(([isMerge, cases], at) => entryOf(isMerge, cases, at))
        const later = await campaignsAfter(await open(), { keys, words, order, saidBefore: heldBack })
        const rebuilt = await campaignsAfter(await open(), {
          keys,
          words,
          order: [...Array(CASES).keys()],
          saidBefore: keys.map(() => words.length),
        })
        assert.deepEqual(later, rebuilt)
      }),
      { numRuns: 60, seed: 6 },
    )
  })
}

const entryOf = (isMerge: boolean, cases: readonly number[], at: number): JournalEntry =>
  isMerge
    ? { type: 'merge', mergeId: `merge:${at}`, cases: cases.map(caseIdFor), ...said }
    : { type: 'split', splitId: `split:${at}`, cases: cases.map(caseIdFor), ...said }

interface Life {
  readonly keys: readonly string[]
  readonly words: readonly JournalEntry[]
  readonly order: readonly number[]
  /** Of each case in that order, how many words had been said when it was judged. */
  readonly saidBefore: readonly number[]
}

async function campaignsAfter(store: CaseStore, { keys, words, order, saidBefore }: Life) {
  await store.apply(positioned(keys.map((_, one) => sighting(one))))
  let said = 0
  const say = async (until: number) => {
    for (; said < Math.min(until, words.length); said++) await store.apply(positioned(words.slice(said, said + 1), keys.length + said))
  }
  for (const [at, one] of order.entries()) {
    await say(saidBefore[at] ?? 0)
    await judge(store, one, {}, [key(keys[one] ?? '')])
  }
  await say(words.length)
  return campaignsIn(store, keys.length)
}
