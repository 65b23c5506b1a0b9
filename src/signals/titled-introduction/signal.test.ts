import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, mailOf, tryMail } from '../try-mail.test.ts'
import { titledIntroduction } from './signal.ts'

const said = (words: string, ...fields: string[]) =>
  tryMail(titledIntroduction, mailOf('x@letters.test', ...fields).replace('Hello', `Good day. ${words} from the harbour.`))

for (const [words, title] of [
  ['I am Mrs. Rose Barn', 'Mrs'],
  ['I’m Mr Barn', 'Mr'],
  ['I AM MR.ROSE BARN', 'MR'],
  ['My name is Miss Rose Barn', 'Miss'],
  ['Sou a Sra. Rosa Celeiro', 'Sra'],
  ['Me llamo la Sra. Rosa Granero', 'Sra'],
] as const)
  test(`fires on: ${words}`, async () => assert.deepEqual(await said(words), [{ message: 'says', words, title }]))

for (const words of ['I am Dr. Rose Barn', 'I am Rose Barn', 'I saw Mrs. Rose Barn', 'I am mr nobody', 'Ich bin Frau Scheune'])
  test(`stays silent on: ${words}`, async () => assert.equal(await said(words), 'silent'))
test('stays silent on a list', async () => assert.equal(await said('I am Mrs. Rose Barn', LIST), 'silent'))
test('ends in time on a million words', async () => assert.equal(await said('I am '.repeat(300_000)), 'silent'))
