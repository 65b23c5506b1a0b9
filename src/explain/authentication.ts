/** Who really sent it, in words: each of the four checks, what it found, and what that means here. */
import type { Authentication, Report } from '../model/index.ts'
import { catalogueOf, type Language } from './catalogues/index.ts'
import { safeText } from './defang.ts'
import { filled } from './sentence.ts'

export interface CheckInWords {
  readonly method: 'SPF' | 'DKIM' | 'DMARC' | 'ARC'
  /** The word of RFC 8601. */
  readonly result: string
  readonly tone: 'good' | 'bad' | 'unknown'
  readonly says: string
}

export interface ProofInWords {
  readonly checks: readonly CheckInWords[]
  /** Where the results are from, or why there are none. */
  readonly from: string
}

const DOMAIN_CHARS_MAX = 100
const SIGNATURES_MAX = 5

export function proofInWords(
  authentication: Authentication | null,
  { notRun, authentication: told }: Pick<Report, 'notRun' | 'authentication'>,
  language: Language = 'en',
): ProofInWords {
  const { casePage, faults } = catalogueOf(language)
  const words = casePage.proof
  if (authentication === null) {
    const because = notRun.some(({ code }) => code === 'reconstructed') ? faults.reconstructed : faults['not-authenticated']
    return { checks: [], from: `${words.notChecked} ${because}` }
  }
  const domain = (name: string) => safeText(name, DOMAIN_CHARS_MAX) || '…'
  const author = domain(told?.authorDomain ?? '')
  const beside = (name: string, aligned: boolean) =>
    name === '' ? '' : ` ${aligned ? words.aligned : filled(words.notAligned, { author })}`
  const { spf, dkim, dmarc, arc, source, authservId } = authentication
  const isUnseen = spf.result === 'none' && spf.domain === ''
  const checks: CheckInWords[] = [
    {
      method: 'SPF',
      result: spf.result,
      tone: toneOf(spf.result, spf.aligned),
      says: isUnseen
        ? words.spf.unseen
        : filled(words.spf[spf.result], { domain: domain(spf.domain) }) + (spf.result === 'pass' ? beside(spf.domain, spf.aligned) : ''),
    },
    ...dkim.slice(0, SIGNATURES_MAX).map((one) => ({
      method: 'DKIM' as const,
      result: one.result,
      tone: toneOf(one.result, one.aligned),
      says: filled(words.dkim[one.result], { domain: domain(one.domain) }) + beside(one.domain, one.aligned),
    })),
    ...(dkim.length > 0 ? [] : [{ method: 'DKIM' as const, result: 'none', tone: 'unknown' as const, says: words.dkim.none }]),
    {
      method: 'DMARC',
      result: dmarc.result,
      tone: toneOf(dmarc.result, true),
      says: [
        filled(words.dmarc[dmarc.result], { domain: domain(dmarc.domain) }),
        ...(dmarc.result === 'fail' && dmarc.policy !== null ? [words.policies[dmarc.policy]] : []),
      ].join(' '),
    },
    {
      method: 'ARC',
      result: arc.result,
      tone: toneOf(arc.result, false),
      says: filled(words.arc[arc.result], { domain: domain(arc.sealedBy ?? '') }),
    },
  ]
  const time = (told?.asked ?? '').slice(0, 16).replace('T', ' ')
  const from =
    source === 'measured'
      ? filled(words.measured, { time: `${time} UTC` })
      : filled(words.receiver, { host: safeText(authservId ?? '', DOMAIN_CHARS_MAX) })
  return { checks, from }
}

/** A pass for somebody else than the author proves nothing of the author. */
function toneOf(result: string, isOfAuthor: boolean): CheckInWords['tone'] {
  if (result === 'pass') return isOfAuthor ? 'good' : 'unknown'
  return result === 'fail' || result === 'softfail' ? 'bad' : 'unknown'
}
