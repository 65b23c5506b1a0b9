import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { decodedBytes, findOriginals, locateInRaw, parseBytes, parseMessage, reporterOf } from './index.ts'

const crlf = (text: string) => text.replace(/\n/g, '\r\n')
const NESTED = `Received: by mx.example.com
From: =?utf-8?Q?J=C3=B6rg?= <joerg@example.com>
Subject: =?utf-8?B?R3LDvMOfZQ==?=
Content-Type: multipart/mixed; boundary="outer"

preamble
--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8

plain text
--inner
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<p>gr=C3=BC=C3=9Fe</p>
--inner--
--outer
Content-Type: application/pdf; name="=?utf-8?Q?Rechnung=2Epdf?="
Content-Disposition: attachment; filename="a.pdf"
Content-Transfer-Encoding: base64

aGVsbG8=
--outer--
epilogue
`

for (const [ends, text] of [
  ['LF', NESTED],
  ['CRLF', crlf(NESTED)],
] as const) {
  test(`parts are numbered as IMAP numbers them, with exact byte ranges (${ends})`, () => {
    const raw = Buffer.from(text)
    const { parts, header, headerRange } = parseBytes(raw)
    assert.deepEqual(
      parts.map(({ id, type }) => [id, type]),
      [
        ['', 'multipart/mixed'],
        ['1', 'multipart/alternative'],
        ['1.1', 'text/plain'],
        ['1.2', 'text/html'],
        ['2', 'application/pdf'],
      ],
    )
    const body = (id: string) => {
      const range = parts.find((part) => part.id === id)?.bodyRange
      return raw.subarray(range?.start, range?.end).toString()
    }
    assert.deepEqual([body('1.1'), body('1.2'), body('2')], ['plain text', '<p>gr=C3=BC=C3=9Fe</p>', 'aGVsbG8='])
    const from = header.find(({ key }) => key === 'from')
    assert.equal(
      raw.subarray(headerRange.start + (from?.start ?? 0), headerRange.start + (from?.end ?? 0)).toString(),
      'From: =?utf-8?Q?J=C3=B6rg?= <joerg@example.com>',
    )
  })
}

test('words, names, texts and attachments are decoded', async () => {
  const raw = Buffer.from(NESTED)
  const message = await parseMessage(raw)
  assert.deepEqual(
    [message.subject.text, message.identity.from[0]?.displayName, message.identity.from[0]?.domain],
    ['Grüße', 'Jörg', 'example.com'],
  )
  assert.equal(message.parts.find(({ id }) => id === '1.2')?.text, '<p>grüße</p>')
  const pdf = message.parts.find(({ id }) => id === '2')
  assert.deepEqual([pdf?.filename, pdf && Buffer.from(decodedBytes(raw, pdf, 100)).toString()], ['a.pdf', 'hello'])
  assert.deepEqual(message.defects, [])
})

test('an encoded address separator does not make another address', () => {
  const { identity } = parseBytes(Buffer.from('From: =?utf-8?Q?a=40bank=2Eexample=2C_b?= <real@example.com>\n\nx'))
  assert.deepEqual(
    identity.from.map(({ address }) => address),
    ['real@example.com'],
  )
  assert.equal(identity.from[0]?.displayName, 'a@bank.example, b')
})

const quoted = (bytes: Buffer) =>
  [...bytes]
    .map(
      (byte, at) =>
        (byte > 0x7e || byte < 0x21 || byte === 0x3d ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)) +
        (at % 20 === 19 ? '=\r\n' : ''),
    )
    .join('')
const ENCODINGS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  base64: (bytes) => Buffer.from(bytes.toString('base64').replace(/.{19}/g, '$&\r\n')),
  'quoted-printable': (bytes) => Buffer.from(quoted(bytes)),
  '8bit': (bytes) => bytes,
}
const LETTERS: Readonly<Record<string, string>> = {
  'utf-8': 'abc äö€漢😀',
  'iso-8859-1': 'abc äöü',
  'windows-1251': 'abc привет',
  shift_jis: 'abc 漢字',
}

