/**
 * `npm run bench -- campaigns --corpus DIR`: the corpus is imported and tied in order of arrival and in a shuffled one: how many campaigns, how many cases
 * alone, the largest, and whether both orders give the same (adjusted Rand index, Hubert and Arabie 1985: 1 is the same, 0 is chance).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { createContext } from '../src/app.ts'
import { defaultConfig } from '../src/config/defaults.ts'
import { openSqliteStore } from '../src/drivers/sqlite/index.ts'
import type { CaseId, Report, TieKey } from '../src/model/index.ts'
import { importMails } from '../src/operations/import-mails.ts'
import type { CaseStore } from '../src/ports/index.ts'

const LARGEST = 10

interface Tied {
  readonly caseId: CaseId
  readonly receivedAt: string
  readonly keys: readonly TieKey[]
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', default: '../corpora-work/phishing_pot' },
      data: { type: 'string' },
      'trust-receiver': { type: 'string', multiple: true, default: ['outlook.com'] },
      seed: { type: 'string', default: '1' },
    },
  })
  const folder = values.data ?? mkdtempSync(join(tmpdir(), 'telltale-campaigns-'))
  try {
    if (values.data === undefined) await importInto(folder, values.corpus, values['trust-receiver'])
    const cases = casesIn(join(folder, 'telltale.sqlite'))
    const inOrder = await campaignsOf(cases)
    const shuffled = await campaignsOf(shuffledBy(Number(values.seed), cases))
    print(cases, inOrder)
    console.log(`adjusted Rand index of order of arrival and shuffled: ${randIndex(cases, inOrder, shuffled).toFixed(4)}`)
  } finally {
    if (values.data === undefined) rmSync(folder, { recursive: true })
  }
}

async function importInto(folder: string, corpus: string, trustedReceivers: readonly string[]): Promise<void> {
  const config = defaultConfig()
  const context = createContext({
    config: { ...config, data: folder, trustedReceivers: [...trustedReceivers], dns: { ...config.dns, isOffline: true } },
  })
  await importMails(context, { paths: [corpus] })
}

/** In order of arrival. */
function casesIn(file: string): readonly Tied[] {
  const database = new DatabaseSync(file, { readOnly: true })
  const rows = database.prepare('select id case_id, first_seen, keys from cases join tied using (number) order by first_seen, id').all()
  database.close()
  return (rows as { case_id: CaseId; first_seen: string; keys: string }[]).map(({ case_id, first_seen, keys }) => ({
    caseId: case_id,
    receivedAt: first_seen,
    keys: (JSON.parse(keys) as [TieKey['kind'], string][]).map(([kind, value]) => ({ kind, value })),
  }))
}

async function campaignsOf(cases: readonly Tied[]): Promise<ReadonlyMap<CaseId, string>> {
  const { cases: store, close } = await openSqliteStore(':memory:')
  for (const [at, one] of cases.entries()) await save(store, one, at + 1)
  const campaigns = new Map<CaseId, string>()
  for (const { caseId } of cases) campaigns.set(caseId, (await store.findCase(caseId))?.campaign ?? '')
  await close()
  return campaigns
}

const REPORT = {
  verdict: 'attack',
  attackScore: 0,
  subject: '',
  from: '',
  brand: null,
  evidence: [],
  links: [],
  pages: [],
  authentication: null,
} as unknown as Report

async function save(store: CaseStore, { caseId, receivedAt, keys }: Tied, next: number): Promise<void> {
  const sighting = {
    sightingId: caseId.slice(7, 39),
    caseId,
    source: 'file',
    receivedAt,
    receivedAtSource: 'clock',
    envelope: null,
    path: null,
    carrier: null,
  } as const
  await store.apply([{ next, entry: { type: 'sighting', at: receivedAt, bytes: 1, sighting } }])
  await store.saveJudgement({
    caseId,
    sightingId: sighting.sightingId,
    factsHash: '',
    ruleset: '',
    judgedAt: receivedAt,
    report: { ...REPORT, caseId },
    visibleWords: '',
    keys,
  })
}

function print(cases: readonly Tied[], campaigns: ReadonlyMap<CaseId, string>): void {
  const sizes = [...countsOf(campaigns.values()).values()].sort((one, other) => other - one)
  const alone = sizes.filter((size) => size === 1).length
  console.log(
    `${cases.length} cases: ${sizes.length} campaigns, ${alone} of one case alone; the largest: ${sizes.slice(0, LARGEST).join(' ')}`,
  )
  const kinds = [...countsOf(cases.flatMap(({ keys }) => keys.map(({ kind }) => kind)))].map(([kind, count]) => `${kind} ${count}`)
  console.log(`${(cases.reduce((sum, { keys }) => sum + keys.length, 0) / cases.length).toFixed(1)} keys a case: ${kinds.join(', ')}`)
}

function countsOf<Value>(values: Iterable<Value>): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function randIndex(cases: readonly Tied[], one: ReadonlyMap<CaseId, string>, other: ReadonlyMap<CaseId, string>): number {
  const pairs = (counts: ReadonlyMap<unknown, number>) => [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  const both = pairs(countsOf(cases.map(({ caseId }) => `${one.get(caseId)} ${other.get(caseId)}`)))
  const [first, second] = [pairs(countsOf(one.values())), pairs(countsOf(other.values()))]
  const expected = (first * second) / ((cases.length * (cases.length - 1)) / 2)
  const most = (first + second) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}

/** The same for the same seed. */
function shuffledBy<Item>(seed: number, items: readonly Item[]): readonly Item[] {
  const shuffled = [...items]
  let state = seed
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    const other = Math.floor((state / 0x80000000) * (at + 1))
    ;[shuffled[at], shuffled[other]] = [shuffled[other] as Item, shuffled[at] as Item]
  }
  return shuffled
}
