/**
 * The one door by which a mail becomes ours: bytes to the blob store, then the sighting to the journal. Only when both
 * are durable does `accept` resolve, and only then may SMTP say 250 or IMAP mark a mail as seen.
 */
import { createHash, randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { Carrier, CaseId, Envelope, ReceivedAt, Sighting, SightingSource } from '../model/index.ts'
import type { BlobStore, Clock, Journal } from '../ports/index.ts'
import { fileReceivedAt } from './received-at.ts'

/** Enough to bridge the moment between the journal and the store that `isKnown` asks. */
const REMEMBERED_MAX = 10_000

export interface Arrival {
  readonly raw: Uint8Array
  readonly source: SightingSource
  readonly envelope: Envelope | null
  /** File it came from; `box.mbox#12` is the twelfth message of a box, `-` standard input. */
  readonly path: string | null
  /** Set by those who know better than our clock: IMAP (INTERNALDATE). */
  readonly receivedAt?: { readonly at: string; readonly source: Sighting['receivedAtSource'] }
  readonly carrier?: Carrier | null
}

export interface Accepted {
  readonly caseId: CaseId
  readonly sightingId: string
  /** This very arrival was journalled before (an import repeated): nothing was added. */
  readonly isKnown: boolean
}

export interface Acceptor {
  /** @throws Fault disk-full, disk-failed: then nothing was promised and the mail must be offered again. */
  accept(arrival: Arrival): Promise<Accepted>
  /** The same for a mail whose sighting is settled already: an original found inside a report. */
  acceptSighting(raw: Uint8Array, sighting: Omit<Sighting, 'caseId'>): Promise<Accepted>
  /**
   * Runs `work` while no mail of these bytes is between blob and journal; one that comes meanwhile waits. To delete a mail: else one that came at
   * this moment would be promised and gone. @returns false, with nothing done, when one is on its way in
   */
  aside(caseId: CaseId, work: () => Promise<void>): Promise<boolean>
}

export interface AcceptorOptions {
  readonly blobs: BlobStore
  readonly journal: Journal
  readonly clock: Clock
  /** Their Received tells when a file was received. */
  readonly trustedReceivers?: readonly string[]
  /** Wakes the pipeline. Called once the mail is safe; what it throws is not the sender's trouble. */
  readonly onAccepted?: (accepted: Accepted) => unknown
  /** Was this sighting journalled before? Asked for files and carriers only, whose sightings have the same id each time. */
  readonly isKnown?: (sightingId: string) => Promise<boolean>
}

export function createAcceptor(options: AcceptorOptions): Acceptor {
  const running = new Map<string, Promise<Accepted>>()
  const remembered = new Set<string>()
  const door = createDoor()

  async function unlessKnown(raw: Uint8Array, caseId: CaseId, sighting: Omit<Sighting, 'caseId'>): Promise<Accepted> {
    const { sightingId } = sighting
    if (remembered.has(sightingId) || (await options.isKnown?.(sightingId))) return { caseId, sightingId, isKnown: true }
    const accepted = await door.through(caseId, () => keep(options, raw, sighting))
    remembered.add(sightingId)
    const [oldest] = remembered
    if (remembered.size > REMEMBERED_MAX && oldest !== undefined) remembered.delete(oldest)
    return accepted
  }

  /** Two at once with one id are one: the second waits for the first. */
  function keepOnce(raw: Uint8Array, caseId: CaseId, sighting: Omit<Sighting, 'caseId'>): Promise<Accepted> {
    const already = running.get(sighting.sightingId)
    if (already !== undefined) return already.then((accepted) => ({ ...accepted, isKnown: true }))
    const accepting = unlessKnown(raw, caseId, sighting).finally(() => running.delete(sighting.sightingId))
    running.set(sighting.sightingId, accepting)
    return accepting
  }

  return {
    async accept(arrival) {
      const identity = identityOf(arrival)
      const caseId = caseIdOf(arrival.raw)
      if (identity === null)
        return door.through(caseId, () => keep(options, arrival.raw, sightingOf(arrival, timeOrderedId(options.clock.now()), options)))
      const sightingId = `${arrival.source}-${hashOf(`${caseId}\n${identity}`).slice(0, 32)}`
      return keepOnce(arrival.raw, caseId, sightingOf(arrival, sightingId, options))
    },
    acceptSighting: async (raw, sighting) => keepOnce(raw, caseIdOf(raw), sighting),
    aside: door.aside,
  }
}

/** One mail of the same bytes is either coming in or being put aside, never both. */
function createDoor() {
  const entering = new Map<CaseId, number>()
  const closed = new Map<CaseId, Promise<void>>()
  return {
    async through<Result>(caseId: CaseId, work: () => Promise<Result>): Promise<Result> {
      while (closed.has(caseId)) await closed.get(caseId)
      entering.set(caseId, (entering.get(caseId) ?? 0) + 1)
      try {
        return await work()
      } finally {
        const left = (entering.get(caseId) ?? 1) - 1
        if (left > 0) entering.set(caseId, left)
        else entering.delete(caseId)
      }
    },
    async aside(caseId: CaseId, work: () => Promise<void>): Promise<boolean> {
      if (entering.has(caseId) || closed.has(caseId)) return false
      const done = work()
      closed.set(
        caseId,
        done.catch(() => undefined),
      )
      try {
        await done
        return true
      } finally {
        closed.delete(caseId)
      }
    },
  }
}

function sightingOf(arrival: Arrival, sightingId: string, options: AcceptorOptions): Omit<Sighting, 'caseId'> {
  return {
    sightingId,
    source: arrival.source,
    ...receivedAtOf(arrival, options),
    envelope: arrival.envelope,
    path: arrival.path === null ? null : absolute(arrival.path),
    carrier: arrival.carrier ?? null,
  }
}

async function keep(
  { blobs, journal, clock, onAccepted }: AcceptorOptions,
  raw: Uint8Array,
  settled: Omit<Sighting, 'caseId'>,
): Promise<Accepted> {
  const caseId = await blobs.put(raw)
  const sighting: Sighting = { ...settled, caseId }
  await journal.append([{ type: 'sighting', at: clock.now().toISOString(), sighting, bytes: raw.length }])
  const accepted: Accepted = { caseId, sightingId: sighting.sightingId, isKnown: false }
  void wake(onAccepted, accepted).catch(() => undefined)
  return accepted
}

/** The mail is safe by now: a pipeline that cannot be woken reads the journal later, and the sender must still hear 250. */
async function wake(onAccepted: AcceptorOptions['onAccepted'], accepted: Accepted): Promise<void> {
  await onAccepted?.(accepted)
}

function receivedAtOf({ receivedAt, source, raw }: Arrival, { clock, trustedReceivers = [] }: AcceptorOptions): ReceivedAt {
  if (receivedAt !== undefined) return { receivedAt: receivedAt.at, receivedAtSource: receivedAt.source }
  const now = clock.now()
  return source === 'file' ? fileReceivedAt(raw, trustedReceivers, now) : { receivedAt: now.toISOString(), receivedAtSource: 'clock' }
}

/** What makes two arrivals the same one; null when each is its own. */
function identityOf({ source, path, carrier }: Arrival): string | null {
  if (source === 'file' && path !== null) return maildirStable(absolute(path))
  if (source === 'carrier' && carrier) return `${carrier.sightingId}\n${carrier.how}\n${carrier.part}`
  return null
}

/** Reading a mail moves it from `new/` to `cur/` and changes the flags behind `:2,`; it is still the same file. */
const maildirStable = (path: string): string => path.replace(/\/(?:new|cur)\/([^/:]+)(?::2,[A-Za-z]{0,26})?$/, '/cur/$1')

const absolute = (path: string): string => (path === '-' || path.startsWith('-#') ? path : resolve(path))

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const caseIdOf = (raw: Uint8Array): CaseId => `sha256:${createHash('sha256').update(raw).digest('hex')}`

/** UUID version 7 (RFC 9562 §5.7): sightings sort by the time they came, and nobody can guess the next. */
function timeOrderedId(now: Date): string {
  const time = Math.max(0, now.getTime()).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${randomUUID().slice(15)}`
}
