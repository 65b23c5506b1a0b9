import assert from 'node:assert/strict'
import { test } from 'node:test'
import { walkHtml } from './html-walk.ts'

const formsOf = (html: string) => walkHtml('1', html).forms

test('a form tells where it sends and what it asks for', () => {
  const html =
    '<p>x</p><form action=" https://a.example/in " method=POST><input name=mail><input type=PASSWORD name=pw><select name=s></select></form>'
  const [form] = formsOf(html)
  assert.deepEqual(form, {
    action: 'https://a.example/in',
    host: 'a.example',
    method: 'post',
    fields: [
      { name: 'mail', type: 'text' },
      { name: 'pw', type: 'password' },
      { name: 's', type: 'select' },
    ],
    at: { part: '1', start: 8, end: html.indexOf('<input') },
  })
})

test('a form that is never closed is still a form', () => {
  assert.deepEqual(
    formsOf('<form action=//a.example><input name=x>').map(({ host, method, fields }) => [host, method, fields.length]),
    [['a.example', 'get', 1]],
  )
})

test('a million fields end', () => {
  const forms = formsOf(`${'<form>'}${'<input>'.repeat(100_000)}`)
  assert.deepEqual(
    forms.map(({ fields }) => fields.length),
    [100],
  )
})
