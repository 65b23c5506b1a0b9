import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { layout } from '../web/layout.ts'
import { addAssets } from './assets.ts'

const app = new Hono()
addAssets(app)
const page = String(layout({ title: 'T', here: 'other', asker: null, body: html``, sheets: ['interesting'] }))
const hrefOf = (start: string): string => new RegExp(`"(${start}[^"]*)"`).exec(page)?.[1] ?? ''

test('what a page links to by its hash may be kept for ever', async () => {
  for (const href of [hrefOf('/styles/frame.css'), hrefOf('/styles/interesting.css'), hrefOf('/icon.svg'), hrefOf('/title.woff2')]) {
    assert.match(href, /\?v=[0-9a-f]{12}$/)
    const answer = await app.request(href)
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  }
})

test('an older or invented hash is answered and not kept: after an update it would be the old sheet for ever', async () => {
  for (const path of ['/styles/case.css?v=0123456789ab', '/styles/frame.css', '/icon.svg?v=']) {
    const answer = await app.request(path)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('cache-control'), 'no-cache')
  }
})

test('sheets come without what only their writer reads, the frame in all and a room where it is', async () => {
  const sheetOf = async (name: string) => (await app.request(`/styles/${name}.css`)).text()
  const [frame, room] = [await sheetOf('frame'), await sheetOf('interesting')]
  for (const sheet of [frame, room]) assert.doesNotMatch(sheet, /\/\*|\n\s/)
  assert.match(frame, /^@layer tokens, base, pieces, frame;/)
  for (const piece of ['.badge', '.foot', '(prefers-contrast: more)']) assert.ok(frame.includes(piece), piece)
  assert.ok(room.includes('.front'))
  assert.ok(!frame.includes('.front'))
  assert.equal((await app.request('/styles/nothing.css')).status, 404)
})

test('who has it already is told so', async () => {
  const tag = (await app.request('/styles/frame.css')).headers.get('etag') ?? ''
  const again = await app.request('/styles/frame.css', { headers: { 'if-none-match': tag } })
  assert.equal(again.status, 304)
  assert.equal(await again.text(), '')
})

const choose = (theme: string, headers: Record<string, string> = {}) =>
  app.request('/looks', { method: 'POST', body: new URLSearchParams({ theme }), headers: { host: 'telltale.example', ...headers } })

test('the looks that a reader chose are a sheet of theirs', async () => {
  const chosen = await choose('dark')
  const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? ''
  const sheet = await app.request('/theme.css', { headers: { cookie } })
  assert.match(await sheet.text(), /color-scheme: dark/)
  assert.match(sheet.headers.get('vary') ?? '', /cookie/i)
  assert.doesNotMatch(await (await app.request('/theme.css')).text(), /color-scheme/)
  const more = await app.request('/theme.css', { headers: { cookie: 'telltale-looks=contrast' } })
  assert.match(await more.text(), /--ink: light-dark\(#000000, #ffffff\)/)
})

test('looks that are none are as the system has it', async () => {
  assert.match((await choose('}body{display:none')).headers.get('set-cookie') ?? '', /^telltale-looks=system;/)
})

test('the choice leads back to where it was made, and to no other host', async () => {
  const back = async (referer: string) => (await choose('light', { referer })).headers.get('location')
  assert.equal(await back('http://telltale.example/stream?search=dhl'), '/stream?search=dhl')
  assert.equal(await back('http://other.example/stream'), '/')
  assert.equal(await back('http://telltale.example//other.example/'), '/')
  assert.equal(await back('nonsense'), '/')
})

test('a client module that is not there is not found', async () => {
  app.onError((cause, c) => c.text(cause.message, 404))
  assert.equal((await app.request('/client/no-such-module.js')).status, 404)
  assert.equal((await app.request('/client/0123456789ab/no-such-module.js')).status, 404)
})
