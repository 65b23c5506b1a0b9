/** Whom mails were sent to, by all that tells it: what must not leave. A trap that is known is dead. */
import type { HeaderField, Message, Report } from '../model/index.ts'
import { parseMessage } from '../pipeline/index.ts'
import type { CaseRecord } from '../ports/index.ts'
import type { Workspace } from './context.ts'

const NAME_CHARS_MIN = 4
/** A header section is not longer (`parse/` reads no more either). */
const HEADER_BYTES_MAX = 200_000

/** Whom a mail was sent to stands in its header: what comes behind the first empty line need not be read for it. */
function headerSection(raw: Uint8Array): Uint8Array {
  const head = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, HEADER_BYTES_MAX))
  const ends = [head.indexOf('\r\n\r\n'), head.indexOf('\n\n')].filter((at) => at >= 0)
  return ends.length === 0 ? head : head.subarray(0, Math.min(...ends) + 2)
}

/** By envelope and header, and who reported it. */
export async function readersIn({ blobs }: Pick<Workspace, 'blobs'>, { caseId, allSightings, judgement }: CaseRecord): Promise<string[]> {
  const raw = await blobs.get(caseId)
  const message: Message | null = raw ? await parseMessage(headerSection(raw)) : null
  const envelope = allSightings.flatMap((one) => [...(one.envelope?.rcptTo ?? []), one.carrier?.reporter ?? ''])
  const served = [...envelope, ...(message ? deliveredTo(message.header) : [])]
  const own = selfAddressed(served, judgement?.report ?? null)
  const boxes = message ? [...message.identity.to, ...message.identity.cc].filter(({ address }) => address.toLowerCase() !== own) : []
  const names = boxes.map(({ displayName }) => displayName.trim()).filter(({ length }) => length >= NAME_CHARS_MIN)
  const addresses = [...served, ...boxes.map(({ address }) => address)]
  return [...new Set([...addresses, ...addresses.flatMap(localNames), ...names])].filter((one) => one !== '')
}

/**
 * Who writes to himself and to his readers blindly is no reader, though he stands in To: his mailbox is what others search for. Only where the check of the
 * sender bears out that it is his, and servers wrote down for whom they took the mail, at another domain: an author who is forged may well be a trap.
 */
function selfAddressed(served: readonly string[], report: Pick<Report, 'from' | 'authentication'> | null): string | null {
  const author = /<?([^\s<>]{1,64}@[^\s<>]{1,253})>?$/.exec(report?.from ?? '')?.[1]?.toLowerCase()
  const readers = served.filter((one) => one !== '')
  if (author === undefined || report?.authentication?.dmarc !== 'pass' || readers.length === 0) return null
  return readers.some((one) => domainOf(one) === domainOf(author)) ? null : author
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** Fields in which servers and forwards write down to whom they gave a mail (RFC 9228, RFC 5322 §3.6.3 and §3.6.6, and custom). */
const DELIVERED = new Set(
  'delivered-to x-original-to envelope-to x-envelope-to apparently-to bcc resent-to resent-cc resent-bcc x-forwarded-to x-forwarded-for x-delivered-to x-rcpt-to'.split(
    ' ',
  ),
)
const FIELDS_MAX = 100
const FIELD_CHARS_MAX = 5_000
const ADDRESSES = /(?<![^\s<>,;:"'()@])[^\s<>,;:"'()@]{1,64}@[\p{L}\p{N}.-]{2,253}/gu
/** RFC 5321 §4.4: a server may write `for <mailbox>` into its line of the trace. */
const FOR = /\bfor[ \t]{1,9}<?([^\s<>,;:"'()@]{1,64}@[\p{L}\p{N}.-]{2,253})/giu

const deliveredTo = (header: readonly HeaderField[]): string[] =>
  header
    .filter(({ key }) => key === 'received' || DELIVERED.has(key))
    .slice(0, FIELDS_MAX)
    .flatMap(({ key, value }) => {
      const text = value.slice(0, FIELD_CHARS_MAX)
      return key === 'received' ? [...text.matchAll(FOR)].map(([, address = '']) => address) : (text.match(ADDRESSES) ?? [])
    })

/** `jane.roe` greets a reader as well as the whole address does; `office` is a word that anybody may say. */
const LOCAL_NAME = /^(?=.*[a-z])(?=.*[0-9._-])[a-z0-9._-]{5,64}(?=@)/i
const localNames = (address: string): readonly string[] => LOCAL_NAME.exec(address)?.slice(0, 1) ?? []
