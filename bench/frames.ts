/**
 * `npm run bench -- frames`: every mail of a folder on its case page, in a real browser that reaches nobody but this machine. Counted by the browser: what
 * ran, what left, what a policy had to stop.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { createContext, startService } from '../src/app.ts'
import { defaultConfig } from '../src/config/defaults.ts'
import { importMails } from '../src/operations/import-mails.ts'
import { watchBrowser } from '../test/tricks/watch.ts'

const PAGE_CASES = 100
/** A frame that shows nothing by then is counted as such. */
const FRAME_MS_MAX = 20_000
/** Of each count so many are told with their case. */
const TOLD_MAX = 5

interface Counts {
  shown: number
  readonly ran: string[]
  readonly left: string[]
  readonly stopped: string[]
  readonly escaped: string[]
  readonly empty: string[]
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', default: '../corpora-work/phishing_pot/phish' },
      mails: { type: 'string', default: '100000' },
      skip: { type: 'string', default: '0' },
    },
  })
  const data = mkdtempSync(join(tmpdir(), 'telltale-frames-'))
  const defaults = defaultConfig()
  const config = {
    ...defaults,
    data,
    freeBytesMin: 0,
    smtp: { ...defaults.smtp, port: 0 },
    http: { ...defaults.http, port: 0, requestsPerMinuteMax: 1_000_000 },
    dns: { ...defaults.dns, isOffline: true },
  }
  const { errors } = await importMails(createContext({ config }), { paths: [values.corpus] })
  for (const { path, error } of errors) console.log(`not taken in: ${path}: ${error}`)
  const service = await startService(createContext({ config }), { areSamplesWanted: false })
  try {
    await show(`http://127.0.0.1:${service.httpPort}`, service.newToken ?? '', Number(values.skip), Number(values.mails))
  } finally {
    await service.close()
    rmSync(data, { recursive: true, force: true })
  }
}

/** From the newest on, but for the first `skip`: so that a long run may be done in parts. */
async function show(origin: string, token: string, skip: number, most: number): Promise<void> {
  const watched = await watchBrowser(/^(?!.*(?:googleapis|gstatic|google)\.com)/)
  const counts: Counts = { shown: 0, ran: [], left: [], stopped: [], escaped: [], empty: [] }
  const { page } = watched
  page.on('console', (one) => {
    if (one.type() === 'error') counts.stopped.push(`${page.url().slice(-64)} ${one.text().slice(0, 150)}`)
  })
  await page.goto(`${origin}/sign-in?token=${token}`)
  let met = 0
  for await (const caseId of casesOf(origin, token)) {
    if (counts.shown >= most) break
    met += 1
    if (met <= skip) continue
    await showCase(page, origin, caseId, counts)
    if (counts.shown % 250 === 0) console.error(`${counts.shown} shown`)
  }
  counts.ran.push(...watched.ran)
  counts.left.push(...watched.left)
  await watched.close()
  console.log(`${counts.shown} mails on their case pages:`)
  const tell = (what: string, found: readonly string[]) =>
    console.log([`  ${found.length} ${what}`, ...found.slice(0, TOLD_MAX).map((one) => `    ${one}`)].join('\n'))
  tell('dialogs, windows or downloads', counts.ran)
  tell('requests that left this machine', counts.left)
  tell('things that a policy had to stop', counts.stopped)
  tell('frames or pages that went elsewhere', counts.escaped)
  tell('mails whose frame showed nothing', counts.empty)
}

async function showCase(page: Page, origin: string, caseId: string, counts: Counts): Promise<void> {
  await page.goto(`${origin}/cases/${caseId}`)
  // As our page reaches it, which is the weaker of the two sandboxes; then with all that is really there.
  const mail = page.frameLocator('.mail iframe[sandbox="allow-same-origin"]').locator('body')
  for (const look of ['seen', 'there']) {
    if (look === 'there') await page.locator('[data-look="there"]').click()
    await untilShown(page, look)
    const drawn = await mail.innerHTML({ timeout: FRAME_MS_MAX }).catch(() => '')
    if (drawn === '') counts.empty.push(`${caseId} ${look}`)
  }
  const strangers = page.frames().filter((one) => !one.url().startsWith(origin))
  if (strangers.length > 0 || page.frames().length > 2) counts.escaped.push(`${caseId} ${strangers.map((one) => one.url()).join(' ')}`)
  counts.shown += 1
}

/** Asked from outside: the page's own policy lets nobody evaluate words in it. */
async function untilShown(page: Page, look: string): Promise<void> {
  const isShown = () =>
    page.frames().some((one) => one.url().includes('reach=page') && one.url().includes('as=there') === (look === 'there'))
  for (const startedAt = performance.now(); !isShown() && performance.now() - startedAt < FRAME_MS_MAX; ) await page.waitForTimeout(10)
}

async function* casesOf(origin: string, token: string): AsyncGenerator<string> {
  let after = ''
  do {
    const answer = await fetch(`${origin}/api/v1/cases?limit=${PAGE_CASES}${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const { cases, next } = (await answer.json()) as { cases: { caseId: string }[]; next: string | null }
    for (const { caseId } of cases) yield caseId
    after = next ?? ''
  } while (after !== '')
}
