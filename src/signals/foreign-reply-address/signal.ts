/**
 * The mail comes from one place, and the answer to it would go to another that has nothing to do with the first.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, type Organisation, organisationById, relationTo, sameOwner } from '../../knowledge/index.ts'
import { CLAIM_STRENGTH_MIN, type Claim, type Signal } from '../../model/index.ts'
import { siteOf } from '../../names/index.ts'
import { isListMail } from '../questions.ts'

const ADDRESSES_MAX = 10

export const foreignReplyAddress: Signal<'identity' | 'claims' | 'message', 'free' | 'other'> = {
  id: 'foreign-reply-address',
  title: 'Answer goes to a different place',
  kind: 'contradiction',
  mismatch: 'replyto',
  tags: ['BEC/Fraud', 'Social engineering', 'Header analysis', 'Sender analysis'],
  needs: ['identity', 'claims', 'message'],
  messages: {
    free: 'The mail is from an address at {from}, but your answer would go to a free mailbox at {reply}.',
    other: 'The mail is from an address at {from}, but your answer would go to {reply}.',
  },

  detect({ identity, claims, message }) {
    const authors = identity.from.slice(0, ADDRESSES_MAX).filter(({ domain }) => domain !== '')
    const first = authors[0]
    // A list sends answers to itself (RFC 2369 §3.4); that is what lists are for.
    if (first === undefined || isListMail(message)) return []
    const organisations = claimed(claims)
    const foreign = identity.replyTo
      .slice(0, ADDRESSES_MAX)
      .find(({ domain }) => domain.includes('.') && !isExpected(domain, authors, organisations))
    if (foreign === undefined) return []
    const isFree = listed('free-mailers', foreign.domain) !== null && listed('free-mailers', first.domain) === null
    return [{ message: isFree ? 'free' : 'other', values: { from: first.domain, reply: foreign.domain }, at: foreign.at }]
  },
}

/** The same site, the same owner, or a place that the organisation named answers from. */
function isExpected(reply: string, authors: readonly { readonly domain: string }[], organisations: readonly Organisation[]): boolean {
  if (authors.some(({ domain }) => siteOf(domain) === siteOf(reply) || sameOwner(domain, reply) || isSameName(domain, reply))) return true
  if (listed('free-mailers', reply)) return false
  return organisations.some((organisation) => relationTo(reply, organisation) !== 'foreign')
}

/** Shorter names are alike by chance. */
const NAME_CHARS_MIN = 4

/** `lamps.example` and `lamps-mail.example`: one business often holds both. Saying more is `lookalike-domain`'s task. */
function isSameName(one: string, other: string): boolean {
  const [short, long] = [nameOf(one), nameOf(other)].sort((a, b) => a.length - b.length) as [string, string]
  return short.length >= NAME_CHARS_MIN && (long.startsWith(short) || long.endsWith(short))
}

const nameOf = (host: string): string => (siteOf(host).split('.', 1)[0] ?? '').replaceAll('-', '')

function claimed(claims: readonly Claim[]): Organisation[] {
  return claims.flatMap(({ organisation, strength }) => {
    const known = organisation !== null && strength >= CLAIM_STRENGTH_MIN ? organisationById(organisation) : undefined
    return known ? [known] : []
  })
}
