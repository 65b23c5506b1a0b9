import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unwrap } from './unwrap.ts'

const TARGET = 'https://shop.example/a'
const encoded = encodeURIComponent(TARGET)

for (const [what, url, kind] of [
  ['Safe Links', `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=x`, 'rewriter'],
  ['Proofpoint v1', `https://urldefense.proofpoint.com/v1/url?u=${encoded}&k=x`, 'rewriter'],
  ['Proofpoint v2', 'https://urldefense.proofpoint.com/v2/url?u=https-3A__shop.example_a&d=x', 'rewriter'],
  ['Proofpoint v3', 'https://urldefense.com/v3/__https://shop.example/a__;!!x', 'rewriter'],
  ['Proofpoint v3 with a character put aside', 'https://urldefense.com/v3/__https://shop.example/*__;YQ!!x', 'rewriter'],
  ['Barracuda', `https://linkprotect.cudasvc.com/url?a=${encoded}&c=x`, 'rewriter'],
  ['Cisco', `https://secure-web.cisco.com/1abc/${encoded}`, 'rewriter'],
  ['Amazon SES', 'https://x.r.eu-west-1.awstrack.me/L0/https:%2F%2Fshop.example%2Fa/1/01', 'rewriter'],
  ['a listed counter', `https://u1.ct.sendgrid.net/click?url=${encoded}`, 'rewriter'],
  ['a counter that writes its path', 'https://click.example/track/42/https://shop.example/a', 'rewriter'],
  ['Google', `https://www.google.com/url?q=${TARGET}&sa=D`, 'redirector'],
  ['Google of another country', `https://maps.google.com.br/url?q=${TARGET}`, 'redirector'],
  ['Google AMP', 'https://www.google.com/amp/s/shop.example/a', 'redirector'],
  ['the AMP cache', 'https://shop-example.cdn.ampproject.org/c/s/shop.example/a', 'redirector'],
  ['Facebook', `https://l.facebook.com/l.php?u=${encoded}`, 'redirector'],
  ['LinkedIn', `https://www.linkedin.com/redir/redirect?url=${encoded}`, 'redirector'],
  ['Bing', `https://www.bing.com/ck/a?u=a1${Buffer.from(TARGET).toString('base64url')}`, 'redirector'],
  ['Yahoo', `https://r.search.yahoo.com/_ylt=x/RV=2/RU=${encoded}/RK=2/RS=x-`, 'redirector'],
  ['DuckDuckGo', `https://duckduckgo.com/l/?uddg=${encoded}&rut=x`, 'redirector'],
  ['Baidu', `https://www.baidu.com/link?url=${encoded}`, 'redirector'],
  ['YouTube', `https://www.youtube.com/redirect?event=x&q=${encoded}`, 'redirector'],
  ['Instagram', `https://l.instagram.com/?u=${encoded}&e=x`, 'redirector'],
  ['Tumblr', `https://t.umblr.com/redirect?z=${encoded}&t=x`, 'redirector'],
  ['Slack', `https://slack-redir.net/link?url=${encoded}`, 'redirector'],
  ['a Google advertisement', `https://www.googleadservices.com/pagead/aclk?sa=L&adurl=${encoded}`, 'redirector'],
  ['a DoubleClick advertisement', `https://adclick.g.doubleclick.net/pcs/click?xai=x&adurl=${encoded}`, 'redirector'],
  ['a DoubleClick count', `https://ad.doubleclick.net/ddm/clk/1;2;x?ds_dest_url=${encoded}`, 'redirector'],
  ['the page translator', `https://translate.google.com/translate?sl=auto&u=${encoded}`, 'redirector'],
  ['Symantec', `https://clicktime.symantec.com/x?u=${encoded}`, 'rewriter'],
  ['FireEye', `https://protect2.fireeye.com/v1/url?k=x&u=${encoded}`, 'rewriter'],
  ['a translation', 'https://shop-example.translate.goog/a', 'redirector'],
  ['the open redirect of a site', `https://www.example.org/out?redirect=${encoded}`, 'redirector'],
] as const) {
  test(`unwraps ${what}`, () => {
    const { destination, layers } = unwrap(new URL(url))
    assert.deepEqual([destination.href, layers.map((layer) => layer.kind)], [TARGET, [kind]])
  })
}

test('Mimecast leaves only the host to be seen', () => {
  assert.equal(unwrap(new URL('https://url.uk.m.mimecastprotect.com/s/AbC?domain=shop.example')).destination.host, 'shop.example')
})

for (const [what, url] of [
  ['an ordinary address with a query', 'https://shop.example/search?q=shoes&next=2'],
  ['a button for sharing a page', `https://www.facebook.com/sharer/sharer.php?u=${encoded}`],
  ['an archived page', `https://web.archive.org/web/2020/${TARGET}`],
  ['a target that is no web address', 'https://shop.example/out?url=javascript:alert(1)'],
  ['a site that passes on to itself', 'https://shop.example/out?url=https://shop.example/a'],
] as const) {
  test(`leaves ${what} alone`, () => assert.deepEqual(unwrap(new URL(url)).layers, []))
}

test('unwraps wrappers in wrappers, but not for ever', () => {
  let url = 'https://shop0.example/'
  for (let depth = 1; depth <= 9; depth += 1) url = `https://shop${depth}.example/out?url=${encodeURIComponent(url)}`
  const { destination, layers } = unwrap(new URL(url))
  assert.deepEqual([layers.length, destination.host], [5, 'shop4.example'])
})
