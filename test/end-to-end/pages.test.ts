import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { openService, sample, type TestService, until } from './service.ts'

let service: TestService
let browser: Browser
let page: Page
const requests: string[] = []

before(async () => {
  service = await openService()
  for (const name of ['failed-update.eml', 'honest-newsletter.eml', 'mailbox-full.eml']) await service.send(sample(name))
  await until(
    () => service.ask('/health') as Promise<{ cases: { judged: number } }>,
    ({ cases }) => cases.judged === 3,
  )
  browser = await openBrowser()
  page = await browser.newPage()
  page.on('request', (request) => requests.push(request.url()))
})
after(async () => {
  await browser?.close()
  await service?.stop()
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
async function accessibilityProblems(): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document, { iframes: false })')) as {
    violations: { id: string; nodes: { html: string }[] }[]
  }
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test('a pasted mail is answered in plain words, with the mail beside its telltales', async () => {
  await page.goto(service.url)
  assert.deepEqual(await accessibilityProblems(), [])
  await page.getByLabel('Paste the source of the mail').fill(sample('failed-update.eml').toString())
  await page.getByRole('button', { name: 'Check this mail' }).click()
  assert.match((await page.getByRole('heading', { level: 1 }).textContent()) ?? '', /attack.*Microsoft/)
  assert.ok((await page.locator('.telltales li').count()) >= 4)
  const frame = page.frameLocator('iframe')
  assert.match((await frame.locator('body').textContent()) ?? '', /obsolete patches/)
  assert.ok((await frame.locator('mark.telltale').count()) >= 1)
  assert.deepEqual(await accessibilityProblems(), [])
})

test('a chosen file is answered, and nothing was kept', async () => {
  await page.goto(service.url)
  await page.getByLabel('Choose the saved mail (.eml)').setInputFiles('samples/honest-receipt.eml')
  await page.getByRole('button', { name: 'Check this mail' }).click()
  assert.match((await page.getByRole('heading', { level: 1 }).textContent()) ?? '', /add up|speaks against/)
  const health = (await service.ask('/health')) as { cases: { cases: number } }
  assert.equal(health.cases.cases, 3)
})

test('the page speaks the language of the browser, or the one chosen without script', async () => {
  const context = await browser.newContext({ locale: 'fr-CH', javaScriptEnabled: false })
  const reader = await context.newPage()
  await reader.goto(service.url)
  assert.equal(await reader.locator('html').getAttribute('lang'), 'fr')
  await reader.getByRole('link', { name: 'Deutsch' }).click()
  assert.equal(await reader.getByRole('heading', { level: 1 }).textContent(), 'Ist diese Mail echt?')
  await reader.getByLabel('Quelltext der Mail einfügen').fill(sample('failed-update.eml').toString())
  await reader.getByRole('button', { name: 'Diese Mail prüfen' }).click()
  assert.equal(await reader.locator('html').getAttribute('lang'), 'de')
  assert.match((await reader.getByRole('heading', { level: 1 }).textContent()) ?? '', /Angriff.*Microsoft/)
  assert.match((await reader.locator('.telltales').first().textContent()) ?? '', /Die Mail sagt, sie sei von Microsoft/)
  await context.close()
})

test('the stream needs the token, then lists newest first and leads to a case', async () => {
  await page.goto(`${service.url}/stream`)
  assert.match(page.url(), /sign-in$/)
  await page.goto(`${service.url}/sign-in?token=${service.newToken}`)
  await page.goto(`${service.url}/stream`)
  assert.equal(await page.locator('.case').count(), 3)
  assert.deepEqual(await accessibilityProblems(), [])
  await page.getByRole('link', { name: /failed update/ }).click()
  assert.match((await page.getByRole('heading', { level: 1 }).textContent()) ?? '', /Microsoft/)
  assert.deepEqual(await accessibilityProblems(), [])
})

test('campaigns, one of them, and what is interesting can be read by anybody, and lead to their cases', async () => {
  const back = page.url()
  for (const [path, heading] of [
    ['/interesting?days=all', 'Interesting'],
    ['/campaigns?order=largest', 'Campaigns'],
  ] as const) {
    await page.goto(service.url + path)
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), heading)
    assert.deepEqual(await accessibilityProblems(), [])
  }
  await page.getByRole('link', { name: /failed update/ }).click()
  assert.match((await page.getByRole('heading', { level: 1 }).textContent()) ?? '', /In the name of Microsoft/)
  assert.deepEqual(await accessibilityProblems(), [])
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
  assert.match(download.suggestedFilename(), /^campaign-[0-9a-f]{16}\.csv$/)
  await page.goto(back)
})

