/**
 * Nobody vouches for the sender: no signature holds, and the machine that sent the mail has nobody's leave to do so.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Authentication, Signal } from '../../model/index.ts'
import { authorOf, isListMail } from '../questions.ts'

export const unvouchedAuthor: Signal<'identity' | 'authentication' | 'message', 'unvouched'> = {
  id: 'unvouched-author',
  title: 'Nobody vouches for the sender',
  kind: 'contradiction',
  mismatch: 'authfail',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Spam', 'Spoofing', 'Sender analysis', 'Header analysis'],
  needs: ['identity', 'authentication', 'message'],
  messages: {
    unvouched:
      'The mail says it is from {domain}, but nothing bears that out: it has no valid signature, and nobody vouches for the machine that sent it.',
  },

  detect({ identity, authentication, message }) {
    const author = authorOf(identity)
    if (author === undefined || isListMail(message) || !isUnvouched(authentication)) return []
    return [{ message: 'unvouched', values: { domain: author.domain }, at: author.at }]
  },
}

/** What failed outright for the author's own domain is `failed-authentication`; what could not be looked up says nothing. */
function isUnvouched({ spf, dkim, dmarc, arc }: Authentication): boolean {
  if (dmarc.result !== 'none' || arc.result === 'pass' || spf.result === 'pass' || spf.result === 'temperror') return false
  if (spf.aligned && (spf.result === 'fail' || spf.result === 'softfail')) return false
  return dkim.every(({ result }) => result !== 'pass' && result !== 'temperror')
}
