/** A visitor that is closed while it visits: nothing is made up about the pages, and no browser stays behind. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { labPlanSchema } from '../config/lab-plan.ts'
import { Fault } from '../model/index.ts'
import { hostOf } from '../names/index.ts'
import { findBrowser, type Laboratory, openLaboratory, openVisitor, type Visitor } from './index.ts'

const LOOK_MS = 50
const LOOKS_MAX = 200
const SHOW = `onclick="document.body.insertAdjacentHTML('beforeend', '<input name=card placeholder=Card>')"`
const STEPS = {
  'button.example': `<button ${SHOW}>Continue</button>`,
  'card.example': `<div><span ${SHOW}>Pay by card</span></div><button onclick="document.title = 'Left'">Cancel</button>`,
  'form.example': `<form action="/sent"><button ${SHOW}>Continue</button></form>`,
  'link.example': `<a href="http://one.example/">Continue</a>`,
  'own-link.example': `<a href="/?step=2">Continue</a>`,
  'leave-link.example': `<a href="/unsubscribe?u=1">Continue</a>`,
  'covered.example': `<button ${SHOW} style="width:300px">Continue</button><div style="position:fixed;inset:0;background:#fff"><button>Choose</button></div>`,
  'filled.example': `<input name="mail"><button ${SHOW}>Continue</button>`,
}
const HOSTS = ['one.example', 'two.example', 'three.example', 'four.example']
const folder = mkdtempSync(join(tmpdir(), 'telltale-visitor-'))
let executable = ''
let lab: Laboratory | null = null
const opened: Visitor[] = []

before(async () => {
  for (const host of HOSTS) {
    mkdirSync(join(folder, host))
    writeFileSync(join(folder, host, 'index.html'), '<title>A page</title><p>Words.</p>')
  }
  mkdirSync(join(folder, 'endless.example'))
  writeFileSync(
    join(folder, 'endless.example', 'index.html'),
    '<title>Ever new</title><p id=p></p><script>setInterval(() => p.append("word "), 50)</script>',
  )
  mkdirSync(join(folder, 'open.example', 'bank', 'login'), { recursive: true })
  writeFileSync(join(folder, 'open.example', 'index.html'), '<title>Index of /</title><a href="/bank.zip">bank.zip</a>')
  writeFileSync(join(folder, 'open.example', 'bank', 'login', 'index.html'), '<title>Bank</title><a href="/notes.zip">Notes</a>')
  writeFileSync(join(folder, 'open.example', 'bank.zip'), 'PK\u0003\u0004 and so on')
  for (const [host, html] of Object.entries(STEPS)) {
    mkdirSync(join(folder, host))
    writeFileSync(join(folder, host, 'index.html'), `<title>Steps</title><style>span { cursor: pointer }</style><p>On hold.</p>${html}`)
  }
  lab = await openLaboratory(folder, labPlanSchema.parse({}), new Date())
})
after(async () => {
  for (const one of opened) await one.close()
  await lab?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function visitorOfLab(isSeekingKits = false): Promise<Visitor> {
  const browser = await findBrowser()
  assert.ok(browser && lab)
  executable = browser.executable
  const visitor = openVisitor({ browser, tabs: 2, guard: lab.guard, now: () => new Date(), keep: async () => 'kept', isSeekingKits })
  opened.push(visitor)
  return visitor
}
/** Kills what of this test's browser runs under `killed`, once something of it runs under `running`. */
async function killWhenRunning(running: string, killed: string, afterMs = 300): Promise<void> {
  const runs = (words: string) => spawnSync('pgrep', ['-f', `${executable}.*${words}`]).status === 0
  for (let looks = 0; !runs(running); looks += 1) {
    assert.ok(looks < LOOKS_MAX, 'the browser has not started')
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  assert.equal(spawnSync('pkill', ['-9', '-f', `${executable}.*${killed}`]).status, 0)
}
const isStopped = (cause: unknown) => cause instanceof Fault && cause.code === 'visits-stopped'

test('visits under way when it is closed are given up, and so are those that wait', async () => {
  const one = await visitorOfLab()
  const visits = HOSTS.map((host) => one.visit({ url: `http://${host}/` }).catch((cause: unknown) => cause))
  await new Promise((resolve) => setTimeout(resolve, 400))
  await one.close()
  const answers = await Promise.all(visits)
  assert.ok(answers.length === HOSTS.length && answers.every(isStopped))
})

test('a browser that is only starting when it is closed is closed too, and no other one is started', async () => {
  const one = await visitorOfLab()
  const visit = one.visit({ url: 'http://one.example/' })
  const given = assert.rejects(visit, isStopped)
  await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  await one.close()
  assert.notEqual(spawnSync('pgrep', ['-f', executable]).status, 0)
  await given
  await assert.rejects(one.visit({ url: 'http://two.example/' }), isStopped)
})

test('a browser that dies under a visit costs nothing but time: another one shows the page', async () => {
  const one = await visitorOfLab()
  const visit = one.visit({ url: 'http://three.example/' })
  await killWhenRunning('type=renderer', '')
  assert.equal((await visit).outcome, 'shown')
})

test('a page that takes its own process down is said to have crashed, with what was seen until then', async () => {
  const one = await visitorOfLab()
  const visit = one.visit({ url: 'http://endless.example/' })
  await killWhenRunning('type=renderer', 'type=renderer', 2_500)
  const page = await visit
  assert.deepEqual([page.outcome, page.because], ['failed', 'The browser crashed on this page.'])
  assert.ok(page.unobserved.includes('document'))
  assert.equal(page.requests[0]?.host, 'endless.example')
})

const OPEN_FOLDER = 'http://open.example/'
const PAGE_OF_KIT = 'http://open.example/bank/login/index.html'
const archivesOf = async (visitor: Visitor, url: string) => (await visitor.visit({ url })).archives

test('archives that an open folder lists are noted, and none is fetched or guessed unasked', async () => {
  const one = await visitorOfLab()
  assert.deepEqual(await archivesOf(one, OPEN_FOLDER), [{ url: 'http://open.example/bank.zip', found: 'listed', blob: null, bytes: null }])
  assert.deepEqual(await archivesOf(one, PAGE_OF_KIT), [])
})

test('where that was chosen, archives named like the folders of the page are fetched and kept', async () => {
  const one = await visitorOfLab(true)
  assert.deepEqual(await archivesOf(one, PAGE_OF_KIT), [{ url: 'http://open.example/bank.zip', found: 'tried', blob: 'kept', bytes: 14 }])
  assert.equal((await archivesOf(one, OPEN_FOLDER))[0]?.blob, 'kept')
})

test('what shows its fields only after a press is pressed; a form, a link elsewhere, what is covered, and a page that already asks are left alone', async () => {
  const one = await visitorOfLab()
  const pages = await Promise.all(Object.keys(STEPS).map((host) => one.visit({ url: `http://${host}/` })))
  assert.deepEqual(
    pages.map(({ pressed, fields, title, finalUrl }) => [hostOf(finalUrl), pressed, fields.map(({ name }) => name), title]),
    [
      ['button.example', ['Continue'], ['card'], 'Steps'],
      ['card.example', ['Pay by card'], ['card'], 'Steps'],
      ['form.example', [], [], 'Steps'],
      ['link.example', [], [], 'Steps'],
      ['own-link.example', ['Continue'], [], 'Steps'],
      ['leave-link.example', [], [], 'Steps'],
      ['covered.example', ['Choose'], [], 'Steps'],
      ['filled.example', [], ['mail'], 'Steps'],
    ],
  )
})
