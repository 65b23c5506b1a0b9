/** Sends sample mails to our own listener, so that the first start shows something: by the same way as any real mail. */
import { isAbsolute } from 'node:path'
import { fileURLToPath } from 'node:url'
import { headerField } from './header-line.ts'
import { readMails } from './read-mails.ts'

export interface SampleTarget {
  readonly host: string
  readonly port: number
}

export interface SentSamples {
  readonly sent: number
  /** Each sample that was not taken, and what was said about it. */
  readonly refused: readonly { readonly path: string; readonly says: string }[]
}

const RECIPIENT_FALLBACK = 'trap@example.com'
/** One address of a header field; both sides bounded (RFC 5321 §4.5.3.1). */
const ADDRESS = /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g
const RECIPIENTS_MAX = 10
const TIME_LIMIT_MS = 10_000

/** Never throws: a start does not fail for want of samples. */
export async function sendSamples(folder: string | URL, { host, port }: SampleTarget): Promise<SentSamples> {
  const { createTransport } = await import('nodemailer')
  const limits = { connectionTimeout: TIME_LIMIT_MS, greetingTimeout: TIME_LIMIT_MS, socketTimeout: TIME_LIMIT_MS }
  // The certificate is our own, made by ourselves; no authority vouches for it, and the mails are no secret.
  const transport = createTransport({ host, port, pool: true, maxConnections: 1, tls: { rejectUnauthorized: false }, ...limits })
  const refused: { path: string; says: string }[] = []
  let sent = 0
  try {
    for await (const found of readMails([pathOf(folder)])) {
      if (!/\.eml$/i.test(found.path)) continue
      if ('error' in found) refused.push({ path: found.path, says: found.error })
      else {
        try {
          await transport.sendMail({ envelope: envelopeOf(found.raw), raw: Buffer.from(found.raw) })
          sent += 1
        } catch (cause) {
          refused.push({ path: found.path, says: cause instanceof Error ? cause.message : 'It could not be sent.' })
        }
      }
    }
  } finally {
    transport.close()
  }
  return { sent, refused }
}

function pathOf(folder: string | URL): string {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder)
  return isAbsolute(path) || path !== '-' ? path : './-'
}

/** The addresses that a delivery would have had: Return-Path or From; Delivered-To or To. */
function envelopeOf(raw: Uint8Array): { from: string; to: string[] } {
  const returnPath = headerField(raw, 'return-path')
  const from = addressesIn(returnPath ?? headerField(raw, 'from'))[0] ?? ''
  const to = addressesIn(headerField(raw, 'delivered-to') ?? headerField(raw, 'to'))
  return { from, to: to.length > 0 ? to.slice(0, RECIPIENTS_MAX) : [RECIPIENT_FALLBACK] }
}

const addressesIn = (field: string | null): string[] => field?.match(ADDRESS) ?? []
