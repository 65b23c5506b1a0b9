import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLAIM_STRENGTH_MIN, HEADER, type Link, type Message, type VisibleText } from '../model/index.ts'
import { type ClaimInput, claimsOf } from './claims.ts'

const at = { part: HEADER, start: 0, end: 40 }

interface Draft {
  readonly name?: string
  readonly address?: string
  readonly subject?: string
  readonly body?: string
  readonly alts?: readonly string[]
  readonly linkTexts?: readonly string[]
  readonly fields?: readonly string[]
  readonly drawings?: ClaimInput['drawings']
  readonly isReconstructed?: boolean
}

function draft({
  name = '',
  address = 'office@notice.example',
  subject = '',
  body = '',
  alts = [],
  linkTexts = [],
  fields = [],
  drawings = [],
  isReconstructed = false,
}: Draft): ClaimInput {
  const author = { displayName: name, address, domain: address.slice(address.indexOf('@') + 1), at }
  const identity = { from: [author], sender: [], replyTo: [], to: [], cc: [], returnPathDomain: null }
  const header = fields.map((key) => ({ name: key, key, value: 'x', start: 0, end: 1 }))
  const message: Message = {
    bytes: 0,
    header,
    headerRange: { start: 0, end: 0 },
    subject: { text: subject, at },
    identity,
    date: null,
    parts: [],
    defects: [],
  }
  const visible: VisibleText = {
    part: '1',
    isHtml: true,
    text: body,
    runs: [{ start: 0, end: body.length, sourceStart: 100, sourceEnd: 100 + body.length }],
  }
  const links = linkTexts.map(
    (text): Link => ({
      kind: 'anchor',
      text,
      href: '',
      destination: 'https://example.com/',
      scheme: 'https',
      host: 'example.com',
      site: 'example.com',
      unwrapped: [],
      isCallToAction: false,
      at,
      textAt: at,
    }),
  )
  return { message, visible, links, imageAlts: alts.map((text) => ({ text, at })), drawings, isReconstructed }
}
const claimed = (one: Draft) =>
  claimsOf(draft(one))
    .filter(({ strength }) => strength >= CLAIM_STRENGTH_MIN)
    .map(({ organisation, name }) => organisation ?? `? ${name}`)

