/**
 * The page laboratory, visited by the real browser through the real guard: imposters are found, honest look-alikes are
 * left alone, and nothing but the laboratory is ever reached. `unseen/` was written by somebody who had not read signals/.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { createContext } from '../src/app.ts'
import { defaultConfig } from '../src/config/defaults.ts'
import { runLaboratory } from '../src/operations/visit-pages.ts'
import type { PageReport } from '../src/pipeline/index.ts'

interface Truth {
  readonly place: string
  readonly imposter: string
  readonly brand: string
  readonly note: string
}

/** Waiting, not computing, is what a visit does most. */
const TABS = 8
const RECALL_MIN = 0.95

const truthOf = (folder: string): Truth[] =>
  readFileSync(`${folder}/truth.tsv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [host = '', path = '', imposter = '', brand = '', , note = ''] = line.split('\t')
      return { place: host + path, imposter, brand, note }
    })

async function reportsOf(folder: string): Promise<Map<string, PageReport>> {
  const defaults = defaultConfig()
  const context = createContext({ config: { ...defaults, visit: { ...defaults.visit, tabs: TABS } } })
  const reports = new Map<string, PageReport>()
  for await (const { report } of runLaboratory(context, { folder })) reports.set(report.host + report.path, report)
  return reports
}

for (const folder of ['test/lab/known', 'test/lab/unseen'].filter(existsSync)) {
  test(`${folder}: imposters are found, look-alikes left alone, and what could not be seen is said`, async () => {
    const reports = await reportsOf(folder)
    const truth = truthOf(folder)
    const saidOf = ({ place }: Truth) => String(reports.get(place)?.imposter)
    const imposters = truth.filter(({ imposter }) => imposter === 'true')
    const wrong = truth.filter((one) => one.imposter !== 'true' && saidOf(one) === 'true').map(({ place, note }) => `${place}: ${note}`)
    assert.deepEqual(wrong, [], 'honest pages called imposters')
    const found = imposters.filter((one) => saidOf(one) === 'true')
    const missed = imposters.filter((one) => saidOf(one) !== 'true').map(({ place, note }) => `${place}: ${note}`)
    assert.ok(found.length / imposters.length >= RECALL_MIN, `missed: ${missed.join('; ')}`)
    const misnamed = found.filter(({ place, brand }) => brand !== '' && reports.get(place)?.brand !== brand).map(({ place }) => place)
    assert.ok(misnamed.length / imposters.length <= 1 - RECALL_MIN, `wrong brand: ${misnamed.join('; ')}`)
    for (const one of truth) assert.ok(reports.has(one.place), `${one.place} was not visited`)
  })
}
