/** A case as people use it: pointing both ways, both looks at the mail, saying what it is, judging again, taking a file; with script, and without. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { counts, has, openBrowser, reads } from './browser.ts'
import { newDataFolder, openService, sample, type TestService, until } from './service.ts'
import { STRANGE_SUBJECT, strangeMail } from './strange-mail.ts'

interface Listed {
  readonly cases: readonly { readonly caseId: string; readonly subject: string; readonly verdict: string | null }[]
}

const NAMES = { analyst: 'Robin', reader: 'Kim' } as const
const tokens = { admin: '', analyst: '', reader: '' }
const data = newDataFolder()
let service: TestService
let browser: Browser
let page: Page
let caseId = ''

/** Two people beside the admin, each with a role. */
async function makeTokens(): Promise<void> {
  tokens.admin = service.newToken ?? ''
  const headers = { authorization: `Bearer ${tokens.admin}`, 'content-type': 'application/json' }
  for (const role of ['analyst', 'reader'] as const) {
    const body = JSON.stringify({ name: NAMES[role], role })
    const answer = await fetch(`${service.url}/api/v1/tokens`, { method: 'POST', headers, body })
    tokens[role] = ((await answer.json()) as { token: string }).token
  }
}

async function pageOf(role: keyof typeof tokens, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const opened = await context.newPage()
  opened.setDefaultTimeout(10_000)
  await opened.goto(`${service.url}/sign-in?token=${tokens[role]}`)
  await opened.goto(`${service.url}/cases/${caseId}`)
  return opened
}

const listed = () => service.ask('/cases?includeCarriers=true') as Promise<Listed>
const carrier = () =>
  [
    'From: colleague@example.org',
    'Subject: FW: strange',
    'Content-Type: multipart/mixed; boundary=c',
    '',
    '--c',
    '',
    'See attached.',
    '--c',
    'Content-Type: message/rfc822',
    '',
    sample('parcel-fee.eml').toString('latin1'),
    '--c--',
    '',
  ].join('\r\n')

