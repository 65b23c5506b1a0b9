import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tryMail } from '../try-mail.test.ts'
import { unrelatedNames } from './signal.ts'

const mail = (from: string, body = '<a href="https://wheel.test/v">Open it</a>', more = '') =>
  `From: ${from}\nSubject: Hello\n${more}MIME-Version: 1.0\nContent-Type: text/html\n\n<p>Your voucher is waiting for you here.</p>${body}\n`

test('fires where name, address and link are of three', async () =>
  assert.deepEqual(await tryMail(unrelatedNames, mail('Harbour Rewards <k@plants.example>')), [
    { message: 'three', name: 'Harbour Rewards', domain: 'plants.example', opens: 'wheel.test' },
  ]))

test('reads the name that stands in front of the address as an author of its own', async () =>
  assert.deepEqual(await tryMail(unrelatedNames, mail('Harbour Rewards <>, <k@plants.example>')), [
    { message: 'three', name: 'Harbour Rewards', domain: 'plants.example', opens: 'wheel.test' },
  ]))
test('says of a shortener that it hides where the link goes', async () =>
  assert.deepEqual(await tryMail(unrelatedNames, mail('Harbour Rewards <k@plants.example>', '<a href="https://bit.ly/v">Open it</a>')), [
    { message: 'hidden', name: 'Harbour Rewards', domain: 'plants.example', opens: 'bit.ly' },
  ]))

for (const [why, text] of [
  ['a name in the mailbox', mail('Ada Harbour <harbour@plants.example>')],
  ['a name in the domain', mail('Harbour Rewards <k@harbour-post.example>')],
  ['a short name that is the domain', mail('The FGP Letter <news@fgp.example>')],
  ['a name in the link', mail('Harbour Rewards <k@plants.example>', '<a href="https://harbour.test/">Open it</a>')],
  ['a link to where it came from', mail('Harbour Rewards <k@plants.example>', '<a href="https://www.plants.example/">Open it</a>')],
  ['an address written as it is', mail('Harbour Rewards <k@plants.example>', '<p>https://wheel.test/v</p>')],
  ['an answer', mail('Harbour Rewards <k@plants.example>', undefined, 'In-Reply-To: <1@a.test>\n').replace('Subject: ', 'Subject: Re: ')],
  ['no name at all', mail('k@plants.example')],
  ['nothing to press', mail('Harbour Rewards <k@plants.example>', '')],
] as const)
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(unrelatedNames, text), 'silent'))
