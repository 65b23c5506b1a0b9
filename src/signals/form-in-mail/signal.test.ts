import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Form, Message } from '../../model/index.ts'
import { formInMail } from './signal.ts'

const at = { part: '1', start: 10, end: 90 }
const formWith = (types: readonly string[], host = 'collect.example.com', method: Form['method'] = 'post'): Form => ({
  action: host === '' ? '' : `https://${host}/in`,
  host,
  method,
  fields: types.map((type, index) => ({ name: `field${index}`, type })),
  at,
})
const messageFrom = (domain: string) => ({ identity: { from: [{ domain }] } }) as unknown as Message
const detect = (form: Form, domain = 'notice.example') =>
  formInMail.detect({ forms: [form], message: messageFrom(domain) }).map(({ message, values }) => [message, values.opens])

for (const [why, form, how, opens] of [
  ['a field for a password', formWith(['password']), 'password', 'example.com'],
  ['a password sent in the address', formWith(['text', 'password'], 'collect.example.com', 'get'), 'password', 'example.com'],
  ['a password with capitals in its type', formWith(['PASSWORD']), 'password', 'example.com'],
  ['a form that sends to a bare IP address', formWith(['password'], '192.0.2.7'), 'password', '192.0.2.7'],
  ['two fields to type in', formWith(['text', 'email']), 'fields', 'example.com'],
] as const)
  test(`fires on ${why}`, () => assert.deepEqual(detect(form), [[how, opens]]))

test("fires on a password even at the author's own site", () =>
  assert.deepEqual(detect(formWith(['password'], 'www.example.com'), 'example.com'), [['password', 'example.com']]))

for (const [why, form, domain] of [
  ['a search box', formWith(['text', 'submit']), 'notice.example'],
  ['a poll of buttons', formWith(['radio', 'radio', 'checkbox', 'submit']), 'notice.example'],
  ['a form that fetches a page', formWith(['text', 'text'], 'www.example.com', 'get'), 'notice.example'],
  ['a form that sends nowhere', formWith(['password'], ''), 'notice.example'],
  ['a form of the author', formWith(['text', 'text'], 'forms.example.com'), 'mail.example.com'],
  ['a form without fields', formWith([]), 'notice.example'],
  ['hidden fields alone', formWith(['hidden', 'hidden', 'submit']), 'notice.example'],
] as const)
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(form, domain), []))

test('stays silent without a form', () => assert.deepEqual(formInMail.detect({ forms: [], message: messageFrom('a.example') }), []))
