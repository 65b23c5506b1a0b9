import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { createSecureContext } from 'node:tls'
import { Refusal } from '../model/index.ts'
import { makeCertificate, ownCertificate, selfMadeCertificate } from './certificate.ts'

const NOW = new Date('2026-03-01T12:00:00Z')
const LATER = new Date('2031-02-01T00:00:00Z')

async function folder(context: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'telltale-'))
  context.after(() => rm(path, { recursive: true }))
  return path
}

test('makes a certificate that the platform reads, trusts as its own issuer, and can use', async () => {
  const { key, cert } = await makeCertificate('trap.example.test', NOW)
  const read = new X509Certificate(cert)
  assert.equal(read.subject, 'CN=trap.example.test')
  assert.equal(read.subjectAltName, 'DNS:trap.example.test')
  assert.equal(read.checkHost('trap.example.test'), 'trap.example.test')
  assert.ok(read.verify(read.publicKey))
  assert.equal(read.publicKey.asymmetricKeyDetails?.namedCurve, 'prime256v1')
  assert.equal(read.validFromDate.toISOString(), '2026-02-28T12:00:00.000Z')
  assert.equal(read.validToDate.toISOString(), '2031-02-28T12:00:00.000Z')
  assert.doesNotThrow(() => createSecureContext({ key, cert }))
})

test('makes one for any name, even a hostile or endless one', async () => {
  for (const name of ['', 'ü\n\0', 'x'.repeat(10_000)])
    assert.ok(new X509Certificate((await makeCertificate(name, NOW)).cert).raw.length > 0)
})

test('writes years from 2050 on in the long form', async () => {
  assert.equal(
    new X509Certificate((await makeCertificate('a.test', new Date('2049-06-01T00:00:00Z'))).cert).validToDate.getUTCFullYear(),
    2054,
  )
})

test('keeps the pair in the folder, the key for its owner only, and uses it again', async (context) => {
  const path = await folder(context)
  const first = await selfMadeCertificate('a.test', path, NOW)
  assert.deepEqual(await selfMadeCertificate('a.test', path, NOW), first)
  assert.equal((await stat(join(path, 'smtp-key.pem'))).mode & 0o777, 0o600)
})

test('makes a new pair when the old one ends soon or is damaged', async (context) => {
  const path = await folder(context)
  const first = await selfMadeCertificate('a.test', path, NOW)
  const second = await selfMadeCertificate('a.test', path, LATER)
  assert.notEqual(second.cert, first.cert)
  await writeFile(join(path, 'smtp-certificate.pem'), first.cert)
  assert.notEqual((await selfMadeCertificate('a.test', path, NOW)).cert, first.cert, 'key and certificate did not belong together')
  await writeFile(join(path, 'smtp-key.pem'), 'rubbish')
  await selfMadeCertificate('a.test', path, NOW)
  assert.match(await readFile(join(path, 'smtp-key.pem'), 'utf8'), /BEGIN PRIVATE KEY/)
})

test("takes the operator's own pair and refuses one that does not fit", async (context) => {
  const path = await folder(context)
  const [one, two] = [await makeCertificate('a.test', NOW), await makeCertificate('b.test', NOW)]
  for (const [name, text] of Object.entries({ oneKey: one.key, oneCert: one.cert, twoCert: two.cert }))
    await writeFile(join(path, name), text)
  assert.deepEqual(await ownCertificate(join(path, 'oneKey'), join(path, 'oneCert')), one)
  await assert.rejects(ownCertificate(join(path, 'oneKey'), join(path, 'twoCert')), Refusal)
  await assert.rejects(ownCertificate(join(path, 'oneKey'), join(path, 'missing')), Refusal)
})
