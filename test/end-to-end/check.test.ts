import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { counts, openBrowser, reads } from './browser.ts'
import { openService, sample, type TestService, until } from './service.ts'

let service: TestService
let browser: Browser

before(async () => {
  service = await openService()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await service?.stop()
})

const LANGUAGES = ['en', 'de', 'es', 'fr', 'nl', 'pt']
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document, { iframes: false })')) as {
    violations: { id: string; nodes: { html: string }[] }[]
  }
  return violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html}`)
}

/** A page of its own; what it asks for outside the service is remembered. */
async function reader(
  options: BrowserContextOptions = {},
): Promise<{ page: Page; strangers: string[]; [Symbol.asyncDispose](): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const strangers: string[] = []
  page.on(
    'request',
    (request) => /^(?:data|about|file):/.test(request.url()) || request.url().startsWith(service.url) || strangers.push(request.url()),
  )
  return { page, strangers, [Symbol.asyncDispose]: () => context.close() }
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
/** While a page is still arriving the body has the focus, and the body contains every text. */
const isFocused = (page: Page, what: string) =>
  page.evaluate((text) => {
    const focused = document.activeElement
    return focused !== null && focused !== document.body && (focused.id === text || focused.textContent.includes(text))
  }, what)
const casesKept = async () => ((await service.ask('/health')) as { cases: { cases: number } }).cases.cases

/** What a person drops on the page, as the browser hands it over. */
const drop = (page: Page, name: string, text: string) =>
  page.evaluate(
    ([fileName, content]) => {
      const given = new DataTransfer()
      given.items.add(new File([content ?? ''], fileName ?? ''))
      const options = { dataTransfer: given, bubbles: true, cancelable: true }
      for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, options))
    },
    [name, text],
  )

test('a mail that is dropped anywhere is answered at once, on one screen, and is not kept', async () => {
  await using mine = await reader()
  const { page } = mine
  await page.goto(service.url)
  await drop(page, 'strange.eml', sample('failed-update.eml').toString())
  await page.locator('.answer').waitFor()
  await reads(heading(page), /attack.*Microsoft/)
  assert.ok((await page.locator('.gives-away li').count()) >= 2)
  for (const part of ['.verdict-line', '.gives-away', '.not-checked', '.to-do']) {
    const box = await page.locator(part).boundingBox()
    assert.ok(box && box.y + box.height <= 900, `${part} ends at ${box && box.y + box.height}`)
  }
  assert.equal(await casesKept(), 0)
})

test('a number beside a sentence shows its place: on the head of the mail, or in its text', async () => {
  await using mine = await reader()
  const { page } = mine
  await page.goto(`${service.url}/check/sample/attack`)
  assert.match(
    (await page.locator('.mail-card mark', { has: page.locator('#mark-1') }).textContent()) ?? '',
    /Microsoft 365 Team <no-reply@quietfield\[\.\]example>/,
  )
  const frame = page.frameLocator('iframe')
  // The other two stand in the head, or one of them: the strongest three are told.
  const inText = (await frame.locator('mark.telltale').first().getAttribute('data-number')) ?? ''
  assert.match(inText, /^[23]$/)
  await page.getByRole('link', { name: `Show on the mail: ${inText}` }).click()
  await counts(frame.locator(`mark.telltale:target[data-number="${inText}"]`), 1)
  await page.getByText(/^Everything we found/).click()
  await page.getByRole('link', { name: 'Show all of it on the mail' }).click()
  await frame.locator('#telltale-6, #telltale-7, #telltale-8').first().waitFor()
})

test('a file that is chosen, a file that is pasted and a source that is pasted are sent at once', async () => {
  await using mine = await reader()
  const { page } = mine
  await page.goto(service.url)
  await page.getByLabel('Drop the saved mail here').setInputFiles('samples/honest-receipt.eml')
  await page.locator('.answer').waitFor()
  await reads(heading(page), /nothing that speaks against/)
  for (const kind of ['file', 'text'] as const) {
    await page.goto(service.url)
    await page.evaluate(
      ([how, content]) => {
        const given = new DataTransfer()
        if (how === 'file') given.items.add(new File([content ?? ''], 'mail.eml'))
        else given.setData('text/plain', content ?? '')
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: given, bubbles: true, cancelable: true }))
      },
      [kind, sample('parcel-fee.eml').toString()],
    )
    await page.locator('.answer').waitFor()
    await reads(heading(page), /DHL/)
  }
})

test('without script the same is asked and answered, in the language of the browser', async () => {
  await using mine = await reader({ javaScriptEnabled: false, locale: 'nl-BE' })
  const { page } = mine
  await page.goto(service.url)
  assert.equal(await page.locator('html').getAttribute('lang'), 'nl')
  await page.getByText('Thunderbird').click()
  await page.getByText('druk Ctrl en U tegelijk in').waitFor()
  await page.getByLabel('Plak de bron van de mail').fill(sample('mailbox-full.eml').toString())
  await page.getByRole('button', { name: 'Deze mail controleren' }).click()
  await reads(heading(page), /aanval.*Microsoft/)
  await page.getByText('Ik heb een wachtwoord of andere gegevens ingevuld').click()
  await page.getByText('Verander nu uw wachtwoord bij Microsoft').waitFor()
  await page.getByText('Klik op geen enkele link').waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'Português' }).click()
  await reads(heading(page), /ataque.*Microsoft/)
})

for (const javaScriptEnabled of [true, false])
  test(`who has only the keyboard gets from the form to what to do after a payment, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    await using mine = await reader({ javaScriptEnabled })
    const { page } = mine
    await page.goto(service.url)
    const tabTo = async (what: string, most = 40) => {
      for (let pressed = 0; pressed < most; pressed += 1) {
        await page.keyboard.press('Tab')
        if (await isFocused(page, what)) return
      }
      assert.fail(`${what} was not reached`)
    }
    await tabTo('source')
    await page.keyboard.insertText(sample('parcel-fee.eml').toString())
    await tabTo('Check this mail')
    await page.keyboard.press('Enter')
    await page.locator('.answer').waitFor()
    await tabTo('I paid')
    await page.keyboard.press('Enter')
    await page.getByText('Call your bank at once, by the number on the back of your card').waitFor()
  })

