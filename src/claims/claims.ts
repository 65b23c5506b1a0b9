/**
 * Whom the mail claims to be from: every place that names an organisation, added up to a strength. A third-party mention ("pay
 * with PayPal") names one too, but does not speak as it, and stays below CLAIM_STRENGTH_MIN.
 */
import { organisations, ownerOf } from '../knowledge/index.ts'
import { type Claim, type ClaimPlaceKind, type Link, locateText, type Message, type MessageAt, type VisibleText } from '../model/index.ts'
import { foldText, wordsOf } from './fold.ts'
import { createPhraseFinder } from './phrase-finder.ts'
import { unknownOrganisation } from './unknown-organisation.ts'

export interface ClaimInput {
  readonly message: Message
  readonly visible: VisibleText
  readonly links: readonly Link[]
  readonly imageAlts: readonly { readonly text: string; readonly at: MessageAt }[]
  readonly isReconstructed: boolean
}

interface Name {
  readonly organisation: string
  readonly isAmbiguous: boolean
}

const NAMES = createPhraseFinder<Name>(
  organisations.flatMap(({ id, name, aliases, ambiguous }) => {
    const doubtful = new Set(ambiguous.map(foldText))
    const certain = [name, ...aliases].filter((one) => !doubtful.has(foldText(one)))
    return [
      ...certain.map((one): [string, Name] => [one, { organisation: id, isAmbiguous: false }]),
      ...ambiguous.map((one): [string, Name] => [one, { organisation: id, isAmbiguous: true }]),
    ]
  }),
)
const NAME_OF = new Map(organisations.map(({ id, name }) => [id, name]))

/** How strongly each place speaks as the sender; several places add up as chances do. */
const STRENGTHS: Readonly<Record<ClaimPlaceKind, number>> = {
  'display-name': 0.85,
  'author-domain': 0.8,
  subject: 0.35,
  signature: 0.45,
  copyright: 0.45,
  'image-alt': 0.2,
  'link-text': 0.12,
  body: 0.12,
}
/** An everyday word claims only where senders name themselves. */
const AMBIGUOUS_STRENGTHS: Partial<Record<ClaimPlaceKind, number>> = {
  'display-name': 0.6,
  'author-domain': 0.8,
  copyright: 0.45,
  signature: 0.3,
}
const SAME_KIND_MAX = 4
const PLACES_MAX = 12
const BODY_WORDS_MAX = 1_500
const HEADER_WORDS_MAX = 60
const ALT_WORDS_MAX = 20
const LINKS_READ_MAX = 60

/** Before or after a name: it is somebody's service, shop window or network, not the sender. */
const MENTION_BEFORE =
  /(?:pay(?:ment)?s?(?: securely)? (?:with|by|via|using)|sign in with|log in with|continue with|follow us on|find us on|like us on|join us on|available (?:on|at|in)|download (?:it )?(?:on|from)(?: the)?|get it on|compatible with|powered by|bezahlen mit|zahlung (?:mit|per|via)|folgen sie uns auf|payer avec|suivez nous sur|betaal met|volg ons op|siga nos no|pague com|siguenos en|via|auf|sur|op) $/
const MENTION_AFTER = /^ (?:store|play|users?|browser|explorer|players?|group chat|channel|page|profile|link|button|app store)\b/

interface Place {
  readonly organisation: string
  readonly isAmbiguous: boolean
  readonly kind: ClaimPlaceKind
  readonly text: string
  readonly at: MessageAt
}

export function claimsOf(input: ClaimInput): Claim[] {
  const places = [
    ...(input.isReconstructed ? [] : authorDomainPlaces(input.message)),
    ...displayNamePlaces(input.message),
    ...subjectPlaces(input.message),
    ...bodyPlaces(input.visible),
    ...altPlaces(input.imageAlts),
    ...linkPlaces(input.links),
  ]
  const byOrganisation = new Map<string, Place[]>()
  for (const place of places) byOrganisation.set(place.organisation, [...(byOrganisation.get(place.organisation) ?? []), place])
  const claims = [...byOrganisation]
    .map(([organisation, own]) => claimFrom(organisation, own))
    .filter((claim): claim is Claim => claim !== null)
  const isList = input.message.header.some(({ key }) => key === 'list-id' || key === 'list-post')
  const damped = isList ? claims.map((claim) => dampedForLists(claim)) : claims
  damped.sort((one, other) => other.strength - one.strength || (one.name < other.name ? -1 : 1))
  const unknown = damped[0] && damped[0].strength >= 0.5 ? null : unknownOrganisation(input.message)
  return unknown ? [unknown, ...damped] : damped
}

