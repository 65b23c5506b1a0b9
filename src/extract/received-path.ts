/**
 * The way of a mail, hop by hop from its writer to its reader, as the Received fields tell it (RFC 5321 §4.4). Whoever sends a mail can write
 * such fields himself; only what a machine that we trust has written is known, and the page says which is which. No signal reads this.
 */
import { type Authentication, isReconstructed, type Message, type Sighting } from '../model/index.ts'
import { FIELDS_READ_MAX, ownMachines, readHop } from './arrival.ts'

export interface Hop {
  /** As it greeted, and the address it came from: '' where that was not written down. */
  readonly from: string
  readonly address: string
  /** The machine that took it in and wrote this. */
  readonly by: string
  /** `ESMTPS` and kin (RFC 3848); '' where it was not said. */
  readonly protocol: string
  /** ISO 8601 UTC; null where it says no time. */
  readonly at: string | null
  /** Since the hop before, as the two clocks say; negative where they disagree, null where one says no time. */
  readonly seconds: number | null
  /** `seen`: by ourselves; `trusted`: by a receiver that we trust; `claimed`: anybody may have written it. */
  readonly trust: 'seen' | 'trusted' | 'claimed'
}

const HOPS_MAX = 40
const TIME_CHARS_MAX = 100
/** RFC 3848 and what else is registered with it; a program's name in its place is none. */
const PROTOCOL = /\bwith\s{1,10}(?:microsoft\s{1,10})?((?:utf8)?[el]?smtps?a?|https?|mapi|local)\b/i

/** Oldest first: the hop nearest to the reader stands last. */
export function receivedPath(message: Message, sighting: Sighting, authentication: Authentication | null): readonly Hop[] {
  if (isReconstructed(sighting)) return []
  const isTrusted = trustFrom(sighting, authentication)
  const hops = message.header
    .slice(0, FIELDS_READ_MAX)
    .filter(({ key }) => key === 'received')
    .slice(0, HOPS_MAX)
    .map((field) => {
      const hop = readHop(field)
      const protocol = PROTOCOL.exec(field.value.slice(0, 2_000))?.[1]?.toUpperCase() ?? ''
      return { ...hop, protocol, at: timeOf(field.value), trust: isTrusted(hop) ? ('trusted' as const) : ('claimed' as const) }
    })
  const all = [...seenByUs(sighting), ...hops].reverse()
  return all.map((hop, at) => ({ ...hop, seconds: between(all[at - 1]?.at ?? null, hop.at) }))
}

type Step = Omit<Hop, 'seconds'>

/** Our own listener writes no field: it keeps the envelope instead. */
function seenByUs({ envelope, receivedAt }: Sighting): Step[] {
  if (!envelope) return []
  const { heloName, peerAddress, tls } = envelope
  return [{ from: heloName, address: peerAddress, by: '', protocol: tls === null ? 'SMTP' : 'ESMTPS', at: receivedAt, trust: 'seen' }]
}

/** From the top: hops that the trusted receiver's own machines wrote, up to the one at which a stranger handed it over. */
function trustFrom({ envelope }: Sighting, authentication: Authentication | null): (hop: { from: string; by: string }) => boolean {
  if (envelope || authentication?.source !== 'trusted-receiver' || authentication.authservId === null) return () => false
  const isOwn = ownMachines(authentication.authservId)
  let isInside = true
  return ({ from, by }) => {
    if (!isInside || !isOwn(by)) isInside = false
    const isKnown = isInside
    if (!isOwn(from)) isInside = false
    return isKnown
  }
}

/** RFC 5322 §3.6.7: the time stands behind the last semicolon; a comment names the zone. */
function timeOf(value: string): string | null {
  const text = value.slice(value.lastIndexOf(';') + 1).slice(0, TIME_CHARS_MAX)
  const time = Date.parse(text.replace(/\([^()]{0,60}\)/g, ''))
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

const between = (before: string | null, after: string | null): number | null =>
  before === null || after === null ? null : Math.round((Date.parse(after) - Date.parse(before)) / 1_000)