test('each way of going wrong is told in the reader’s language, and leads to how it is done', async () => {
  await using mine = await reader({ javaScriptEnabled: false })
  const { page } = mine
  const folder = mkdtempSync(join(tmpdir(), 'telltale-check-'))
  const give = async (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content)
    await page.goto(`${service.url}/?lang=de`)
    await page.locator('#file').setInputFiles(join(folder, name))
    await page.getByRole('button', { name: 'Diese Mail prüfen' }).click()
    return (await page.getByRole('alert').textContent()) ?? ''
  }
  assert.match(await give('a.msg', Buffer.from('d0cf11e0a1b11ae1', 'hex')), /Outlook.*\.msg/)
  await page.getByText('outlook.office.com').first().waitFor()
  assert.match(await give('a.zip', 'PK\x03\x04rest'), /Zip-Archiv/)
  assert.match(await give('a.png', Buffer.from('89504e470d0a', 'hex')), /ein Bild/)
  assert.match(await give('a.txt', 'Bitte zahlen Sie sofort.'), /nicht wie der Quelltext einer Mail/)
  await page.goto(`${service.url}/?lang=fr`)
  await page.getByRole('button', { name: 'Vérifier ce message' }).click()
  await reads(page.getByRole('alert'), /rien à vérifier/)
  const gone = await page.goto(`${service.url}/check/answer/00000000-0000-0000-0000-000000000000?lang=es`)
  assert.equal(gone?.status(), 404)
  await reads(page.getByRole('alert'), /diez minutos/)
})

test('what is too large is told before it is sent, and told by the server where there is no script', async () => {
  await using mine = await reader()
  const { page } = mine
  await page.goto(service.url)
  await page.evaluate(() => {
    const given = new DataTransfer()
    given.items.add(new File([new Uint8Array(51_000_000)], 'large.eml'))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: given, bubbles: true, cancelable: true }))
  })
  await reads(page.getByRole('status'), /larger than 50 MB/)
  const body = new FormData()
  body.set('file', new File([new Uint8Array(51_000_000)], 'large.eml'))
  const answer = await fetch(`${service.url}/check?lang=de`, { method: 'POST', body })
  assert.equal(answer.status, 413)
  assert.match(await answer.text(), /größer als 50 MB/)
})