test('a range of the text is found in the raw bytes, whatever the encoding and character set', () => {
  const cases = fc.record({
    encoding: fc.constantFrom(...Object.keys(ENCODINGS)),
    charset: fc.constantFrom(...Object.keys(LETTERS)),
    picks: fc.array(fc.nat(100), { minLength: 1, maxLength: 60 }),
    from: fc.nat(60),
    length: fc.nat(20),
  })
  fc.assert(
    fc.property(cases, ({ encoding, charset, picks, from, length }) => {
      const letters = [...(LETTERS[charset] ?? '')]
      const units = picks.map((pick) => letters[pick % letters.length] ?? '')
      const text = `x${units.join('')}x`
      const head = `From: a@example.com\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`
      const raw = Buffer.concat([Buffer.from(head), (ENCODINGS[encoding] ?? ((bytes: Buffer) => bytes))(iconv.encode(text, charset))])
      const message = parseBytes(raw)
      assert.equal(message.parts[0]?.text, text)
      const [start, end] = [Math.min(from, units.length), Math.min(from + length, units.length)].map(
        (at) => 1 + units.slice(0, at).join('').length,
      ) as [number, number]
      const range = locateInRaw(raw, message, { part: '1', start, end })
      const found = raw.subarray(range?.start, range?.end)
      // Cut out and decoded by itself, it is the text again; base64 may carry a byte more on either side.
      if (encoding !== 'base64') {
        const again = parseBytes(Buffer.concat([Buffer.from(head), found])).parts[0]?.text ?? ''
        if (start < end) assert.equal(again, text.slice(start, end))
      } else if (start < end) assert.ok(range && range.end > range.start && range.start >= head.length && range.end <= raw.length)
    }),
    { numRuns: 400, seed: 7 },
  )
})

test('no bytes whatever make it throw', () => {
  const pieces = fc.constantFrom(
    'From: ',
    '\n',
    '\r\n',
    '--b',
    'Content-Type: multipart/mixed; boundary=b\n',
    'Content-Type: message/rfc822\n',
    '\0',
    '=?utf-8?B?',
    '?=',
    ':',
    '\xff',
    'Content-Transfer-Encoding: base64\n',
    'a@',
    '"',
    '<',
    '(',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (all) => {
      const raw = Buffer.from(all.join(''), 'latin1')
      const message = parseBytes(raw)
      for (const { headerRange, bodyRange } of message.parts)
        assert.ok(headerRange.start <= headerRange.end && bodyRange.start <= bodyRange.end && bodyRange.end <= raw.length)
    }),
    { numRuns: 2_000, seed: 11 },
  )
})

const originalsOf = async (text: string) => {
  const raw = Buffer.from(text)
  return (await findOriginals(raw, parseBytes(raw))).map(({ how, raw: inner }) => [
    how,
    parseBytes(inner).identity.from[0]?.address,
    parseBytes(inner).subject.text,
  ])
}

test('an attached mail is the original, its bytes untouched, also in base64 and behind a second carrier', async () => {
  const inner = 'From: crook@example.net\nSubject: Lure\n\nhello\n'
  const attach = (content: string, extra = '') =>
    `From: r@example.org\nSubject: look\nContent-Type: multipart/mixed; boundary=${content.length}\n\n--${content.length}\nContent-Type: message/rfc822\n${extra}\n${content}\n--${content.length}--\n`
  assert.deepEqual(await originalsOf(attach(inner)), [['attached', 'crook@example.net', 'Lure']])
  assert.deepEqual(await originalsOf(attach(Buffer.from(inner).toString('base64'), 'Content-Transfer-Encoding: base64\n')), [
    ['attached', 'crook@example.net', 'Lure'],
  ])
  assert.deepEqual(await originalsOf(attach(attach(inner))), [['attached', 'crook@example.net', 'Lure']])
  assert.equal(reporterOf(parseBytes(Buffer.from(attach(inner)))), 'r@example.org')
})

