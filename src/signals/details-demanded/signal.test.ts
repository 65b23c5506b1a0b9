import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LURE_ACTIONS, type Lure, type VisibleText } from '../../model/index.ts'
import { ANSWER_MAIL, blankMail, LIST_MAIL } from '../try-mail.test.ts'
import { detailsDemanded } from './signal.ts'

const at = { part: '1', start: 80, end: 94 }
const greeting = { text: 'Dear customer', at: { part: '1', start: 0, end: 13 } }
const lure: Lure = {
  object: 'account',
  action: 'verify-details',
  persuasion: 'fear',
  objectPhrases: [],
  actionPhrases: [{ text: 'confirm your details', at }],
  persuasionPhrases: [],
  genericGreeting: null,
}
const objectPhrases = [{ text: 'wallet', at }]
const textOf = (shown: string): VisibleText => ({
  part: '1',
  isHtml: false,
  text: shown,
  runs: [{ start: 0, end: shown.length, sourceStart: 100, sourceEnd: 100 + shown.length }],
})
const find = (changed: Partial<Lure> = {}, shown = '', message = blankMail()) =>
  detailsDemanded.detect({ lure: { ...lure, ...changed }, text: textOf(shown), message, links: [], claims: [] })
const detect = (changed: Partial<Lure> = {}) => find(changed).map(({ message }) => message)

test('fires on a call to confirm details, at its words', () =>
  assert.deepEqual(find(), [{ message: 'details', values: { phrase: 'confirm your details' }, at }]))
for (const object of ['account', 'security-alert', 'storage-quota', 'payment'] as const)
  test(`fires on a hurried call to log in about: ${object}`, () =>
    assert.deepEqual(detect({ action: 'log-in', object, persuasion: 'urgency' }), ['login']))
test('fires on a calm call to log in, to nobody by name', () =>
  assert.deepEqual(detect({ action: 'log-in', object: 'other', persuasion: 'none', genericGreeting: greeting }), ['login']))
for (const [what, mail] of [
  ['on a list', LIST_MAIL],
  ['in an answer', ANSWER_MAIL],
] as const)
  test(`stays silent ${what}: people speak of verifying all day`, () => assert.deepEqual(find({}, '', mail), []))
test('says of a wallet that nobody can confirm it', () =>
  assert.deepEqual(detect({ object: 'crypto-wallet', objectPhrases, persuasion: 'none' }), ['wallet']))
test('says nothing of a wallet where no words speak of one', () =>
  assert.deepEqual(detect({ object: 'crypto-wallet', persuasion: 'none' }), ['details']))
for (const words of ['verify your email address', 'Confirm your subscription', 'Bitte bestätigen Sie Ihre E-Mail-Adresse'])
  test(`stays silent on what whoever signs up has to confirm: ${words}`, () => {
    const actionPhrases = [{ text: words, at }]
    assert.deepEqual(detect({ object: 'crypto-wallet', persuasion: 'none', actionPhrases }), [])
    assert.deepEqual(detect({ object: 'account', persuasion: 'none', actionPhrases, genericGreeting: greeting }), [])
    const persuasionPhrases = [{ text: 'today', at }]
    assert.deepEqual(detect({ object: 'crypto-wallet', objectPhrases, persuasion: 'urgency', persuasionPhrases, actionPhrases }), [
      'wallet',
    ])
  })
test('quotes the rest of a subject', () => {
  const phrase = { text: 'Confirm Your', at: { part: 'HEADER', start: 30, end: 70 } }
  const message = blankMail({ subject: { text: 'Confirm Your Keys to Secure Your Wallet', at: phrase.at } })
  assert.deepEqual(find({ object: 'crypto-wallet', objectPhrases, actionPhrases: [phrase] }, '', message), [
    { message: 'wallet', values: { phrase: 'Confirm Your Keys to Secure Your Wallet' }, at: phrase.at },
  ])
})
test('says that details are asked for only where words name them', () => {
  const actionPhrases = [{ text: 'Jetzt bestätigen', at }]
  assert.deepEqual(detect({ actionPhrases, persuasionPhrases: [{ text: 'sofort', at }] }), ['confirm'])
  assert.deepEqual(detect({ actionPhrases, object: 'parcel' }), ['confirm'])
  assert.deepEqual(detect({ actionPhrases }), [])
})
for (const object of ['parcel', 'prize', 'payment', 'tax-refund'] as const)
  test(`fires on a calm call to confirm details about: ${object}`, () =>
    assert.deepEqual(detect({ object, persuasion: 'none' }), ['details']))
test('fires on a calm call to confirm an account, to nobody by name', () =>
  assert.deepEqual(detect({ persuasion: 'none', genericGreeting: greeting }), ['details']))
test('fires on details of any kind, to nobody by name', () =>
  assert.deepEqual(detect({ object: 'other', persuasion: 'none', genericGreeting: greeting }), ['details']))

test('quotes the words that follow, as far as the sentence goes', () =>
  assert.deepEqual(find({}, 'Please confirm your details on the page below, and go on.'), [
    { message: 'details', values: { phrase: 'confirm your details on the page below' }, at: { part: '1', start: 107, end: 145 } },
  ]))
test('cuts a long sentence between two words', () => {
  const phrase = find({}, `confirm your details ${'again and '.repeat(20)}`)[0]?.values.phrase ?? ''
  assert.match(phrase, /(?:again|and)$/)
  assert.ok(phrase.length <= 90)
})
test('quotes the phrase alone when it stands in the subject', () => {
  const phrase = { text: 'confirm your details', at: { part: 'HEADER', start: 0, end: 20 } }
  assert.deepEqual(find({ actionPhrases: [phrase] }, 'Please confirm your details on the page below.')[0]?.at, phrase.at)
})

test('stays silent on a calm call to log in', () => assert.deepEqual(detect({ action: 'log-in', persuasion: 'none' }), []))
test('stays silent on an alert that frightens its reader by name', () =>
  assert.deepEqual(detect({ action: 'log-in', object: 'security-alert', persuasion: 'fear' }), []))
test('stays silent on a calm call to confirm an address', () => assert.deepEqual(detect({ persuasion: 'none' }), []))
test('stays silent on technical people who verify something', () => assert.deepEqual(detect({ object: 'other' }), []))
for (const object of ['document', 'prize', 'other'] as const)
  test(`stays silent on a hurried call to log in about: ${object}`, () =>
    assert.deepEqual(detect({ action: 'log-in', object, persuasion: 'urgency' }), []))
for (const action of LURE_ACTIONS.filter((one) => one !== 'log-in' && one !== 'verify-details'))
  test(`stays silent on a call to ${action}`, () => assert.deepEqual(detect({ action }), []))
test('stays silent when no words can be shown', () => assert.deepEqual(detect({ actionPhrases: [] }), []))
