import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { dkimSign } from 'mailauth'
import type { Envelope } from '../model/index.ts'
import { parseMessage } from '../parse/index.ts'
import type { Resolver } from '../ports/index.ts'
import { authenticate } from './index.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const KEY = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`
const MAIL =
  'From: Harbour Bank <news@mail.harbour.example>\r\nTo: a@example.com\r\nSubject: hello\r\nDate: Mon, 03 Mar 2025 10:00:00 +0000\r\n\r\nhello\r\n'
const ENVELOPE: Envelope = {
  peerAddress: '192.0.2.9',
  heloName: 'mx.harbour.example',
  mailFrom: 'news@mail.harbour.example',
  rcptTo: ['a@example.com'],
  tls: null,
}

async function signed(): Promise<string> {
  const { signatures } = await dkimSign(MAIL, {
    canonicalization: 'relaxed/relaxed',
    signatureData: [
      { signingDomain: 'harbour.example', selector: 's1', privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() },
    ],
  } as never)
  return signatures + MAIL
}

const resolverOf = (answers: Readonly<Record<string, unknown[]>>, code = 'ENOTFOUND'): Resolver => ({
  async resolve(name, type) {
    const found = answers[`${type} ${name.toLowerCase()}`]
    if (found) return found
    throw Object.assign(new RangeError(code), { code })
  },
})
const RECORDS = {
  'TXT s1._domainkey.harbour.example': [[KEY]],
  'TXT _dmarc.harbour.example': [['v=DMARC1; p=reject']],
  'TXT mail.harbour.example': [['v=spf1 ip4:192.0.2.0/24 -all']],
}

const measured = async (raw: string, resolver: Resolver | null, envelope: Envelope | null = ENVELOPE, timeLimitMs = 2_000) => {
  const bytes = Buffer.from(raw)
  return authenticate(bytes, await parseMessage(bytes), envelope, { resolver, trustedReceivers: [], timeLimitMs })
}

test('a signed mail from the right host passes SPF, DKIM and DMARC, aligned, and its answers are kept', async () => {
  const found = await measured(await signed(), resolverOf(RECORDS))
  assert.deepEqual(
    [found?.spf.result, found?.spf.aligned, found?.dkim[0]?.result, found?.dkim[0]?.aligned, found?.dmarc.result],
    ['pass', true, 'pass', true, 'pass'],
  )
  assert.equal(found?.source, 'measured')
  assert.ok(found?.answers.some(({ name }) => name === 's1._domainkey.harbour.example'))
})

test('a changed body fails', async () => {
  const found = await measured((await signed()).replace('\r\n\r\nhello', '\r\n\r\nhello, crook'), resolverOf(RECORDS))
  assert.equal(found?.dkim[0]?.result, 'fail')
})

test('a key that is gone says nothing about the mail', async () => {
  const { 'TXT s1._domainkey.harbour.example': _, ...rest } = RECORDS
  assert.equal((await measured(await signed(), resolverOf(rest)))?.dkim[0]?.result, 'temperror')
})

test('a name server that never answers gives temperror within the limit', async () => {
  const silent: Resolver = { resolve: () => new Promise(() => undefined) }
  const startedAt = performance.now()
  const found = await measured(await signed(), silent, ENVELOPE, 300)
  assert.ok(performance.now() - startedAt < 5_000)
  assert.equal(found?.dmarc.result, 'temperror')
  assert.notEqual(found?.dkim[0]?.result, 'fail')
})

test('nobody asked means nothing known', async () => {
  assert.equal(await measured(await signed(), null), null)
})
