/** Whole mails, signed here, against name servers that answer, fail, dawdle or say nothing. */
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { dkimSign } from 'mailauth'
import type { Envelope } from '../model/index.ts'
import { parseMessage } from '../parse/index.ts'
import type { Resolver } from '../ports/index.ts'
import { authenticate, recordedResolver } from './index.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const KEY = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`
const MAIL =
  'From: Harbour Bank <news@mail.harbour.example>\r\nTo: a@example.com\r\nSubject: hello\r\nDate: Mon, 03 Mar 2025 10:00:00 +0000\r\n\r\nhello\r\nthere\r\n'
const ENVELOPE: Envelope = {
  peerAddress: '192.0.2.9',
  heloName: 'mx.harbour.example',
  mailFrom: 'news@mail.harbour.example',
  rcptTo: ['a@example.com'],
  tls: null,
}
const KEY_NAME = 'TXT s1._domainkey.harbour.example'
const RECORDS: Readonly<Record<string, unknown[]>> = {
  [KEY_NAME]: [[KEY.slice(0, 100), KEY.slice(100)]],
  'TXT _dmarc.harbour.example': [['v=DMARC1; p=reject']],
  'TXT mail.harbour.example': [['v=spf1 ', 'ip4:192.0.2.0/24 -all']],
}

async function signed(
  options: { readonly domain?: string; readonly maxBodyLength?: number; readonly mail?: string } = {},
): Promise<string> {
  const { domain = 'harbour.example', maxBodyLength, mail = MAIL } = options
  const { signatures } = await dkimSign(mail, {
    canonicalization: 'relaxed/relaxed',
    signatureData: [
      {
        signingDomain: domain,
        selector: 's1',
        privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        ...(maxBodyLength === undefined ? {} : { maxBodyLength }),
      },
    ],
  } as never)
  return signatures + mail
}

/** `codes`: the error of a name, by question; every other name does not exist. */
const resolverOf = (answers: Readonly<Record<string, unknown[]>>, codes: Readonly<Record<string, string>> = {}): Resolver => ({
  async resolve(name, type) {
    const found = answers[`${type} ${name}`]
    if (found) return found
    const code = codes[`${type} ${name}`] ?? 'ENOTFOUND'
    throw Object.assign(new RangeError(code), { code })
  },
})
const without = (...questions: readonly string[]) => Object.fromEntries(Object.entries(RECORDS).filter(([key]) => !questions.includes(key)))

interface Given {
  readonly resolver?: Resolver | null
  readonly envelope?: Envelope | null
  readonly timeLimitMs?: number
  readonly trustedReceivers?: readonly string[]
}

async function measured(
  raw: string,
  { resolver = resolverOf(RECORDS), envelope = ENVELOPE, timeLimitMs, trustedReceivers = [] }: Given = {},
) {
  const bytes = Buffer.from(raw)
  const limit = timeLimitMs === undefined ? {} : { timeLimitMs }
  return authenticate(bytes, await parseMessage(bytes), envelope, { resolver, trustedReceivers, ...limit })
}

async function words(raw: string, given?: Given) {
  const found = await measured(raw, given)
  return found && [found.spf.result, found.dkim.map(({ result }) => result).join(), found.dmarc.result]
}

test('a signed mail from the right host passes SPF, DKIM and DMARC, aligned, and its answers are kept', async () => {
  const found = await measured(await signed())
  assert.deepEqual(found?.spf, { result: 'pass', domain: 'mail.harbour.example', aligned: true })
  assert.deepEqual(found?.dkim, [{ result: 'pass', domain: 'harbour.example', selector: 's1', aligned: true }])
  assert.deepEqual([found?.source, found?.authservId, found?.arc.result], ['measured', null, 'none'])
  assert.deepEqual(found?.dmarc, { result: 'pass', domain: 'mail.harbour.example', policy: 'reject' })
  const names = found?.answers.map(({ name, type }) => `${type} ${name}`) ?? []
  assert.ok(names.includes(KEY_NAME))
  assert.equal(new Set(names).size, names.length)
})

test('a mail kept with Unix line ends passes as the one that was signed', async () => {
  assert.deepEqual(await words((await signed()).replaceAll('\r\n', '\n')), ['pass', 'pass', 'pass'])
})

test('a changed body or subject fails', async () => {
  const raw = await signed()
  const strange = { ...ENVELOPE, peerAddress: '203.0.113.9' }
  assert.deepEqual(await words(raw.replace('there', 'crook'), { envelope: strange }), ['fail', 'fail', 'fail'])
  assert.deepEqual(await words(raw.replace('Subject: hello', 'Subject: pay'), { envelope: strange }), ['fail', 'fail', 'fail'])
})

