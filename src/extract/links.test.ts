import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBareLinks } from './bare-links.ts'
import { walkHtml } from './html-walk.ts'
import { readLinks } from './links.ts'
import { unwrap } from './unwrap.ts'

const target = (url: string) => unwrap(new URL(url))

for (const [what, url, destination, kind] of [
  [
    'Safe Links',
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fshop.example%2Fa&data=x',
    'https://shop.example/a',
    'rewriter',
  ],
  ['Proofpoint v1', 'https://urldefense.proofpoint.com/v2/url?u=https-3A__shop.example_a&d=x', 'https://shop.example/a', 'rewriter'],
  ['Proofpoint v3', 'https://urldefense.com/v3/__https://shop.example/a__;!!x', 'https://shop.example/a', 'rewriter'],
  ['Google', 'https://www.google.com/url?q=https://shop.example/a&sa=D', 'https://shop.example/a', 'redirector'],
  ['Google AMP', 'https://www.google.com/amp/s/shop.example/a', 'https://shop.example/a', 'redirector'],
  ['Facebook', 'https://l.facebook.com/l.php?u=https%3A%2F%2Fshop.example%2Fa', 'https://shop.example/a', 'redirector'],
  ['a translation', 'https://shop-example.translate.goog/a', 'https://shop.example/a', 'redirector'],
  ['Amazon SES', 'https://x.r.eu-west-1.awstrack.me/L0/https:%2F%2Fshop.example%2Fa/1/01', 'https://shop.example/a', 'rewriter'],
] as const) {
  test(`unwraps ${what}`, () => {
    const { destination: found, layers } = target(url)
    assert.deepEqual([found.href, layers[0]?.kind], [destination, kind])
  })
}

test('unwraps wrappers in wrappers, but not for ever', () => {
  const twice = `https://l.facebook.com/l.php?u=${encodeURIComponent('https://www.google.com/url?q=https://shop.example/')}`
  assert.deepEqual([target(twice).destination.href, target(twice).layers.length], ['https://shop.example/', 2])
})

test('leaves an ordinary address with a query alone', () => {
  assert.deepEqual(target('https://shop.example/search?q=shoes&next=2').layers, [])
})

test('finds addresses in text without the punctuation around them', () => {
  assert.deepEqual(
    findBareLinks('See https://a.example/x, (www.b.example/y) or <http://c.example>. not@www.d.example').map(({ href }) => href),
    ['https://a.example/x', 'www.b.example/y', 'http://c.example'],
  )
})

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

test('addresses are read as browsers read them', () => {
  const hosts = links(
    '<a href=" https:\\\\a.example\\x">1</a><a href="//b.example/">2</a><a href="http://0x7f.1/">3</a><a href="https://u:p@c.example/">4</a><a href="mailto:x@d.example">5</a>',
  ).map(({ host, scheme }) => `${scheme} ${host}`)
  assert.deepEqual(hosts, ['https a.example', 'https b.example', 'http 127.0.0.1', 'https c.example', 'mailto '])
})
