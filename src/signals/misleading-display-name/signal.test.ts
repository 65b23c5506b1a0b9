import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HEADER, type Identity, type Message } from '../../model/index.ts'
import { misleadingDisplayName } from './signal.ts'

const at = { part: HEADER, start: 6, end: 30 }
const identityOf = (displayName: string, address: string): Identity => ({
  from: [{ displayName, address, domain: address.slice(address.lastIndexOf('@') + 1), at }],
  sender: [],
  replyTo: [],
  to: [],
  cc: [],
  returnPathDomain: null,
})
const messageWith = (...keys: string[]) => ({ header: keys.map((key) => ({ key })) }) as unknown as Message
const detect = (displayName: string, address: string, message = messageWith()) =>
  misleadingDisplayName
    .detect({ identity: identityOf(displayName, address), message, links: [] })
    .map(({ message, values }) => [message, values.shown, values.domain])

for (const [why, displayName, how, shown] of [
  ['an address of another site', 'service@paypal.com', 'address', 'service@paypal.com'],
  ['an address among words', 'PayPal (service@paypal.com) Help', 'address', 'service@paypal.com'],
  ['an address with capitals', 'Service@PayPal.COM', 'address', 'Service@PayPal.COM'],
  ['a site of another owner', 'paypal.com support', 'site', 'paypal.com'],
  ['a short site that we know', 'dhl.com', 'site', 'dhl.com'],
  ['a web address', 'www.dhl.com', 'site', 'www.dhl.com'],
  ['a web address with its scheme', 'https://login.paypal.com', 'site', 'login.paypal.com'],
] as const) {
  test(`fires on ${why}`, () => assert.deepEqual(detect(displayName, 'info@notice.example'), [[how, shown, 'notice.example']]))
}

test("fires on the reader's own domain shown over a stranger's address", () =>
  assert.equal(detect('it-desk@microsoft.com', 'jo@gmail.com').length, 1))

for (const [why, displayName, address, message] of [
  ['the same address', 'news@mill.example', 'news@mill.example', messageWith()],
  ['another name of the same site', 'shop.mill.com', 'news@mail.mill.com', messageWith()],
  ['two domains of one owner', 'Office.com', 'no-reply@microsoft.com', messageWith()],
  ['words without an address', 'PayPal Service', 'x@notice.example', messageWith()],
  ['no name at all', '', 'x@notice.example', messageWith()],
  ['a name with dots', 'J.R.R. Example', 'x@notice.example', messageWith()],
  ['a short name before a dot', 'J.Li', 'x@notice.example', messageWith()],
  ['a family name that is also a top-level domain', 'Maria.Moda', 'x@notice.example', messageWith()],
  ['the part before the @', 'anna.li', 'anna.li@notice.example', messageWith()],
  ['a program that sounds like a site', 'ASP.NET Weekly', 'x@notice.example', messageWith()],
  ['a word that ends in no top-level domain', 'phishing@pot', 'x@notice.example', messageWith()],
  ['two free mailboxes of one person', 'jo@gmail.com', 'jo.new@gmail.com', messageWith()],
  ["a list that shows its member's address", "'jo@mill.com' via Radio", 'radio@lists.example', messageWith('list-post')],
  ["a list that shows its member's name", 'neil.harbour via Radio', 'radio@lists.example', messageWith('list-post')],
  ['an author without a domain', 'service@paypal.com', '', messageWith()],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(displayName, address, message), []))
}

test('stays quick on a very long name', () => {
  const started = performance.now()
  assert.deepEqual(detect('a.'.repeat(100_000), 'x@notice.example'), [])
  assert.ok(performance.now() - started < 100)
})
