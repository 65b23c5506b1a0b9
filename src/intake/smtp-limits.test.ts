/** What the listener refuses, and how it ends things: limits, failures, closing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '../model/index.ts'
import { startListener } from './testing/listener.ts'
import { openPeer } from './testing/raw-peer.ts'

const MESSAGE = 'From: a@example.com\r\nSubject: x\r\n\r\nhello\r\n'

test('takes mail for its domains and refuses to relay the rest', async (context) => {
  const { port } = await startListener(context, { domains: ['Trap.example', '*.traps.example', 'xn--mller-kva.example'] })
  const peer = await openPeer(port)
  await peer.reply()
  await peer.ask('EHLO peer.example')
  await peer.ask('MAIL FROM:<a@example.com>')
  for (const address of ['x@trap.EXAMPLE', 'x@a.traps.example', 'x@müller.example', 'postmaster'])
    assert.match(await peer.ask(`RCPT TO:<${address}>`), /^250 /, address)
  for (const address of ['x@example.com', 'x@traps.example', 'x@eviltrap.example', 'x@trap.example.com', 'x@[192.0.2.1]'])
    assert.match(await peer.ask(`RCPT TO:<${address}>`), /^550 5\.7\.1 Relaying denied/, address)
})

test('refuses more recipients than allowed and keeps those before', async (context) => {
  const listener = await startListener(context, { recipientsMax: 2 })
  const peer = await openPeer(listener.port)
  await peer.begin('one@example.test')
  peer.send(`${MESSAGE}.\r\n`)
  await peer.reply()
  await peer.ask('MAIL FROM:<a@example.com>')
  assert.match(await peer.ask('RCPT TO:<1@example.test>'), /^250 /)
  assert.match(await peer.ask('RCPT TO:<2@example.test>'), /^250 /)
  assert.match(await peer.ask('RCPT TO:<3@example.test>'), /^452 4\.5\.3 /)
  await peer.ask('DATA')
  peer.send(`${MESSAGE}.\r\n`)
  await peer.reply()
  assert.deepEqual(listener.arrivals[1]?.envelope?.rcptTo, ['1@example.test', '2@example.test'])
})

test('refuses a message that says it is too big, and one that is', async (context) => {
  const listener = await startListener(context, { sizeBytesMax: 100_000 })
  const peer = await openPeer(listener.port)
  await peer.reply()
  await peer.ask('EHLO peer.example')
  assert.match(await peer.ask('MAIL FROM:<a@example.com> SIZE=100001'), /^552 /)
  for (const [bytes, code] of [
    [99_998, '250'],
    [99_999, '552'],
  ] as const) {
    await peer.ask('MAIL FROM:<a@example.com>')
    await peer.ask('RCPT TO:<trap@example.test>')
    await peer.ask('DATA')
    peer.send(`${'x'.repeat(bytes)}\r\n.\r\n`)
    assert.equal((await peer.reply()).slice(0, 3), code)
  }
  assert.deepEqual(
    listener.arrivals.map(({ raw }) => raw.length),
    [100_000],
  )
})

test('takes a message of many dotted lines without growing beyond its size', async (context) => {
  const listener = await startListener(context)
  const peer = await openPeer(listener.port)
  await peer.begin()
  peer.send(`${'..\r\n'.repeat(50_000)}.\r\n`)
  assert.match(await peer.reply(), /^250 /)
  assert.equal(listener.arrivals[0]?.raw.length, 150_000)
})

test('asks to come later when all messages together take too much memory', async (context) => {
  const listener = await startListener(context, { sizeBytesMax: 100_000, receivingBytesMax: 100_000 })
  const [one, two] = [await openPeer(listener.port), await openPeer(listener.port)]
  await one.begin()
  await two.begin()
  one.send('x'.repeat(60_000))
  await new Promise((resolve) => setTimeout(resolve, 50))
  two.send(`${'x'.repeat(60_000)}\r\n.\r\n`)
  assert.match(await two.reply(), /^452 4\.3\.1 /)
  one.send('\r\n.\r\n')
  assert.match(await one.reply(), /^250 /)
  await two.ask('MAIL FROM:<a@example.com>')
  await two.ask('RCPT TO:<trap@example.test>')
  await two.ask('DATA')
  two.send(`${'x'.repeat(60_000)}\r\n.\r\n`)
  assert.match(await two.reply(), /^250 /, 'the memory was given back')
})

test('refuses before DATA while it may not accept, in the words given', async (context) => {
  let reason: string | null = 'The disk is nearly full'
  const { port } = await startListener(context, { mayAccept: () => reason })
  const peer = await openPeer(port)
  await peer.reply()
  await peer.ask('EHLO peer.example')
  assert.equal(await peer.ask('MAIL FROM:<a@example.com>'), '452 4.3.1 The disk is nearly full')
  reason = null
  assert.match(await peer.ask('MAIL FROM:<a@example.com>'), /^250 /)
  reason = 'The queue is full'
  assert.equal(await peer.ask('RCPT TO:<trap@example.test>'), '452 4.3.1 The queue is full')
})

test('says 250 only after the message is safe', async (context) => {
  let release: () => void = () => undefined
  const listener = await startListener(context, {}, () => new Promise<void>((resolve) => (release = resolve)))
  const peer = await openPeer(listener.port)
  await peer.begin()
  peer.send(`${MESSAGE}.\r\n`)
  const answer = peer.reply()
  const early = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 100, 'silence'))])
  assert.equal(early, 'silence')
  release()
  assert.match(await answer, /^250 /)
})

for (const [name, failure, says] of [
  ['a fault', new Fault('disk-full'), '451 4.3.0 The disk cannot take more mail.'],
  ['a bug', new TypeError('secret'), '451 4.3.0 The message could not be kept, please try again'],
] as const) {
  test(`asks to try again after ${name}, tells the operator, and goes on`, async (context) => {
    const troubles: unknown[] = []
    let isBroken = true
    const listener = await startListener(context, { onTrouble: (error) => troubles.push(error) }, () => {
      if (isBroken) throw failure
    })
    const peer = await openPeer(listener.port)
    await peer.begin()
    peer.send(`${MESSAGE}.\r\n`)
    assert.equal(await peer.reply(), says)
    assert.deepEqual(troubles, [failure])
    isBroken = false
    await peer.ask('MAIL FROM:<a@example.com>')
    await peer.ask('RCPT TO:<trap@example.test>')
    await peer.ask('DATA')
    peer.send(`${MESSAGE}.\r\n`)
    assert.match(await peer.reply(), /^250 /)
  })
}

test('keeps nothing of a message that broke off', async (context) => {
  const listener = await startListener(context)
  const peer = await openPeer(listener.port)
  await peer.begin()
  peer.send(MESSAGE)
  peer.socket.end()
  await peer.ended()
  assert.equal(listener.arrivals.length, 0)
})

test('limits connections of one network, and of all', async (context) => {
  const perNetwork = await startListener(context, { connectionsPerAddressMax: 2 })
  const first = await openPeer(perNetwork.port)
  await first.reply()
  await (await openPeer(perNetwork.port)).reply()
  const third = await openPeer(perNetwork.port)
  assert.match(await third.reply(), /^421 .*Too many connections from your network/)
  await first.ask('QUIT')
  first.socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 50))
  assert.match(await (await openPeer(perNetwork.port)).reply(), /^220 /)
  const all = await startListener(context, { connectionsMax: 1 })
  await (await openPeer(all.port)).reply()
  assert.match(await (await openPeer(all.port)).reply(), /^421 .*Too many connected clients/)
})

test('ends a connection that is idle, and a message that takes too long', async (context) => {
  const idle = await startListener(context, { idleTimeLimitMs: 300 })
  const sleeper = await openPeer(idle.port)
  await sleeper.reply()
  assert.match(await sleeper.reply(), /^421 /)
  const slow = await startListener(context, { dataTimeLimitMs: 300, idleTimeLimitMs: 5_000 })
  const dripper = await openPeer(slow.port)
  await dripper.begin()
  const drip = setInterval(() => dripper.send('x\r\n'), 50)
  assert.match(await dripper.reply(), /^421 .*took too long/)
  clearInterval(drip)
  await dripper.ended()
  assert.equal(slow.arrivals.length, 0)
})

test('ends a connection whose command never ends', async (context) => {
  const { port } = await startListener(context)
  const peer = await openPeer(port)
  await peer.reply()
  peer.send('EHLO '.padEnd(20_000, 'x'))
  assert.match(await peer.reply(), /^421 /)
})

test('lets a message finish while closing, and ends the idle at once', async (context) => {
  const listener = await startListener(context)
  const [busy, idle] = [await openPeer(listener.port), await openPeer(listener.port)]
  await busy.begin()
  await idle.reply()
  busy.send('Subject: x\r\n\r\nhalf')
  const closing = listener.close()
  assert.match(await idle.reply(), /^421 /)
  busy.send(' and whole\r\n.\r\n')
  assert.match(await busy.reply(), /^250 /)
  assert.match(await busy.reply(), /^421 /)
  await closing
  assert.deepEqual(listener.texts(), ['Subject: x\r\n\r\nhalf and whole\r\n'])
  await assert.rejects(openPeer(listener.port))
})

test('does not wait for ever for a message while closing', async (context) => {
  const listener = await startListener(context, { closeTimeLimitMs: 300 })
  const peer = await openPeer(listener.port)
  await peer.begin()
  await listener.close()
  await peer.ended()
  assert.equal(listener.arrivals.length, 0)
})
