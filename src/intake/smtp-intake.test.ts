/** The listener against peers over real sockets. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect as connectTls } from 'node:tls'
import { createTransport } from 'nodemailer'
import { Refusal } from '../model/index.ts'
import { startSmtpIntake } from './smtp-intake.ts'
import { startListener } from './testing/listener.ts'
import { openPeer } from './testing/raw-peer.ts'

const MESSAGE = 'From: a@example.com\r\nSubject: x\r\n\r\nhello\r\n'

test('greets by name and says that it relays nothing', async (context) => {
  const { port } = await startListener(context, { name: 'trap.example.test' })
  const peer = await openPeer(port)
  assert.equal(await peer.reply(), '220 trap.example.test ESMTP Telltale, receives mail to study it and relays nothing')
})

test('offers what it can do and no AUTH', async (context) => {
  const { port } = await startListener(context, { sizeBytesMax: 1_234_567 })
  const peer = await openPeer(port)
  await peer.reply()
  const lines = (await peer.ask('EHLO peer.example')).split('\r\n').map((line) => line.slice(4))
  assert.deepEqual(lines.slice(1).sort(), ['8BITMIME', 'PIPELINING', 'SIZE 1234567', 'SMTPUTF8', 'STARTTLS'])
  assert.match(await peer.ask('AUTH LOGIN'), /^500 /)
})

test('keeps the envelope and every byte of the message, dots unstuffed', async (context) => {
  const listener = await startListener(context)
  const peer = await openPeer(listener.port)
  assert.match(await peer.begin(), /^354 /)
  const bytes = Buffer.from('A: \xff\x00\x80 b\r\n\r\n..dot\r\nbare\nlf and bare\rcr\r\n...two\r\n\r\n', 'latin1')
  peer.send(bytes)
  peer.send('.\r\n')
  assert.match(await peer.reply(), /^250 2\.0\.0 /)
  assert.deepEqual(listener.texts(), ['A: \xff\x00\x80 b\r\n\r\n.dot\r\nbare\nlf and bare\rcr\r\n..two\r\n\r\n'])
  assert.deepEqual(listener.arrivals[0]?.envelope, {
    peerAddress: '127.0.0.1',
    heloName: 'peer.example',
    mailFrom: 'crook@example.com',
    rcptTo: ['trap@example.test'],
    tls: null,
  })
})

test('keeps the bytes whole however they are cut into packets', async (context) => {
  const listener = await startListener(context)
  const text = 'S: x\r\n\r\n..a\r\n.\n\r\n....\r\nb\r\n'
  for (const pieces of [1, 2, 3, 5]) {
    const peer = await openPeer(listener.port)
    await peer.begin()
    const stuffed = Buffer.from(`${text}.\r\n`, 'latin1')
    for (let at = 0; at < stuffed.length; at += pieces) {
      peer.send(stuffed.subarray(at, at + pieces))
      await new Promise((resolve) => setImmediate(resolve))
    }
    assert.match(await peer.reply(), /^250 /)
  }
  const wanted = 'S: x\r\n\r\n.a\r\n.\n\r\n...\r\nb\r\n'
  assert.deepEqual(listener.texts(), [wanted, wanted, wanted, wanted])
})

for (const [name, ending] of [
  ['\\n.\\n', '\n.\n'],
  ['\\n.\\r\\n', '\n.\r\n'],
  ['\\r\\n.\\n', '\r\n.\n'],
  ['\\r.\\r', '\r.\r'],
  ['\\r\\n.\\r', '\r\n.\r'],
] as const) {
  test(`does not take ${name} for the end, so one message cannot become two`, async (context) => {
    const listener = await startListener(context)
    const peer = await openPeer(listener.port)
    await peer.begin()
    const smuggled = `MAIL FROM:<boss@example.com>\r\nRCPT TO:<trap@example.test>\r\nDATA\r\nSubject: smuggled\r\n\r\nx`
    peer.send(`Subject: outer\r\n\r\ntext${ending}${smuggled}\r\n.\r\n`)
    assert.match(await peer.reply(), /^250 /)
    assert.match(await peer.ask('QUIT'), /^221 /)
    assert.equal(listener.arrivals.length, 1)
    assert.match(listener.texts()[0] ?? '', /smuggled/)
    assert.equal(listener.arrivals[0]?.envelope?.mailFrom, 'crook@example.com')
  })
}

test('takes several messages of one connection, each with its own envelope', async (context) => {
  const listener = await startListener(context)
  const peer = await openPeer(listener.port)
  await peer.begin('one@example.test')
  peer.send(`${MESSAGE}.\r\n`)
  await peer.reply()
  await peer.ask('MAIL FROM:<>')
  await peer.ask('RCPT TO:<two@example.test>')
  await peer.ask('DATA')
  peer.send(`${MESSAGE}.\r\n`)
  await peer.reply()
  assert.deepEqual(
    listener.arrivals.map(({ envelope }) => [envelope?.mailFrom, envelope?.rcptTo]),
    [
      ['crook@example.com', ['one@example.test']],
      ['', ['two@example.test']],
    ],
  )
})

test('forgets the transaction at RSET', async (context) => {
  const { port } = await startListener(context)
  const peer = await openPeer(port)
  await peer.reply()
  await peer.ask('EHLO peer.example')
  await peer.ask('MAIL FROM:<a@example.com>')
  await peer.ask('RCPT TO:<trap@example.test>')
  assert.match(await peer.ask('RSET'), /^250 /)
  assert.match(await peer.ask('DATA'), /^503 /)
})

test('answers pipelined commands and messages in order', async (context) => {
  const listener = await startListener(context)
  const peer = await openPeer(listener.port)
  await peer.reply()
  const transaction = `MAIL FROM:<a@example.com>\r\nRCPT TO:<trap@example.test>\r\nDATA\r\n`
  peer.send(`EHLO peer.example\r\n${transaction}${MESSAGE}.\r\n${transaction}${MESSAGE}.\r\nQUIT\r\n`)
  const codes: string[] = []
  for (let answer = await peer.reply(); answer !== ''; answer = await peer.reply()) codes.push(answer.slice(0, 3))
  assert.deepEqual(codes, ['250', '250', '250', '354', '250', '250', '250', '354', '250', '221'])
  assert.deepEqual(listener.texts(), [MESSAGE, MESSAGE])
})

test('speaks TLS after STARTTLS, forgets what was said before, and notes the cipher', async (context) => {
  const listener = await startListener(context)
  const peer = await openPeer(listener.port)
  await peer.reply()
  await peer.ask('EHLO before.example')
  // Said before the handshake, meant for after it (STARTTLS command injection): must be dropped.
  peer.send('STARTTLS\r\nMAIL FROM:<injected@example.com>\r\n')
  assert.match(await peer.reply(), /^220 /)
  peer.socket.removeAllListeners('data')
  const secure = connectTls({ socket: peer.socket, rejectUnauthorized: false })
  secure.setEncoding('latin1')
  const say = (line: string): Promise<string> =>
    new Promise((resolve) => {
      secure.once('data', (text: string) => resolve(text))
      secure.write(line)
    })
  assert.match(await say('MAIL FROM:<a@example.com>\r\n'), /^503 /)
  await say('EHLO after.example\r\n')
  await say('MAIL FROM:<a@example.com>\r\n')
  await say('RCPT TO:<trap@example.test>\r\n')
  await say('DATA\r\n')
  assert.match(await say(`${MESSAGE}.\r\n`), /^250 /)
  const { envelope } = listener.arrivals[0] ?? {}
  assert.equal(envelope?.heloName, 'after.example')
  assert.equal(envelope?.mailFrom, 'a@example.com')
  assert.match(envelope?.tls ?? '', /^TLSv1\.3 TLS_/)
  secure.destroy()
})

test('takes mail from an ordinary client over TLS, addresses in letters among it', async (context) => {
  const listener = await startListener(context)
  const transport = createTransport({ host: '127.0.0.1', port: listener.port, tls: { rejectUnauthorized: false } })
  context.after(() => transport.close())
  await transport.sendMail({ envelope: { from: 'jörg@example.com', to: ['trap@bücher.example'] }, raw: 'Subject: ü\n\nGrüße\n.\n' })
  assert.deepEqual(listener.arrivals[0]?.envelope?.rcptTo, ['trap@bücher.example'])
  assert.equal(Buffer.from(listener.arrivals[0]?.raw ?? []).toString(), 'Subject: ü\r\n\r\nGrüße\r\n.\r\n')
})

test('keeps a punycode domain as it was said', async (context) => {
  const listener = await startListener(context)
  const peer = await openPeer(listener.port)
  await peer.begin('trap@xn--bcher-kva.example')
  peer.send(`${MESSAGE}.\r\n`)
  await peer.reply()
  assert.deepEqual(listener.arrivals[0]?.envelope?.rcptTo, ['trap@xn--bcher-kva.example'])
})

test('survives a broken TLS handshake', async (context) => {
  const listener = await startListener(context)
  const broken = await openPeer(listener.port)
  await broken.reply()
  await broken.ask('EHLO peer.example')
  await broken.ask('STARTTLS')
  broken.send('this is no handshake\r\n\r\n')
  await broken.ended()
  const peer = await openPeer(listener.port)
  assert.match(await peer.reply(), /^220 /)
})

test('says in a sentence that the port is taken', async (context) => {
  const { port } = await startListener(context)
  const acceptor = { accept: () => Promise.reject(new Error()) }
  await assert.rejects(startSmtpIntake({ port }, acceptor), (error) => error instanceof Refusal && /is taken/.test(error.message))
  await assert.rejects(startSmtpIntake({ port: 0, tlsKeyFile: '/nowhere' }, acceptor), Refusal)
})