for (const [program, subject, block] of [
  [
    'Gmail',
    'Fwd: Lure',
    '---------- Forwarded message ---------\nFrom: Bank <crook@example.net>\nDate: Mon, 3 Mar 2025 at 10:00\nSubject: Lure\nTo: <me@example.org>\n\n',
  ],
  [
    'Outlook, German',
    'WG: Lure',
    'Von: Bank [mailto:crook@example.net]\nGesendet: Montag, 3. März 2025 10:00\nAn: me@example.org\nBetreff: Lure\n\n',
  ],
  ['Apple Mail', 'Fwd: Lure', 'Begin forwarded message:\n\n> From: Bank <crook@example.net>\n> Subject: Lure\n> Date: 3 March 2025\n\n'],
  [
    'Thunderbird',
    'Fwd: Lure',
    '-------- Forwarded Message --------\nSubject: \tLure\nDate: \tMon, 3 Mar 2025\nFrom: \tBank <crook@example.net>\nTo: \tme@example.org\n\n',
  ],
  ['Outlook, Portuguese', 'ENC: Lure', 'De: Bank <crook@example.net>\nEnviado: segunda-feira\nPara: me@example.org\nAssunto: Lure\n\n'],
] as const) {
  test(`an inline forward of ${program} is rebuilt`, async () => {
    assert.deepEqual(await originalsOf(`From: me@example.org\nSubject: ${subject}\n\nIs this real?\n\n${block}Dear customer, log in.\n`), [
      ['inline', 'crook@example.net', 'Lure'],
    ])
  })
}

test('files that were forwarded with a mail are its files, byte for byte; the other body and its pictures are not', async () => {
  const block = 'From: Bank <crook@example.net>\nSubject: Lure\n\nSee the file.\n'
  const file = 'Content-Type: application/pdf; name="notice.pdf"\nContent-Disposition: attachment; filename="notice.pdf"\n\n%PDF-1.4 \xff\n'
  const logo = 'Content-Type: image/png; name="logo.png"\nContent-ID: <logo>\nContent-Disposition: inline; filename="logo.png"\n\nx\n'
  const raw = Buffer.from(
    `Subject: Fwd: Lure\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n${block}\n--b\n${logo}\n--b\n${file}\n--b--\n`,
    'latin1',
  )
  const [original] = await findOriginals(raw, parseBytes(raw))
  const rebuilt = Buffer.from(original?.raw ?? '')
  const { parts, subject, defects } = parseBytes(rebuilt)
  assert.deepEqual(
    parts.map(({ type, filename }) => [type, filename]),
    [
      ['multipart/mixed', null],
      ['text/plain', null],
      ['application/pdf', 'notice.pdf'],
    ],
  )
  assert.equal(subject.text, 'Lure')
  assert.equal(parts[1]?.text?.trim(), 'See the file.')
  assert.ok(rebuilt.toString('latin1').includes(file.trimEnd()))
  assert.deepEqual(defects, [])
})

for (const shown of ['(Bank) - Notice', 'Bank, Ltd', 'Bank (Ltd), Notices'])
  test(`an inline forward keeps the name ${shown} whole`, async () => {
    const raw = Buffer.from(`Subject: Fwd: Lure\n\nFrom: ${shown} <crook@example.net>\nSubject: Lure\n\nLog in.\n`)
    const [original] = await findOriginals(raw, parseBytes(raw))
    const { from } = parseBytes(original?.raw ?? raw).identity
    assert.deepEqual(
      from.map(({ displayName, address }) => [displayName, address]),
      [[shown, 'crook@example.net']],
    )
  })

test('a reply that quotes is no forward, and a bounce is no report', async () => {
  assert.deepEqual(
    await originalsOf(
      'From: me@example.org\nSubject: Re: lunch\n\nYes.\n\n-----Original Message-----\nFrom: you@example.org\nSubject: lunch\n\nLunch?\n',
    ),
    [],
  )
  assert.deepEqual(
    await originalsOf(
      'From: mailer@example.org\nSubject: failed\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nFrom: me@example.org\nSubject: x\n\ny\n--b--\n',
    ),
    [],
  )
})
