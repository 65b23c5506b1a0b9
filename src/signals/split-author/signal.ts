/**
 * The sender field holds several senders: a name without an address beside somebody else's address, or two unrelated places.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { sameOwner } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { siteOf } from '../../names/index.ts'
import { folded, isLoginName } from '../questions.ts'

const AUTHORS_MAX = 10

export const splitAuthor: Signal<'identity', 'apart' | 'several'> = {
  id: 'split-author',
  title: 'Several senders in one mail',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['Credential Phishing', 'Spam', 'Spoofing', 'Evasion', 'Sender analysis', 'Header analysis'],
  needs: ['identity'],
  messages: {
    apart: 'The name "{name}" has no address of its own, but is put in front of a different sender at {domain}.',
    several: 'The mail names two senders, one at {first} and one at {second}, but it can only come from one.',
  },

  detect({ identity }) {
    const authors = identity.from.slice(0, AUTHORS_MAX)
    const addressed = authors.filter(({ domain }) => domain !== '')
    const [one] = addressed
    if (authors.length < 2 || one === undefined) return []
    const name = authors.find(({ displayName, domain }) => domain === '' && displayName !== '' && !isLoginName(displayName))
    // "Doe, Jane <jane@…>" without quotes is an honest slip: there the rest of the name stands before the address.
    const isApart = name && addressed.some(({ displayName }) => displayName === '' || folded(displayName) === folded(name.displayName))
    if (name && isApart) return [{ message: 'apart', values: { name: name.displayName, domain: one.domain }, at: name.at }]
    const other = addressed.find(({ domain }) => siteOf(domain) !== siteOf(one.domain) && !sameOwner(domain, one.domain))
    return other ? [{ message: 'several', values: { first: one.domain, second: other.domain }, at: one.at }] : []
  },
}
