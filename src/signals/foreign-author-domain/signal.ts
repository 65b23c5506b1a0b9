/**
 * The mail says it is from an organisation we know, and its author address is at a domain that is not theirs.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { isWellKnown, listed, type Organisation, relationTo } from '../../knowledge/index.ts'
import type { Claim, Mailbox, Signal } from '../../model/index.ts'
import { isTenantHost } from '../../names/index.ts'
import { bearsName, isListMail, isMachineMailbox, knownOrganisation, strongestOf } from '../questions.ts'

/** RFC 5322 §3.6.2 allows several authors; honest mail has one, and attackers put the true address second. */
const AUTHORS_MAX = 5
/** A single label: letters, digits, hyphens. Address literals and broken domains are not judged here. */
const ONE_LABEL = /^[a-z0-9-]{1,63}$/
/** What machines put there on their own when nobody has told them a name. */
const MACHINE_NAMES: ReadonlySet<string> = new Set(['localhost', 'localdomain'])

type MessageId = 'foreign' | 'free' | 'rented' | 'incomplete'

export const foreignAuthorDomain: Signal<'claims' | 'identity' | 'message', MessageId> = {
  id: 'foreign-author-domain',
  title: 'Sender address does not belong to the organisation named',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Impersonation: Brand', 'Social engineering', 'Sender analysis', 'Content analysis'],
  needs: ['claims', 'identity', 'message'],
  messages: {
    foreign: 'The mail says it is from {name}, but its sender address is at {domain}, which {name} is not known to use.',
    free: 'The mail says it is from {name}, but its sender address is a free mailbox at {domain}, which anybody can open.',
    rented: 'The mail says it is from {name}, but its sender address is at {domain}, a place that anybody can rent.',
    incomplete: 'The mail says it is from {name}, but its sender address ends in @{domain}, which is no address on the internet.',
  },

  detect({ claims, identity, message }) {
    const claim = strongestOf(claims)
    if (claim === undefined) return []
    const isNamedAsAuthor = claim.places.some(({ kind }) => kind === 'display-name')
    // On a mailing list people talk about organisations; only a name in the sender's place is still a claim there.
    if (isListMail(message) && !isNamedAsAuthor) return []
    for (const author of identity.from.slice(0, AUTHORS_MAX)) {
      // `"Deals@Acme", <a@b.example>`: what has no end is put there as a name; the address is the other one.
      if (identity.from.length > 1 && ONE_LABEL.test(author.domain)) continue
      // It says who it is: whatever it writes about, it does not pretend to be that.
      if (!isNamedAsAuthor && bearsName(author)) continue
      const found = judge(author, claim, isNamedAsAuthor)
      if (found) return [{ message: found.how, values: { name: found.name, domain: author.domain }, at: author.at }]
    }
    return []
  },
}

function judge({ address, domain }: Mailbox, claim: Claim, isNamedAsAuthor: boolean): { how: MessageId; name: string } | null {
  if (domain === '' || MACHINE_NAMES.has(domain)) return null
  if (ONE_LABEL.test(domain)) return { how: 'incomplete', name: claim.name }
  const organisation = knownOrganisation(claim)
  if (!organisation || !isWellKnown(organisation)) return null
  const { name } = organisation
  const isForeign = relationTo(domain, organisation) === 'foreign'
  if (listed('free-mailers', domain))
    return isForeign || (isNamedAsAuthor && isTheirMailbox(address, domain, organisation)) ? { how: 'free', name } : null
  if (isTenantHost(domain)) return { how: 'rented', name }
  if (!isForeign) return null
  return { how: listed('free-hosts', domain) ? 'rented' : 'foreign', name }
}

/** A mail provider does not write to you from one of the mailboxes that it gives to everybody. */
function isTheirMailbox(address: string, domain: string, organisation: Organisation): boolean {
  if (isMachineMailbox(address)) return false
  return relationTo(domain, organisation) === 'own' && listed('free-mailers', domain)?.domain === domain
}
