/** What visits cost: time a visit, visits a minute with 1, 2 and 4 pages open, memory of the browsers, and what a killed browser loses. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadLabPlan } from '../src/config/lab-plan.ts'
import { type FoundBrowser, findBrowser, type Laboratory, openLaboratory, openVisitor } from '../src/investigate/index.ts'
import type { Page } from '../src/model/index.ts'

const KILL_AFTER_MS = 4_000
const LOOK_MS = 500

export async function run(args: readonly string[]): Promise<void> {
  const options = {
    lab: { type: 'string', default: 'test/lab/known' },
    visits: { type: 'string', default: '40' },
    only: { type: 'string' },
    browser: { type: 'string' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const browser = await findBrowser(values.browser ?? null)
  if (!browser) {
    console.log('visits: not measured: no browser')
    return
  }
  const lab = await openLaboratory(values.lab, loadLabPlan(join(values.lab, 'lab.yaml')), new Date())
  const urls = Array.from({ length: Number(values.visits) }, (_, at) => lab.entries[at % lab.entries.length] ?? '')
  console.log(`${urls.length} visits of ${lab.entries.length} pages; browser of the ${browser.from}`)
  for (const tabs of values.only === 'kill' ? [] : [1, 2, 4]) console.log(await measure(lab, browser, urls, tabs))
  console.log(await killed(lab, browser, urls.concat(urls).slice(0, 50)))
  await lab.close()
}

const visitorOf = (lab: Laboratory, browser: FoundBrowser, tabs: number) =>
  openVisitor({ browser, tabs, guard: lab.guard, now: () => new Date(), keep: async () => 'picture', trustedIssuers: lab.trustedIssuers })

async function measure(lab: Laboratory, browser: FoundBrowser, urls: readonly string[], tabs: number): Promise<string> {
  const visitor = visitorOf(lab, browser, tabs)
  const took: number[] = []
  let peakMb = 0
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, browserMb(browser))
  }, LOOK_MS)
  const startedAt = performance.now()
  // As many at once as are open, so that waiting for one's turn is not counted.
  const left = [...urls]
  const worker = async () => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      const visitedAt = performance.now()
      await visitor.visit({ url })
      took.push(performance.now() - visitedAt)
    }
  }
  await Promise.all(Array.from({ length: tabs }, worker))
  const minutes = (performance.now() - startedAt) / 60_000
  clearInterval(watch)
  await visitor.close()
  took.sort((one, other) => one - other)
  const at = (share: number) => `${((took[Math.floor(took.length * share)] ?? 0) / 1_000).toFixed(1)} s`
  return `${tabs} open: ${(urls.length / minutes).toFixed(0)} a minute; a visit ${at(0.5)} (median), ${at(0.95)} (95 %); browser at most ${peakMb.toFixed(0)} MB, ${(peakMb / tabs).toFixed(0)} a page`
}

/** Every visit ends with a page, whatever becomes of the browser. */
async function killed(lab: Laboratory, browser: FoundBrowser, urls: readonly string[]): Promise<string> {
  const visitor = visitorOf(lab, browser, 4)
  let kills = 0
  const killer = setInterval(() => {
    kills += 1
    try {
      execFileSync('pkill', ['-9', '-f', browser.executable])
    } catch {
      // None was running just then.
    }
  }, KILL_AFTER_MS)
  const pages: Page[] = await Promise.all(urls.map((url) => visitor.visit({ url })))
  clearInterval(killer)
  await visitor.close()
  const counts = Map.groupBy(pages, ({ outcome }) => outcome)
  return `${urls.length} visits, the browser killed ${kills} times (every ${KILL_AFTER_MS / 1_000} s): ${pages.length} ended; ${[...counts].map(([outcome, { length }]) => `${length} ${outcome}`).join(', ')}`
}

/** Resident memory of all its processes; pages they share are counted in each. */
function browserMb({ executable }: FoundBrowser): number {
  const table = execFileSync('ps', ['-eo', 'rss=,args=']).toString()
  return table.split('\n').reduce((sum, line) => (line.includes(executable) ? sum + Number.parseInt(line, 10) / 1024 : sum), 0)
}
