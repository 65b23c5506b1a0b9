/**
 * The organisation that the mail says it is from owns the author domain, and the check of the sender bears that out.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, relationTo } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { isTenantHost } from '../../names/index.ts'
import { hasPassed, knownOrganisation, strongestOf } from '../questions.ts'

export const confirmedAuthor: Signal<'claims' | 'identity' | 'authentication', 'confirmed'> = {
  id: 'confirmed-author',
  title: 'Sender is the organisation named',
  kind: 'confirmation',
  tags: ['Sender analysis', 'Header analysis'],
  needs: ['claims', 'identity', 'authentication'],
  messages: { confirmed: 'The mail says it is from {name}, and it is: the check of the sender address at {domain} passed.' },

  detect({ claims, identity, authentication }) {
    const [author, second] = identity.from
    // With two authors it cannot be told which of them a reader is shown (RFC 7489 §6.6.1).
    if (author === undefined || second !== undefined || isShared(author.domain) || !hasPassed(authentication)) return []
    const claim = strongestOf(claims)
    const organisation = knownOrganisation(claim)
    // A mail that names the organisation in its address alone may be from anybody who has a mailbox there.
    if (!claim?.places.some(({ kind }) => kind !== 'author-domain')) return []
    // `own` is documented or observed; what is only remembered confirms nothing.
    if (!organisation || relationTo(author.domain, organisation) !== 'own') return []
    return [{ message: 'confirmed', values: { name: organisation.name, domain: author.domain }, at: author.at }]
  },
}

/** A mailbox or a host that a provider gives to everybody passes the check for everybody. Below its domain the provider writes itself. */
const isShared = (domain: string): boolean =>
  domain === '' || isTenantHost(domain) || listed('free-mailers', domain)?.domain === domain || listed('free-hosts', domain) !== null
