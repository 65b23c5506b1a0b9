/**
 * Who really sent it: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 9989) and ARC (RFC 8617) in RFC 8601 words. From a receiver
 * the operator trusts, else measured by us. Never throws; what could not be found out is `temperror` or null, never a fail.
 */
import type { Authentication, Envelope, Message } from '../model/index.ts'
import type { Resolver } from '../ports/index.ts'
import { measure } from './measure.ts'
import { readTrustedResults } from './trusted-receiver.ts'

export interface AuthenticateOptions {
  /** null: nobody is asked. */
  readonly resolver: Resolver | null
  readonly trustedReceivers: readonly string[]
  /** All questions of this message together, in milliseconds. */
  readonly timeLimitMs: number
}

export async function authenticate(
  raw: Uint8Array,
  message: Message,
  envelope: Envelope | null,
  options: AuthenticateOptions,
): Promise<Authentication | null> {
  // Whoever speaks to our own SMTP port from outside can write any header: then only the envelope counts.
  const isRelayed = envelope === null || isLoopback(envelope.peerAddress)
  const trusted = isRelayed ? readTrustedResults(message, options.trustedReceivers) : null
  if (trusted) return trusted
  if (!options.resolver) return null
  const isSigned = message.header.some(({ key }) => key === 'dkim-signature' || key === 'arc-seal')
  if (!isSigned && (envelope === null || isLoopback(envelope.peerAddress))) return null
  return measure(raw, message, isLoopback(envelope?.peerAddress ?? '127.0.0.1') ? null : envelope, {
    resolver: options.resolver,
    timeLimitMs: options.timeLimitMs,
  })
}

const isLoopback = (address: string): boolean => address === '::1' || /^(?:::ffff:)?127\./.test(address)
