/**
 * A genuine service delivered the mail, and what speaks as another organisation was typed by one of the service's users.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, organisationById, relationTo } from '../../knowledge/index.ts'
import type { ClaimPlaceKind, Signal } from '../../model/index.ts'
import { authorOf, hasPassed, isListMail, strongestOf } from '../questions.ts'

/** Where a user's own words and name stand; the frame around them is the service's. */
const USERS_PLACES: ReadonlySet<ClaimPlaceKind> = new Set(['display-name', 'subject', 'body', 'signature'])

export const genuineServiceRelay: Signal<'claims' | 'identity' | 'authentication' | 'message', 'relay'> = {
  id: 'genuine-service-relay',
  title: 'A user of a genuine service wrote this',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Impersonation: Brand', 'Service abuse', 'Social engineering', 'Sender analysis'],
  needs: ['claims', 'identity', 'authentication', 'message'],
  messages: { relay: 'The mail really was sent by {service}, but one of its users wrote what speaks as {name}.' },

  detect({ claims, identity, authentication, message }) {
    const author = authorOf(identity)
    const service = author && listed('relay-services', author.domain)
    // Lists pass on what their members saw elsewhere; without a pass it is not even the service.
    if (!author || !service || isListMail(message) || !hasPassed(authentication)) return []
    const claim = strongestOf(claims)
    const organisation = claim?.organisation ? organisationById(claim.organisation) : undefined
    if (!claim || !organisation || relationTo(author.domain, organisation) !== 'foreign') return []
    const place = claim.places.find(({ kind }) => USERS_PLACES.has(kind))
    return place ? [{ message: 'relay', values: { service: service.domain, name: organisation.name }, at: place.at }] : []
  },
}
