/**
 * DNS answers as they are kept with a case: strings a person can read, and enough to ask the same questions again without a network.
 * What is judged is what was kept, live and in a replay: every answer goes through `toKept` and back before anybody reads it.
 */
import type { DnsAnswer } from '../model/index.ts'
import type { RecordType, Resolver } from '../ports/index.ts'

/** RFC 7208 §4.6.4 reads ten hosts of a name at most; honest TXT sets have some dozens of records. */
const RECORDS_MAX = 100
/** The longest key in use (RSA 4096) takes 800 characters; what is longer is no key and no policy. */
const RECORD_CHARS_MAX = 4_000

/** @throws nothing; records of a shape that the port does not promise are left out */
export function toKept(type: RecordType, records: readonly unknown[]): readonly string[] {
  return records
    .slice(0, RECORDS_MAX)
    .map((record) => textOf(type, record))
    .filter((text): text is string => text !== null && text.length <= RECORD_CHARS_MAX)
}

function textOf(type: RecordType, record: unknown): string | null {
  if (type === 'MX') {
    const { priority, exchange } = (record ?? {}) as { priority?: unknown; exchange?: unknown }
    return typeof priority === 'number' && typeof exchange === 'string' ? `${priority} ${exchange}` : null
  }
  // The pieces of a TXT record mean nothing by themselves (RFC 7208 §3.3, RFC 6376 §3.6.2.2).
  if (type === 'TXT' && Array.isArray(record)) return record.every((piece) => typeof piece === 'string') ? record.join('') : null
  return typeof record === 'string' ? record : null
}

export function fromKept(type: RecordType, kept: readonly string[]): unknown[] {
  if (type === 'TXT') return kept.map((text) => [text])
  if (type !== 'MX') return [...kept]
  return kept.map((text) => {
    const space = text.indexOf(' ')
    return { priority: Number(text.slice(0, space)), exchange: text.slice(space + 1) }
  })
}

export const dnsError = (code: string): Error => Object.assign(new RangeError(`DNS: ${code}`), { code })

/** Names are compared without case and without the dot at their end (RFC 1035 §2.3.3). */
export const questionKey = (name: string, type: string): string => `${type} ${name.toLowerCase().replace(/\.$/, '')}`

/** Answers from what was recorded, and asks nobody: a question that was never asked then is refused with `EOFFLINE`. */
export function recordedResolver(answers: readonly DnsAnswer[]): Resolver {
  const known = new Map(answers.map((answer) => [questionKey(answer.name, answer.type), answer]))
  return {
    async resolve(name, type) {
      const answer = known.get(questionKey(name, type))
      if (answer === undefined) throw dnsError('EOFFLINE')
      if (answer.answers === null) throw dnsError(answer.error ?? 'ESERVFAIL')
      return fromKept(type, answer.answers)
    },
  }
}
