/** Who may do what, tried in a real browser and by hand: signing in and out, roles, other sites, other names, settings, bugs. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { counts, openBrowser, reads } from './browser.ts'
import { newDataFolder, openService, sample, type TestService, until } from './service.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const data = newDataFolder()
let [service, browser]: [TestService, Browser] = [] as never
let admin = ''

before(async () => {
  service = await openService(data)
  admin = service.newToken ?? ''
  browser = await openBrowser()
  await service.send(sample('parcel-fee.eml'))
  await until(
    () => service.ask('/cases') as Promise<{ cases: { state: string }[] }>,
    ({ cases }) => cases[0]?.state === 'judged',
  )
})
after(async () => {
  await browser?.close()
  await service?.stop()
})

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const post = (path: string, body: object, token = admin) =>
  fetch(`${service.url}/api/v1${path}`, { method: 'POST', headers: bearer(token), body: JSON.stringify(body) })
const audit = async () => ((await service.ask('/audit?limit=200')) as { entries: Record<string, unknown>[] }).entries

async function signedIn(token = admin, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(`${service.url}/sign-in`)
  await page.getByLabel('Token').fill(token)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/stream$/)
  return page
}

test('the cookie holds no token, no script reads it, and signing out ends it for everybody who copied it', async () => {
  const page = await signedIn()
  const [cookie] = await page.context().cookies()
  assert.ok(cookie)
  assert.deepEqual([cookie.name, cookie.httpOnly, cookie.sameSite, cookie.path], ['telltale', true, 'Strict', '/'])
  assert.notEqual(cookie.value, admin)
  assert.equal(await page.evaluate('document.cookie'), '')
  const copied = { cookie: `telltale=${cookie.value}` }
  const settings = () => fetch(`${service.url}/settings/all`, { headers: copied, redirect: 'manual' })
  assert.equal((await settings()).status, 200)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${service.url}/`)
  assert.deepEqual(await page.context().cookies(), [])
  assert.equal((await settings()).status, 302)
  assert.equal(
    (await fetch(`${service.url}/api/v1/settings`, { headers: { cookie: `telltale=${admin}` } })).status,
    401,
    'a token is no session',
  )
  await page.context().close()
})

test('the link of the first start signs in, leaves no token behind, and is not taken from another site', async () => {
  const page = await (await browser.newContext()).newPage()
  const answers: (readonly [number, string | undefined, string | undefined])[] = []
  page.on('response', (one) => {
    const headers = one.headers()
    if (one.url().includes('token=')) answers.push([one.status(), headers['cache-control'], headers['referrer-policy']])
  })
  await page.goto(`${service.url}/sign-in?token=${admin}`)
  assert.equal(page.url(), `${service.url}/stream`)
  assert.deepEqual(answers, [[303, 'no-store', 'no-referrer']])
  const led = await fetch(`${service.url}/sign-in?token=${admin}`, { headers: { 'sec-fetch-site': 'cross-site' }, redirect: 'manual' })
  assert.deepEqual([led.status, led.headers.get('set-cookie')], [403, null])
  await page.context().close()
})

test('a form and a script of another site change nothing, and have nothing checked', async () => {
  const port = service.httpPort
  await using open = new AsyncDisposableStack()
  const evil = createServer((asked, answer) => {
    answer.setHeader('content-type', 'text/html')
    answer.end(`<form id="f" method="post" action="http://127.0.0.1:${port}${new URL(asked.url ?? '', 'http://x').searchParams.get('to')}"><input name="name" value="mine"><input name="role" value="admin"><input name="source" value="From: a@example.com"></form><script>
fetch('http://127.0.0.1:${port}/api/v1/tokens', { method: 'POST', credentials: 'include', mode: 'no-cors', headers: { 'content-type': 'text/plain' }, body: '{"name":"mine","role":"admin"}' }).catch(() => 0).then(() => fetch('http://127.0.0.1:${port}/api/v1/check', { method: 'POST', mode: 'no-cors', body: 'From: a@example.com' })).catch(() => 0).then(() => f.submit())</script>`)
  })
  await new Promise<void>((done) => evil.listen(0, '127.0.0.1', done))
  open.defer(() => {
    evil.close()
    evil.closeAllConnections()
  })
  const foreign = (evil.address() as AddressInfo).port
  const page = await signedIn()
  const answers: number[] = []
  page.on('response', (one) => {
    if (one.request().method() === 'POST') answers.push(one.status())
  })
  for (const host of ['localhost', '127.0.0.1'])
    for (const to of ['/settings/access', '/check', '/sign-out']) {
      answers.length = 0
      await page.goto(`http://${host}:${foreign}/?to=${to}`)
      await page.waitForURL((url) => url.port === String(port))
      assert.ok(answers.length >= 1)
      assert.deepEqual([...new Set(answers)], [403], `${host} ${to}`)
      await reads(page.locator('main'), /came from another site/)
    }
  const { tokens } = (await service.ask('/tokens')) as { tokens: { name: string }[] }
  assert.equal(
    tokens.some(({ name }) => name === 'mine'),
    false,
  )
  await page.goto(`${service.url}/settings/access`)
  assert.match((await page.locator('h2').first().textContent()) ?? '', /Access/, 'and still signed in')
  await page.context().close()
})

/** `fetch` chooses its own Host. */
const asHost = (host: string, path: string, headers: Record<string, string> = {}, method = 'GET', body = '') =>
  new Promise<number>((done, failed) => {
    const asked = request({ host: '127.0.0.1', port: service.httpPort, path, method, headers: { host, ...headers } }, (answer) => {
      answer.resume()
      done(answer.statusCode ?? 0)
    })
    asked.on('error', failed)
    asked.end(body)
  })

