/**
 * What a receiver that the operator trusts found out when the mail arrived there. Only its own fields count: those that stand above
 * the first hop that is not its own. Everything below was there before, and whoever sent the mail can have written it.
 */
import type { Authentication, DkimSignature, HeaderField, Message } from '../model/index.ts'
import { isWithin, registrableDomain } from '../names/index.ts'
import { type MethodResult, readResults } from './results-field.ts'

const FIELDS_READ_MAX = 60
const SIGNATURES_MAX = 5
/** One receiver whose hops carry several names: a mail for Outlook.com passes `outlook.office365.com` on its way. */
const FAMILIES: readonly (readonly string[])[] = [
  ['outlook.com', 'office365.com', 'hotmail.com', 'exchangelabs.com'],
  ['google.com', 'gmail.com'],
]

export function readTrustedResults(message: Message, trustedReceivers: readonly string[]): Authentication | null {
  if (trustedReceivers.length === 0) return null
  const trusted = trustedReceivers
    .map((host) => host.toLowerCase())
    .flatMap((host) => FAMILIES.find((family) => family.some((one) => isWithin(host, one))) ?? [host])
  const found = trustedField(message.header, trusted)
  return found && authenticationFrom(found.results, found.authservId, message)
}

interface Found {
  readonly authservId: string
  readonly results: readonly MethodResult[]
}

function trustedField(header: readonly HeaderField[], trusted: readonly string[]): Found | null {
  const trust = (host: string) => trusted.find((one) => isWithin(host, one))
  let nameless: readonly MethodResult[] | null = null
  let own: string | null = null
  for (const { key, value } of header.slice(0, FIELDS_READ_MAX)) {
    if (key === 'received') {
      own = trust(receivedBy(value)) ?? null
      // Outlook.com writes no authserv-id; the hop beside the field says whose it is.
      if (own !== null && nameless) return { authservId: own, results: nameless }
      if (own === null) return null
    } else if (key === 'authentication-results') {
      const { authservId, results } = readResults(value)
      if (authservId === null) {
        if (own !== null) return { authservId: own, results }
        nameless ??= results
      } else if (trust(authservId) !== undefined) return { authservId, results }
    }
  }
  return null
}

/** The host after `by` (RFC 5321 §4.4). */
const receivedBy = (value: string): string =>
  /\sby\s{1,10}([a-z0-9.-]{1,255})/i
    .exec(` ${value.slice(0, 2_000)}`)?.[1]
    ?.toLowerCase()
    .replace(/\.$/, '') ?? ''

function authenticationFrom(results: readonly MethodResult[], authservId: string, message: Message): Authentication {
  const authorDomain = message.identity.from[0]?.domain ?? ''
  const of = (method: string) => results.filter((one) => one.method === method)
  const spf = of('spf')[0]
  const spfDomain = domainIn(spf?.properties['smtp.mailfrom'] ?? spf?.properties['smtp.helo'] ?? '')
  const dmarc = of('dmarc')[0]
  const arc = of('arc')[0]
  return {
    source: 'trusted-receiver',
    authservId,
    spf: { result: word(SPF, spf?.result), domain: spfDomain, aligned: isAligned(spfDomain, authorDomain) },
    dkim: of('dkim')
      .slice(0, SIGNATURES_MAX)
      .flatMap((one) => signatureFrom(one, authorDomain)),
    dmarc: {
      result: word(DMARC, dmarc?.result === 'bestguesspass' ? 'none' : dmarc?.result),
      domain: domainIn(dmarc?.properties['header.from'] ?? authorDomain),
      policy: policyOf(dmarc),
    },
    arc: { result: word(DMARC, arc?.result), sealedBy: arc?.properties['header.oldest-pass'] ?? null },
    answers: [],
  }
}

function signatureFrom({ result, properties, comment }: MethodResult, authorDomain: string): DkimSignature[] {
  const domain = domainIn(properties['header.d'] ?? properties['header.i'] ?? '')
  if (domain === '' || domain === 'none') return []
  // The key was gone or could not be asked for: that says nothing about the mail (RFC 6376 §6.1.2).
  const isKeyless = result === 'fail' && /no key|timeout|dns/i.test(comment)
  return [
    {
      result: isKeyless ? 'temperror' : word(DKIM, result),
      domain,
      selector: (properties['header.s'] ?? '').toLowerCase(),
      aligned: isAligned(domain, authorDomain),
    },
  ]
}

const SPF = ['none', 'neutral', 'pass', 'fail', 'softfail', 'temperror', 'permerror', 'policy'] as const
const DKIM = ['none', 'pass', 'fail', 'policy', 'neutral', 'temperror', 'permerror'] as const
const DMARC = ['none', 'pass', 'fail', 'temperror', 'permerror'] as const

const word = <Word extends string>(words: readonly Word[], given: string | undefined): Word =>
  words.find((one) => one === given) ?? ('none' as Word)

const domainIn = (text: string): string =>
  text
    .slice(text.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/[.;>]+$/, '')

/** Relaxed alignment: the same organizational domain (RFC 9989). */
export function isAligned(domain: string, authorDomain: string): boolean {
  if (domain === '' || authorDomain === '') return false
  return domain === authorDomain || (registrableDomain(domain) ?? domain) === (registrableDomain(authorDomain) ?? authorDomain)
}

/** What the receiver did tells the policy: Outlook.com's `oreject` is a reject that was overridden. */
function policyOf(dmarc: MethodResult | undefined): Authentication['dmarc']['policy'] {
  const said = (dmarc?.properties['policy.dmarc'] ?? dmarc?.properties.action ?? '').toLowerCase()
  if (said.endsWith('reject')) return 'reject'
  if (said.includes('quarantine')) return 'quarantine'
  return said === 'none' ? 'none' : null
}
