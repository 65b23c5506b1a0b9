/**
 * `npm run pictures`: the pictures of the README, light and dark, out of a service that runs for them alone, on mails that nobody sent
 * (`pictures/invented-mails.ts`). The same code gives the same pictures, as far as the fonts of a machine are the same.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from '../test/end-to-end/browser.ts'
import { signIn } from '../test/end-to-end/every-page.ts'
import { newDataFolder, openService, type TestService, until } from '../test/end-to-end/service.ts'
import { inventedMails } from './pictures/invented-mails.ts'

const TO = 'docs/pictures'
const [WIDTH, HEIGHT] = [1200, 820]
const PICTURE_BYTES_MAX = 150_000
const QUALITIES = [90, 80, 70, 60, 50, 40] as const

const data = newDataFolder()
takeIn(join(data, 'mails'))
const service = await openService(data)
const browser = await openBrowser()
try {
  rmSync(TO, { recursive: true, force: true })
  mkdirSync(TO, { recursive: true })
  await isJudged(service)
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width: WIDTH, height: HEIGHT },
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'UTC',
      deviceScaleFactor: 1,
    })
    await takePictures(await context.newPage(), colorScheme)
    await context.close()
  }
} finally {
  await browser.close()
  await service.stop()
}

/** By the command, so that a mail's own date says when it came. The samples are left out: they are of other years. */
function takeIn(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of inventedMails()) writeFileSync(join(folder, `${name}.eml`), text)
  const { status } = spawnSync(process.execPath, ['src/bin.ts', 'import', '--data', data, folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) process.exit(1)
}

async function isJudged({ ask }: TestService): Promise<void> {
  await until(
    () => ask('/health') as Promise<{ cases: { cases: number; judged: number } }>,
    ({ cases }) => cases.judged === cases.cases,
  )
}

async function takePictures(page: Page, scheme: string): Promise<void> {
  const { url } = service
  await page.goto(url)
  await take(page, `check-${scheme}`)
  await page.locator('textarea[name="source"]').fill(inventedMails()[0]?.text ?? '')
  await page.locator('form.check [type="submit"]').click()
  await page.locator('article.answer').first().waitFor()
  await take(page, `answer-${scheme}`)
  await signIn(page, { ...service })
  await page.goto(`${url}/stream`)
  await take(page, `stream-${scheme}`)
  await page.goto(`${url}/cases/${await firstCase('subject:parcel verdict:attack')}`)
  await take(page, `case-${scheme}`)
  await page.goto(`${url}/interesting`)
  await take(page, `interesting-${scheme}`)
  const { campaigns } = (await service.ask('/campaigns?order=largest&limit=1')) as { campaigns: { campaign: string }[] }
  await page.goto(`${url}/campaigns/${campaigns[0]?.campaign}`)
  await take(page, `campaign-${scheme}`)
}

async function firstCase(search: string): Promise<string> {
  const { cases } = (await service.ask(`/cases?${new URLSearchParams({ search, limit: '1' })}`)) as { cases: { caseId: string }[] }
  return cases[0]?.caseId ?? ''
}

/** As good as its bytes allow. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await until(
    () => page.evaluate(`[...document.images].every((one) => one.complete || one.getBoundingClientRect().top > ${HEIGHT})`),
    (isThere) => isThere === true,
  )
  const path = join(TO, `${name}.webp`)
  for (const quality of QUALITIES) {
    const { data: picture } = (await (
      await page.context().newCDPSession(page)
    ).send('Page.captureScreenshot', {
      format: 'webp',
      quality,
    })) as { data: string }
    writeFileSync(path, Buffer.from(picture, 'base64'))
    if (statSync(path).size < PICTURE_BYTES_MAX) break
  }
  console.log(`${path}  ${(statSync(path).size / 1000).toFixed(0)} kB`)
}
