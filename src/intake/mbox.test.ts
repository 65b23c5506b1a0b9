/** What mailbox files really look like, cut at every place. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitMbox } from './mbox.ts'

const SEPARATOR = 'From crook@example.com Sat Jan  3 01:05:34 2026\n'

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, 'latin1')
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function split(text: string, { size = 65_536, isMailbox = true, messageBytesMax = 1_000_000 } = {}): Promise<string[]> {
  const found: string[] = []
  for await (const item of splitMbox(inPieces(text, size), { isMailbox, messageBytesMax })) {
    found.push('raw' in item ? Buffer.from(item.raw).toString('latin1') : 'TOO BIG')
  }
  return found
}

for (const [name, text, wanted] of [
  ['two messages', `${SEPARATOR}A: 1\n\none\n\n${SEPARATOR}A: 2\n\ntwo\n\n`, ['A: 1\n\none\n', 'A: 2\n\ntwo\n']],
  ['CRLF lines', `${SEPARATOR}A: 1\r\n\r\none\r\n\r\n${SEPARATOR}A: 2\r\n\r\ntwo\r\n\r\n`, ['A: 1\r\n\r\none\r\n', 'A: 2\r\n\r\ntwo\r\n']],
  [
    'quoted From lines, one quote off each',
    `${SEPARATOR}A: 1\n\n>From me\n>>From you\n> From us\n`,
    ['A: 1\n\nFrom me\n>From you\n> From us\n'],
  ],
  [
    'text that begins with From',
    `${SEPARATOR}A: 1\n\nFrom here on\n\nFrom now on: nothing\n`,
    ['A: 1\n\nFrom here on\n\nFrom now on: nothing\n'],
  ],
  ['From in the middle of a line', `${SEPARATOR}A: 1\n\nx ${SEPARATOR}A: 2\n`, [`A: 1\n\nx ${SEPARATOR}A: 2\n`]],
  ['a broken separator', `${SEPARATOR}A: 1\n\none\n\nFrom nobody\nA: 2\n\ntwo\n`, ['A: 1\n\none\n', 'A: 2\n\ntwo\n']],
  ['a message cut off before the next', `${SEPARATOR}A: 1\n\non\n${SEPARATOR}A: 2\n\ntwo\n`, ['A: 1\n\non\n', 'A: 2\n\ntwo\n']],
  ['a file cut off in a header', `${SEPARATOR}A: 1\n\none\n\n${SEPARATOR}A: 2\nSubj`, ['A: 1\n\none\n', 'A: 2\nSubj']],
  ['a file cut off in a separator', `${SEPARATOR}A: 1\n\none\n\nFrom cro`, ['A: 1\n\none\n\nFrom cro']],
  ['a file that begins in the middle', `tail of one\n\n${SEPARATOR}A: 2\n\ntwo\n`, ['tail of one\n', 'A: 2\n\ntwo\n']],
  ['a broken first separator', 'From -\nA: 1\n\none\n', ['A: 1\n\none\n']],
  ['several blank lines at an end', `${SEPARATOR}A: 1\n\none\n\n\n\n${SEPARATOR}A: 2\n\n\n\n`, ['A: 1\n\none\n\n\n', 'A: 2\n\n\n']],
  ['nothing', '', []],
  ['blank lines only', '\n\n\n', []],
  ['a separator only', SEPARATOR, []],
] as const) {
  test(`splits ${name}, however the file is cut into chunks`, async () => {
    for (const size of [65_536, 1, 2, 3, 7, 50]) assert.deepEqual(await split(text, { size }), wanted, `chunks of ${size}`)
  })
}

test('splits the same at every chunk border of a longer file', async () => {
  const text = Array.from({ length: 40 }, (_, at) => `${SEPARATOR}A: ${at}\n\n${'x'.repeat(at * 90)}\n>From y\nFrom z\n\n`).join('')
  const wanted = await split(text)
  assert.equal(wanted.length, 40)
  for (const size of [11, 97, 500, 1_023, 1_284, 1_285, 4_096]) assert.deepEqual(await split(text, { size }), wanted, `chunks of ${size}`)
})

test('does not split a single mail at a broken separator', async () => {
  const text = `${SEPARATOR}A: 1\n\nSay it:\n\nFrom me\nNote: to you\n`
  assert.deepEqual(await split(text, { isMailbox: false }), ['A: 1\n\nSay it:\n\nFrom me\nNote: to you\n'])
})

test('names a message that is too big and goes on with the next', async () => {
  const text = `${SEPARATOR}A: 1\n\n${'x'.repeat(5_000)}\n\n${SEPARATOR}A: 2\n\n${'x'.repeat(992)}\n\n${SEPARATOR}A: 3\n\nthree\n`
  for (const size of [65_536, 100]) {
    const found = await split(text, { size, messageBytesMax: 1_000 })
    assert.deepEqual(found, ['TOO BIG', `A: 2\n\n${'x'.repeat(992)}\n`, 'A: 3\n\nthree\n'])
  }
})

for (const [name, text] of [
  ['a separator without end', `From ${'x'.repeat(20_000_000)}`],
  ['millions of From lines', 'From \n'.repeat(2_000_000)],
  ['millions of quoted From lines', '>From \n'.repeat(2_000_000)],
  ['quotes without end', `${SEPARATOR}A: b\n\n${'>'.repeat(10_000_000)}From x`],
  ['From without line ends', 'From '.repeat(3_000_000)],
  ['separators that nearly fit', `From ${'1:11 '.repeat(190)}\n`.repeat(10_000)],
] as const) {
  test(`comes to an end on ${name}`, async () => {
    const started = performance.now()
    await split(text, { messageBytesMax: 50_000_000 })
    assert.ok(performance.now() - started < 5_000)
  })
}
