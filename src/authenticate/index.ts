/**
 * Who really sent it: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 9989) and ARC (RFC 8617) in RFC 8601 words. From a receiver
 * the operator trusts, else measured by us. Never throws; what could not be found out is `temperror` or null, never a fail.
 */
import type { Authentication, Envelope, Message } from '../model/index.ts'
import type { Resolver } from '../ports/index.ts'
import { measure } from './measure.ts'
import { areHeadersTheOperators, strangersEnvelope } from './stranger.ts'
import { readTrustedResults } from './trusted-receiver.ts'

export { recordedResolver } from './recorded-answers.ts'

/** All questions of one message together (DESIGN.md §7). */
const TIME_LIMIT_MS = 2_000

export interface AuthenticateOptions {
  /** null: nobody is asked. */
  readonly resolver: Resolver | null
  /** Authserv-ids (RFC 8601 §2.5), each with all hosts below it: `outlook.com`, `mx.example.org`. */
  readonly trustedReceivers: readonly string[]
  /** For all questions of this message together, in milliseconds; 2,000 when absent. */
  readonly timeLimitMs?: number
}

/** @returns null when nothing could be checked: nobody may be asked, or there is no signature and no envelope */
export async function authenticate(
  raw: Uint8Array,
  message: Message,
  envelope: Envelope | null,
  { resolver, trustedReceivers, timeLimitMs = TIME_LIMIT_MS }: AuthenticateOptions,
): Promise<Authentication | null> {
  const strangers = strangersEnvelope(envelope)
  // Whoever speaks to our own port from outside can write any header: then only the envelope counts.
  const trusted = areHeadersTheOperators(envelope) ? readTrustedResults(message, trustedReceivers) : null
  if (trusted || resolver === null) return trusted
  const isSigned = message.header.some(({ key }) => key === 'dkim-signature' || key === 'arc-seal')
  if (strangers === null && !isSigned) return null
  return measure(raw, message, strangers, { resolver, timeLimitMs })
}
