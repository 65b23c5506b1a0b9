import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tryMail } from '../try-mail.test.ts'
import { borrowedNewsletter } from './signal.ts'

const link = (host: string, page: number) => `<p><a href="https://${host}/${page}">Read ${page}</a></p>`
const mail = (hosts: readonly string[], head = 'From: Green Spark <spark@bakery.test>\nSubject: Save on power') =>
  `${head}\nMIME-Version: 1.0\nContent-Type: text/html\n\n${hosts.map(link).join('\n')}\n`
const times = (count: number, host: string) => Array.from({ length: count }, () => host)

test('tells where the bait leads and whose the other links are', async () =>
  assert.deepEqual(await tryMail(borrowedNewsletter, mail(['bait.test', ...times(5, 'www.journal.test'), 'other.test'])), [
    { message: 'borrowed', opens: 'bait.test', site: 'journal.test', count: '5', all: '6' },
  ]))

for (const [why, hosts, head] of [
  ['three links to another site', ['bait.test', ...times(3, 'journal.test')], undefined],
  ['links to many sites', ['bait.test', ...times(4, 'journal.test'), 'a.test', 'b.test', 'c.test'], undefined],
  [
    'a sender who writes about one site and has pages of its own',
    ['bait.test', ...times(5, 'journal.test'), ...times(3, 'bait.test')],
    undefined,
  ],
  ['a first link to the sender itself', ['bakery.test', ...times(6, 'journal.test')], undefined],
  ['the site that the name names', ['bait.test', ...times(6, 'journal.test')], 'From: The Journal <post@sender.test>\nSubject: News'],
  [
    'the site that the subject names',
    ['bait.test', ...times(6, 'journal.test')],
    'From: Ada <ada@sender.test>\nSubject: Read journal.test',
  ],
  [
    'an answer',
    ['bait.test', ...times(6, 'journal.test')],
    'From: Ada <ada@sender.test>\nSubject: Re: News\nIn-Reply-To: <1@letters.test>',
  ],
] as const)
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(borrowedNewsletter, mail(hosts, head)), 'silent'))