function claimFrom(organisation: string, places: readonly Place[]): Claim | null {
  const counts = new Map<ClaimPlaceKind, number>()
  let doubt = 1
  for (const { kind, isAmbiguous } of places) {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    const strength = isAmbiguous ? (AMBIGUOUS_STRENGTHS[kind] ?? 0) : STRENGTHS[kind]
    if (count <= SAME_KIND_MAX) doubt *= 1 - strength / count
  }
  const strength = Math.round((1 - doubt) * 1_000) / 1_000
  if (strength === 0) return null
  // The body alone is talk about somebody; nobody signs a letter by mentioning.
  const speaks = ['display-name', 'author-domain', 'subject', 'signature', 'copyright'].some((kind) => counts.has(kind as ClaimPlaceKind))
  const shown = places.slice(0, PLACES_MAX).map(({ kind, text, at }) => ({ kind, text, at }))
  return {
    organisation,
    name: NAME_OF.get(organisation) ?? organisation,
    strength: speaks ? strength : Math.min(strength, MENTION_STRENGTH_MAX),
    places: shown,
  }
}

const MENTION_STRENGTH_MAX = 0.45

/** A mailing list talks about products; its members sign with their own names. */
const dampedForLists = (claim: Claim): Claim =>
  claim.places.some(({ kind }) => kind === 'display-name' || kind === 'author-domain')
    ? claim
    : { ...claim, strength: Math.min(claim.strength, MENTION_STRENGTH_MAX) }

function authorDomainPlaces({ identity }: Message): Place[] {
  const author = identity.from[0]
  const found = author?.domain ? ownerOf(author.domain) : null
  return author && found
    ? [{ organisation: found.owner.id, isAmbiguous: false, kind: 'author-domain', text: author.domain, at: author.at }]
    : []
}

function displayNamePlaces({ identity }: Message): Place[] {
  const author = identity.from[0]
  if (!author || author.displayName === '') return []
  // "Jane Doe via DocuSign", "Jane (Google Drive)": the service carries somebody else's mail, and says so.
  return namesIn(author.displayName, HEADER_WORDS_MAX).map(({ value, start, end }) => ({
    ...value,
    kind: 'display-name',
    text: author.displayName.slice(start, end),
    at: author.at,
  }))
}

function subjectPlaces({ subject }: Message): Place[] {
  const { at, text } = subject
  if (!at || /^\s*(?:re|aw|sv|antw)\s*:/i.test(text)) return []
  return namesIn(text, HEADER_WORDS_MAX).map(({ value, start, end }) => ({ ...value, kind: 'subject', text: text.slice(start, end), at }))
}

const namesIn = (text: string, wordsMax: number) => NAMES.find(wordsOf(foldText(text), wordsMax))

const COPYRIGHT_BEFORE = /(?:©|\(c\)|copyright|℗|all rights reserved)[^\n]{0,40}$/i
const SIGNATURE_BEFORE =
  /(?:\b(?:team|equipe|équipe|l['’]équipe|support|regards|sincerely|grüßen|grüssen|atenciosamente|cordialement|saludos|groet|groeten|ihr|ihre|your|the|het|o time|el equipo|il team)[ ,]{0,3}(?:\n{0,2}))$/i
const SIGNATURE_AFTER =
  /^[ ]?(?:team|support|customer (?:service|support|care)|kundenservice|kundendienst|service client|klantenservice|security|help ?desk|corporation|inc\b|gmbh|group|account team|service)/i
const AROUND_CHARS = 60

function bodyPlaces(visible: VisibleText): Place[] {
  const { text } = visible
  return NAMES.find(wordsOf(foldText(text), BODY_WORDS_MAX)).flatMap(({ value, start, end }): Place[] => {
    const before = text.slice(Math.max(0, start - AROUND_CHARS), start)
    const after = text.slice(end, end + AROUND_CHARS)
    // Part of an address is no name: "support@paypal.com", "www.dhl.de".
    if (/[@./:-]$/.test(before) || /^(?:[@/]|\.[a-z])/i.test(after)) return []
    if (MENTION_BEFORE.test(foldText(before)) || MENTION_AFTER.test(after.toLowerCase())) return []
    const kind = COPYRIGHT_BEFORE.test(before)
      ? 'copyright'
      : SIGNATURE_BEFORE.test(before) || SIGNATURE_AFTER.test(after)
        ? 'signature'
        : 'body'
    return [{ ...value, kind, text: text.slice(start, end), at: locateText(visible, start, end) }]
  })
}

const altPlaces = (alts: ClaimInput['imageAlts']): Place[] =>
  alts
    .slice(0, LINKS_READ_MAX)
    .flatMap(({ text, at }) =>
      /follow|app store|google play|payment|badge/i.test(text)
        ? []
        : namesIn(text, ALT_WORDS_MAX).map(({ value }): Place => ({ ...value, kind: 'image-alt', text, at })),
    )

/** A link to a network's own page is an invitation to follow, not a claim. */
const linkPlaces = (links: readonly Link[]): Place[] =>
  links.slice(0, LINKS_READ_MAX).flatMap((link) => {
    if (link.kind !== 'anchor' || link.text === '') return []
    return namesIn(link.text, ALT_WORDS_MAX).flatMap(({ value }): Place[] =>
      ownerOf(link.host)?.owner.id === value.organisation ? [] : [{ ...value, kind: 'link-text', text: link.text, at: link.textAt }],
    )
  })
