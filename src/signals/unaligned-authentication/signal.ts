/**
 * The check of the sender passed, but for somebody else than the mail says it is from: a pass that tells the reader nothing.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, sameOwner } from '../../knowledge/index.ts'
import type { Authentication, Signal } from '../../model/index.ts'
import { isWithin, siteOf } from '../../names/index.ts'
import { authorOf, folded, hasPassed, isInventedHost, isListMail } from '../questions.ts'

export const unalignedAuthentication: Signal<'identity' | 'authentication' | 'message', 'other'> = {
  id: 'unaligned-authentication',
  title: 'Somebody else passed the check',
  kind: 'contradiction',
  mismatch: ['sender', 'authfail'],
  tags: ['Credential Phishing', 'BEC/Fraud', 'Spoofing', 'Sender analysis', 'Header analysis'],
  needs: ['identity', 'authentication', 'message'],
  messages: { other: 'The mail says it is from {domain}, but what passed the check of the sender is {passed}, which is somebody else.' },

  detect({ identity, authentication, message }) {
    const author = authorOf(identity)
    // What failed outright is told by `failed-authentication`; lists send in their members' place.
    if (author === undefined || isListMail(message) || authentication.dmarc.result === 'fail' || hasPassed(authentication)) return []
    // An address that nobody can have is told by `impossible-author`.
    if (isInventedHost(author.domain)) return []
    const { spf, dkim } = authentication
    if (spf.aligned || dkim.some(({ aligned, result }) => aligned && result === 'temperror')) return []
    const passed = passedFor(authentication)
    const [first] = passed
    if (first === undefined || passed.some((one) => isRelated(one, author.domain))) return []
    return [{ message: 'other', values: { domain: author.domain, passed: first }, at: author.at }]
  },
}

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
