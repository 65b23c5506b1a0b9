/**
 * The mail comes from one place, and the answer to it would go to another that has nothing to do with the first.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, type Organisation, organisationById, relationTo, sameOwner } from '../../knowledge/index.ts'
import { CLAIM_STRENGTH_MIN, type Claim, type Finding, type Identity, type Mailbox, type Signal } from '../../model/index.ts'
import { siteOf } from '../../names/index.ts'
import { isAnswer, isInventedHost, isListMail, isSameName } from '../questions.ts'

const ADDRESSES_MAX = 10

type MessageId = 'free' | 'other' | 'twin' | 'nowhere' | 'unreachable'

export const foreignReplyAddress: Signal<'identity' | 'claims' | 'message', MessageId> = {
  id: 'foreign-reply-address',
  title: 'Answer goes to a different place',
  kind: 'contradiction',
  mismatch: {
    free: ['replyto', 'sender'],
    other: ['replyto', 'sender'],
    twin: ['replyto'],
    nowhere: ['replyto', 'sender'],
    unreachable: ['replyto'],
  },
  tags: ['BEC/Fraud', 'Social engineering', 'Header analysis', 'Sender analysis'],
  needs: ['identity', 'claims', 'message'],
  messages: {
    free: 'The mail is from an address at {from}, but your answer would go to a free mailbox at {reply}.',
    other: 'The mail is from an address at {from}, but your answer would go to {reply}.',
    twin: 'The mail is from {from}, but your answer would go to another free mailbox, {reply}.',
    unreachable: 'Your answer would go to {reply}, but no such place exists on the internet.',
    nowhere: 'The mail has no proper sender address, but your answer would go to {reply}.',
  },

  detect({ identity, claims, message }) {
    const authors = identity.from.slice(0, ADDRESSES_MAX).filter(({ domain }) => domain !== '')
    const first = authors[0]
    // A list sends answers to itself (RFC 2369 §3.4); that is what lists are for.
    if (isListMail(message)) return []
    if (first === undefined) return fromNowhere(identity)
    const organisations = claimed(claims)
    const named = [...identity.to, ...identity.cc].slice(0, READERS_MAX).map(({ address }) => address.toLowerCase())
    // An answer to oneself is a slip of a list's program: nobody gains by it. Crooks put a free mailbox of their own in both places.
    const isReaders = ({ address, domain }: Mailbox) => named.includes(address.toLowerCase()) && listed('free-mailers', domain) === null
    const replies = identity.replyTo.slice(0, ADDRESSES_MAX).filter((one) => !isReaders(one))
    const foreign = replies.find(({ domain }) => domain.includes('.') && !isExpected(domain, authors, organisations))
    if (foreign === undefined) return isAnswer(message) ? [] : [...unreachable(authors, replies), ...twinOf(authors, replies)]
    const isFree = listed('free-mailers', foreign.domain) !== null && listed('free-mailers', first.domain) === null
    return [{ message: isFree ? 'free' : 'other', values: { from: first.domain, reply: foreign.domain }, at: foreign.at }]
  },
}

const READERS_MAX = 50

/** Templates of masses of mail are filled in badly. A house's own machines write and are answered under one bare name. */
function unreachable(authors: readonly Mailbox[], replies: readonly Mailbox[]): Finding<'unreachable'>[] {
  const lost = replies.find(({ domain }) => isInventedHost(domain) && authors.every((author) => author.domain !== domain))
  return lost ? [{ message: 'unreachable', values: { reply: lost.address }, at: lost.at }] : []
}

/** A name alone stands in the sender's place; whom the mail is from, only the answer shows. */
function fromNowhere({ replyTo }: Identity): Finding<'nowhere'>[] {
  const reply = replyTo.slice(0, ADDRESSES_MAX).find(({ domain }) => domain.includes('.'))
  return reply ? [{ message: 'nowhere', values: { reply: reply.address }, at: reply.at }] : []
}

/** Two mailboxes that anybody opens for nothing, at one provider: the one for sending is lost as soon as somebody complains. */
function twinOf(authors: readonly Mailbox[], replies: readonly Mailbox[]): Finding<'twin'>[] {
  const [author, second] = authors
  if (author === undefined || second !== undefined || listed('free-mailers', author.domain)?.domain !== author.domain) return []
  const reply = replies[0]
  if (reply === undefined || replies.length > 1 || reply.domain !== author.domain || boxOf(reply) === boxOf(author)) return []
  return [{ message: 'twin', values: { from: author.address, reply: reply.address }, at: reply.at }]
}

/** `a.b+shop` and `AB` are one mailbox. */
const boxOf = ({ address }: Mailbox): string =>
  (address.slice(0, address.lastIndexOf('@')).split('+', 1)[0] ?? '').replaceAll('.', '').toLowerCase()

/** The same site, the same owner, or a place that the organisation named answers from. */
function isExpected(reply: string, authors: readonly { readonly domain: string }[], organisations: readonly Organisation[]): boolean {
  if (authors.some(({ domain }) => siteOf(domain) === siteOf(reply) || sameOwner(domain, reply) || isSameName(domain, reply))) return true
  if (listed('free-mailers', reply)) return false
  return organisations.some((organisation) => relationTo(reply, organisation) !== 'foreign')
}

function claimed(claims: readonly Claim[]): Organisation[] {
  return claims.flatMap(({ organisation, strength }) => {
    const known = organisation !== null && strength >= CLAIM_STRENGTH_MIN ? organisationById(organisation) : undefined
    return known ? [known] : []
  })
}
