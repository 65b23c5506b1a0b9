/** Secrets are found however they are written, quickly, and nothing else is touched. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { redact } from './index.ts'
import { ORIGINAL_BYTES_MAX } from './publication.ts'
import { secretReplacer } from './replace-secrets.ts'
import { CAMPAIGN, campaignWith, SECRETS, TRAP } from './testing/campaign.ts'
import { survivors } from './testing/survivors.ts'

const { inText, inBytes } = secretReplacer(SECRETS)
const bytes = (text: string) => Buffer.from(inBytes(Buffer.from(text, 'latin1'))).toString('latin1')

test('finds a secret in every way of writing it', () => {
  const every = (letters: string, write: (byte: string) => string) =>
    [...letters].map((letter) => write(letter.charCodeAt(0).toString(16).padStart(2, '0'))).join('')
  const ways = [
    TRAP.toUpperCase(),
    encodeURIComponent(TRAP),
    encodeURIComponent(encodeURIComponent(TRAP)),
    every(TRAP, (hex) => `%${hex}`),
    every(TRAP, (hex) => `=${hex.toUpperCase()}`),
    every(TRAP, (hex) => `&#x${hex};`),
    [...TRAP].map((letter) => `&#${letter.charCodeAt(0)};`).join(''),
    every(TRAP, (hex) => String.raw`\u00${hex}`),
    'jane.roe@trap[.]example[.]org',
    'jane.roe[at]trap(dot)example(dot)org',
    String.raw`jane\.roe\@trap\.example\.org`,
    'bounce-jane.roe=trap.example.org@evil.example',
    'jane.ro=\r\ne@trap.exa=\r\nmple.org',
    'jane<wbr>.roe<b>@</b>trap.example.org',
    Buffer.from(TRAP).toString('hex'),
    createHash('md5').update(TRAP.toLowerCase()).digest('hex'),
    createHash('sha256').update(TRAP.toLowerCase()).digest('hex').toUpperCase(),
  ]
  for (const way of ways) {
    for (const redacted of [inText(`before ${way} after`), bytes(`before ${way} after`)]) {
      assert.ok(!redacted.includes(way), `${way} → ${redacted}`)
      assert.deepEqual(survivors(redacted, SECRETS), [])
      assert.match(redacted, /^before .* after$/s)
    }
  }
  assert.equal(inText('mail jane\u200b.roe@tr\u00adap.example.org'), 'mail redacted-1@redacted.invalid')
  assert.doesNotMatch(inText('sent to jane.roe@trap.ex…'), /trap|jane/i)
})

test('finds a secret in Base64 at any place in it, in lines, in a link, and twice encoded', () => {
  for (const before of ['', 'a', 'ab', 'abc']) {
    for (const way of ['base64', 'base64url'] as const) {
      const encoded = Buffer.from(`${before}${TRAP}&more=things-behind-it`).toString(way)
      const redacted = inText(`https://a.example/x/${encoded}`)
      const decoded = Buffer.from(redacted.split('/').at(-1) ?? '', way).toString()
      assert.match(decoded, new RegExp(`^${before}x+@x\\.invalid&more=things-behind-it$`))
    }
  }
  const page = `<p>${'words '.repeat(30)}<a href="https://a.example/?u=${Buffer.from(`m=${TRAP}`).toString('base64')}">`
  const body = Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n')
  const decoded = Buffer.from(bytes(body), 'base64').toString()
  assert.equal(decoded.length, page.length)
  assert.deepEqual(survivors(decoded, SECRETS), [])
})

test('leaves alone what is no secret', () => {
  const body = `${Buffer.from('nothing of ours is in here, and nobody is named').toString('base64')} 00112233445566778899aabb `
  assert.equal(inText(body), body)
  assert.equal(bytes(body), body)
  assert.deepEqual(secretReplacer(['', '  ']).inText('as it was'), 'as it was')
})

test('finds names without their accents, in any width and writing, and in old character sets', () => {
  const replacer = secretReplacer(['Jürgen Müller', 'müller@trap.example'])
  for (const way of [
    'JÜRGEN MÜLLER',
    'Jurgen Muller',
    'Ju\u0308rgen_Mu\u0308ller',
    'jürgen+müller',
    'Ｊürgen%20M%C3%BCller',
    'J&#252;rgen&nbsp;M&#xfc;ller',
  ])
    assert.equal(replacer.inText(`Dear ${way}.`), 'Dear redacted-1.', way)
  for (const [way, encoding] of [
    ['Jürgen Müller', 'utf8'],
    ['Jürgen Müller', 'latin1'],
    ['J=C3=BCrgen M=FCller', 'latin1'],
  ] as const)
    assert.equal(Buffer.from(replacer.inBytes(Buffer.from(`Dear ${way}.`, encoding))).toString(), 'Dear redacted-1.', way)
})

test('tells secrets apart that begin alike, also at the very end of a text', () => {
  const replacer = secretReplacer(['trap.example', 'trap.example.org', 'trapped.example'])
  for (const end of ['', ' and on']) {
    assert.equal(replacer.inText(`at trap.example${end}`), `at redacted-1.invalid${end}`)
    assert.equal(replacer.inText(`at trap.example.org${end}`), `at redacted-2.invalid${end}`)
    assert.equal(replacer.inText(`at trapped.example${end}`), `at redacted-3.invalid${end}`)
  }
})

test('a trap may have thousands of addresses', () => {
  const many = secretReplacer(Array.from({ length: 20_000 }, (_, at) => `user${at}@trap${at}.example.org`))
  const mail = 'from user12@trap12.example.org to user19999%40trap19999.example.org and the user\r\n'.repeat(1000)
  const start = performance.now()
  assert.equal(many.inText(mail).split('\r\n')[0], 'from redacted-13@redacted.invalid to redacted-20000%40redacted.invalid and the user')
  assert.ok(performance.now() - start < 5000)
})

test('a mail that is too large to send is left out', () => {
  const raw = Buffer.alloc(ORIGINAL_BYTES_MAX + 1, 'a')
  assert.equal(redact(campaignWith({}, raw)).cases[0]?.raw, undefined)
})

test('is quick on a large mail, whatever is in it', () => {
  for (const unit of [
    'jane<b>.<i>',
    '<a ',
    'A',
    'dHJhcCBt',
    'ja=\r\n',
    '%25%32%35',
    '&#106;',
    'deadbeef',
    '…jane',
    'words of an honest mail\r\n',
  ]) {
    const mail = Buffer.from(unit.repeat(Math.ceil(200_000 / unit.length)))
    const start = performance.now()
    inBytes(mail)
    assert.ok(performance.now() - start < 5000, `${unit}: ${performance.now() - start} ms`)
  }
})

test('what is redacted is still whole: same cases, same times, no secrets to hand on', () => {
  const redacted = redact(CAMPAIGN)
  assert.deepEqual(
    redacted.cases.map(({ caseId }) => caseId),
    CAMPAIGN.cases.map(({ caseId }) => caseId),
  )
  assert.deepEqual([redacted.secrets, redacted.isRedacted, redacted.madeAt], [[], true, CAMPAIGN.madeAt])
  assert.deepEqual(survivors(JSON.stringify(redacted.cases.map(({ report }) => report)), SECRETS), [])
})
