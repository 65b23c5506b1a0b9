/**
 * Nobody vouches for the sender: no signature holds, and the machine that sent the mail has nobody's leave to do so.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { type Authentication, HEADER, type Signal } from '../../model/index.ts'
import { authorOf } from '../questions.ts'

export const unvouchedAuthor: Signal<'identity' | 'authentication' | 'message', 'unvouched' | 'nobody'> = {
  id: 'unvouched-author',
  title: 'Nobody vouches for the sender',
  kind: 'contradiction',
  mismatch: ['authfail', 'sender'],
  tags: ['Credential Phishing', 'BEC/Fraud', 'Spam', 'Spoofing', 'Sender analysis', 'Header analysis'],
  needs: ['identity', 'authentication', 'message'],
  messages: {
    unvouched:
      'The mail says it is from {domain}, but nothing bears that out: it has no valid signature, and nobody vouches for the machine that sent it.',
    nobody: 'The mail has no proper sender address, and nobody vouches for the machine that sent it.',
  },

  detect({ identity, authentication, message }) {
    // Lists are not left out: a list that is one signs, or sends from machines that it names.
    if (!isUnvouched(authentication)) return []
    const author = authorOf(identity)
    if (author !== undefined) return [{ message: 'unvouched', values: { domain: author.domain }, at: author.at }]
    return [{ message: 'nobody', values: {}, at: identity.from[0]?.at ?? message.subject.at ?? { part: HEADER, start: 0, end: 0 } }]
  },
}

/** What failed outright for the author's own domain is `failed-authentication`; what could not be looked up says nothing. */
function isUnvouched({ spf, dkim, dmarc, arc }: Authentication): boolean {
  if (
    (dmarc.result !== 'none' && dmarc.result !== 'permerror') ||
    arc.result === 'pass' ||
    spf.result === 'pass' ||
    spf.result === 'temperror'
  )
    return false
  if (spf.aligned && (spf.result === 'fail' || spf.result === 'softfail')) return false
  return dkim.every(({ result }) => result !== 'pass' && result !== 'temperror')
}
