/** All DNS questions about one message: one clock for all of them, each asked once, each answer kept. */
import type { DnsAnswer } from '../model/index.ts'
import type { RecordType, Resolver } from '../ports/index.ts'
import { dnsError, fromKept, questionKey, toKept } from './recorded-answers.ts'

/** SPF may ask ten names and ten hosts of each of two of them; five keys, an ARC chain and a policy come on top. */
const QUESTIONS_MAX = 80
/** RFC 1035 §2.3.4. */
const NAME_CHARS_MAX = 253
const LABEL_CHARS_MAX = 63

export interface Questions {
  /** @throws Error with `code`, as the port says; ETIMEOUT once the time of the message is used up */
  resolve(name: string, type: string): Promise<unknown[]>
  /** Asks without waiting, so that a slow name of the sender's cannot use up the time of the names that matter. */
  ahead(name: string, type: RecordType): void
  /** In the order they were asked in. */
  answers(): readonly DnsAnswer[]
  stop(): void
}

export function askWithin(resolver: Resolver, timeLimitMs: number): Questions {
  const asked = new Map<string, { readonly records: Promise<unknown[]>; answer: DnsAnswer | null }>()
  let isTimeUp = false
  let onTimeUp: (cause: Error) => void = () => undefined
  const timeUp = new Promise<never>((_, reject) => {
    onTimeUp = reject
  })
  timeUp.catch(() => undefined)
  const timer = setTimeout(() => {
    isTimeUp = true
    onTimeUp(dnsError('ETIMEOUT'))
  }, timeLimitMs)

  const ask = async (name: string, type: RecordType): Promise<DnsAnswer> => {
    try {
      if (isTimeUp) throw dnsError('ETIMEOUT')
      const found = await Promise.race([resolver.resolve(name, type), timeUp])
      if (!Array.isArray(found)) throw dnsError('EBADRESP')
      return { name, type, answers: toKept(type, found), error: null }
    } catch (cause) {
      return { name, type, answers: null, error: codeOf(cause) }
    }
  }
  const resolve = (given: string, type: string): Promise<unknown[]> => {
    const name = given.toLowerCase().replace(/\.$/, '')
    if (!isRecordType(type) || !canExist(name)) return Promise.reject(dnsError('EBADNAME'))
    const key = questionKey(name, type)
    const known = asked.get(key)
    if (known) return known.records
    if (asked.size >= QUESTIONS_MAX) return Promise.reject(dnsError('ETIMEOUT'))
    const answered = ask(name, type)
    const records = answered.then(({ answers, error }) => {
      if (answers === null) throw dnsError(error ?? 'ESERVFAIL')
      return fromKept(type, answers)
    })
    const question: { readonly records: Promise<unknown[]>; answer: DnsAnswer | null } = { records, answer: null }
    asked.set(key, question)
    answered.then((answer) => {
      question.answer = answer
    })
    records.catch(() => undefined)
    return records
  }
  return {
    resolve,
    ahead: (name, type) => void resolve(name, type).catch(() => undefined),
    answers: () => [...asked.values()].flatMap(({ answer }) => answer ?? []),
    stop: () => clearTimeout(timer),
  }
}

const TYPES: readonly string[] = ['A', 'AAAA', 'MX', 'TXT', 'CNAME', 'PTR'] satisfies readonly RecordType[]
const isRecordType = (type: string): type is RecordType => TYPES.includes(type)

const canExist = (name: string): boolean =>
  name.length <= NAME_CHARS_MAX && name.split('.').every((label) => label.length > 0 && label.length <= LABEL_CHARS_MAX)

/** Node's code, or `ESERVFAIL` for a resolver that failed in another way. */
function codeOf(cause: unknown): string {
  const code = (cause as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^E[A-Z]{2,20}$/.test(code) ? code : 'ESERVFAIL'
}
