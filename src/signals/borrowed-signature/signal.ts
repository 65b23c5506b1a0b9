/**
 * The mail carries somebody else's signature, and it does not hold: the leftover of a genuine mail that was taken as a model.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { sameOwner } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { siteOf } from '../../names/index.ts'
import { authorOf, folded, isListMail } from '../questions.ts'

/** Shorter names are part of others by chance. */
const LABEL_CHARS_MIN = 4

export const borrowedSignature: Signal<'identity' | 'authentication' | 'message', 'borrowed'> = {
  id: 'borrowed-signature',
  title: 'Leftover signature of somebody else',
  kind: 'contradiction',
  mismatch: 'authfail',
  tags: ['Credential Phishing', 'Spam', 'Spoofing', 'Evasion', 'Sender analysis', 'Header analysis'],
  needs: ['identity', 'authentication', 'message'],
  messages: {
    borrowed: 'The mail bears a signature of {signer}, but the signature does not fit this mail, and {domain} is somebody else.',
  },

  detect({ identity, authentication, message }) {
    const author = authorOf(identity)
    if (author === undefined || authentication.dkim.some(({ result }) => result === 'pass')) return []
    // A list breaks its members' signatures, and sends from its own machines.
    if (isListMail(message) && !authentication.spf.aligned) return []
    const signature = authentication.dkim.find(({ result, aligned, domain }) => result === 'fail' && !aligned && domain !== '')
    if (signature === undefined || isRelated(signature.domain, author.domain)) return []
    return [{ message: 'borrowed', values: { signer: signature.domain, domain: author.domain }, at: author.at }]
  },
}

/** `garden.example` signed by `garden123.onmicrosoft.com`: one business and its corner of a platform. */
function isRelated(signer: string, domain: string): boolean {
  if (siteOf(signer) === siteOf(domain) || sameOwner(signer, domain)) return true
  const labels = siteOf(domain).split('.', 1).concat(domain.split('.', 1)).map(folded)
  return labels.some((label) => label.length >= LABEL_CHARS_MIN && folded(signer).includes(label))
}
