/** What mailauth found → the words of RFC 8601, where "unknown" never reads as "failed". */
import type { ARCResult } from 'mailauth'
import type { ArcResult, Authentication, DkimResult, DkimSignature, DmarcResult, DnsAnswer, Message, SpfResult } from '../model/index.ts'
import { isAligned } from './alignment.ts'
import type { Measured } from './measure.ts'
import { SIGNATURES_MAX } from './signed-copy.ts'

export function authenticationFrom(found: Measured, message: Message, hasEnvelope: boolean, answers: readonly DnsAnswer[]): Authentication {
  const authorDomain = message.identity.from[0]?.domain ?? ''
  const spf = spfFrom(found, hasEnvelope, authorDomain)
  const signatures = (found.dkim?.results ?? []).slice(0, SIGNATURES_MAX).flatMap((one) => signatureFrom(one, authorDomain))
  return {
    source: 'measured',
    authservId: null,
    spf,
    dkim: signatures.map(({ signature }) => signature),
    dmarc: {
      result: dmarcResult(found, message, isUndecided(spf, hasEnvelope, signatures)),
      domain: authorDomain,
      policy: policyOf(found.dmarc),
    },
    arc: { result: arcResult(found.arc), sealedBy: found.arc?.status.result === 'pass' ? sealerOf(found) : null },
    answers,
  }
}

const SPF: readonly SpfResult[] = ['none', 'neutral', 'pass', 'fail', 'softfail', 'temperror', 'permerror', 'policy']

function spfFrom({ spf }: Measured, hasEnvelope: boolean, authorDomain: string): Authentication['spf'] {
  if (!hasEnvelope) return { result: 'none', domain: '', aligned: false }
  const domain = (spf?.domain ?? '').toLowerCase()
  return { result: SPF.find((one) => one === spf?.status.result) ?? 'temperror', domain, aligned: isAligned(domain, authorDomain) }
}

type Verified = NonNullable<Measured['dkim']>['results'][number]

interface Checked {
  readonly signature: DkimSignature
  /** Whether it would have passed is not known: no answer, or it covers only a part of the body. */
  readonly isUndecided: boolean
}

function signatureFrom({ status, signingDomain, selector }: Verified, authorDomain: string): Checked[] {
  if (!signingDomain) return []
  const domain = signingDomain.toLowerCase()
  const result = dkimResult(status)
  const isUndecided = status.result === 'temperror' || (status.result === 'pass' && result === 'policy')
  return [
    { signature: { result, domain, selector: (selector ?? '').toLowerCase(), aligned: isAligned(domain, authorDomain) }, isUndecided },
  ]
}

/** What stands in mailauth's comments about keys: the key is there, and is none. */
const BROKEN_KEY = /EBADNAME|key version|key type|public key|hash algorithm|not for email/

function dkimResult({ result, comment = '', underSized }: Verified['status']): DkimResult {
  // It passes, but not for the body a reader sees.
  if (result === 'pass') return underSized ? 'policy' : 'pass'
  // RFC 6376 §6.1.3 step 3; mailauth says neutral.
  if (comment === 'body hash did not verify') return 'fail'
  // Keys are taken out of DNS after a while: that says nothing about a mail of last year.
  if (comment === 'no key') return 'temperror'
  if (BROKEN_KEY.test(comment)) return 'permerror'
  return (['none', 'fail', 'policy', 'neutral', 'temperror', 'permerror'] as const).find((one) => one === result) ?? 'temperror'
}

/** Could DMARC have passed by something that was not answered? Only what aligns counts, or any sender could make his failure unknown. */
const isUndecided = (spf: Authentication['spf'], hasEnvelope: boolean, signatures: readonly Checked[]): boolean =>
  !hasEnvelope ||
  (spf.aligned && spf.result === 'temperror') ||
  signatures.some(({ signature, isUndecided }) => signature.aligned && isUndecided)

function dmarcResult({ dmarc }: Measured, { identity }: Message, isUndecided: boolean): DmarcResult {
  if (dmarc === null) return 'temperror'
  // No author domain, or several: it cannot be evaluated (RFC 9989 §5.3.1).
  if (dmarc === false) return 'permerror'
  const result = dmarc.status.result
  const evaluated = dmarc.status.header?.from?.toLowerCase().replace(/\.$/, '')
  // Two programs, two readings of one From field: then a pass is not about the author whom we show.
  if (result === 'pass') return identity.from.every(({ domain }) => domain === evaluated) ? 'pass' : 'permerror'
  if (result === 'fail') return isUndecided ? 'temperror' : 'fail'
  return result === 'none' || result === 'permerror' ? result : 'temperror'
}

function policyOf(dmarc: Measured['dmarc']): Authentication['dmarc']['policy'] {
  const policy = dmarc ? dmarc.policy : undefined
  return policy === 'none' || policy === 'quarantine' || policy === 'reject' ? policy : null
}

/** mailauth calls every trouble of a chain a failure; a name server's is none. */
function arcResult(arc: ARCResult | null): ArcResult {
  if (arc === null) return 'none'
  const { result, comment = '' } = arc.status
  if (result === 'fail' && /^no key|\bE(?:TIMEOUT|SERVFAIL|REFUSED|OFFLINE|CONN[A-Z]+|BADRESP)\b|DNS/.test(comment)) return 'temperror'
  return result === 'pass' || result === 'fail' || result === 'none' ? result : 'temperror'
}

function sealerOf({ dkim }: Measured): string | null {
  const seal = dkim?.arc?.lastEntry?.['arc-seal'] as { readonly parsed?: { readonly d?: { readonly value?: unknown } } } | undefined
  const domain = seal?.parsed?.d?.value
  return typeof domain === 'string' ? domain.toLowerCase() : null
}
