/**
 * A list of tricks, shown in a real browser. Two walls stand between a mail and its reader's browser: the mail is drawn anew from an allow-list, and the
 * drawing is shown in a frame that may nothing. Each is tried by itself, for two walls that lean on each other are one.
 */
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { FRAME_CSP, FRAME_CSP_REACHED, PAGE_CSP } from '../../src/api/guard.ts'
import { drawnHow } from '../../src/operations/words.ts'
import { drawMail, parseMessage } from '../../src/pipeline/index.ts'
import { FIELD_TRICKS } from '../tricks/fields.ts'
import { MARKUP_TRICKS, type Trick } from '../tricks/markup.ts'
import { STYLE_TRICKS } from '../tricks/styles.ts'
import { type Watched, watchBrowser } from '../tricks/watch.ts'
import { openService, until } from './service.ts'

const TRICKS = [...MARKUP_TRICKS, ...STYLE_TRICKS]
/** So many frames on one page. */
const SHOWN = 30
/** Long enough for what starts with the page: animations of a tenth of a second, refreshes, toggles. */
const SETTLE_MS = 400

type Show = (trick: Trick) => Promise<string> | string

let watched: Watched
let server: Server
let show: Show = () => ''
let headers: Readonly<Record<string, string>> = {}
let frame = ''

