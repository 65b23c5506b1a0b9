import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lure, VisibleText } from '../model/index.ts'
import { demandIn, namesDetails } from './demands.ts'

const subject = { text: '', at: null }
const demanded = (words: string, changed: Partial<Lure> = {}) => {
  const at = { part: '1', start: 0, end: words.length }
  const visible: VisibleText = { part: '1', isHtml: true, text: words, runs: [{ ...at, sourceStart: 0, sourceEnd: words.length }] }
  const lure: Lure = {
    object: 'account',
    action: 'verify-details',
    persuasion: 'none',
    objectPhrases: [],
    actionPhrases: [{ text: words, at }],
    persuasionPhrases: [],
    genericGreeting: null,
    ...changed,
  }
  return demandIn(lure, visible, subject)?.text ?? null
}
const at = { part: '1', start: 0, end: 3 }
const hurried = { persuasion: 'urgency', persuasionPhrases: [{ text: 'now', at }] } as const

for (const words of ['Confirm your details', 'VERIFY', 'Actualice sus datos', 'Zahlungsdaten aktualisieren', 'アカウント情報を更新'])
  test(`asks for something: ${words}`, () => assert.equal(demanded(words), words))
for (const words of [
  '認証コード：471100',
  'Verification code 4711',
  'verification turned on',
  '验证已开启',
  '確認する →',
  'Controleren',
  'Verificar atividade',
  '填写问卷',
  'Fill in our survey',
])
  test(`asks for nothing of the reader's own, however hurried: ${words}`, () => assert.equal(demanded(words, hurried), null))
for (const words of [
  'Verify your email address',
  'Confirma tu correo electrónico',
  'Bevestig je e-mailadres',
  'Confirma el registre',
  '確認您的訂閱',
  'Aktivieren Sie Ihr Konto',
  'Activer mon compte',
]) {
  test(`is what whoever signs up is asked: ${words}`, () => assert.equal(demanded(words), null))
  test(`is a demand where haste stands in words: ${words}`, () => assert.equal(demanded(words, hurried), words))
  test(`is a demand where something waits: ${words}`, () => assert.equal(demanded(words, { object: 'parcel' }), words))
}
for (const words of ['sign-in from Leeds', 'connexion pour le moulin', 'ログイン画面'])
  test(`names a login and tells nobody to: ${words}`, () => assert.equal(demanded(words, { action: 'log-in' }), null))
for (const words of ['Sign in now', 'Se connecter', 'ログイン'])
  test(`tells to log in: ${words}`, () => assert.equal(demanded(words, { action: 'log-in' }), words))
test('a mail that only sounds like haste presses nobody', () =>
  assert.equal(demanded('Verify your email address', { persuasion: 'fear' }), null))
test('goes on to the next words', () => {
  const text = '確認する\nカード情報を更新'
  const actionPhrases = ['確認する', 'カード情報を更新'].map((words) => ({
    text: words,
    at: { part: '1', start: text.indexOf(words), end: 9 },
  }))
  assert.equal(demanded(text, { actionPhrases }), 'カード情報を更新')
})
for (const action of ['click', 'reply', 'none'] as const)
  test(`asks for no details: ${action}`, () => assert.equal(demanded('Confirm your details', { action }), null))

test('details are named or they are not', () => {
  for (const words of ['update your payment', 'UPDATE 𝑷𝑨𝒀𝑴𝑬𝑵𝑻', 'Обновите данные карты', 'カード情報'])
    assert.ok(namesDetails(words), words)
  for (const words of ['Jetzt bestätigen', 'VERIFY', 'Aktivieren Sie Ihr Konto']) assert.ok(!namesDetails(words), words)
})