test('a mail is kept only when somebody says so; a verdict is contested with a note and comes up for a second look', async () => {
  await using mine = await reader()
  const { page } = mine
  await page.goto(`${service.url}/check/sample/honest`)
  await page.getByText('Send this mail to those who run this Telltale').click()
  await page.getByRole('button', { name: 'Send', exact: true }).first().click()
  await reads(page.getByRole('status'), /mail is kept/)
  assert.equal(await casesKept(), 1)
  await page.getByText('This is judged wrong').waitFor()
  await page.goto(`${service.url}/check/sample/lure`)
  await page.getByText('This is judged wrong').click()
  await page.getByLabel('Why do you think so?').fill('I ordered this.')
  await page.getByRole('button', { name: 'Send', exact: true }).last().click()
  await reads(page.getByRole('status'), /once more/)
  const contested = await until(
    () => service.ask('/cases?search=label:contested') as Promise<{ cases: { subject: string; label: string }[] }>,
    ({ cases }) => cases.length === 1,
  )
  assert.equal(contested.cases[0]?.label, 'contested')
})

test('a forwarded report is answered by the mail inside it, and contesting means that one', async () => {
  await using mine = await reader()
  const { page } = mine
  await page.goto(service.url)
  const inside = sample('bank-token.eml').toString()
  const report = `From: a@example.com\nTo: b@example.com\nSubject: Fwd: strange\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n\nLook at this.\n--x\nContent-Type: message/rfc822\n\n${inside}\n--x--\n`
  await drop(page, 'report.eml', report)
  await page.locator('.answer').waitFor()
  await page.getByText('the mail inside the one you gave us').waitFor()
  await reads(page.frameLocator('iframe').locator('body'), /conta Bradesco/)
  await page.getByText('This is judged wrong').click()
  await page.getByRole('button', { name: 'Send', exact: true }).last().click()
  await page.getByRole('status').waitFor()
  const found = await until(
    () => service.ask('/cases?search=label:contested%20bradesco') as Promise<{ cases: { subject: string }[] }>,
    ({ cases }) => cases.length === 1,
  )
  assert.match(found.cases[0]?.subject ?? '', /acesso foi bloqueado/)
})

test('an answer that is saved stands alone: it looks the same, asks nobody for anything and runs nothing', async () => {
  await using mine = await reader()
  const { page, strangers } = mine
  await page.goto(`${service.url}/check/sample/attack?lang=de`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Antwort als Datei speichern' }).click(),
  ])
  assert.match(download.suggestedFilename(), /^telltale-\d{4}-\d{2}-\d{2}\.html$/)
  const path = join(mkdtempSync(join(tmpdir(), 'telltale-check-')), 'answer.html')
  await download.saveAs(path)
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(`file://${path}`)
  await reads(heading(page), /Angriff.*Microsoft/)
  await reads(page.frameLocator('iframe').locator('mark.telltale').first(), /outlook\.office\.com/)
  assert.equal(await page.locator('.answer-parts').evaluate((parts) => getComputedStyle(parts).display), 'grid')
  assert.deepEqual(requests, [`file://${path}`, 'about:srcdoc'].slice(0, requests.length))
  assert.deepEqual(strangers, [])
  assert.doesNotMatch(readFileSync(path, 'utf8'), /<script|<form|href="\/|src="/)
})

test('a hostile mail runs nothing, loads nothing and leads nowhere, also where its answer is saved', async () => {
  const hostile = [
    'From: "<img src=x onerror=alert(1)>" <a@example.com>',
    'Subject: <script>alert(1)</script>',
    'Content-Type: text/html',
    '',
    '<body onload="parent.document.title=\'owned\'"><script>top.location="https://evil.example/"</script><img src="https://evil.example/pixel.gif"><style>@import url(https://evil.example/x.css);body{background:url(https://evil.example/b.png)}</style><iframe src="https://evil.example/"></iframe><form action="https://evil.example/"><input autofocus onfocus=alert(1)></form><svg onload=alert(1)></svg><a href="javascript:alert(1)">go</a><meta http-equiv=refresh content="0;url=https://evil.example/"><base href="https://evil.example/"><p>still here</p></body>',
  ].join('\r\n')
  await using mine = await reader()
  const { page, strangers } = mine
  let dialogs = 0
  page.on('dialog', (dialog) => {
    dialogs += 1
    void dialog.dismiss()
  })
  await page.goto(service.url)
  await drop(page, 'hostile.eml', hostile)
  await page.frameLocator('iframe').getByText('still here').waitFor()
  const answer = page.url()
  const saved = join(mkdtempSync(join(tmpdir(), 'telltale-check-')), 'hostile.html')
  writeFileSync(saved, await (await fetch(`${answer.split('?')[0]}/save`)).text())
  await page.goto(`file://${saved}`)
  await page.frameLocator('iframe').getByText('still here').waitFor()
  assert.equal(dialogs, 0)
  assert.doesNotMatch(await page.title(), /owned/)
  assert.deepEqual(strangers, [])
})

