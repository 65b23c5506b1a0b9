import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { Report, Sighting } from '../model/index.ts'
import { parseBytes } from '../parse/index.ts'
import { anatomyOf } from './anatomy.ts'
import { judge } from './judge.ts'

const sighting: Sighting = {
  sightingId: 's',
  caseId: `sha256:${'0'.repeat(64)}`,
  source: 'file',
  receivedAt: '2026-12-01T10:00:00.000Z',
  receivedAtSource: 'date',
  envelope: null,
  path: null,
  carrier: null,
}
async function anatomise(source: string, report?: Report | null) {
  const raw = Buffer.from(source)
  const judged = report === undefined ? await judge({ caseId: sighting.caseId, raw, sighting, gathered: null }) : report
  return anatomyOf({ raw, message: parseBytes(raw), sighting, authentication: null, report: judged })
}
const html = (body: string, header = '') => `From: a@example.com\n${header}Content-Type: text/html\n\n${body}`

test('a link is told with what wraps it and whose that is; those that lead to one place are one', async () => {
  const wrapped =
    '<a href="https://www.google.com/url?q=https://bit.ly/x">One</a><a href="https://www.google.com/url?q=https://bit.ly/x">Two</a>'
  const { links } = await anatomise(html(`${wrapped}<a href="http://192.0.2.7/">Three</a>`))
  assert.deepEqual(
    links.map(({ texts, count, chain }) => [texts, count, chain.map(({ by, host, kinds, owner }) => `${by} ${host} ${kinds} ${owner}`)]),
    [
      [['One', 'Two'], 2, ['redirector www.google.com  Google', 'destination bit.ly shortener null']],
      [['Three'], 1, ['destination 192.0.2.7 bare-address null']],
    ],
  )
})

test('fields that stand twice, hold raw bytes, or are encoded say so', async () => {
  const { fields } = await anatomise(html('x', 'Subject: one\nSubject: =?utf-8?Q?zw=C3=B6lf?=\nX-Odd: h\u00e9\n'))
  const told = fields.map(({ name, decoded, oddities }) => `${name} ${decoded} ${oddities}`)
  assert.deepEqual(told.slice(1, 4), ['Subject null repeated', 'Subject zwölf repeated', 'X-Odd null raw-8bit'])
})

test('parts are told as a tree, and which of them the reader sees', async () => {
  const source =
    'From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\nplain\n--c\nContent-Type: text/html; charset=nonsense\n\n<p>x</p>\n--c--\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nUEsDBA==\n--b--\n'
  const { parts, files } = await anatomise(source)
  assert.deepEqual(
    parts.map(({ id, depth, type, isShown }) => `${id} ${depth} ${type}${isShown ? ' shown' : ''}`),
    [' 0 multipart/mixed', '1 1 multipart/alternative', '1.1 2 text/plain', '1.2 2 text/html shown', '2 1 application/pdf'],
  )
  assert.deepEqual(parts[3]?.defects, ['unknown-charset'])
  const sha256 = createHash('sha256').update('PK\u0003\u0004').digest('hex')
  assert.deepEqual(files, [{ part: '2', filename: 'a.pdf', type: 'application/pdf', format: 'zip', bytes: 4, sha256, opens: [] }])
})

test('what is more than a page can hold is counted, not shown', async () => {
  const many = Array.from({ length: 100 }, (_, at) => `<a href="https://a.example/${at}">x</a>`).join('')
  const { links, linksLeftOut, fields, fieldsLeftOut } = await anatomise(html(many, 'X-A: b\n'.repeat(300)))
  assert.deepEqual([links.length + linksLeftOut, fields.length + fieldsLeftOut], [100, 302])
  assert.ok(linksLeftOut > 0 && fieldsLeftOut > 0)
})

test('a mail that is not judged yet has its way, fields and parts all the same', async () => {
  const { links, files, parts, fields } = await anatomise(html('<a href="https://a.example/">x</a>'), null)
  assert.deepEqual([links, files, parts.length, fields.length], [[], [], 1, 2])
})
