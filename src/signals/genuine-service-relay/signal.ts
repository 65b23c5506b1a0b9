/**
 * A genuine service delivered the mail, and the lure in it was typed by one of the service's users.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, ownerOf, relationTo } from '../../knowledge/index.ts'
import type { Claim, ClaimPlaceKind, Finding, Identity, Lure, Mailbox, Message, Signal } from '../../model/index.ts'
import { authorOf, hasPassed, isListMail, knownOrganisation, strongestOf } from '../questions.ts'

/** Where a user's own words and name stand; the frame around them is the service's. */
const USERS_PLACES: ReadonlySet<ClaimPlaceKind> = new Set(['display-name', 'subject', 'body', 'signature'])
const PUSHES: ReadonlySet<Lure['persuasion']> = new Set(['reward', 'fear', 'urgency'])
/** What a form, a comment or an invitation does not bring to an honest reader. */
const BAITS: ReadonlySet<Lure['object']> = new Set(['prize', 'money', 'crypto-wallet', 'gambling', 'adult-dating'])

/** "+$1,000": a sum that is coming to the reader. Invoices and receipts write no plus. */
const GAIN = /\+\s?[$€£]\s?\d[\d.,]{0,12}|\+\s?\d[\d.,]{0,12}\s?[$€£]/u
const SUBJECT_CHARS_MAX = 300

type MessageId = 'relay' | 'bait'

export const genuineServiceRelay: Signal<'claims' | 'identity' | 'authentication' | 'message' | 'lure', MessageId> = {
  id: 'genuine-service-relay',
  title: 'A user of a genuine service wrote this',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Impersonation: Brand', 'Service abuse', 'Social engineering', 'Sender analysis'],
  needs: ['claims', 'identity', 'authentication', 'message', 'lure'],
  messages: {
    relay: 'The mail really was sent by {service}, but one of its users wrote it in the name of {name}.',
    bait: 'The mail really was sent by {service}, but that passes on what its users type, and "{phrase}" is what a lure promises.',
  },

  detect({ claims, identity, authentication, message, lure }) {
    const author = authorOf(identity)
    const service = author && serviceOf(author, identity)
    // Without a pass it is not even the service.
    if (!author || !service || !hasPassed(authentication)) return []
    const found =
      asAnother(service, author, strongestOf(claims), isListMail(message) && !isPushed(lure)) ?? baited(service, author, lure, message)
    return found ? [found] : []
  },
}

/** By words that stand there, not by what its subject leans to. */
const isPushed = ({ persuasion, persuasionPhrases }: Lure): boolean => PUSHES.has(persuasion) && persuasionPhrases.length > 0

/** A few services write in the name of their user's mailbox (forms, calendars); then what comes back goes to the service. */
function serviceOf({ domain }: Mailbox, { returnPathDomain }: Identity): string | undefined {
  const direct = listed('relay-services', domain)
  if (direct || listed('free-mailers', domain)?.domain !== domain) return direct?.domain
  return listed('relay-services', returnPathDomain ?? '')?.domain
}

/** @param isTalk people on a list talk about organisations, and repositories belong to some */
function asAnother(service: string, { domain }: Mailbox, claim: Claim | undefined, isTalk: boolean): Finding<MessageId> | null {
  const organisation = knownOrganisation(claim)
  if (isTalk || !claim || !organisation || relationTo(domain, organisation) !== 'foreign') return null
  const place = claim.places.find(({ kind }) => USERS_PLACES.has(kind))
  return place ? { message: 'relay', values: { service, name: organisation.name }, at: place.at } : null
}

function baited(service: string, { domain }: Mailbox, lure: Lure, { subject }: Message): Finding<MessageId> | null {
  const sum = GAIN.exec(subject.text.slice(0, SUBJECT_CHARS_MAX))?.[0]
  if (sum !== undefined && subject.at) return { message: 'bait', values: { service, phrase: sum }, at: subject.at }
  const phrase = lure.objectPhrases[0] ?? lure.persuasionPhrases[0]
  if (!phrase || lure.persuasion !== 'reward' || lure.action === 'none' || !BAITS.has(lure.object)) return null
  // Who deals in money writes of money.
  return MONEY_SECTORS.has(ownerOf(domain)?.owner.sector ?? '')
    ? null
    : { message: 'bait', values: { service, phrase: phrase.text }, at: phrase.at }
}

const MONEY_SECTORS: ReadonlySet<string> = new Set(['payment', 'bank'])
