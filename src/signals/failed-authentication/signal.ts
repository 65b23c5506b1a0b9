/**
 * The place that the sender address names says how its mail can be told, and this mail does not meet that.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, ownerOf } from '../../knowledge/index.ts'
import type { Authentication, Message, Signal } from '../../model/index.ts'
import { siteOf } from '../../names/index.ts'
import { authorOf, hasPassed, isListMail } from '../questions.ts'

export const failedAuthentication: Signal<'identity' | 'authentication' | 'message', 'failed' | 'listed'> = {
  id: 'failed-authentication',
  title: 'Check of the sender failed',
  kind: 'contradiction',
  mismatch: { failed: ['authfail'], listed: ['authfail', 'sender'] },
  tags: ['Credential Phishing', 'BEC/Fraud', 'Spoofing', 'Sender analysis', 'Header analysis'],
  needs: ['identity', 'authentication', 'message'],
  messages: {
    failed: 'The sender address is at {domain}, but the check whether {domain} really sent the mail failed.',
    listed:
      'The sender address is at {domain}, but the mail came through a list at {list}, and the check whether {domain} really sent it failed.',
  },

  detect({ identity, authentication, message }) {
    const author = authorOf(identity)
    if (author === undefined || isFromList(message, authentication) || !hasFailed(authentication) || isKnown(author.domain, authentication))
      return []
    const { domain, at } = author
    const list = isListMail(message) ? authentication.spf.domain : ''
    if (list !== '' && siteOf(list) !== siteOf(domain)) return [{ message: 'listed', values: { domain, list }, at }]
    return [{ message: 'failed', values: { domain }, at }]
  },
}

/**
 * A list changes the mails of its members and so breaks their signatures (RFC 7960 §3.2.3), but it passes the check for itself. The
 * signature that a platform puts under the mail of every customer is not the list's own: anybody sets up a list there in a minute.
 */
const isFromList = (message: Message, { spf, dkim }: Authentication): boolean =>
  isListMail(message) && (spf.result === 'pass' || dkim.some(({ result, domain }) => result === 'pass' && isOfList(domain, spf.domain)))

/** @param envelope where the list has its bounces sent; '' where nobody saw the envelope */
const isOfList = (signer: string, envelope: string): boolean => envelope === '' || siteOf(signer) === siteOf(envelope)

/** What `failed-brand-authentication` says with the owner's name. */
function isKnown(domain: string, { dmarc }: Authentication): boolean {
  const found = ownerOf(domain)
  if (found === null || found.known.confidence === 'remembered' || listed('free-mailers', domain)?.domain === domain) return false
  return found.owner.alwaysAuthenticates !== null || dmarc.policy === 'quarantine' || dmarc.policy === 'reject'
}

/** A real failure, measured: not an absence, and not a name server that gave no answer (RFC 8601 §2.7: temperror). */
function hasFailed(authentication: Authentication): boolean {
  const { spf, dkim, dmarc, arc } = authentication
  if (hasPassed(authentication) || arc.result === 'pass') return false
  if (dkim.some(({ result, aligned }) => aligned && result === 'temperror')) return false
  return dmarc.result === 'fail' || (dmarc.result === 'none' && spf.aligned && (spf.result === 'fail' || spf.result === 'softfail'))
}