test('a name that somebody lets point here opens nothing', async () => {
  const port = service.httpPort
  for (const path of ['/', '/check', '/sign-in', '/api/v1/cases', '/api/v1/openapi.json', '/styles/frame.css'])
    assert.equal(await asHost(`rebind.example:${port}`, path, bearer(admin)), 421, path)
  assert.equal(await asHost(`rebind.example:${port}`, '/api/v1/check', {}, 'POST', 'From: a@example.com\n\nhello'), 421)
  assert.equal(await asHost(`localhost:${port}`, '/'), 200)
  assert.equal(await asHost('anything.example', '/healthz'), 200, 'monitors come under any name')
})

test('whoever is passed on by a proxy on this machine is not at this machine', async () => {
  const mail = 'From: a@example.com\n\nhello'
  const host = `127.0.0.1:${service.httpPort}`
  assert.equal(await asHost(host, '/api/v1/check', {}, 'POST', mail), 200)
  assert.equal(await asHost(host, '/api/v1/check', { 'x-forwarded-for': '127.0.0.1' }, 'POST', mail), 401)
})

test('each role may what it may, and what was tried and done is written down', async () => {
  const made: Record<string, string> = {}
  for (const role of ['reader', 'analyst'])
    made[role] = ((await (await post('/tokens', { name: `a ${role}`, role })).json()) as { token: string }).token
  const { cases } = (await service.ask('/cases')) as { cases: { caseId: string }[] }
  const caseId = cases[0]?.caseId ?? ''
  const label = (token = '') => post(`/cases/${caseId}/label`, { label: 'attack' }, token)
  assert.deepEqual([(await label(made.reader)).status, (await label(made.analyst)).status, (await label('x')).status], [403, 200, 401])
  for (const path of ['/tokens', '/sessions', '/audit', '/settings'])
    for (const role of ['reader', 'analyst'])
      assert.equal((await fetch(`${service.url}/api/v1${path}`, { headers: bearer(made[role] ?? '') })).status, 403, `${role} ${path}`)
  const entries = await audit()
  const found = entries.find(({ did }) => did === 'label-case')
  assert.deepEqual([found?.by, found?.role, found?.from, found?.outcome], ['a analyst', 'analyst', '127.0.0.1', 'done'])
  assert.deepEqual(found?.on, { caseId, label: 'attack' })
  assert.ok(entries.some(({ did }) => did === 'failed-sign-in'))
  assert.ok(entries.some(({ did, on }) => did === 'make-token' && (on as { name: string }).name === 'a reader'))
  const text = readFileSync(`${data}/audit.jsonl`, 'utf8')
  for (const token of [admin, ...Object.values(made)]) assert.equal(text.includes(token), false, 'no token in the log')
})

