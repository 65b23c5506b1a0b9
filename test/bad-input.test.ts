/** Bad input gives a report, in bounded time and memory. One line an input; the limits are those of a slow machine. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { analyze } from '../src/index.ts'

const SECONDS_MAX = 10
const nested = (depth: number) =>
  `From: a@example.com\n${Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('')}\nend`

const INPUTS: readonly (readonly [what: string, raw: () => Uint8Array | string, defect: string | null])[] = [
  ['an empty file', () => '', 'empty'],
  ['a mail without headers', () => '\n\njust words', 'no-header'],
  ['words that are no mail', () => 'just words', 'malformed-header-line'],
  ['10,000 nested parts', () => nested(10_000), 'too-deep'],
  [
    '20,000 parts side by side',
    () => `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(20_000)}--b--\n`,
    'too-many-parts',
  ],
  ['a header line of 1 MB', () => `Subject: ${'x'.repeat(1_000_000)}\nFrom: a@example.com\n\nhello`, 'header-too-long'],
  ['NUL bytes', () => 'From: a@example.com\nSubject: a\0b\n\nhello\0world', 'nul-bytes'],
  [
    'a charset that lies',
    () =>
      Buffer.concat([
        Buffer.from('From: a@example.com\nContent-Type: text/plain; charset=utf-8\n\n'),
        Buffer.from([0x67, 0xfc, 0xff, 0x6e]),
      ]),
    'charset-lie',
  ],
  ['a charset nobody knows', () => 'From: a@example.com\nContent-Type: text/plain; charset=klingon\n\nhello', 'unknown-charset'],
  [
    'truncated base64',
    () => 'From: a@example.com\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\naGVsbG8gd29ybGQhI',
    'bad-base64',
  ],
  [
    'a million links',
    () => `From: a@example.com\nContent-Type: text/html\n\n${'<a href=http://example.com/>x</a>'.repeat(1_000_000)}`,
    'too-large',
  ],
  ['500,000 nested elements', () => `From: a@example.com\nContent-Type: text/html\n\n${'<div>'.repeat(500_000)}`, 'too-large'],
  ['a message of 50 MB', () => `From: a@example.com\n\n${'all work and no play\n'.repeat(2_500_000)}`, 'too-large'],
  ['100,000 addresses', () => `From: a@example.com\nTo: ${'b@example.com,'.repeat(100_000)}\n\nhello`, 'header-too-long'],
  ['an unclosed quote in From', () => `From: "${'a '.repeat(50_000)}\n\nhello`, null],
  ['100,000 open brackets in From', () => `From: ${'('.repeat(100_000)}a@example.com\n\nhello`, null],
  ['a boundary that never comes', () => 'From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\nhello', 'boundary-not-found'],
  [
    'an end boundary before the start',
    () => 'From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b--\n--b\n\nhello\n',
    null,
  ],
  [
    'an empty transfer encoding with rfc822',
    () => 'From: a@example.com\nContent-Type: message/rfc822\nContent-Transfer-Encoding:\n\nFrom: b@example.com\n\nhello',
    null,
  ],
  [
    'an attachment that unpacks to gigabytes',
    () =>
      Buffer.concat([
        Buffer.from('From: a@example.com\nContent-Type: application/gzip; name=a.gz\nContent-Transfer-Encoding: base64\n\n'),
        Buffer.from(gzipSync(Buffer.alloc(50_000_000)).toString('base64')),
      ]),
    null,
  ],
]

for (const [what, raw, defect] of INPUTS) {
  test(`${what} gives a report in bounded time`, async () => {
    const given = raw()
    const startedAt = performance.now()
    const [report] = await analyze(typeof given === 'string' ? Buffer.from(given) : given, { receivedAt: new Date('2025-01-01T00:00:00Z') })
    const seconds = (performance.now() - startedAt) / 1000
    assert.ok(seconds < SECONDS_MAX, `it took ${seconds.toFixed(1)} s`)
    assert.ok(report)
    assert.deepEqual(
      report.notRun.filter(({ code }) => code === 'signal-failed'),
      [],
    )
    if (defect !== null)
      assert.ok(
        report.defects.some(({ code }) => code === defect),
        `${defect} is not among ${report.defects.map(({ code }) => code)}`,
      )
  })
}
