/**
 * How the mail arrived, as far as somebody we trust saw it: which machine handed it over, and when. Received fields below that hop are
 * whatever the sender liked to write (RFC 5321 §4.4) and are never read.
 */
import {
  type Authentication,
  type Handover,
  HEADER,
  type HeaderField,
  type Message,
  type MessageAt,
  type Sighting,
} from '../model/index.ts'
import { isWithin, siteOf } from '../names/index.ts'

export const FIELDS_READ_MAX = 200
const HOP_CHARS_MAX = 2_000
const HOST_CHARS_MAX = 255

/** A mailbox at Outlook.com is reached over machines of three names, all Microsoft's. */
const OUTLOOK = ['outlook.com', 'office365.com', 'exchangelabs.com'] as const

/** The machine that was not the receiver's own; null where nobody we trust saw it. */
export function handoverOf(message: Message, { envelope }: Sighting, authentication: Authentication | null): Handover | null {
  const top: MessageAt = message.identity.from[0]?.at ?? { part: HEADER, start: 0, end: 0 }
  if (envelope) return { host: hostName(envelope.heloName), address: envelope.peerAddress, at: top }
  if (authentication?.source !== 'trusted-receiver' || authentication.authservId === null) return null
  const isOwn = ownMachines(authentication.authservId)
  for (const field of message.header.slice(0, FIELDS_READ_MAX)) {
    if (field.key !== 'received') continue
    const { from, by, address } = readHop(field)
    if (!isOwn(by)) return null
    if (!isOwn(from)) return from === '' ? null : { host: from, address, at: { part: HEADER, start: field.start, end: field.end } }
  }
  return null
}

export function ownMachines(authservId: string): (host: string) => boolean {
  const own = OUTLOOK.some((one) => isWithin(authservId, one)) ? OUTLOOK : [siteOf(authservId)]
  return (host) => own.some((one) => isWithin(host, one))
}

/** IPv4, or IPv6, alone or in brackets. */
const ADDRESS = /(?:^|[\s[])((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{1,4}:[0-9a-f:.]{2,41})/i

/** `from` as it greeted, `by`, and the address in the comment behind `from`. */
export function readHop({ value }: Pick<HeaderField, 'value'>): { from: string; by: string; address: string } {
  const cut = value.slice(0, HOP_CHARS_MAX)
  const from = /^from\s{1,10}(\S{1,255})\s{0,10}(?:\(([^()]{0,300})\))?/i.exec(cut)
  const by = /\sby\s{1,10}([a-z0-9._-]{1,255})/i.exec(` ${cut.replace(/\([^()]*\)/g, ' ')}`)
  return {
    from: hostName(from?.[1] ?? ''),
    by: hostName(by?.[1] ?? ''),
    address: ADDRESS.exec(from?.[2] ?? '')?.[1] ?? '',
  }
}

const hostName = (text: string): string => text.slice(0, HOST_CHARS_MAX).toLowerCase().replace(/\.$/, '')

/** When it was received by a clock we trust; null where only the mail itself says when. */
export function arrivedAt({ receivedAt, receivedAtSource, source }: Sighting): string | null {
  const isWatched = receivedAtSource === 'received' || (receivedAtSource === 'clock' && (source === 'smtp' || source === 'imap'))
  return isWatched ? receivedAt : null
}
