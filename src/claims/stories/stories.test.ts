/** Stories are told by all their elements, near together, in any language; one element, or all of them far apart, tell none. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HEADER, type VisibleText } from '../../model/index.ts'
import { storiesOf } from './index.ts'
import { STORY_WORDS } from './words.ts'

const at = { part: HEADER, start: 0, end: 10 }
const visibleOf = (text: string): VisibleText => ({
  part: '1',
  isHtml: false,
  text,
  runs: [{ start: 0, end: text.length, sourceStart: 0, sourceEnd: text.length }],
})
const told = (text: string, subject = '') => storiesOf({ text: subject, at }, visibleOf(text))
const ids = (text: string, subject = '') => told(text, subject).map(({ id }) => id)

for (const [language, id, text] of [
  ['English', 'wallet-validation', 'Verify your wallet today, or it will be suspended.'],
  ['German', 'expired-membership', 'Ihr Abonnement ist abgelaufen. Handeln Sie sofort.'],
  ['Spanish', 'customs-fee-demand', 'Su paquete está retenido. Haga clic para pagar los gastos de envío.'],
  ['French', 'gift-for-survey', 'Répondez à ce court sondage et recevez une carte cadeau pour vous remercier.'],
  ['Dutch', 'unexpected-prize', 'Gefeliciteerd, claim nu uw cadeaukaart.'],
  ['Portuguese', 'waiting-tax-refund', 'Receita Federal: sua restituição está disponível, clique aqui.'],
  ['Italian', 'account-closing-threat', 'Il tuo account sarà sospeso entro 24 ore. Accedi per confermare.'],
  ['Polish', 'customs-fee-demand', 'Twoja paczka oczekuje. Kliknij i zapłać opłatę.'],
  ['Russian', 'password-keeping', 'Срок действия пароля истекает. Нажмите, чтобы сохранить пароль.'],
  ['Turkish', 'unexpected-prize', 'Tebrikler, hediye kartı kazandınız. Hemen alın.'],
  ['Japanese', 'expiring-points', 'ポイントの有効期限が近づいています。今すぐ交換してください。'],
  ['Chinese', 'waiting-tax-refund', '国税局通知：您的退税已准备好，请点击领取。'],
] as const) {
  test(`hears ${id} in ${language}`, () => assert.ok(ids(text).includes(id), ids(text).join(' ')))
}

test('the subject tells its part', () =>
  assert.deepEqual(ids('Otherwise it will be suspended.', 'Verify your wallet'), ['wallet-validation']))
test('one element alone tells nothing', () => assert.deepEqual(ids('Your wallet is brown.'), []))
test('elements far apart tell nothing', () =>
  assert.deepEqual(ids(`Verify your wallet. ${'The mill is old. '.repeat(60)} The train will be suspended.`), []))
test('addresses tell nothing', () =>
  assert.deepEqual(ids('https://mill.example/verify/your/wallet/suspended and wallet@verify-your-wallet.example'), []))
test('a pattern is part of a story', () => {
  const text = 'Your plan has been renewed. To cancel, call +1 808 555 0123.'
  assert.equal(told(text)[0]?.elements.number?.text, '+1 808 555 0123')
})

test('how to leave a newsletter is no dispute about a charge', () => {
  const told = 'The ladder letter. If you want to cancel your subscription, call +1 808 555 0123.'
  assert.ok(!ids(told).includes('callback-invoice'))
  assert.ok(ids(`Your subscription has been renewed. ${told}`).includes('callback-invoice'))
})
test('every element points where it stands, with its longest words', () => {
  const text = 'Dear customer,\nverify your wallet now or it will be suspended.'
  const [story] = told(text)
  for (const { text: words, at: place } of Object.values(story?.elements ?? {})) assert.equal(text.slice(place.start, place.end), words)
  assert.equal(story?.elements.validate?.text, 'verify your wallet')
})

for (const [what, text] of [
  ['a million elements', 'verify your wallet suspended '.repeat(40_000)],
  ['a million digits', '+1 808 '.repeat(150_000)],
  ['a million letters', 'a'.repeat(1_000_000)],
  ['password upon password', 'attached file password: 1 '.repeat(40_000)],
] as const) {
  test(`reads ${what} in no time`, () => {
    const before = performance.now()
    told(text, text)
    assert.ok(performance.now() - before < 200)
  })
}

test('every story has more than one element', () => {
  for (const [id, { elements, patterns = {} }] of Object.entries(STORY_WORDS))
    assert.ok(Object.keys(elements).length + Object.keys(patterns).length > 1, id)
})
