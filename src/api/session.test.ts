/** Signing in as the service does it, without a port: what the cookie is like behind https, and how long a link with a token opens the door. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { defaultConfig } from '../config/defaults.ts'
import { openAuditLog, openTokens } from '../drivers/folder/index.ts'
import type { ServiceContext } from '../operations/index.ts'
import { createHttpApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'telltale-session-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const tokens = await openTokens(folder)
await tokens.keep()
const token = tokens.newToken ?? ''

async function app(http: Partial<ReturnType<typeof defaultConfig>['http']> = {}) {
  const access = await openTokens(folder)
  const service = { access, audit: await openAuditLog(folder), workspace: {} } as unknown as ServiceContext
  const made = createHttpApp({ service, config: { ...defaultConfig().http, ...http } })
  return (path: string, init: RequestInit, peer = '127.0.0.1') =>
    made.request(path, init, { incoming: { socket: { remoteAddress: peer, remotePort: 1, remoteFamily: 'IPv4' } } })
}
const form = (given: string) => ({ method: 'POST', body: new URLSearchParams({ token: given }) })
const cookieOf = (answer: Response) => answer.headers.get('set-cookie') ?? ''

test('over http the cookie is shut to scripts and to other sites', async () => {
  const answer = await (await app())('/sign-in', form(token))
  assert.equal(answer.status, 303)
  assert.match(cookieOf(answer), /^telltale=[\w-]{43}; /)
  for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=2592000']) assert.ok(cookieOf(answer).includes(part), part)
  assert.doesNotMatch(cookieOf(answer), /Secure|Domain/)
  assert.equal(answer.headers.get('strict-transport-security'), null)
})

test('behind a proxy that ends https it is also kept from plain pages, and one set by such a page is nobody', async () => {
  const ask = await app({ trustedProxies: ['10.0.0.1'], publicNames: ['telltale.example.com'] })
  const over = { 'x-forwarded-for': '192.0.2.9', 'x-forwarded-proto': 'https', host: 'telltale.example.com' }
  const answer = await ask('/sign-in', { ...form(token), headers: over }, '10.0.0.1')
  assert.match(cookieOf(answer), /^__Host-telltale=[\w-]{43}; .*Secure/)
  assert.doesNotMatch(cookieOf(answer), /Domain/)
  assert.match(answer.headers.get('strict-transport-security') ?? '', /max-age=31536000/)
  const [secure = ''] = cookieOf(answer).split(';')
  const look = async (cookie: string) => (await ask('/api/v1/sessions', { headers: { ...over, cookie } }, '10.0.0.1')).status
  assert.equal(await look(secure), 200)
  assert.equal(await look(secure.replace('__Host-', '')), 401)
  const [last] = await (await openAuditLog(folder)).newest(1)
  assert.deepEqual([last?.did, last?.from], ['sign-in', '192.0.2.9'])
})

test('who signs in again ends the session that the browser had', async () => {
  const ask = await app()
  const [first = ''] = cookieOf(await ask('/sign-in', form(token))).split(';')
  const look = async () => (await ask('/api/v1/sessions', { headers: { cookie: first } })).status
  assert.equal(await look(), 200)
  const again = { ...form(token), headers: { cookie: first, 'sec-fetch-site': 'same-origin' } }
  assert.equal((await ask('/sign-in', again)).status, 303)
  assert.equal(await look(), 401)
})

test('a link with a token works for an hour after the token was made', async () => {
  assert.equal((await (await app())(`/sign-in?token=${token}`, {})).status, 303)
  const file = join(folder, 'tokens.json')
  const before = readFileSync(file, 'utf8')
  const [stored] = JSON.parse(before)
  writeFileSync(file, JSON.stringify([{ ...stored, madeAt: new Date(Date.now() - 3_700_000).toISOString() }]))
  const old = await (await app())(`/sign-in?token=${token}`, {})
  assert.deepEqual([old.status, cookieOf(old)], [403, ''])
  assert.match(await old.text(), /This link has served/)
  assert.equal((await (await app())('/sign-in', form(token))).status, 303, 'typed it still works')
})

test('who asks too often is told when to come again, and mails to check have a smaller bucket', async () => {
  const ask = await app({ requestsPerMinuteMax: 5, checksPerMinuteMax: 2 })
  const statuses: number[] = []
  for (let at = 0; at < 4; at += 1)
    statuses.push((await ask('/check', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } })).status)
  assert.deepEqual(statuses.slice(2), [429, 429])
  const answers = [await ask('/sign-in', {}), await ask('/sign-in', {})]
  assert.deepEqual([answers[1]?.status, answers[1]?.headers.get('retry-after')], [429, '60'])
  assert.equal((await ask('/sign-in', {}, '192.0.2.1')).status, 200, 'others go on')
})

test('every answer tells the browser what to refrain from', async () => {
  const ask = await app()
  for (const path of ['/sign-in', '/styles/frame.css', '/nowhere', '/api/v1/cases']) {
    const { headers } = await ask(path, {})
    const of = (name: string) => headers.get(name) ?? ''
    assert.match(of('content-security-policy'), /default-src 'self'; object-src 'none'/, path)
    assert.deepEqual(
      ['x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy'].map(of),
      ['nosniff', 'same-origin', 'same-origin', 'same-origin'],
      path,
    )
    assert.match(of('permissions-policy'), /camera=\(\).*geolocation=\(\)/, path)
    assert.equal(headers.get('access-control-allow-origin'), null)
  }
})

test('a wrong token is told as wrong, also where none is needed', async () => {
  const ask = await app()
  const answer = await ask('/api/v1/check', { method: 'POST', headers: { authorization: 'Bearer wrong' }, body: 'From: a@example.com' })
  assert.equal(answer.status, 401)
  assert.match(await answer.text(), /This token is not known/)
})
