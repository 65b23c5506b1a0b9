/**
 * `npm run bench -- interest --data DIR [--events FILE]`: how well interest puts first what people found interesting. DIR holds the trap corpus, imported; labels of one half,
 * each campaign once by the highest label in it. nDCG and precision (label 2 or 3) of the first 20 and the first 100, beside chance and beside novelty alone.
 */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCorpus } from '../fit/corpus.ts'
import { createContext } from '../src/app.ts'
import { defaultConfig } from '../src/config/defaults.ts'
import { loadEvents } from '../src/config/events.ts'
import { rankCampaigns } from '../src/rank/index.ts'

/** What a person looks at, and what one would page through. */
const FIRSTS = [20, 100] as const
const SHUFFLES = 2_000

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: './data' },
      root: { type: 'string', default: '../corpora-work' },
      labels: { type: 'string', multiple: true, default: [] },
      half: { type: 'string', default: 'fit' },
      events: { type: 'string' },
    },
  })
  const labels = interestLabels(values.labels)
  const workspace = await createContext({ config: { ...defaultConfig(), data: values.data } }).openWorkspace()
  await workspace.pipeline.drained()
  const samples = await workspace.cases.campaignSamples(20_000)
  const gain = new Map<string, number>()
  for (const { path, half } of readCorpus(values.root)) {
    const label = labels.get(path)
    if (half !== values.half || label === undefined) continue
    const id = `sha256:${createHash('sha256')
      .update(readFileSync(join(values.root, path)))
      .digest('hex')}`
    const found = await workspace.cases.findCampaign(id)
    if (found) gain.set(found.campaign, Math.max(gain.get(found.campaign) ?? 0, label))
  }
  await workspace.close()
  const events = values.events === undefined ? [] : loadEvents(values.events)
  const ranked = rankCampaigns(samples, events).filter(({ campaign }) => gain.has(campaign))
  const gainsOf = (order: readonly { readonly campaign: string }[]) => order.map(({ campaign }) => gain.get(campaign) ?? 0)
  const byNovelty = ranked.toSorted((one, other) => noveltyOf(other) - noveltyOf(one))
  console.log(
    `${gain.size} labelled campaigns of the ${values.half} half; ${[...gain.values()].filter((one) => one >= 2).length} are labelled 2 or 3`,
  )
  console.log(`interest      ${told(gainsOf(ranked))}`)
  console.log(`novelty alone ${told(gainsOf(byNovelty))}`)
  console.log(`chance        ${told(null, [...gain.values()])}`)
}

const noveltyOf = ({ reasons }: ReturnType<typeof rankCampaigns>[number]): number =>
  reasons.filter(({ id }) => id === 'newBrand' || id === 'newLure').length

const told = (gains: readonly number[] | null, all: readonly number[] = gains ?? []): string =>
  FIRSTS.map((first) => toldOf(first, gains, all)).join(', ')

function toldOf(first: number, gains: readonly number[] | null, all: readonly number[]): string {
  const ideal = dcg(
    first,
    all.toSorted((one, other) => other - one),
  )
  const orders = gains ? [gains] : Array.from({ length: SHUFFLES }, (_, at) => shuffled(all, at))
  const mean = (of: (order: readonly number[]) => number) => orders.reduce((sum, order) => sum + of(order), 0) / orders.length
  return `nDCG@${first} ${mean((order) => dcg(first, order) / ideal).toFixed(3)}, precision@${first} ${mean((order) => precision(first, order)).toFixed(2)}`
}

const dcg = (first: number, gains: readonly number[]): number =>
  gains.slice(0, first).reduce((sum, gain, at) => sum + (2 ** gain - 1) / Math.log2(at + 2), 0)
const precision = (first: number, gains: readonly number[]): number => gains.slice(0, first).filter((gain) => gain >= 2).length / first

/** The same for the same seed. */
function shuffled(all: readonly number[], seed: number): readonly number[] {
  let state = seed + 1
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x80000000
  }
  return all
    .map((value) => [next(), value] as const)
    .sort(([one], [other]) => one - other)
    .map(([, value]) => value)
}

const INTEREST_COLUMN = 8
function interestLabels(more: readonly string[]): ReadonlyMap<string, number> {
  const own = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((number) => new URL(`../fit/labels/trap-${number}.tsv`, import.meta.url))
  const rows = [...more, ...own].flatMap((table) => readFileSync(table, 'utf8').trimEnd().split('\n').slice(1))
  return new Map(
    rows.flatMap((row) => {
      const cells = row.split('\t')
      const interest = Number(cells[INTEREST_COLUMN])
      return cells[0] && Number.isInteger(interest) ? [[cells[0], interest] as const] : []
    }),
  )
}