for (const [why, one, id] of [
  [
    'a logo drawn of four coloured cells',
    { name: 'Account team', drawings: [{ kind: 'areas', text: '', colours: [0xf25022, 0x7fba00, 0x00a4ef, 0xffb900], at }] },
    'microsoft',
  ],
  ['the name alone', { name: 'PayPal' }, 'paypal'],
  ['a department', { name: 'Microsoft account team' }, 'microsoft'],
  ['a product', { name: 'Outlook Support' }, 'microsoft'],
  ['small letters', { name: 'netflix' }, 'netflix'],
  ['a name among other words', { name: 'DHL Zustellung heute noch 4711' }, 'dhl'],
  ['Cyrillic letters', { name: 'РауРаl' }, 'paypal'],
  ['fancy letters', { name: '𝗡𝗲𝘁𝗳𝗹𝗶𝘅' }, 'netflix'],
  ['invisible letters', { name: 'Net\u200bf\u00adlix' }, 'netflix'],
  ['accents that are not there', { name: 'Itaú' }, 'itau'],
  ['letters put apart', { name: 'C o i n b a s e' }, 'coinbase'],
  ['a letter that looks alike', { name: 'PayPaI' }, 'paypal'],
  ['words glued to it', { name: 'CoinbaseWallet' }, 'coinbase'],
  ['a small l for a capital I', { name: 'ltaú - Notice 4711' }, 'itau'],
  ['a sign for a letter', { name: 'P@yPal' }, 'paypal'],
  ['four letters put apart', { name: 'T E M U' }, 'temu'],
  ['three letters put apart, and nothing beside them', { name: '__U P S ._' }, 'ups'],
  ['Greek and Armenian letters', { name: 'Μetamаsk' }, 'metamask'],
  ['small capitals', { name: 'ᴘᴀʏᴘᴀʟ' }, 'paypal'],
  ['an acronym and a word in one', { name: 'FTXTeam.' }, 'ftx'],
  ['two letters that stand by themselves', { name: '[BB] - Notice: 4711' }, 'banco-do-brasil'],
  ['a slip in the name, right in the text', { name: 'Microsft account', body: 'Your Microsoft account' }, 'microsoft'],
  ['its name in a rented address', { address: 'netflix-support@office.example', subject: 'Your Netflix membership' }, 'netflix'],
  [
    'figures glued to it in the subject',
    { name: 'Congratulations!', subject: 'Your Netflix4711 membership', body: 'Netflix\n' },
    'netflix',
  ],
  ['an everyday word that stands alone', { name: 'Apple' }, 'apple'],
  ['somebody of it', { name: 'Grace from Ledger' }, 'ledger'],
  ['its address shown as a name', { name: 'service@paypal.com' }, 'paypal'],
  ['a name in Japanese', { name: '三井住友カード' }, 'smbc'],
  ['its domain and its subject', { address: 'no-reply@microsoft.com', subject: 'Your Microsoft account' }, 'microsoft'],
  [
    'subject, letterhead and signature',
    { subject: 'Netflix', body: 'Netflix\nWe could not take your payment.\nThe Netflix Team\n' },
    'netflix',
  ],
  ['a greeting to its customer', { body: 'Dear PayPal customer,\nplease look at this.' }, 'paypal'],
  [
    'copyright line and mentions',
    { subject: 'Your DHL parcel', body: 'Your parcel waits.\n© 2025 DHL International GmbH. All rights reserved.' },
    'dhl',
  ],
  [
    'the first half of a name that the text says',
    { name: 'Trust Support', body: 'Trust Wallet\nYour Trust Wallet is locked.' },
    'trust-wallet',
  ],
  ['up to a capital, not the owner of the half', { name: 'MetaTeam', subject: 'MetaMask', body: 'Dear MetaMask user,' }, 'metamask'],
  ['a carrier before the bank whose domain was put there', { name: 'GLS Paket', address: 'Delivery@gls.de' }, 'gls'],
  ['a name whose sign is left out', { name: 'Lowes Rewards' }, 'lowes'],
  ['the short name of one that a list writes in full', { name: 'REI Rewards' }, 'rei-co-op'],
  ['a slogan for a sender', { name: 'Herzlichen Glückwunsch!', subject: 'EDEKA Gutschein für Sie' }, 'edeka'],
] as const) {
  test(`claims ${id} by ${why}`, () => assert.equal(claimed(one)[0], id, JSON.stringify(claimsOf(draft(one)))))
}