test('a letter laid out for a wide window is set for the frame it stands in: its button does not hang out of it', async () => {
  const letter = [
    'From: PayPal <service@secure-billing.example>',
    'Subject: Your account is limited',
    'Content-Type: text/html',
    '',
    '<table width="640"><tr><td width="640"><p>Dear customer, confirm your password within 24 hours or your account will be closed, says this long line.</p><p style="text-align:right"><a href="https://secure-billing.example/x">Confirm now</a></p></td></tr></table>',
  ].join('\n')
  for (const width of [360, 1440]) {
    await using opened = await reader({ viewport: { width, height: 900 } })
    const { page } = opened
    await page.goto(service.url)
    await drop(page, 'wide.eml', letter)
    const frame = page.locator('iframe').first()
    const button = page.frameLocator('iframe').first().getByText('Confirm now')
    await button.waitFor()
    const [outer, inner] = [await frame.boundingBox(), await button.boundingBox()]
    assert.ok(outer && inner && inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width, JSON.stringify([outer, inner]))
  }
})

test('on paper an answer fits two pages, with its marks and every deed', async () => {
  await using mine = await reader()
  const { page } = mine
  await page.goto(`${service.url}/check/sample/attack`)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await counts(page.locator('details.deed[open]'), 5)
  const pdf = await page.pdf({ format: 'A4', margin: { top: '1.5cm', bottom: '1.5cm', left: '1.5cm', right: '1.5cm' } })
  assert.ok((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length <= 2)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await counts(page.locator('details.deed[open]'), 1)
})

for (const language of LANGUAGES)
  test(`${language}: no page of it shuts anybody out`, async () => {
    await using mine = await reader()
    const { page } = mine
    for (const path of ['/', '/check/answer/gone', '/check/sample/attack', '/check/sample/honest']) {
      await page.goto(`${service.url}${path}?lang=${language}`)
      assert.equal(await page.locator('html').getAttribute('lang'), language)
      assert.deepEqual(await accessibilityProblems(page), [])
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) one.removeAttribute('name')
        for (const one of all as HTMLDetailsElement[]) one.open = true
      })
      assert.deepEqual(await accessibilityProblems(page), [])
      await page.setViewportSize({ width: 360, height: 780 })
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, `${path} is too wide`)
      await page.setViewportSize({ width: 1440, height: 900 })
    }
  })

test('a page weighs little, and an answer comes within a second', async (t) => {
  await using mine = await reader()
  const { page } = mine
  for (const path of ['/', '/check/sample/attack']) {
    const bytes = (await (await fetch(service.url + path)).arrayBuffer()).byteLength
    t.diagnostic(`${path} weighs ${bytes} bytes`)
    assert.ok(bytes < 100_000)
  }
  const took: number[] = []
  const mails = ['failed-update.eml', 'parcel-fee.eml', 'streaming-payment.eml', 'honest-newsletter.eml']
  for (let round = 0; round < 20; round += 1) {
    await page.goto(service.url)
    const text = sample(mails[round % mails.length] ?? '').toString()
    const startedAt = performance.now()
    await drop(page, 'mail.eml', text)
    await page.locator('.to-do').waitFor()
    await page.frameLocator('iframe').locator('body').waitFor()
    took.push(performance.now() - startedAt)
  }
  took.sort((one, other) => one - other)
  t.diagnostic(`from dropping a mail to its answer: p50 ${took[9]?.toFixed(0)} ms, p95 ${took[18]?.toFixed(0)} ms of 20`)
  assert.ok((took[18] ?? 0) < ANSWER_MS_MAX)
})

/** One second is the aim (the diagnostic tells); a machine that does other things besides gets three. */
const ANSWER_MS_MAX = 3_000

// The last one: it leaves nothing in the bucket of checks.
test('who may not check here, and who asks too often, is told so in the language of the reader', async () => {
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(service.url + path, { headers })
    return [answer.status, await answer.text()] as const
  }
  const [status, closed] = await ask('/check/sample/attack?lang=de', { 'x-forwarded-for': '192.0.2.1' })
  assert.equal(status, 401)
  assert.match(closed, /nur angemeldete Personen/)
  for (let asked = 0; asked < 70; asked += 1) await ask('/check/sample/none')
  const [again, busy] = await ask('/check/sample/attack?lang=nl')
  assert.equal(again, 429)
  assert.match(busy, /Wacht een minuut/)
})
