/** SPF, DKIM, DMARC and ARC measured by us, with mailauth; every DNS answer is kept with the case. */
import type { Authentication, DkimResult, DkimSignature, DnsAnswer, Envelope, Message } from '../model/index.ts'
import type { RecordType, Resolver } from '../ports/index.ts'
import { isAligned } from './trusted-receiver.ts'

const QUERIES_MAX = 60
const SIGNATURES_MAX = 5
const ANSWER_CHARS_MAX = 4_000

interface Status {
  readonly result?: string
  readonly comment?: string
}

export interface MeasureOptions {
  readonly resolver: Resolver
  readonly timeLimitMs: number
}

export async function measure(
  raw: Uint8Array,
  message: Message,
  envelope: Envelope | null,
  options: MeasureOptions,
): Promise<Authentication> {
  // Loaded here and not above: it costs a third of a second, and most mail is judged without it.
  const { authenticate } = await import('mailauth')
  const recorder = recordAnswers(options)
  const authorDomain = message.identity.from[0]?.domain ?? ''
  try {
    const found = await authenticate(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), {
      mta: 'telltale.localhost',
      disableBimi: true,
      resolver: recorder.resolve as never,
      ...(envelope ? { ip: envelope.peerAddress, helo: envelope.heloName, sender: envelope.mailFrom } : {}),
    } as never)
    return authenticationFrom(found as never, envelope, authorDomain, recorder.answers)
  } catch {
    // What mailauth cannot take (a header it refuses) is unknown, not failed.
    return unknown(authorDomain, recorder.answers)
  } finally {
    recorder.stop()
  }
}

interface Recorder {
  readonly answers: DnsAnswer[]
  resolve(name: string, type: string): Promise<unknown>
  stop(): void
}

/** One clock for all questions of a message: when it has run out, every further one times out at once. */
function recordAnswers({ resolver, timeLimitMs }: MeasureOptions): Recorder {
  const answers: DnsAnswer[] = []
  const known = new Map<string, Promise<unknown>>()
  let onStop: (cause: Error) => void = () => undefined
  const timeUp = new Promise<never>((_, reject) => {
    onStop = reject
  })
  timeUp.catch(() => undefined)
  const timer = setTimeout(() => onStop(codedError('ETIMEOUT')), timeLimitMs)
  const ask = async (name: string, type: string): Promise<unknown> => {
    if (answers.length >= QUERIES_MAX) throw codedError('ETIMEOUT')
    try {
      const found = await Promise.race([resolver.resolve(name, type as RecordType), timeUp])
      answers.push({ name, type, answers: found.map((one) => JSON.stringify(one).slice(0, ANSWER_CHARS_MAX)), error: null })
      return found
    } catch (cause) {
      answers.push({ name, type, answers: null, error: (cause as { code?: string }).code ?? 'ESERVFAIL' })
      throw cause
    }
  }
  return {
    answers,
    resolve(name, type) {
      const key = `${type} ${name.toLowerCase()}`
      const asked = known.get(key) ?? ask(name, type)
      known.set(key, asked)
      return asked
    },
    stop: () => clearTimeout(timer),
  }
}

const codedError = (code: string): Error => Object.assign(new RangeError(code), { code })

interface Measured {
  readonly spf?: { readonly status?: Status; readonly domain?: string } | false
  readonly dkim?: {
    readonly results?: readonly { readonly status?: Status; readonly signingDomain?: string; readonly selector?: string }[]
  }
  readonly dmarc?: { readonly status?: Status; readonly domain?: string; readonly policy?: string } | false
  readonly arc?: { readonly status?: Status } | false
}

function authenticationFrom(
  { spf, dkim, dmarc, arc }: Measured,
  envelope: Envelope | null,
  authorDomain: string,
  answers: readonly DnsAnswer[],
): Authentication {
  const spfDomain = envelope && spf ? (spf.domain ?? '').toLowerCase() : ''
  const policy = dmarc ? dmarc.policy : undefined
  const isTimedOut = answers.some(({ error }) => error !== null && error !== 'ENOTFOUND' && error !== 'ENODATA')
  const dmarcResult = oneOf(['none', 'pass', 'fail', 'temperror', 'permerror'] as const, dmarc ? dmarc.status?.result : undefined)
  return {
    source: 'measured',
    authservId: null,
    spf: {
      result:
        envelope && spf
          ? oneOf(['none', 'neutral', 'pass', 'fail', 'softfail', 'temperror', 'permerror', 'policy'] as const, spf.status?.result)
          : 'none',
      domain: spfDomain,
      aligned: isAligned(spfDomain, authorDomain),
    },
    dkim: (dkim?.results ?? []).slice(0, SIGNATURES_MAX).flatMap((one) => signatureFrom(one, authorDomain)),
    // A question that was not answered must not turn into "this domain has no policy" or a fail.
    dmarc: {
      result: isTimedOut && dmarcResult !== 'pass' ? 'temperror' : dmarcResult,
      domain: authorDomain,
      policy: policy === 'none' || policy === 'quarantine' || policy === 'reject' ? policy : null,
    },
    arc: {
      result: oneOf(['none', 'pass', 'fail', 'temperror', 'permerror'] as const, arc ? arc.status?.result : undefined),
      sealedBy: null,
    },
    answers,
  }
}

const oneOf = <Word extends string>(words: readonly Word[], given: string | undefined): Word =>
  words.find((one) => one === given) ?? ('none' as Word)

function signatureFrom(
  { status, signingDomain, selector }: { status?: Status; signingDomain?: string; selector?: string },
  authorDomain: string,
): DkimSignature[] {
  if (!signingDomain) return []
  const domain = signingDomain.toLowerCase()
  return [{ result: dkimResult(status), domain, selector: (selector ?? '').toLowerCase(), aligned: isAligned(domain, authorDomain) }]
}

/** mailauth's own words → RFC 8601: a changed body is a fail; a key that is not there any more says nothing. */
function dkimResult({ result, comment = '' }: Status = {}): DkimResult {
  if (result === 'neutral' && /body hash/i.test(comment)) return 'fail'
  if (result !== 'pass' && /no key|dns failure|timeout|not found/i.test(comment)) return 'temperror'
  return oneOf(['none', 'pass', 'fail', 'policy', 'neutral', 'temperror', 'permerror'] as const, result)
}

const unknown = (authorDomain: string, answers: readonly DnsAnswer[]): Authentication => ({
  source: 'measured',
  authservId: null,
  spf: { result: 'temperror', domain: '', aligned: false },
  dkim: [],
  dmarc: { result: 'temperror', domain: authorDomain, policy: null },
  arc: { result: 'none', sealedBy: null },
  answers,
})