for (const [why, one] of [
  [
    'a means of payment',
    {
      name: 'Garden Post',
      address: 'a@gardenpost.example',
      subject: 'Your order',
      body: 'Pay with PayPal, Visa or Klarna.\nYou paid with PayPal.',
    },
  ],
  [
    'badges of app stores',
    {
      name: 'Garden Post',
      alts: ['Download on the App Store', 'Get it on Google Play'],
      linkTexts: ['Facebook', 'Instagram', 'LinkedIn', 'YouTube'],
    },
  ],
  [
    'social sites',
    {
      name: 'Garden Post',
      body: 'News of the week.\nFollow us on Facebook, Instagram, LinkedIn and YouTube\nFacebook\nInstagram\nYouTube',
    },
  ],
  ['another way to sign in', { name: 'Pinewood', body: 'Sign in with Google or continue with Apple.', linkTexts: ['Sign in with Google'] }],
  [
    'a shop that sells there',
    {
      name: 'Harbour Books',
      address: 'a@harbourbooks.example',
      subject: 'Now available on Amazon',
      body: 'Our new book is available on Amazon.',
    },
  ],
  [
    'talk on a list',
    {
      name: 'Grace',
      subject: '[tinkerers] Microsoft Windows drivers',
      body: 'I use Windows from Microsoft. Microsoft says no. Microsoft again.',
      fields: ['list-id'],
    },
  ],
  ['an answer about it', { name: 'Grace', subject: 'Re: Your PayPal account', body: 'What does PayPal say?' }],
  [
    'news about it',
    {
      name: 'Example Weekly',
      address: 'news@weekly.example',
      subject: 'Microsoft buys a mill',
      body: 'Microsoft said on Monday. Google and Amazon did not. Microsoft again and again Microsoft.',
    },
  ],
  [
    'everyday words',
    { name: 'Windows and Doors', subject: 'On target: free orange shell', body: 'We chase the apple of your office sky.' },
  ],
  ['a first name', { name: 'Chase Miller', body: 'See you on Sunday.' }],
  ['a verb', { name: 'Ada', subject: 'zoom in, ups and downs', body: 'it is wise to zoom in' }],
  ['a free mailbox of a provider', { name: 'Ada Byron', address: 'ada.byron@gmail.com', subject: 'Hello' }],
  ['an address at one, shown as a name', { name: 'ada.byron@gmail.com', address: 'ada.byron@gmail.com' }],
  ['a colleague there', { name: 'Ada Byron', address: 'ada@microsoft.com', subject: 'Lunch' }],
  ['a person with a title', { name: 'Mr. Douglas Example', subject: 'Mr. Douglas' }],
  ['a word that is one slip from a name', { name: 'The Garden Post' }],
  ['a word of another language', { name: 'Worauf warten Sie noch?' }],
  ['a small word that is three capitals elsewhere', { name: 'Toutes nos félicitations' }],
  ['somebody who works there', { name: 'Ada Byron', body: 'See you there.\n\nKind regards\nAda Byron\nNetflix Amsterdam' }],
  ['who forwards it', { name: 'Ada', body: 'Is this real?\n\nFrom: PayPal <a@b.example>\nSent: Monday\nSubject: Pay\n\nPay now.' }],
  ['pineapple juice', { name: 'Pineapple Juice' }],
  ['nothing at all', {}],
] as const) {
  test(`claims nobody for ${why}`, () => assert.deepEqual(claimed(one), [], JSON.stringify(claimsOf(draft(one)))))
}

for (const [name, is] of [
  ['Example Savings Bank', true],
  ['Harbour Works GmbH', true],
  ['Mail Support Team', true],
  ['Ada Byron', false],
  ['', false],
] as const) {
  test(`${name || 'nothing'} is ${is ? 'an organisation that we do not know' : 'nobody we could name'}`, () =>
    assert.deepEqual(claimed({ name }), is ? [`? ${name}`] : []))
}

test('the strongest claim stands first', () => {
  const claims = claimsOf(draft({ name: 'Netflix', body: 'Pay with PayPal.' }))
  assert.deepEqual(
    claims.map(({ organisation }) => organisation),
    ['netflix', 'paypal'],
  )
})

test('what a mail was written with is not named at all', () =>
  assert.deepEqual(
    claimsOf(draft({ name: 'Ada Byron', address: 'ada@letters.example', body: 'See you there.\n\nGet Outlook for iOS' })).filter(
      ({ organisation }) => organisation,
    ),
    [],
  ))

test('a word of everyday mail is no slip in a name', () =>
  assert.deepEqual(
    claimsOf(draft({ name: 'Express delivery' })).filter(({ organisation }) => organisation),
    [],
  ))

test('an address put before the true one is read as the name that it stands for', () => {
  const one = draft({ address: 'DHL@lieferung.example' })
  const from = [...one.message.identity.from, { displayName: '', address: 'a@b.example', domain: 'b.example', at }]
  const message = { ...one.message, identity: { ...one.message.identity, from } }
  assert.equal(claimsOf({ ...one, message })[0]?.places[0]?.kind, 'display-name')
})

for (const [why, body, host, id] of [
  ['who signs for it', 'I give it to you.\n\nYours faithfully\nAda Byron\nChairman of Netflix', 'example.com', 'netflix'],
  [
    'who wrote what was forwarded',
    'Look.\nDe: [BB] - Saldo <a@b.example>\nEnviado: hoje\nPara: Ada\n\nOlá',
    'example.com',
    'banco-do-brasil',
  ],
  ['who introduces himself', 'I am Ada Byron, auditor of the Deutsche Bank, and write to you.', 'example.com', 'deutsche-bank'],
  ['the host of a link', 'Press here.', 'trustwallet-app.example.com', 'trust-wallet'],
] as const) {
  test(`a mention, and no claim: ${why}`, () => {
    const one = draft({ name: 'Ada', body, linkTexts: ['here'] })
    const links = one.links.map((link) => ({ ...link, host }))
    const found = claimsOf({ ...one, links }).find(({ organisation }) => organisation === id)
    assert.ok(found && found.strength >= 0.1 && found.strength < CLAIM_STRENGTH_MIN, JSON.stringify(found))
  })
}

