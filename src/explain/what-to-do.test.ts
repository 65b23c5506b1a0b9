import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES, whatToDo } from './index.ts'

type Grounds = Parameters<typeof whatToDo>[0]
const DHL = { name: 'DHL', organisation: 'dhl', role: 'impersonated' } as const
const attack = (lure: Partial<Grounds['lure']>, more: Partial<Grounds> = {}): Grounds => ({
  verdict: 'attack',
  attackType: 'credential-phishing',
  brand: DHL,
  links: [{}] as unknown as Grounds['links'],
  attachments: [],
  lure: { object: 'account', action: 'log-in', persuasion: 'fear', ...lure },
  ...more,
})
const saysOf = (report: Grounds, deed: string, language: (typeof LANGUAGES)[number] = 'en') =>
  whatToDo(report, language).find((one) => one.deed === deed)?.says ?? []

test('five deeds are asked about, and answering where the mail wants an answer', () => {
  const deedsOf = (report: Grounds) => whatToDo(report).map(({ deed }) => deed)
  assert.deepEqual(deedsOf(attack({})), ['nothing', 'clicked', 'typed', 'paid', 'opened'])
  assert.equal(deedsOf(attack({ action: 'call' })).at(-1), 'answered')
  assert.equal(deedsOf(attack({ action: 'none' }, { attackType: 'scam' })).at(-1), 'answered')
})

test('nobody is asked whether they pressed a link or opened a file that is not there', () => {
  const letter = attack({ action: 'reply' }, { links: [] })
  assert.deepEqual(
    whatToDo(letter).map(({ deed }) => deed),
    ['nothing', 'typed', 'paid', 'answered'],
  )
})

test('a password is changed where the mail pretends to lead; a name that only the sender gave is not looked up', () => {
  assert.match(saysOf(attack({}), 'typed')[0] ?? '', /your password at DHL/)
  const unknown = attack({}, { brand: { ...DHL, organisation: null, name: 'Evil Ltd' } })
  assert.doesNotMatch(saysOf(unknown, 'typed').join(' '), /Evil/)
})

test('about money the card comes first; of a wallet nothing but moving it helps', () => {
  assert.match(saysOf(attack({ object: 'parcel', action: 'pay' }), 'typed')[0] ?? '', /call your bank/)
  assert.match(saysOf(attack({}), 'typed').at(-1) ?? '', /call your bank/)
  assert.match(saysOf(attack({ object: 'crypto-wallet' }), 'typed').join(' '), /new wallet/)
})

test('who has done nothing is told to report an attack, not an honest mail', () => {
  assert.match(saysOf(attack({}), 'nothing').join(' '), /junk or phishing/)
  assert.equal(saysOf(attack({}), 'nothing').at(-1), 'If in doubt, leave it out.')
  assert.doesNotMatch(saysOf(attack({}, { verdict: 'benign' }), 'nothing').join(' '), /phishing/)
})

test('every language has something to say of every deed, within what a frightened reader takes in', () => {
  for (const language of LANGUAGES)
    for (const report of [attack({ action: 'reply' }), attack({ object: 'crypto-wallet' }), attack({ action: 'pay' }, { brand: null })])
      for (const { says } of whatToDo(report, language)) {
        assert.ok(says.length >= 1 && says.length <= 5)
        assert.doesNotMatch(says.join(' '), /\{|…/)
      }
})
