/**
 * The guard, tried by a real browser: every way to write an address that is not public, through every way a page can ask
 * for one. A listener on loopback stands for everything inside; not one byte may reach it.
 */
import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { labPlanSchema } from '../src/config/lab-plan.ts'
import { findBrowser, type Laboratory, openLaboratory, openVisitor, type Visitor } from '../src/investigate/index.ts'

/** Port 8080 is one that the guard lets web traffic go to: so it is the address that must stop it. */
const INSIDE_PORT = 8080
const INSIDE = [
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.100.100.200',
  '168.63.129.16',
  '224.0.0.1',
  '255.255.255.255',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '[fe80::1]',
  '[fd00:ec2::254]',
  '[ff02::1]',
  'localhost',
  'inside.example',
]
const HOSTS = INSIDE.map((address, at) => ({ address, host: `h${at}.example` }))

const folder = mkdtempSync(join(tmpdir(), 'telltale-guard-'))
const reached: string[] = []
const inside = createServer((socket) => {
  reached.push('tcp')
  socket.destroy()
})
const stun = createSocket('udp4')
stun.on('message', () => void reached.push('udp'))
let [lab, visitor]: [Laboratory | null, Visitor | null] = [null, null]

before(async () => {
  await new Promise<void>((resolve, reject) => {
    inside.once('error', reject)
    inside.listen(INSIDE_PORT, '127.0.0.1', resolve)
  })
  await new Promise<void>((resolve) => stun.bind(0, '127.0.0.1', resolve))
  const stunPort = (stun.address() as AddressInfo).port
  mkdirSync(join(folder, 'all.example'), { recursive: true })
  mkdirSync(join(folder, 'rtc.example'), { recursive: true })
  const asks = INSIDE.map((host) => {
    const at = `${host}:${INSIDE_PORT}`
    return `<img src="http://${at}/i"><script src="http://${at}/s"></script><link rel="stylesheet" href="http://${at}/c"><iframe src="http://${at}/f"></iframe>
<script>fetch('http://${at}/x',{mode:'no-cors'}).catch(()=>0);try{new WebSocket('ws://${at}/w')}catch{}try{navigator.sendBeacon('http://${at}/b','x')}catch{}try{new EventSource('http://${at}/e')}catch{}</script>`
  })
  writeFileSync(join(folder, 'all.example/index.html'), `<!doctype html><title>All</title>${asks.join('\n')}`)
  writeFileSync(
    join(folder, 'rtc.example/index.html'),
    `<!doctype html><title>RTC</title><iframe id="f" srcdoc="x"></iframe><script>
const go = (w) => { try { const c = new w.RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${stunPort}' }] }); c.createDataChannel('x'); c.createOffer().then((o) => c.setLocalDescription(o)) } catch {} }
go(window); setTimeout(() => { go(f.contentWindow); const n = document.createElement('iframe'); document.body.append(n); go(n.contentWindow) }, 300)
try { new Worker(URL.createObjectURL(new Blob(["fetch('http://127.0.0.1:${INSIDE_PORT}/worker').catch(()=>0)"]))) } catch {}
navigator.serviceWorker?.register('/sw.js').catch(() => 0)
</script>`,
  )
  const plan = labPlanSchema.parse({
    hosts: {
      'inside.example': { addresses: ['93.184.216.34', '127.0.0.1'] },
      localhost: { addresses: ['127.0.0.1'] },
      ...Object.fromEntries(
        HOSTS.flatMap(({ address, host }) => {
          const to = `http://${address}:${INSIDE_PORT}/`
          return (['http', 'meta', 'script'] as const).map((by) => [`${by}.${host}`, { routes: { '/': { redirect: to, by } } }])
        }),
      ),
    },
  })
  const browser = await findBrowser()
  assert.ok(browser, 'no browser')
  lab = await openLaboratory(folder, plan, new Date())
  // Whatever the guard lets through goes to the listener, not to the laboratory, when it is meant for something inside.
  visitor = openVisitor({
    browser,
    tabs: 8,
    guard: lab.guard,
    now: () => new Date(),
    keep: async () => 'picture',
    trustedIssuers: lab.trustedIssuers,
  })
})

after(async () => {
  await visitor?.close()
  await lab?.close()
  inside.close()
  stun.close()
  rmSync(folder, { recursive: true, force: true })
})

test('navigation to any address that is not public is refused', async () => {
  const pages = await Promise.all(INSIDE.map((host) => visitor?.visit({ url: `http://${host}:${INSIDE_PORT}/` })))
  for (const page of pages) assert.equal(page?.outcome, 'refused', `${page?.url} was ${page?.outcome}`)
  assert.deepEqual(reached, [])
})

for (const by of ['http', 'meta', 'script'] as const)
  test(`a redirect (${by}) to any address that is not public is refused`, async () => {
    const pages = await Promise.all(HOSTS.map(({ host }) => visitor?.visit({ url: `http://${by}.${host}/` })))
    for (const page of pages)
      assert.ok(
        page?.requests.every(({ url, status }) => !url.includes(`:${INSIDE_PORT}`) || status !== 200),
        page?.url,
      )
    assert.deepEqual(reached, [])
  })

test('pictures, scripts, styles, frames, fetches, WebSockets and beacons to addresses that are not public are refused', async () => {
  const page = await visitor?.visit({ url: 'https://all.example/' })
  assert.equal(page?.title, 'All')
  const asked = page?.requests.filter(({ host }) => host !== 'all.example') ?? []
  assert.ok(asked.length > INSIDE.length * 4, `only ${asked.length} were tried`)
  assert.ok(asked.every(({ refused, status }) => refused !== null || status !== 200))
  assert.deepEqual(reached, [])
})

test('WebRTC, workers and service workers go round nothing: not one packet', async () => {
  const page = await visitor?.visit({ url: 'https://rtc.example/' })
  assert.equal(page?.title, 'RTC')
  await new Promise((resolve) => setTimeout(resolve, 500))
  assert.deepEqual(reached, [])
})

test('a link that does something when it is opened is not opened', async () => {
  const before = lab?.seen.length
  const page = await visitor?.visit({ url: 'https://all.example/unsubscribe?u=4711', text: 'Unsubscribe' })
  assert.equal(page?.outcome, 'one-time')
  assert.equal(lab?.seen.length, before)
})

test('only GET and HEAD ever reached a site', () => {
  assert.ok((lab?.seen.length ?? 0) > HOSTS.length)
  assert.deepEqual(
    lab?.seen.filter((line) => !/^(?:GET|HEAD) /.test(line)),
    [],
  )
})