test('SPF alone, from the wrong host, fails DMARC; from a name that has none it is none', async () => {
  assert.deepEqual(await words(MAIL, { envelope: { ...ENVELOPE, peerAddress: '203.0.113.9' } }), ['fail', '', 'fail'])
  assert.deepEqual(await words(MAIL, { envelope: { ...ENVELOPE, mailFrom: 'a@nowhere.example' } }), ['none', '', 'fail'])
})

test('the null sender is checked by its greeting', async () => {
  const answers = { ...RECORDS, 'TXT mx.harbour.example': [['v=spf1 ip4:192.0.2.9 -all']] }
  const found = await measured(MAIL, { resolver: resolverOf(answers), envelope: { ...ENVELOPE, mailFrom: '' } })
  assert.deepEqual(found?.spf, { result: 'pass', domain: 'mx.harbour.example', aligned: true })
})

test('a key that is gone says nothing about the mail', async () => {
  const resolver = resolverOf(without(KEY_NAME))
  assert.deepEqual(await words(await signed(), { resolver, envelope: null }), ['none', 'temperror', 'temperror'])
  // With the envelope DMARC is complete: a signature under a key that never was must not undo a failure.
  const strange = { ...ENVELOPE, peerAddress: '203.0.113.9' }
  assert.deepEqual(await words(await signed(), { resolver, envelope: strange }), ['fail', 'temperror', 'fail'])
})

test('without the envelope a failure of DMARC is unknown, since SPF may have passed', async () => {
  assert.deepEqual(await words((await signed()).replace('there', 'crook'), { envelope: null }), ['none', 'fail', 'temperror'])
})

test('a name server that does not answer for the author’s key leaves DMARC open, one of a stranger does not', async () => {
  const strange = { ...ENVELOPE, peerAddress: '203.0.113.9' }
  const own = resolverOf(without(KEY_NAME), { [KEY_NAME]: 'ETIMEOUT' })
  assert.deepEqual(await words(await signed(), { resolver: own, envelope: strange }), ['fail', 'temperror', 'temperror'])
  const other = resolverOf(RECORDS, { 'TXT s1._domainkey.crook.example': 'ETIMEOUT' })
  assert.deepEqual(await words(await signed({ domain: 'crook.example' }), { resolver: other, envelope: strange }), [
    'fail',
    'temperror',
    'fail',
  ])
})

test('SPF that cannot be asked for is temperror, and so is DMARC', async () => {
  const resolver = resolverOf(without('TXT mail.harbour.example'), { 'TXT mail.harbour.example': 'ESERVFAIL' })
  assert.deepEqual(await words(MAIL, { resolver }), ['temperror', '', 'temperror'])
})

test('a signature that covers only the first line is no pass for the whole mail', async () => {
  const raw = `${await signed({ maxBodyLength: 7 })}Dear customer, pay here.\r\n`
  assert.deepEqual(await words(raw, { envelope: null }), ['none', 'policy', 'temperror'])
})

test('a passing signature of somebody else does not pass for the author', async () => {
  const answers = { ...RECORDS, 'TXT s1._domainkey.crook.example': [[KEY]] }
  const strange = { ...ENVELOPE, mailFrom: 'x@crook.example' }
  const found = await measured(await signed({ domain: 'crook.example' }), { resolver: resolverOf(answers), envelope: strange })
  assert.deepEqual([found?.dkim[0]?.result, found?.dkim[0]?.aligned, found?.dmarc.result], ['pass', false, 'fail'])
})

test('two authors cannot be evaluated', async () => {
  const mail = `From: x@crook.example\r\n${MAIL}`
  assert.equal((await measured(mail))?.dmarc.result, 'permerror')
})

test('of a thousand signatures the first five are tried', async () => {
  const junk = 'DKIM-Signature: v=1; a=rsa-sha256; d=crook.example; s=s; h=from; bh=x; b=x\r\n'
  const [signature] = (await signed()).split(/\r\n(?=From:)/)
  const found = await measured(`${signature}\r\n${junk.repeat(1_000)}${MAIL}`)
  assert.equal(found?.dkim.length, 5)
  assert.equal(found?.dmarc.result, 'pass')
})

test('a name server that never answers gives temperror within the limit', async () => {
  const silent: Resolver = { resolve: () => new Promise(() => undefined) }
  const raw = await signed()
  const startedAt = performance.now()
  assert.deepEqual(await words(raw, { resolver: silent, timeLimitMs: 100 }), ['temperror', 'temperror', 'temperror'])
  assert.ok(performance.now() - startedAt < 1_000)
})

