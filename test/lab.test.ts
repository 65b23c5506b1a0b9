/**
 * The page laboratory, visited by the real browser through the real guard: imposters are found, honest look-alikes are
 * left alone, and nothing but the laboratory is ever reached. `unseen/` was written by somebody who had not read signals/.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { createContext } from '../src/app.ts'
import { defaultConfig } from '../src/config/defaults.ts'
import { allOrganisations } from '../src/knowledge/organisations.ts'
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
/** What must not be lost again; the pages of strangers hold things that nobody here has learnt to see yet (MODEL.md). */
const RECALL_MIN: Readonly<Record<string, number>> = { 'test/lab/known': 0.95, 'test/lab/unseen': 0.74, 'test/lab/strangers': 0.74 }
const MISNAMED_MAX = 0.05

const truthOf = (folder: string): Truth[] =>
  readFileSync(`${folder}/truth.tsv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [host = '', path = '', imposter = '', brand = '', , note = ''] = line.split('\t')
      return { place: host + path, imposter, brand, note }
    })

/** "Chase" and "JPMorgan Chase" are one organisation by two of its names. */
const isOneName = (said: string, brand: string): boolean =>
  allOrganisations().some(({ name, aliases, ambiguous }) => name === said && [...aliases, ...ambiguous].includes(brand))

async function reportsOf(folder: string): Promise<Map<string, PageReport>> {
  const defaults = defaultConfig()
  const context = createContext({ config: { ...defaults, visit: { ...defaults.visit, tabs: TABS } } })
  const reports = new Map<string, PageReport>()
  for await (const { report } of runLaboratory(context, { folder })) reports.set(report.host + report.path, report)
  return reports
}

for (const [folder, recallMin] of Object.entries(RECALL_MIN)) {
  test(`${folder}: imposters are found, look-alikes left alone, and what could not be seen is said`, async () => {
    const reports = await reportsOf(folder)
    const truth = truthOf(folder)
    const saidOf = ({ place }: Truth) => String(reports.get(place)?.imposter)
    const imposters = truth.filter(({ imposter }) => imposter === 'true')
    const wrong = truth.filter((one) => one.imposter !== 'true' && saidOf(one) === 'true').map(({ place, note }) => `${place}: ${note}`)
    assert.deepEqual(wrong, [], 'honest pages called imposters')
    const found = imposters.filter((one) => saidOf(one) === 'true')
    const missed = imposters.filter((one) => saidOf(one) !== 'true').map(({ place, note }) => `${place}: ${note}`)
    assert.ok(found.length / imposters.length >= recallMin, `missed: ${missed.join('; ')}`)
    const isOther = ({ place, brand }: Truth) => {
      const said = reports.get(place)?.brand ?? null
      return brand !== '' && brand !== '-' && said !== null && said !== brand && !isOneName(said, brand)
    }
    const misnamed = found.filter(isOther).map(({ place, brand }) => `${place}: ${brand}`)
    assert.ok(misnamed.length / imposters.length <= MISNAMED_MAX, `wrong brand: ${misnamed.join('; ')}`)
    for (const one of truth) assert.ok(reports.has(one.place), `${one.place} was not visited`)
  })
}
