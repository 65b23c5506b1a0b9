/** Durable first, known arrivals once, times with their source. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { type CaseId, Fault, type JournalEntry, type Sighting } from '../model/index.ts'
import { type AcceptorOptions, type Arrival, createAcceptor } from './acceptor.ts'

const NOW = new Date('2026-03-01T12:00:00.000Z')
const RAW = Buffer.from('Date: Sat, 28 Feb 2026 10:00:00 +0100\r\nSubject: x\r\n\r\nhello\r\n')
const CASE_ID = `sha256:${createHash('sha256').update(RAW).digest('hex')}`

function parts(options: Partial<AcceptorOptions> = {}) {
  const steps: string[] = []
  const entries: JournalEntry[] = []
  const blobs = {
    async put(bytes: Uint8Array): Promise<CaseId> {
      steps.push('put')
      await new Promise((resolve) => setImmediate(resolve))
      steps.push('stored')
      return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    },
    get: async () => null,
    remove: async () => undefined,
    has: async () => false,
    async *list() {},
    close: async () => undefined,
  }
  const journal = {
    async append(added: readonly JournalEntry[]) {
      steps.push('append')
      await new Promise((resolve) => setImmediate(resolve))
      entries.push(...added)
      steps.push('journalled')
      return entries.length
    },
    async *read() {},
    close: async () => undefined,
  }
  const acceptor = createAcceptor({ blobs, journal, clock: { now: () => NOW }, onAccepted: () => steps.push('woken'), ...options })
  const sightings = (): Sighting[] => entries.flatMap((entry) => (entry.type === 'sighting' ? entry.sighting : []))
  return { acceptor, steps, entries, sightings, blobs, journal }
}

const fromFile = (path: string, raw: Uint8Array = RAW): Arrival => ({ raw, source: 'file', envelope: null, path })
const fromSmtp: Arrival = {
  raw: RAW,
  source: 'smtp',
  envelope: { peerAddress: '192.0.2.1', heloName: 'x.example', mailFrom: '', rcptTo: ['a@example.test'], tls: null },
  path: null,
}

test('stores the bytes, then journals the sighting, then wakes the pipeline', async () => {
  const { acceptor, steps, entries } = parts()
  const { caseId, isKnown, sightingId } = await acceptor.accept(fromSmtp)
  assert.deepEqual(steps, ['put', 'stored', 'append', 'journalled', 'woken'])
  assert.deepEqual([caseId, isKnown], [CASE_ID, false])
  const sighting = {
    sightingId,
    source: 'smtp',
    receivedAt: NOW.toISOString(),
    receivedAtSource: 'clock',
    envelope: fromSmtp.envelope,
    path: null,
    carrier: null,
    caseId,
  }
  assert.deepEqual(entries, [{ type: 'sighting', at: NOW.toISOString(), sighting, bytes: RAW.length }])
})

test('does not journal or wake when the bytes could not be stored', async () => {
  const { blobs, steps, entries } = parts()
  const failing = { ...blobs, put: () => Promise.reject(new Fault('disk-full')) }
  const { acceptor } = parts({ blobs: failing, onAccepted: () => steps.push('woken') })
  await assert.rejects(acceptor.accept(fromSmtp), { code: 'disk-full' })
  assert.deepEqual([steps, entries], [[], []])
})

test('tells the sender when the journal failed, and takes the same file again later', async () => {
  let isBroken = true
  const { journal } = parts()
  const append = (entries: readonly JournalEntry[]) => (isBroken ? Promise.reject(new Fault('disk-failed')) : journal.append(entries))
  const { acceptor } = parts({ journal: { ...journal, append } })
  await assert.rejects(acceptor.accept(fromFile('/mail/1.eml')), { code: 'disk-failed' })
  isBroken = false
  assert.equal((await acceptor.accept(fromFile('/mail/1.eml'))).isKnown, false)
})

for (const [name, onAccepted] of [
  [
    'throws',
    () => {
      throw new Error('no')
    },
  ],
  ['rejects', () => Promise.reject(new Error('no'))],
] as const) {
  test(`accepts although waking the pipeline ${name}`, async () => {
    const { acceptor } = parts({ onAccepted })
    assert.equal((await acceptor.accept(fromSmtp)).caseId, CASE_ID)
  })
}

test('gives each SMTP arrival its own sighting, in the order of time', async () => {
  let time = NOW.getTime()
  const { acceptor } = parts({ clock: { now: () => new Date(time++) } })
  const ids = []
  for (let count = 0; count < 20; count++) ids.push((await acceptor.accept(fromSmtp)).sightingId)
  assert.deepEqual(ids, [...new Set(ids)].sort())
  assert.match(ids[0] ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('adds nothing when the same file is imported again, now or after a restart', async () => {
  const first = parts()
  const { sightingId } = await first.acceptor.accept(fromFile('/mail/1.eml'))
  assert.deepEqual(await first.acceptor.accept(fromFile('/mail/1.eml')), { caseId: CASE_ID, sightingId, isKnown: true })
  assert.equal(first.entries.length, 1)
  const restarted = parts({ isKnown: async (id) => id === sightingId })
  assert.equal((await restarted.acceptor.accept(fromFile('/mail/../mail/1.eml'))).isKnown, true)
  assert.deepEqual(restarted.steps, [])
})

test('journals one sighting when the same file comes twice at once', async () => {
  const { acceptor, entries } = parts()
  const both = await Promise.all([acceptor.accept(fromFile('/mail/1.eml')), acceptor.accept(fromFile('/mail/1.eml'))])
  assert.deepEqual(
    both.map(({ isKnown }) => isKnown),
    [false, true],
  )
  assert.equal(entries.length, 1)
})

test('takes the same bytes under another path, and other bytes under the same, as new', async () => {
  const { acceptor, entries } = parts()
  for (const arrival of [fromFile('/a.eml'), fromFile('/b.eml'), fromFile('/a.eml', Buffer.from('x'))]) await acceptor.accept(arrival)
  assert.equal(entries.length, 3)
})

test('knows a Maildir mail again after it was read', async () => {
  const { acceptor } = parts()
  await acceptor.accept(fromFile('/Maildir/new/17.M5.host'))
  assert.equal((await acceptor.accept(fromFile('/Maildir/cur/17.M5.host:2,RS'))).isKnown, true)
  assert.equal((await acceptor.accept(fromFile('/Maildir/cur/18.M5.host:2,S'))).isKnown, false)
})

test('keeps a settled sighting as it is, once', async () => {
  const { acceptor, sightings } = parts()
  const carrier = { caseId: 'sha256:11', sightingId: 'abc', how: 'attached', part: '2', reporter: 'r@example.test' } as const
  const settled = {
    sightingId: 'one',
    source: 'carrier',
    receivedAt: 't',
    receivedAtSource: 'clock',
    envelope: null,
    path: null,
    carrier,
  } as const
  await acceptor.acceptSighting(RAW, settled)
  await acceptor.acceptSighting(RAW, settled)
  assert.deepEqual(sightings(), [{ ...settled, caseId: CASE_ID }])
})

const hop = (host: string) =>
  Buffer.concat([
    Buffer.from(
      `Received: from x (by a.trusted.example; 1 Jan 2001 00:00:00 +0000)\r\n by ${host} with ESMTPS;\r\n Sat, 28 Feb 2026 12:00:00 +0100\r\n`,
    ),
    RAW,
  ])

for (const [name, raw, arrival, at, source] of [
  ['the Date field of a file', RAW, {}, '2026-02-28T09:00:00.000Z', 'date'],
  [
    'our clock for a file without Date',
    Buffer.from('Subject: x\n\nDate: Sat, 28 Feb 2026 10:00:00 +0100\n'),
    {},
    NOW.toISOString(),
    'clock',
  ],
  ['a trusted Received, before Date', hop('mx.trusted.example'), {}, '2026-02-28T11:00:00.000Z', 'received'],
  ['Date, where the topmost hop is a stranger’s', hop('nottrusted.example'), {}, '2026-02-28T09:00:00.000Z', 'date'],
  ['our clock for a Date in the future', Buffer.from('Date: 3 Mar 2027 10:00 +0000\n\n'), {}, NOW.toISOString(), 'clock'],
  ['our clock for SMTP, whatever Date says', RAW, { source: 'smtp' }, NOW.toISOString(), 'clock'],
  [
    'what the caller knows better',
    RAW,
    { receivedAt: { at: '2026-02-01T00:00:00.000Z', source: 'received' } },
    '2026-02-01T00:00:00.000Z',
    'received',
  ],
] as const) {
  test(`takes as time of receipt ${name}`, async () => {
    const { acceptor, sightings } = parts({ trustedReceivers: ['trusted.example'] })
    await acceptor.accept({ ...fromFile('/mail/1.eml', raw), ...arrival })
    assert.deepEqual([sightings()[0]?.receivedAt, sightings()[0]?.receivedAtSource], [at, source])
  })
}

test('a mail is not put aside while it comes in, and one that comes meanwhile waits until it is done', async () => {
  const { acceptor, steps } = parts()
  const coming = acceptor.accept(fromSmtp)
  assert.equal(await acceptor.aside(CASE_ID as CaseId, async () => assert.fail('in the middle of it')), false)
  await coming
  steps.length = 0
  const finishing = Promise.withResolvers<void>()
  const aside = acceptor.aside(CASE_ID as CaseId, async () => {
    await finishing.promise
    steps.push('deleted')
  })
  const again = acceptor.accept(fromSmtp)
  const other = acceptor.accept(fromFile('x.eml', Buffer.from('Subject: other\r\n\r\n')))
  await other
  assert.equal(steps.includes('deleted'), false, 'other mail does not wait')
  steps.length = 0
  finishing.resolve()
  assert.equal(await aside, true)
  await again
  assert.equal(steps[0], 'deleted')
  assert.ok(steps.includes('journalled'))
})

test('work that fails lets mail in again', async () => {
  const { acceptor, sightings } = parts()
  await assert.rejects(
    acceptor.aside(CASE_ID as CaseId, () => Promise.reject(new Fault('disk-failed'))),
    (cause) => cause instanceof Fault,
  )
  await acceptor.accept(fromSmtp)
  assert.equal(sightings().length, 1)
})