test('a sender whose own name server dawdles does not hide the failure of the author he claims', async () => {
  const quick = resolverOf(RECORDS)
  const resolver: Resolver = {
    resolve: (name, type) => (name.endsWith('crook.example') ? new Promise(() => undefined) : quick.resolve(name, type)),
  }
  const envelope = { ...ENVELOPE, peerAddress: '203.0.113.9' }
  assert.deepEqual(await words(await signed({ domain: 'crook.example' }), { resolver, envelope, timeLimitMs: 100 }), [
    'fail',
    'temperror',
    'fail',
  ])
})

test('a resolver that breaks its promises makes nothing fail', async () => {
  const raw = await signed()
  const broken: readonly unknown[] = [null, 'text', [null], [[1]], [{ priority: 'x' }], ['x'.repeat(1_000_000)], [['x'.repeat(1_000_000)]]]
  for (const answer of broken) {
    const found = await measured(raw, { resolver: { resolve: async () => answer as unknown[] } })
    assert.notEqual(found?.dkim[0]?.result, 'fail')
    assert.ok(JSON.stringify(found).length < 20_000)
  }
  const throwing: Resolver = {
    resolve() {
      throw 'at once'
    },
  }
  assert.deepEqual(await words(raw, { resolver: throwing }), ['temperror', 'temperror', 'temperror'])
})

test('a replay from the answers kept asks nobody and finds the same', async () => {
  const raw = await signed()
  for (const envelope of [ENVELOPE, null, { ...ENVELOPE, peerAddress: '203.0.113.9' }]) {
    const live = await measured(raw, { envelope })
    const kept = JSON.parse(JSON.stringify(live?.answers))
    assert.deepEqual(await measured(raw, { envelope, resolver: recordedResolver(kept) }), live)
  }
})

test('nobody asked means nothing known, and so does a mail with neither signature nor envelope', async () => {
  assert.equal(await measured(await signed(), { resolver: null }), null)
  assert.equal(await measured(MAIL, { envelope: null }), null)
  assert.equal(await measured(MAIL, { envelope: null, resolver: null }), null)
})

const STAMPED = `Authentication-Results: mx.receiver.test; dmarc=pass header.from=mail.harbour.example\r\nReceived: from x by mx.receiver.test; now\r\n${MAIL}`

test('who connects from outside is not believed, whatever the header says; a program of this machine is', async () => {
  const trustedReceivers = ['receiver.test']
  const strange = { ...ENVELOPE, peerAddress: '203.0.113.9' }
  assert.deepEqual(await words(STAMPED, { trustedReceivers, envelope: strange }), ['fail', '', 'fail'])
  for (const peerAddress of ['127.0.0.1', '::ffff:127.0.0.1', '::1'])
    assert.equal(
      (await measured(STAMPED, { trustedReceivers, envelope: { ...ENVELOPE, peerAddress } }))?.source,
      'trusted-receiver',
      peerAddress,
    )
  assert.equal((await measured(STAMPED, { trustedReceivers, envelope: null, resolver: null }))?.dmarc.result, 'pass')
})

test('headers made to be slow end soon', async () => {
  const sign = (names: string) => `DKIM-Signature: v=1; a=rsa-sha256; d=harbour.example; s=s1; bh=x; b=x; h=${names}\r\n`
  const hostile = [
    sign('from:'.repeat(1_500)).repeat(5) + 'X: y\r\n'.repeat(900) + MAIL,
    sign('from:'.repeat(50_000)) + MAIL,
    sign('from') + 'X: y\r\n'.repeat(30_000) + MAIL,
    `${sign('from')}X: y${'\r\n y'.repeat(60_000)}\r\n${MAIL}`,
    Array.from({ length: 60 }, (_, i) => `ARC-Seal: i=${i + 1}; a=rsa-sha256; cv=pass; d=a.example; s=s; b=x\r\n`).join('') + MAIL,
    `${sign('from')}From: ${'<a@b.example>,'.repeat(8_000)}\r\n\r\nx`,
    sign('from'),
    '',
  ]
  const started = performance.now()
  for (const raw of hostile) assert.notEqual(await measured(raw), undefined)
  assert.ok(performance.now() - started < 5_000, `${performance.now() - started} ms`)
})

test('a private address proves nothing: behind a NAT every stranger has one', async () => {
  const trustedReceivers = ['receiver.test']
  for (const peerAddress of ['10.1.2.3', '172.17.0.1', '192.168.0.4', 'fe80::1%eth0', '']) {
    const found = await measured(STAMPED, { trustedReceivers, envelope: { ...ENVELOPE, peerAddress } })
    assert.notEqual(found?.source, 'trusted-receiver', peerAddress)
    assert.equal(found?.spf.result ?? 'none', 'none', peerAddress)
  }
})
