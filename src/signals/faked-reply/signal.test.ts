import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, tryMail } from '../try-mail.test.ts'
import { fakedReply } from './signal.ts'

const body = (from: string, subject: string, text: string, ...more: readonly string[]) =>
  [`From: ${from}`, 'To: ada@reader.example', `Subject: ${subject}`, ...more, '', text, ''].join('\n')
const link = 'See https://letters.test/x'

for (const [why, mail, given, expected] of [
  ['Re', body('x@letters.test', 'Re: your parcel', link), {}, { message: 'reply', prefix: 'Re:' }],
  ['a numbered answer', body('x@letters.test', 'AW[2]: Paket', link), {}, { message: 'reply', prefix: 'AW[2]:' }],
  ['a tag before it', body('x@letters.test', '[shop] Fwd: parcel', link), {}, { message: 'reply', prefix: '[shop] Fwd:' }],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(fakedReply, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['no answer', body('x@letters.test', 'Reply to this: parcel', link), {}],
  ['no link and no file', body('x@letters.test', 'Re: your parcel', 'Yes, thank you.'), {}],
  ['a quoted mail', body('x@letters.test', 'Re: your parcel', `${link}\n\n> Which one?`), {}],
  ['a quoted head in Spanish', body('x@letters.test', 'RV: paquete', `${link}\n\nEl lunes Jane escribió:\nHola`), {}],
  ['a quoted head', body('x@letters.test', 'WG: Paket', `${link}\n\nVon: Jane\nGesendet: gestern`), {}],
  [
    'the subject of the mail that it answers',
    body('x@letters.test', 'RE: Paket', `${link}\n\nYour mail waits.\nTo: jane@letters.test\nSubject: Paket`),
    {},
  ],
  ['a trace', body('x@letters.test', 'Re: your parcel', link, 'References: <1@reader.example>'), {}],
  ['an answer by a machine', body('x@letters.test', 'Re: your parcel', link, 'Auto-Submitted: auto-replied'), {}],
  ['a service under its own name', body('Letters <x@letters.test>', 'Re: your parcel', link), {}],
  ['a list', body('x@letters.test', 'Re: your parcel', link, LIST), {}],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(fakedReply, mail, given), 'silent'))
}
