import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tryMail } from '../try-mail.test.ts'
import { overlaidLetters } from './signal.ts'

const mail = (subject: string, body: string, name = 'Ada') =>
  `From: ${name} <ada@letters.test>\nSubject: ${subject}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`
const struck = (word: string) => [...word].map((letter) => `${letter}\u0336`).join('')
const dotted = (word: string) => [...word].map((letter) => `${letter}\u073f`).join('')

test('a subject that is struck through is told as it is read', async () =>
  assert.deepEqual(await tryMail(overlaidLetters, mail(struck('Parcel'), 'Hello')), [{ message: 'subject', text: 'Parcel' }]))
test('so is a name under dots of another script', async () =>
  assert.deepEqual(await tryMail(overlaidLetters, mail('Hello', 'Hello', dotted('Garden'))), [{ message: 'name', text: 'Garden' }]))
test('of a text the line is told', async () =>
  assert.deepEqual(await tryMail(overlaidLetters, mail('Hello', `Hello,\nyour ${dotted('account')} is locked.\nBye`)), [
    { message: 'text', text: 'your account is locked.' },
  ]))

for (const [why, subject, body] of [
  ['accents of a language', 'Äpfel, žluťoučký kůň, Việt Nam', 'Crème brûlée'],
  ['accents that are written apart from their letters', 'Cafe\u0301 Mu\u0308ller Vie\u0323\u0302t', 'Hello'],
  ['marks in their own script', 'שָׁלוֹם Ada', 'ที่นี่ Bangkok'],
  ['one struck letter', `A\u0336 better idea`, 'Hello'],
  ['a word of phonetics', 'Hello', 'It is spoken t\u0361s, and n\u0325.'],
] as const)
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(overlaidLetters, mail(subject, body)), 'silent'))