test('an export is written down, a look is not', async () => {
  const { cases } = (await service.ask('/cases')) as { cases: { caseId: string }[] }
  const before = (await audit()).length
  await service.ask(`/cases/${cases[0]?.caseId}`)
  assert.equal((await audit()).length, before)
  await service.ask(`/published/${cases[0]?.caseId}?format=csv`)
  assert.deepEqual([(await audit()).length, (await audit())[0]?.did], [before + 1, 'publish'])
})

test('an admin makes a token, sees it once, revokes it after being asked, by keyboard alone and without script', async () => {
  const page = await signedIn(admin, { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Settings' }).press('Enter')
  await page.getByRole('link', { name: 'Access' }).press('Enter')
  await page.getByLabel('Name').fill('Robin')
  await page.getByLabel(/Analyst/).press('Space')
  await page.getByRole('button', { name: 'Make the token' }).press('Enter')
  const token = await page.getByLabel(/The token of Robin/).inputValue()
  assert.equal(token.length, 43)
  const robin = await signedIn(token)
  await reads(robin.locator('header'), /Robin/)
  await counts(robin.getByRole('link', { name: 'Settings' }), 0)
  await page.goto(`${service.url}/settings/access`)
  assert.equal((await page.content()).includes(token), false)
  const row = page.getByRole('row', { name: /Robin/ })
  await row.getByRole('button').waitFor({ state: 'hidden' })
  await row.locator('summary').press('Enter')
  await row.getByRole('button', { name: 'Revoke it' }).press('Enter')
  await page.waitForURL(/\/settings\/access$/)
  await counts(page.getByRole('row', { name: /Robin/ }), 0)
  await robin.goto(`${service.url}/stream`)
  assert.match(robin.url(), /sign-in$/, 'out at once')
  await Promise.all([page.context().close(), robin.context().close()])
})

test('a trap is kept, found by its kind, and taken off; what is wrong comes back with why', async () => {
  const page = await signedIn()
  await page.goto(`${service.url}/settings/traps`)
  const keep = async (at: string) => {
    await page.getByLabel('Address or domain').fill(at)
    await page.getByLabel('Where it was seeded', { exact: true }).fill('<b>footer</b>')
    await page.getByRole('button', { name: 'Keep this trap' }).click()
  }
  await keep('not an address')
  await reads(page.getByRole('alert'), /Address or domain: write it as/)
  assert.equal(await page.getByLabel('Address or domain').inputValue(), 'not an address')
  await keep('Trap.Telltale.Example')
  await page.getByRole('link', { name: /Pristine/ }).click()
  await page.waitForURL(/search=trap%3Apristine/)
  await counts(page.locator('main a[href^="/cases/"]'), 1)
  await page.goto(`${service.url}/stream?search=trap:recycled`)
  await reads(page.locator('main'), /no trap is listed as recycled/)
  const exported = JSON.stringify(
    await service.ask(`/published/${((await service.ask('/cases')) as { cases: { caseId: string }[] }).cases[0]?.caseId}?format=stix`),
  )
  assert.equal(exported.includes('trap.telltale.example'), false)
  await page.context().close()
})

test('settings are for admins, also to look at', async () => {
  const { token } = (await (await post('/tokens', { name: 'Only a reader', role: 'reader' })).json()) as { token: string }
  const page = await signedIn(token)
  for (const tab of ['traps', 'mail', 'access', 'sessions', 'audit', 'all'])
    assert.equal((await page.goto(`${service.url}/settings/${tab}`))?.status(), 403, tab)
  assert.equal((await page.goto(`${service.url}/health`))?.status(), 200)
  await page.context().close()
})

test('what is too large is refused before it is read, by strangers as well', async () => {
  // Only said to be so large: the answer comes without one byte of it.
  const send = (path: string, bytes: number) =>
    new Promise<number>((done, failed) => {
      const asked = request({ host: '127.0.0.1', port: service.httpPort, path, method: 'POST', headers: { 'content-length': bytes } })
      asked.on('response', ({ statusCode = 0 }) => {
        asked.destroy()
        done(statusCode)
      })
      asked.on('error', failed)
      asked.flushHeaders()
    })
  assert.equal(await send('/sign-in', 3_000_000), 413)
  assert.equal(await send('/api/v1/tokens', 3_000_000), 413)
  assert.equal(await send('/api/v1/check', 51_000_000), 413)
})

test('a bug is told as one: no stack, no path, on pages and in the API', async () => {
  const { cases } = service.workspace as { cases: { counts: () => Promise<unknown> } }
  const counts = cases.counts
  cases.counts = () => Promise.reject(new TypeError('secret thing at /srv/somewhere.ts:1'))
  const quiet = console.error
  console.error = () => undefined
  try {
    for (const path of ['/stream', '/api/v1/health', '/health']) {
      const answer = await fetch(service.url + path, { headers: bearer(admin) })
      const text = await answer.text()
      assert.equal(answer.status, 500)
      assert.match(text, /Telltale made a mistake/)
      assert.doesNotMatch(text, /secret thing|TypeError|\.ts\b|at \w+ \(/)
    }
    assert.equal((await fetch(`${service.url}/healthz`)).status, 503)
  } finally {
    cases.counts = counts
    console.error = quiet
  }
  assert.equal((await fetch(`${service.url}/healthz`)).status, 200)
  assert.match(JSON.stringify(await service.ask('/condition')), /A bug in Telltale: TypeError/)
})

test('every page of settings and health is accessible, in light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await signedIn(admin, { colorScheme, viewport: { width: 360, height: 800 } })
    for (const path of ['traps', 'mail', 'access', 'sessions', 'audit', 'all'].map((one) => `/settings/${one}`).concat('/health')) {
      await page.goto(service.url + path)
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
      await page.evaluate(axe)
      const { violations } = (await page.evaluate('axe.run(document)')) as { violations: { id: string; nodes: { html: string }[] }[] }
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        [],
        `${path} ${colorScheme}`,
      )
      const wide = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number
      assert.ok(wide <= 0, `${path} is ${wide} too wide`)
    }
    await page.context().close()
  }
})