before(async () => {
  service = await openService(data)
  await makeTokens()
  for (const raw of [strangeMail(), sample('honest-newsletter.eml'), carrier()]) await service.send(raw)
  const { cases } = await until(listed, (found) => found.cases.length === 4 && found.cases.every(({ verdict }) => verdict !== null))
  caseId = cases.find(({ subject }) => subject === STRANGE_SUBJECT)?.caseId ?? ''
  browser = await openBrowser()
  page = await pageOf('analyst')
})
after(async () => {
  await browser?.close()
  await service?.stop()
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
async function accessibilityProblems(of: Page): Promise<string[]> {
  await of.evaluate(axe)
  const { violations } = (await of.evaluate('axe.run(document, { iframes: false })')) as {
    violations: { id: string; nodes: { html: string }[] }[]
  }
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

const mailOn = (of: Page) => of.frameLocator('iframe[name="mail"]')
/** The frame is loaded a second time so that its marks can be reached. */
const reached = (of: Page) => mailOn(of).locator('mark[tabindex]').first().waitFor()

test('pointing at a telltale lights its place on the mail, and shows it there', async () => {
  await reached(page)
  const row = page.locator('.telltales li', { hasText: 'its sender address is at' })
  const number = ((await row.getAttribute('id')) ?? '').slice('telltale-'.length)
  await row.hover()
  const mark = mailOn(page).locator(`mark[data-number="${number}"]`).first()
  await has(mark, 'class', /tt-lit/)
  await reads(mark, /PayPal Support <service@secure-billing/)
  const other = page.locator('.telltales li', { hasText: 'The mail asks for your details' })
  await other.locator('a.number').focus()
  await counts(mailOn(page).locator(`mark.tt-lit:not([data-number="${number}"])`), 1)
  await counts(mailOn(page).locator('mark.tt-lit'), 1)
})

test('pointing at a mark lights its telltale, also one that is folded away', async () => {
  const folded = page.locator('.rest .telltales li').first()
  await folded.waitFor({ state: 'hidden' })
  const number = ((await folded.getAttribute('id')) ?? '').slice('telltale-'.length)
  await mailOn(page).locator(`mark[data-number="${number}"]`).first().hover()
  await has(folded, 'class', /lit/)
  await folded.waitFor()
  await mailOn(page).locator('h2').hover()
  await counts(page.locator('.telltales li.lit'), 0)
})

test('the keys lead from telltale to telltale, to the other look, to help and back to the stream', async () => {
  await page.goto(`${service.url}/cases/${caseId}`)
  await reached(page)
  const focused = () => page.evaluate('document.activeElement.closest("li")?.id ?? ""')
  await page.keyboard.press('n')
  const first = await focused()
  await page.keyboard.press('n')
  const second = await focused()
  assert.match(`${first} ${second}`, /^telltale-\d+ telltale-\d+$/)
  assert.notEqual(first, second)
  await page.keyboard.press('p')
  assert.equal(await focused(), first)
  await mailOn(page).locator('mark.tt-lit').first().waitFor()
  await page.keyboard.press('v')
  await mailOn(page).locator('.tt-hidden').first().waitFor()
  await has(page.locator('[data-look=there]'), 'aria-current', /true/)
  await page.keyboard.press('?')
  await counts(page.locator('details#keys[open]'), 1)
  await page.locator('#label-note').fill('')
  await page.locator('#label-note').press('u')
  assert.equal(await page.locator('#label-note').inputValue(), 'u')
  await page.locator('summary').first().focus()
  await page.keyboard.press('u')
  await page.waitForURL(/\/stream/)
})

test('what is really there: hidden words, destinations beside links, hosts of pictures', async () => {
  await page.goto(`${service.url}/cases/${caseId}`)
  await reached(page)
  await mailOn(page).getByText('book garden river').waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'What is really there' }).click()
  const mail = mailOn(page)
  await mail.locator('.tt-hidden', { hasText: 'book garden river' }).waitFor()
  assert.match(
    (await mail.locator('.tt-goes').first().textContent()) ?? '',
    /www\[\.\]google\[\.\]com → hxxps:\/\/paypal-login\[\.\]secure-billing\[\.\]example/,
  )
  await reads(mail.locator('.tt-remote').nth(1), /counts who reads it: img\[\.\]tracker\[\.\]example/)
  await page.locator('.telltales li a.number').first().focus()
  assert.ok((await mail.locator('mark.tt-lit').count()) >= 1)
})

test('the way, the links, the files and the header say what is known and what is only claimed', async () => {
  await page.evaluate('for (const one of document.querySelectorAll("details.fold")) one.open = true')
  const textOf = async (id: string) => ((await page.locator(`#${id}`).textContent()) ?? '').replace(/\s+/g, ' ')
  const way = await textOf('way')
  assert.match(way, /bank\[\.\]example only claimed.*sender\[\.\]example 192\[\.\]0\[\.\]2\[\.\]9 only claimed.*seen by us/)
  assert.match(way, /3 min earlier than the hop before/)
  assert.match(await textOf('links'), /google.*sends on to anywhere.*belongs to Google.*verify\?id=1.*of nobody that we know/)
  assert.match(await textOf('files'), /invoice\[\.\]html.*declared as text\/html.*html.*SHA-256 [0-9a-f]{64}.*leads to hxxps:\/\/collect/)
  assert.match(await textOf('header'), /Subject.*=\?utf-8\?Q\?Ihr_Konto.*reads Ihr Konto wurde gesperrt/)
  const beside = page.locator('#links a.number').first()
  await beside.hover()
  await counts(mailOn(page).locator(`mark.tt-lit[data-number="${await beside.textContent()}"]`), 1)
  assert.match(await textOf('parts'), /multipart\/mixed.*text\/html what the reader sees/)
  assert.deepEqual(await accessibilityProblems(page), [])
})

test('a label is kept with who gave it, and a contested case waits for a second look', async () => {
  await page.goto(`${service.url}/cases/${caseId}`)
  await page.getByLabel('attack', { exact: true }).check()
  await page.locator('#label-note').fill('seen at two banks')
  await page.getByRole('button', { name: 'Say so' }).click()
  await page.getByRole('button', { name: 'Star' }).click()
  const history = page.locator('ol.said li')
  await history.nth(1).waitFor()
  assert.deepEqual(
    (await history.allTextContents()).map((line) => line.replace(/^\S+ \S+ /, '').replace(/\s+/g, ' ')),
    ['Robin starred it', 'Robin says: attack seen at two banks'],
  )
  const kim = await pageOf('reader')
  await counts(kim.getByRole('button', { name: 'Say so' }), 0)
  await kim.locator('#contest-note').fill('it is real')
  await kim.getByRole('button', { name: 'Ask for a second look' }).click()
  await reads(kim.locator('.notice').first(), /waits for a second look/)
  await reads(kim.locator('ol.said li').first(), /Kim says that it is judged wrong\s+“?it is real/)
  assert.deepEqual(await accessibilityProblems(kim), [])
  await kim.getByRole('link', { name: 'All that wait for a second look' }).first().click()
  await kim
    .getByRole('link', { name: new RegExp(STRANGE_SUBJECT) })
    .first()
    .waitFor()
  const refused = await kim.request.post(`${service.url}/cases/${caseId}/label`, { form: { label: 'benign' } })
  assert.equal(refused.status(), 403)
  await kim.context().close()
})

const opened = async (archive: Uint8Array, password: string): Promise<string> => {
  const [entry] = await new ZipReader(new Uint8ArrayReader(archive), { password }).getEntries()
  const bytes = entry && !entry.directory ? await entry.getData(new Uint8ArrayWriter()) : new Uint8Array()
  return `${entry?.filename}: ${Buffer.from(bytes)}`
}

test('a file leaves only packed, by the hand of an analyst, and opens with the password', async () => {
  const answer = await page.request.get(`${service.url}/cases/${caseId}/files/2`)
  assert.deepEqual(
    ['content-type', 'content-disposition', 'x-content-type-options'].map((name) => answer.headers()[name]),
    ['application/zip', 'attachment; filename="invoice.html.zip"', 'nosniff'],
  )
  const archive = await answer.body()
  assert.match(await opened(archive, 'infected'), /^invoice\.html: <html><body><form action="https:\/\/collect\.example/)
  await assert.rejects(opened(archive, 'guess'))
  assert.match(
    await opened(await (await page.request.get(`${service.url}/cases/${caseId}/files/mail`)).body(), 'infected'),
    /\.eml: Received: /,
  )
  assert.equal((await page.request.get(`${service.url}/cases/${caseId}/files/9`)).status(), 404)
  const kim = await pageOf('reader')
  assert.equal((await kim.request.get(`${service.url}/cases/${caseId}/files/2`)).status(), 403)
  await reads(kim.locator('#files'), /to analysts only/)
  await kim.context().close()
})

test('the source is read line by line and jumps to its evidence; the report can be read as JSON', async () => {
  await page.goto(`${service.url}/cases/${caseId}/raw`)
  assert.ok((await page.locator('pre.raw i').count()) > 20)
  assert.deepEqual(await accessibilityProblems(page), [])
  for (const link of await page.locator('.jumps a').all()) {
    const place = new URL((await link.getAttribute('href')) ?? '', page.url()).hash
    await counts(page.locator(`mark${place}`), 1)
  }
  await page.goto(`${service.url}/cases/${caseId}/json`)
  assert.equal((JSON.parse((await page.locator('#report').textContent()) ?? '') as { caseId: string }).caseId, caseId)
  assert.deepEqual(await accessibilityProblems(page), [])
})

test('a mail that carries another one leads to it, and the one inside back', async () => {
  const { cases } = await listed()
  await page.goto(`${service.url}/cases/${cases.find(({ subject }) => subject === 'FW: strange')?.caseId}`)
  await page.getByRole('link', { name: 'mail 1' }).click()
  await page.getByRole('link', { name: 'Found inside another mail' }).click()
  assert.match(await page.title(), /FW: strange/)
  assert.deepEqual(await accessibilityProblems(page), [])
})

test('without script the numbers lead into the mail, the looks are links, and a word is kept', async () => {
  const plain = await pageOf('analyst', { javaScriptEnabled: false })
  await plain.locator('a.number[target=mail]').first().click()
  const mail = plain.frame({ name: 'mail' })
  await until(
    async () => mail?.url() ?? '',
    (url) => /#telltale-\d+$/.test(url),
  )
  assert.doesNotMatch(mail?.url() ?? '', /reach/)
  await plain.getByRole('link', { name: 'What is really there' }).click()
  await mailOn(plain).locator('.tt-hidden').first().waitFor()
  await plain.getByLabel('benign', { exact: true }).check()
  await plain.getByRole('button', { name: 'Say so' }).click()
  await reads(plain.locator('ol.said li').first(), /Robin says: benign/)
  await plain.context().close()
})

test('a page stays small without its mail, and speaks every language', async () => {
  for (const language of ['de', 'es', 'fr', 'nl', 'pt']) {
    const answer = await page.goto(`${service.url}/cases/${caseId}?lang=${language}`)
    assert.ok(((await answer?.body())?.length ?? 0) < 100_000)
    await reached(page)
    assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /only claimed|Attached files|What people say|Judged by/)
    assert.doesNotMatch((await mailOn(page).locator('.tt-head').textContent()) ?? '', /Answers to/)
  }
  assert.deepEqual(await accessibilityProblems(page), [])
})

test('judged by older rules, a case says so, and tells what changed when it is judged again', async () => {
  await service.close()
  const store = new DatabaseSync(join(data, 'telltale.sqlite'))
  store
    .prepare(
      "update judgements set ruleset = '0123456789ab', report = json_set(report, '$.verdict', 'suspicious', '$.attackScore', 55, '$.evidence', json_array(json_extract(report, '$.evidence[0]'), json_set(json_extract(report, '$.evidence[1]'), '$.signal', 'gone-signal', '$.says', 'It was odd.'))) where number = (select number from cases where id = ?)",
    )
    .run(caseId)
  store.close()
  service = await openService(data, tokens.admin)
  const robin = await pageOf('analyst')
  await reads(robin.locator('.notice').first(), /may see this mail otherwise/)
  await robin.getByRole('button', { name: 'Judge again' }).click()
  const told = ((await robin.locator('#again').textContent()) ?? '').replace(/\s+/g, ' ')
  assert.match(told, /That is the present one/)
  assert.match(told, /Before suspicious 55\/100 0123456789ab ?After attack \d+\/100/)
  assert.match(told, /No longer said ?It was odd\..*Newly said/)
  await reads(robin.locator('ol.said li').first(), /Robin had it judged again: suspicious 55 → attack/)
  assert.deepEqual(await accessibilityProblems(robin), [])
  await robin.getByRole('button', { name: 'Judge again' }).click()
  await reads(robin.locator('#again'), /nothing changed/)
  await robin.context().close()
})
