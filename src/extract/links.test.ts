import assert from 'node:assert/strict'
import { test } from 'node:test'
import { walkHtml } from './html-walk.ts'
import { readLinks } from './links.ts'

const links = (html: string) => {
  const { links: raws, visible } = walkHtml('1', html)
  return readLinks(raws, visible, [])
}

test('the button is the call to action, the small print never', () => {
  const found = links(
    '<a href="https://a.example/">Terms</a><a href="https://b.example/go" style="background:#c00;padding:9px">Pay now</a><a href="https://a.example/leave">Unsubscribe</a>',
  )
  assert.deepEqual(
    found.filter(({ isCallToAction }) => isCallToAction).map(({ host }) => host),
    ['b.example'],
  )
})

for (const [what, small] of [
  ['said in front', 'To leave our list, or to stop receiving these mails, click <a class="btn" href="https://small.example/">here</a>.'],
  ['said behind', '<a class="btn" href="https://small.example/">Click here</a> to remove yourself from our list'],
  ['said in front and behind', 'Um entfernt zu werden, melden Sie sich <a class="btn" href="https://small.example/">hier</a> ab.'],
  ['about the view', 'Trouble viewing this mail? If you cannot see it, click <a class="btn" href="https://small.example/">here</a>'],
  ['in the link itself', '<a class="btn" href="https://small.example/">View online</a>'],
] as const) {
  test(`a button of the small print is not the call to action: ${what}`, () => {
    const found = links(`<p>${small}</p><p>Our lamps are here: <a href="https://main.example/">See the lamps</a></p>`)
    assert.deepEqual(
      found.filter(({ isCallToAction }) => isCallToAction).map(({ host }) => host),
      ['main.example'],
    )
  })
}

test('"here" is what it says in its own sentence', () => {
  const found = links(
    '<p>You can unsubscribe at any time. Get the money <a class="btn" href="https://main.example/">here</a>!</p><p><a href="https://other.example/">About us</a></p>',
  )
  assert.deepEqual(
    found.filter(({ isCallToAction }) => isCallToAction).map(({ host }) => host),
    ['main.example'],
  )
})

test('words that ask to be pressed outweigh the menu around them, and an address written out outweighs both', () => {
  const menu = ['About', 'News', 'Help', 'Jobs'].map((text) => `<a href="https://real.example/${text}">${text}</a>`).join(' ')
  const called = (html: string) =>
    links(html)
      .filter(({ isCallToAction }) => isCallToAction)
      .map(({ host }) => host)
  assert.deepEqual(called(`${menu} <a href="https://lure.example/">Recover my account</a>`), ['lure.example'])
  assert.deepEqual(called(`https://lure.example/win <a href="https://real.example/">Confirm your email</a>`), ['lure.example'])
})

test('a search box is not the call to action, a form that asks for more is', () => {
  const called = (form: string) => {
    const html = `${form}<a href="https://main.example/">Read the news</a>`
    const { links: raws, visible, forms } = walkHtml('1', html)
    return readLinks(raws, visible, forms)
      .filter(({ isCallToAction }) => isCallToAction)
      .map(({ host }) => host)
  }
  assert.deepEqual(called('<form action="https://find.example/"><input name="q"><input type="submit"></form>'), ['main.example'])
  assert.deepEqual(called('<form action="https://take.example/"><input name="user"><input type="password"></form>'), ['take.example'])
  assert.deepEqual(called('<form method="post" action="https://take.example/"><button>Go</button></form>'), ['take.example'])
  // Its fields were thrown out by a table: it may be a search box.
  assert.deepEqual(called('<form action="https://take.example/"></form>'), ['main.example'])
  assert.deepEqual(called('<form action="https://take.example/"><select name="site"></select></form>'), ['main.example'])
  const box = '<input name="q"><select name="where"></select>'
  assert.deepEqual(called(`<form action="https://find.example/">${box}</form>`), ['main.example'])
  assert.deepEqual(called(`<form action="https://take.example/">${box}<input name="card"></form>`), ['take.example'])
})

test('addresses are read as browsers read them', () => {
  const hosts = links(
    '<a href=" https:\\\\a.example\\x">1</a><a href="//b.example/">2</a><a href="http://0x7f.1/">3</a><a href="https://u:p@c.example/">4</a><a href="mailto:x@d.example">5</a>',
  ).map(({ host, scheme }) => `${scheme} ${host}`)
  assert.deepEqual(hosts, ['https a.example', 'https b.example', 'http 127.0.0.1', 'https c.example', 'mailto '])
})

test('an address as the words of a link is not a second link', () => {
  assert.deepEqual(
    links('<table>https://c.example/<tr><td><a href="https://a.example/">https://b.example/</a></table>').map(
      ({ kind, host }) => `${kind} ${host}`,
    ),
    ['anchor a.example', 'bare c.example'],
  )
})

for (const [what, html] of [
  ['a lone link of the small print', '<a href="https://a.example/">Unsubscribe</a>'],
  ['a bare address', '<p>https://a.example/</p>'],
  ['a picture', '<a href="https://a.example/"><img src=x></a>'],
  ['an image map', '<map><area href="https://a.example/" alt="Go"></map>'],
] as const) {
  test(`where there is one web link only, it is the call to action: ${what}`, () => {
    assert.deepEqual(
      links(html).map(({ isCallToAction }) => isCallToAction),
      [true],
    )
  })
}

test('a strip of a picture is its letterhead, a tall corner of it is a button', () => {
  const called = (height: number) =>
    links(`<map><area coords="2, 2, 552,${2 + height}" href="https://top.example/"></map><a href="https://main.example/">Read on</a>`)
      .filter(({ isCallToAction }) => isCallToAction)
      .map(({ host }) => host)
  assert.deepEqual(called(120), ['main.example'])
  assert.deepEqual(called(700), ['top.example'])
})

test('a telephone button is a link, but calls nobody to a page', () => {
  assert.deepEqual(
    links('<a href="tel:+1-202-555-0100" style="background:red">Call</a>').map(({ scheme, host, isCallToAction }) => [
      scheme,
      host,
      isCallToAction,
    ]),
    [['tel', '', false]],
  )
})

test('a wrapped button keeps what was taken off', () => {
  const [link] = links('<a href="https://www.google.com/url?q=https://a.example/x">Go</a>')
  assert.deepEqual(
    [link?.host, link?.site, link?.unwrapped.map(({ kind, host }) => `${kind} ${host}`)],
    ['a.example', 'a.example', ['redirector www.google.com']],
  )
})
