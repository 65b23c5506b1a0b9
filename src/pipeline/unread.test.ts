import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headline } from '../explain/index.ts'
import { analyze } from '../index.ts'

const withPart = (type: string) => `From: Robin <robin@example.org>
Subject: hello
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

See below.
--b
Content-Type: ${type}
Content-Transfer-Encoding: base64

AAAA
--b--
`
const judged = async (type: string) => {
  const [report] = await analyze(Buffer.from(withPart(type)), { receivedAt: new Date(0) })
  assert.ok(report)
  return { says: headline(report), codes: report.notRun.filter(({ signal }) => signal === 'unread-part').map(({ code }) => code) }
}

test('a picture or a file that nobody read is said, in the headline too', async () => {
  assert.deepEqual((await judged('image/png')).codes, ['picture-not-read'])
  assert.deepEqual((await judged('application/pdf; name=a.pdf')).codes, ['attachment-not-read'])
  for (const type of ['image/png', 'application/pdf; name=a.pdf']) assert.match((await judged(type)).says, /not all of it could be read/)
})

test('a signature is not for reading', async () => {
  const { codes, says } = await judged('application/pkcs7-signature; name=smime.p7s')
  assert.deepEqual(codes, [])
  assert.doesNotMatch(says, /could be read/)
})
