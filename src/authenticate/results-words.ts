/** Words of an Authentication-Results field, as receivers write them → the words of RFC 8601. */
import type { ArcResult, Authentication, DkimResult, DkimSignature, DmarcResult, SpfResult } from '../model/index.ts'
import { toAscii } from '../names/index.ts'
import { isAligned } from './alignment.ts'
import type { MethodResult } from './results-field.ts'

const SIGNATURES_MAX = 5
const DOMAIN_CHARS_MAX = 253

const SPF: ReadonlyMap<string, SpfResult> = new Map<string, SpfResult>([
  ['none', 'none'],
  ['neutral', 'neutral'],
  ['pass', 'pass'],
  ['fail', 'fail'],
  ['softfail', 'softfail'],
  ['temperror', 'temperror'],
  ['permerror', 'permerror'],
  ['policy', 'policy'],
  // Before RFC 7208 some wrote these.
  ['hardfail', 'fail'],
  ['error', 'temperror'],
  ['unknown', 'permerror'],
])
const DKIM: ReadonlyMap<string, DkimResult> = new Map<string, DkimResult>([
  ['none', 'none'],
  ['pass', 'pass'],
  ['fail', 'fail'],
  ['policy', 'policy'],
  ['neutral', 'neutral'],
  ['temperror', 'temperror'],
  ['permerror', 'permerror'],
  // Outlook.com: the key was not answered for; the key was too short to be used; the key is marked as a test (t=y).
  ['timeout', 'temperror'],
  ['ignore', 'policy'],
  ['test', 'neutral'],
])
const DMARC: ReadonlyMap<string, DmarcResult> = new Map<string, DmarcResult>([
  ['none', 'none'],
  ['pass', 'pass'],
  ['fail', 'fail'],
  ['temperror', 'temperror'],
  ['permerror', 'permerror'],
  // Outlook.com: the domain has no policy; with a usual one it would have passed.
  ['bestguesspass', 'none'],
])
const ARC: ReadonlyMap<string, ArcResult> = new Map<string, ArcResult>([
  ['none', 'none'],
  ['pass', 'pass'],
  ['fail', 'fail'],
  ['temperror', 'temperror'],
  ['permerror', 'permerror'],
])

/** An absent method was not checked: `none`. A word that we do not know is unknown: `temperror`, never a clean `none`. */
const wordIn = <Word extends string>(words: ReadonlyMap<string, Word>, found: MethodResult | undefined): Word | 'none' | 'temperror' =>
  found === undefined ? 'none' : (words.get(found.result) ?? 'temperror')

export function authenticationFrom(results: readonly MethodResult[], authservId: string, authorDomain: string): Authentication {
  const of = (method: string) => results.filter((one) => one.method === method)
  const [spf, dmarc, arc] = [of('spf')[0], of('dmarc')[0], of('arc')[0]]
  const spfDomain = domainIn(spf?.properties.get('smtp.mailfrom') || spf?.properties.get('smtp.helo') || '')
  return {
    source: 'trusted-receiver',
    authservId,
    spf: { result: wordIn(SPF, spf), domain: spfDomain, aligned: isAligned(spfDomain, authorDomain) },
    dkim: of('dkim')
      .flatMap((one) => signatureFrom(one, authorDomain))
      .slice(0, SIGNATURES_MAX),
    dmarc: dmarcFrom(dmarc, authorDomain),
    arc: { result: wordIn(ARC, arc), sealedBy: domainIn(arc?.properties.get('header.d') ?? '') || null },
    answers: [],
  }
}

function dmarcFrom(found: MethodResult | undefined, authorDomain: string): Authentication['dmarc'] {
  const domain = domainIn(found?.properties.get('header.from') || authorDomain)
  const result = wordIn(DMARC, found)
  // Two From fields, or one that two programs read differently: then a pass is not about the author whom we show.
  const isOfAnother = result === 'pass' && !isAligned(domain, authorDomain)
  return { result: isOfAnother ? 'permerror' : result, domain, policy: policyOf(found) }
}

function signatureFrom(found: MethodResult, authorDomain: string): DkimSignature[] {
  const domain = domainIn(found.properties.get('header.d') ?? found.properties.get('header.i') ?? '')
  if (domain === '' || domain === 'none') return []
  const isUnasked = found.result === 'fail' && /timeout|dns/i.test(found.comment)
  // The receiver asked when the mail arrived: a signature whose key was not there then bears nothing out (RFC 6376 §6.1.2).
  const isKeyless = found.result === 'fail' && /no key/i.test(found.comment)
  return [
    {
      result: isUnasked ? 'temperror' : isKeyless ? 'permerror' : wordIn(DKIM, found),
      domain,
      selector: (found.properties.get('header.s') ?? '').toLowerCase().slice(0, DOMAIN_CHARS_MAX),
      aligned: isAligned(domain, authorDomain),
    },
  ]
}

function domainIn(text: string): string {
  const domain = text
    .slice(text.lastIndexOf('@') + 1)
    .slice(0, DOMAIN_CHARS_MAX)
    .toLowerCase()
    .replace(/[.>]{1,2}$/, '')
  return /[^\x20-\x7e]/.test(domain) ? toAscii(domain) || domain : domain
}

/**
 * The author domain's policy, as far as the field tells: `policy.dmarc`, Gmail's comment `(p=REJECT …)`, or what Outlook.com did about
 * a failure: `oreject` is a reject that was overridden. What was done about a pass tells nothing of the policy.
 */
function policyOf(dmarc: MethodResult | undefined): Authentication['dmarc']['policy'] {
  const done = dmarc?.result === 'fail' ? dmarc.properties.get('action') : undefined
  const said = (dmarc?.properties.get('policy.dmarc') ?? /\bp=(\w{4,10})/i.exec(dmarc?.comment ?? '')?.[1] ?? done ?? '').toLowerCase()
  if (said.endsWith('reject')) return 'reject'
  if (said.endsWith('quarantine')) return 'quarantine'
  return said === 'none' ? 'none' : null
}
