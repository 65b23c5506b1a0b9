import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST, tryMail } from '../try-mail.test.ts'
import { strayLink } from './signal.ts'

const mail = (html: string, from = 'desk@town-hall.example', ...more: readonly string[]) =>
  [`From: ${from}`, 'To: ada@reader.example', ...more, 'Content-Type: text/html', '', `<p>Hello</p>${html}`].join('\n')
const to = (href: string, text = 'Press here') => `<a href="${href}">${text}</a>`
const STRAY = to('https://www.rope-works.example/x')

test('says where the link leads and what it was sent from', async () =>
  assert.deepEqual(await tryMail(strayLink, mail(STRAY)), [
    { message: 'nameless', domain: 'town-hall.example', opens: 'rope-works.example' },
  ]))

for (const [why, ...given] of [
  ['a sender with a name', STRAY, 'Town Hall <desk@town-hall.example>'],
  ['its own site', to('https://www.town-hall.example/')],
  ['its own name under another ending', to('https://town-hall.test/')],
  ['any link that goes home', `${STRAY}${to('https://town-hall.example/', 'Home')}`],
  ['a known click counter', to('https://x.list-manage.com/t')],
  ['a way out of a list alone', to('https://www.rope-works.example/x', 'Unsubscribe')],
  ['a way out of a list by its address', to('https://www.rope-works.example/unsubscribe', 'Here')],
  ['an address that somebody wrote out', 'https://www.rope-works.example/x'],
  ['a mailing list', STRAY, 'desk@town-hall.example', LIST],
] as const) {
  test(`stays silent on ${why}`, async () =>
    assert.equal(await tryMail(strayLink, mail(...(given as unknown as Parameters<typeof mail>))), 'silent'))
}