before(async () => {
  watched = await watchBrowser()
  server = createServer(async ({ url = '/' }, response) => {
    const [, kind, from] = url.split('/')
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (kind === 'page') {
      if (headers.page) response.setHeader('content-security-policy', headers.page)
      const numbers = TRICKS.map((_, at) => at).slice(Number(from), Number(from) + SHOWN)
      response.end(`<!doctype html><title>shown</title>${numbers.map((at) => `<iframe ${frame} src="/trick/${at}"></iframe>`).join('')}`)
    } else {
      if (headers.frame) response.setHeader('content-security-policy', headers.frame)
      response.end(await show(TRICKS[Number(from)] as Trick))
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
})
after(async () => {
  await watched?.close()
  server?.close()
})

const drawn: Show = async ({ html }) => {
  const raw = Buffer.from(`From: a@example.com\r\nSubject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`)
  return drawMail(raw, await parseMessage(raw), [])
}

const drawnAsThere: Show = async ({ html }) => {
  const raw = Buffer.from(`From: a@example.com\r\nSubject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`)
  return drawMail(raw, await parseMessage(raw), [], drawnHow({ as: 'there', head: true }))
}

/** Shows all tricks; gives back the names of those on whose page something ran or left. */
async function caught(tricks: readonly Trick[] = TRICKS): Promise<string[]> {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const found: string[] = []
  for (let from = 0; from < tricks.length; from += SHOWN) {
    watched.left.length = 0
    watched.ran.length = 0
    await watched.page.goto(`${origin}/page/${from}`)
    await watched.page.waitForTimeout(SETTLE_MS)
    const here = [...watched.left, ...watched.ran]
    if ((await watched.page.title()) !== 'shown') here.push('the page lost its title')
    if (watched.page.url() !== `${origin}/page/${from}`) here.push(`the page was led to ${watched.page.url()}`)
    // Frames that a policy kept empty are frames all the same; a drawing has none.
    const inside = watched.page.frames().filter((one) => one.parentFrame()?.parentFrame()).length
    if ((show === drawn || show === drawnAsThere) && inside > 0) here.push(`${inside} frames inside of those shown`)
    found.push(...here.map((what) => `${from}: ${what}`))
  }
  return found
}

test('the list is long, and no trick stands in it twice', () => {
  assert.ok(TRICKS.length >= 150, `${TRICKS.length}`)
  assert.equal(new Set(TRICKS.map(({ name }) => name)).size, TRICKS.length)
  assert.equal(new Set(TRICKS.map(({ html }) => html)).size, TRICKS.length)
})

test('the tricks are real: shown as they are, without walls, they run and they leave', async () => {
  ;[show, headers, frame] = [({ html }) => html, {}, '']
  const found = await caught()
  assert.ok(found.filter((one) => one.includes('dialog')).length >= 20, found.join('\n'))
  assert.ok(found.filter((one) => one.includes('leak.example')).length >= 40, found.join('\n'))
})

test('the drawing by itself, in a frame that may all: nothing runs, nothing leaves', async () => {
  ;[show, headers, frame] = [drawn, {}, '']
  assert.deepEqual(await caught(), [])
})

test('the frame by itself, around the mail as it is: nothing runs, nothing leaves', async () => {
  ;[show, headers, frame] = [({ html }) => html, { page: PAGE_CSP, frame: FRAME_CSP }, 'sandbox=""']
  assert.deepEqual(await caught(), [])
})

test('what is really there, by itself, in a frame that may all: nothing runs, nothing leaves', async () => {
  ;[show, headers, frame] = [drawnAsThere, {}, '']
  assert.deepEqual(await caught(), [])
})

test('the frame that our page may reach, around the mail as it is: it shares our origin, and still nothing runs, nothing leaves', async () => {
  ;[show, headers, frame] = [({ html }) => html, { page: PAGE_CSP, frame: FRAME_CSP_REACHED }, 'sandbox="allow-same-origin"']
  assert.deepEqual(await caught(), [])
  // It is reached: what holds is not that the page cannot see into it.
  assert.ok(
    await watched.page.evaluate('[...document.querySelectorAll("iframe")].every(({ contentDocument }) => contentDocument !== null)'),
  )
})

test('its policy by itself, in a frame without a sandbox of its own: nothing runs, nothing leaves', async () => {
  ;[show, headers, frame] = [({ html }) => html, { page: PAGE_CSP, frame: FRAME_CSP_REACHED }, '']
  assert.deepEqual(await caught(), [])
})

test('words of a mail on our own pages: nothing runs, nothing leaves, and no policy has to step in', async () => {
  const service = await openService()
  try {
    for (const { raw } of FIELD_TRICKS) await service.send(raw)
    const health = () => service.ask('/health') as Promise<{ cases: { judged: number } }>
    await until(health, ({ cases }) => cases.judged >= FIELD_TRICKS.length)
    watched.left.length = 0
    watched.ran.length = 0
    const refused: string[] = []
    watched.page.on('console', (one) => {
      if (one.type() === 'error') refused.push(one.text())
    })
    await watched.page.goto(`${service.url}/sign-in?token=${service.newToken}`)
    const { cases } = (await service.ask('/cases?limit=100')) as { cases: { caseId: string; campaign: string }[] }
    assert.equal(cases.length, FIELD_TRICKS.length)
    const { campaigns } = (await service.ask('/campaigns?limit=100')) as { campaigns: { campaign: string }[] }
    const paths = [
      ...cases.flatMap(({ caseId }) => [`/cases/${caseId}`, `/cases/${caseId}/raw`]),
      ...campaigns.flatMap(({ campaign }) => [
        `/campaigns/${campaign}`,
        `/campaigns/${campaign}/write-up`,
        `/campaigns/${campaign}/write-up/edit`,
      ]),
      ...['/stream', '/timeline', '/timeline?by=brand', '/campaigns', '/interesting', '/interesting/all'],
      ...FIELD_TRICKS.map(({ words }) => `/stream?${new URLSearchParams({ search: words })}`),
      ...FIELD_TRICKS.map(({ words }) => `/${encodeURIComponent(words)}`),
    ]
    for (const path of paths) {
      await watched.page.goto(service.url + path)
      assert.deepEqual([...watched.ran, ...watched.left], [], path)
      assert.ok(watched.page.url().startsWith(service.url), path)
      assert.equal(await watched.page.locator('main script, main [onerror], main [onload], main [onfocus]').count(), 0, path)
    }
    assert.deepEqual(
      refused.filter((text) => !/status of 40[04]/.test(text)),
      [],
    )
  } finally {
    await service.stop()
  }
})
