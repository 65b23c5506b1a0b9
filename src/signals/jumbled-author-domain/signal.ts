/**
 * The sender address is at a domain that is a jumble of letters and digits: made by a machine, for one day.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { ownerOf } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { isTenantHost } from '../../names/index.ts'
import { jumbleIn } from '../jumbles.ts'
import { authorOf, isListMail } from '../questions.ts'

export const jumbledAuthorDomain: Signal<'identity' | 'message', 'jumbled' | 'spelled'> = {
  id: 'jumbled-author-domain',
  title: 'Sender domain is a jumble of letters and digits',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['Credential Phishing', 'Spam', 'Evasion', 'Sender analysis', 'Header analysis'],
  needs: ['identity', 'message'],
  messages: {
    jumbled: 'The sender address is at {domain}, a jumble of letters and digits, but a business has a name that one can say.',
    spelled: 'The sender address is at {domain}, broken up into single letters, but a business writes its name in one piece.',
  },

  detect({ identity, message }) {
    const author = authorOf(identity)
    if (author === undefined || isListMail(message) || ownerOf(author.domain) !== null || isTenantHost(author.domain)) return []
    const { domain, at } = author
    const found = jumbleIn(domain)
    return found === null ? [] : [{ message: found, values: { domain }, at }]
  },
}