test('the raw source shows the evidence marked', async () => {
  await page.getByRole('link', { name: /Raw source/ }).click()
  assert.ok((await page.locator('mark.telltale').count()) >= 3)
})

test('an answer and a case can be read in another language without script', async () => {
  const german = await browser.newPage({ locale: 'de-AT', javaScriptEnabled: false })
  await german.goto(service.url)
  await german.getByLabel('Quelltext der Mail einfügen').fill(sample('mailbox-full.eml').toString())
  await german.getByRole('button', { name: 'Diese Mail prüfen' }).click()
  assert.match((await german.getByRole('heading', { level: 1 }).textContent()) ?? '', /Angriff.*Microsoft/)
  await german.getByRole('link', { name: 'Nederlands' }).click()
  assert.equal(await german.locator('html').getAttribute('lang'), 'nl')
  assert.match((await german.getByRole('heading', { level: 1 }).textContent()) ?? '', /aanval.*Microsoft/)
  assert.match((await german.frameLocator('iframe').locator('body').textContent()) ?? '', /account/)
  await german.getByRole('link', { name: 'Nog een mail controleren' }).click()
  assert.equal(await german.locator('html').getAttribute('lang'), 'nl')
  await german.close()
  const stored = (await service.ask('/cases?limit=1')) as { cases: { caseId: string }[] }
  for (const language of ['de', 'es', 'fr', 'nl', 'pt']) {
    await page.goto(`${service.url}/cases/${stored.cases[0]?.caseId}?lang=${language}`)
    assert.equal(await page.locator('html').getAttribute('lang'), language)
    assert.equal(await page.getByText('Who sent it').count(), 0)
    assert.deepEqual(await accessibilityProblems(), [])
  }
})

test('the API tells an answer in words when a language is named, and its report stays as it is', async () => {
  const check = async (query: string) => {
    const headers = { authorization: `Bearer ${service.newToken}` }
    const answer = await fetch(`${service.url}/api/v1/check${query}`, {
      method: 'POST',
      headers,
      body: sample('parcel-fee.eml').toString(),
    })
    return [answer.status, await answer.json()] as const
  }
  const [[, plain], [, french]] = [await check(''), await check('?language=fr')]
  assert.equal('told' in plain, false)
  const { told, reports } = french as { told: { headline: string; says: string[] }[]; reports: { evidence: unknown[] }[] }
  assert.match(told[0]?.headline ?? '', /attaque.*DHL/)
  assert.equal(told[0]?.says.length, reports[0]?.evidence.length)
  assert.deepEqual(reports[0]?.evidence, plain.reports[0].evidence)
  assert.equal((await check('?language=xx'))[0], 400)
})

test('a hostile mail runs nothing, loads nothing and leads nowhere', async () => {
  const hostile = [
    'From: "<img src=x onerror=alert(1)>" <a@example.com>',
    'Subject: <script>alert(1)</script>',
    'Content-Type: text/html',
    '',
    '<body onload="parent.document.title=\'owned\'"><script>top.location="https://evil.example/"</script><img src="https://evil.example/pixel.gif"><style>@import url(https://evil.example/x.css);body{background:url(https://evil.example/b.png)}</style><iframe src="https://evil.example/"></iframe><form action="https://evil.example/"><input autofocus onfocus=alert(1)></form><svg onload=alert(1)></svg><a href="javascript:alert(1)">go</a><meta http-equiv=refresh content="0;url=https://evil.example/"><base href="https://evil.example/"><p>still here</p></body>',
  ].join('\r\n')
  requests.length = 0
  let dialogs = 0
  page.on('dialog', (dialog) => {
    dialogs += 1
    void dialog.dismiss()
  })
  await page.goto(service.url)
  await page.getByLabel('Paste the source of the mail').fill(hostile)
  await page.getByRole('button', { name: 'Check this mail' }).click()
  await page.frameLocator('iframe').getByText('still here').waitFor()
  assert.equal(dialogs, 0)
  assert.doesNotMatch(await page.title(), /owned/)
  assert.deepEqual(
    requests.filter((url) => !url.startsWith(service.url)),
    [],
  )
})

test('pages load nothing from elsewhere and forbid scripts but our own files', async () => {
  const answer = await fetch(service.url)
  assert.match(answer.headers.get('content-security-policy') ?? '', /^default-src 'self'; object-src 'none'; (?!.*(?:script-src|unsafe))/)
})