test('a platform says nothing in the host of its customer', () => {
  const one = draft({ linkTexts: ['here'] })
  const links = one.links.map((link) => ({ ...link, host: 'u1.ct.sendgrid.net' }))
  assert.deepEqual(claimsOf({ ...one, links }), [])
})

test('repeated mentions add little', () => {
  const [claim] = claimsOf(draft({ name: 'Ada', body: 'PayPal '.repeat(300) }))
  assert.ok(claim && claim.strength < CLAIM_STRENGTH_MIN, JSON.stringify(claim?.strength))
})

test('every place points where the name stands', () => {
  const body = 'Hello,\nyour Netflix plan ends.\n'
  const places = claimsOf(draft({ name: 'Netflix', body }))[0]?.places ?? []
  assert.deepEqual(places.find(({ kind }) => kind === 'display-name')?.at, at)
  const inBody = places.find(({ kind }) => kind === 'body')
  assert.deepEqual(inBody?.at, { part: '1', start: 100 + body.indexOf('Netflix'), end: 100 + body.indexOf('Netflix') + 7 })
})

test('the address of a rebuilt mail proves nothing', () => {
  const kinds = (isReconstructed: boolean) =>
    claimsOf(draft({ name: 'PayPal', address: 'service@paypal.com', isReconstructed }))[0]?.places.map(({ kind }) => kind)
  assert.deepEqual(kinds(false), ['display-name', 'author-domain'])
  assert.deepEqual(kinds(true), ['display-name'])
})

for (const [what, text] of [
  ['a million invisible letters', '\u200b'.repeat(1_000_000)],
  ['half a name a million times', 'Wells '.repeat(200_000)],
  ['half surrogates', '\ud835'.repeat(1_000_000)],
  ['endless copyright', '© '.repeat(500_000)],
  ['letters put apart for ever', 'P a y '.repeat(200_000)],
] as const) {
  test(`reads ${what} in no time`, () => {
    const before = performance.now()
    claimsOf(draft({ name: text, subject: text, body: text, alts: Array(300).fill(text), linkTexts: Array(300).fill(text) }))
    // A second on a busy machine; what is not bounded takes minutes.
    assert.ok(performance.now() - before < 1_000)
  })
}

test('an initial and a surname are a person; letters put apart are a name in disguise', () => {
  const claimedBy = (name: string) => claimsOf(draft({ name })).flatMap(({ organisation }) => organisation ?? [])
  assert.deepEqual(claimedBy('John S. Hein'), [])
  assert.deepEqual(claimedBy('S h e i n'), ['shein'])
  assert.deepEqual(claimedBy('P ayPal'), ['paypal'])
})

test('where a name is disguised, the place says how', () => {
  const placeOf = (one: Draft) => claimsOf(draft(one))[0]?.places[0]?.disguised
  assert.deepEqual(placeOf({ name: 'PayPaI service' }), { as: 'PayPaI', right: 'PayPal', how: 'lookalike-letters' })
  assert.deepEqual(placeOf({ name: 'A m a z o n' }), { as: 'A m a z o n', right: 'Amazon', how: 'letters-apart' })
  assert.deepEqual(placeOf({ name: 'Netflx', body: 'Your Netflix' }), { as: 'Netflx', right: 'Netflix', how: 'misspelt' })
  assert.equal(placeOf({ name: 'CoinbaseWallet' }), undefined)
  assert.equal(placeOf({ name: 'PayPal' }), undefined)
})

test('a slip without the right name elsewhere is only a mention', () => {
  assert.deepEqual(claimed({ name: 'Microsft' }), [])
})
