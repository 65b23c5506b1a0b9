/**
 * The author address is at a domain of the organisation named, and the check whether that organisation sent it failed.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, type Organisation, relationTo } from '../../knowledge/index.ts'
import type { Authentication, Claim, Signal } from '../../model/index.ts'
import { authorOf, isListMail, knownOrganisation } from '../questions.ts'

export const failedBrandAuthentication: Signal<'claims' | 'identity' | 'authentication' | 'message', 'failed'> = {
  id: 'failed-brand-authentication',
  title: 'Borrowed sender address of a known organisation',
  kind: 'contradiction',
  mismatch: 'authfail',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Impersonation: Brand', 'Spoofing', 'Sender analysis', 'Header analysis'],
  needs: ['claims', 'identity', 'authentication', 'message'],
  messages: {
    failed: 'The sender address is at {domain}, which belongs to {name}, but the check whether {name} really sent the mail failed.',
  },

  detect({ claims, identity, authentication, message }) {
    const author = authorOf(identity)
    // A person's mailbox at a provider is no mail of the provider; what lies below its domain is.
    if (author === undefined || listed('free-mailers', author.domain)?.domain === author.domain) return []
    const owned = ownerClaimed(claims, author.domain)
    if (owned === null || !hasFailed(authentication) || !mustPass(authentication, owned.organisation)) return []
    // A list changes the mails of its members and so breaks their signatures; RFC 7960 §3.2.3.
    if (isListMail(message) && !owned.claim.places.some(({ kind }) => kind === 'display-name')) return []
    return [{ message: 'failed', values: { name: owned.organisation.name, domain: author.domain }, at: author.at }]
  },
}

/** Whatever its strength: an author address in the organisation's own domain is itself the claim to be that organisation. */
function ownerClaimed(claims: readonly Claim[], domain: string): { claim: Claim; organisation: Organisation } | null {
  for (const claim of claims) {
    const organisation = knownOrganisation(claim)
    // `own`, not `remembered`: what is only remembered contradicts nothing.
    if (organisation && relationTo(domain, organisation) === 'own') return { claim, organisation }
  }
  return null
}

/** Many honest senders publish no policy and mail from places that fail; then a failure says nothing. */
function mustPass({ dmarc }: Authentication, { alwaysAuthenticates }: Organisation): boolean {
  return alwaysAuthenticates !== null || dmarc.policy === 'quarantine' || dmarc.policy === 'reject'
}

/** A real failure, measured: not an absence, and not a name server that gave no answer (RFC 8601 §2.7: temperror, permerror). */
function hasFailed({ spf, dkim, dmarc }: Authentication): boolean {
  const isSigned = dkim.some(({ result, aligned }) => aligned && result === 'pass')
  const isUnclear = dkim.some(({ result, aligned }) => aligned && (result === 'temperror' || result === 'permerror'))
  if (dmarc.result === 'fail') return !isSigned && !isUnclear
  if (dmarc.result !== 'none' || isSigned || isUnclear) return false
  const isSentElsewhere = spf.result === 'fail' || spf.result === 'softfail' || (spf.result === 'pass' && !spf.aligned)
  return isSentElsewhere && dkim.every(({ result, aligned }) => !aligned || result === 'fail' || result === 'none')
}
