/** When a mail that comes as a file was received: nobody's clock saw it, so a receiver's we trust, else what the mail says, else now. */
import type { ReceivedAt } from '../model/index.ts'
import { dateOf, parseDate, possible } from './header-date.ts'
import { headerField } from './header-line.ts'

/** @param trustedReceivers host names, each with all hosts below it, as for Authentication-Results */
export function fileReceivedAt(raw: Uint8Array, trustedReceivers: readonly string[], now: Date): ReceivedAt {
  const received = trustedHopTime(raw, trustedReceivers, now)
  if (received !== null) return { receivedAt: received.toISOString(), receivedAtSource: 'received' }
  const written = dateOf(raw, now)
  if (written !== null) return { receivedAt: written.toISOString(), receivedAtSource: 'date' }
  return { receivedAt: now.toISOString(), receivedAtSource: 'clock' }
}

/** Only the topmost hop: below it anybody may have written anything (RFC 5321 §4.4). */
function trustedHopTime(raw: Uint8Array, trustedReceivers: readonly string[], now: Date): Date | null {
  if (trustedReceivers.length === 0) return null
  const hop = headerField(raw, 'received') ?? ''
  const host = /(?:^|\s)by\s{1,10}([a-z0-9._-]{1,255})/i.exec(hop.replace(/\([^()]*\)/g, ' '))?.[1]?.toLowerCase() ?? ''
  const isTrusted = host !== '' && trustedReceivers.some((one) => `.${host}`.endsWith(`.${one.trim().toLowerCase()}`))
  return isTrusted ? possible(parseDate(hop.slice(hop.lastIndexOf(';') + 1)), now) : null
}
