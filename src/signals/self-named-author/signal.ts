/**
 * The sender is called like the domain of its address, that domain sent the mail, and the mail speaks as nobody else.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, relationTo } from '../../knowledge/index.ts'
import type { Claim, Signal } from '../../model/index.ts'
import { isTenantHost } from '../../names/index.ts'
import { bearsName, hasPassed, knownOrganisation, strongestOf } from '../questions.ts'

export const selfNamedAuthor: Signal<'claims' | 'identity' | 'authentication', 'named'> = {
  id: 'self-named-author',
  title: 'Sender goes by its own name',
  kind: 'confirmation',
  tags: ['Sender analysis', 'Header analysis'],
  needs: ['claims', 'identity', 'authentication'],
  messages: { named: 'The sender goes by "{name}", the address at {domain} bears that name, and the check of the sender passed.' },

  detect({ claims, identity, authentication }) {
    const [author, second] = identity.from
    // With two authors it cannot be told which of them a reader is shown (RFC 7489 §6.6.1).
    if (author === undefined || second !== undefined || !hasPassed(authentication) || !bearsName(author)) return []
    const { domain, displayName: name, at } = author
    if (
      isTenantHost(domain) ||
      listed('free-mailers', domain) ||
      listed('free-hosts', domain) ||
      listed('tenant-mailers', domain) ||
      listed('relay-services', domain)
    )
      return []
    return speaksAsKnown(strongestOf(claims), domain) ? [] : [{ message: 'named', values: { name, domain }, at }]
  },
}

/** Whether a known organisation is itself is `confirmed-author`'s to say: `bank-updates.example` goes by its own name, too. */
function speaksAsKnown(claim: Claim | undefined, domain: string): boolean {
  const organisation = knownOrganisation(claim)
  return organisation !== undefined && relationTo(domain, organisation) !== 'partner'
}
