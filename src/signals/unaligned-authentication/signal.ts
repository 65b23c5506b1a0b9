/**
 * The check of the sender passed, but for somebody else than the mail says it is from: a pass that tells the reader nothing.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, sameOwner } from '../../knowledge/index.ts'
import type { Authentication, Finding, Identity, Signal } from '../../model/index.ts'
import { isWithin, siteOf } from '../../names/index.ts'
import { authorOf, folded, hasPassed, isInventedHost, isListMail, isLoginName, isMachineMailbox } from '../questions.ts'

type MessageId = 'other' | 'unnamed'

export const unalignedAuthentication: Signal<'identity' | 'authentication' | 'message', MessageId> = {
  id: 'unaligned-authentication',
  title: 'Somebody else passed the check',
  kind: 'contradiction',
  mismatch: ['sender', 'authfail'],
  tags: ['Credential Phishing', 'BEC/Fraud', 'Spoofing', 'Sender analysis', 'Header analysis'],
  needs: ['identity', 'authentication', 'message'],
  messages: {
    other: 'The mail says it is from {domain}, but what passed the check of the sender is {passed}, which is somebody else.',
    unnamed: 'The mail has no proper sender address, but what passed the check of the sender is {passed}, which it does not name.',
  },

  detect({ identity, authentication, message }) {
    // What failed outright is told by `failed-authentication`; lists send in their members' place.
    if (isListMail(message) || authentication.dmarc.result === 'fail' || hasPassed(authentication)) return []
    const passed = passedFor(authentication)
    const [first] = passed
    if (first === undefined) return []
    const author = authorOf(identity)
    if (author === undefined) return unnamed(identity, first)
    if (isInventedHost(author.domain) && isExcused(identity, passed)) return []
    const { spf, dkim } = authentication
    if (spf.aligned || dkim.some(({ aligned, result }) => aligned && result === 'temperror')) return []
    if (passed.some((one) => isRelated(one, author.domain))) return []
    return [{ message: 'other', values: { domain: author.domain, passed: first }, at: author.at }]
  },
}

/** Machines write to their own people under a bare name, `root`, and report with no address that a mail came back. */
function unnamed(identity: Identity, passed: string): Finding<MessageId>[] {
  const [first] = identity.from
  if (first === undefined || isLoginName(first.displayName) || isMachineMailbox(first.displayName) || isExcused(identity, [passed]))
    return []
  return [{ message: 'unnamed', values: { passed }, at: first.at }]
}

const READERS_MAX = 50

/** `root@web01` through the house's own machine; a provider of free mailboxes, which lets nobody write what is no address. */
const isExcused = ({ to, cc }: Identity, passed: readonly string[]): boolean =>
  passed.some((one) => listed('free-mailers', one) !== null) ||
  [...to, ...cc].slice(0, READERS_MAX).some(({ domain }) => domain !== '' && passed.some((one) => siteOf(one) === siteOf(domain)))

/** Amazon's mailer for everybody; it signs with its own name until a customer sets up another. */
const SES = 'amazonses.com'

const passedFor = ({ spf, dkim }: Authentication): string[] =>
  [...dkim.filter(({ result }) => result === 'pass').map(({ domain }) => domain), ...(spf.result === 'pass' ? [spf.domain] : [])].filter(
    (domain) => domain !== '',
  )

/** One business under two names, or a service that sends for many and did not set up a name for each. */
function isRelated(passed: string, domain: string): boolean {
  if (listed('click-counters', passed) || isWithin(passed, SES) || siteOf(passed) === siteOf(domain) || sameOwner(passed, domain))
    return true
  const label = folded(siteOf(domain).split('.', 1)[0] ?? '')
  return label.length >= LABEL_CHARS_MIN && folded(passed).includes(label)
}

/** Shorter names are part of others by chance. */
const LABEL_CHARS_MIN = 4