test('wrong tokens make one wait, and the wait is told', async () => {
  const attempt = (token: string) =>
    fetch(`${service.url}/sign-in`, { method: 'POST', body: new URLSearchParams({ token }), redirect: 'manual' })
  const statuses: number[] = []
  for (let at = 0; at < 7; at += 1) statuses.push((await attempt('wrong')).status)
  assert.deepEqual(statuses.slice(0, 5), [401, 401, 401, 401, 401])
  assert.equal(statuses.at(-1), 429)
  const right = await attempt(admin)
  assert.equal(right.status, 429, 'else the wait would tell nothing')
  assert.match(await right.text(), /Try again in \d+ seconds?/)
  assert.ok(Number(right.headers.get('retry-after')) > 0)
  assert.equal((await fetch(`${service.url}/api/v1/health`, { headers: bearer(admin) })).status, 200, 'programs with a token go on')
})

test('sessions outlive a restart', async () => {
  // A wait is forgotten with the process.
  await service.close()
  service = await openService(data, admin)
  const signed = await service.signIn()
  await service.close()
  service = await openService(data, admin)
  const answer = await fetch(`${service.url}/settings/sessions`, { headers: { cookie: signed.cookie ?? '' }, redirect: 'manual' })
  assert.equal(answer.status, 200)
})
