/** Which organisation the message wants its reader to believe it is from, with every place that says so. Strongest first. */
import type { Claim, Drawing, Link, Mailbox, Message, MessageAt, VisibleText } from '../model/index.ts'
import { bodyWordsOf, inBody } from './body-evidence.ts'
import type { MailText } from './called-name.ts'
import { inDrawings } from './drawn-logos.ts'
import { type Evidence, strengthOf, WEIGHTS } from './evidence.ts'
import { type Word, wordsOf } from './fold.ts'
import { inForwardedHead } from './forwarded-author.ts'
import { inAuthors, inSubject } from './header-evidence.ts'
import { inHosts } from './link-hosts.ts'
import { inLinks, inPictures } from './picture-evidence.ts'
import { inShortName } from './short-name.ts'
import { isOwnName, namesNobody, unknownClaims } from './unknown.ts'

export interface ClaimInput {
  readonly message: Message
  readonly visible: VisibleText
  readonly links: readonly Link[]
  readonly imageAlts: readonly { readonly text: string; readonly at: MessageAt }[]
  readonly drawings: readonly Drawing[]
  /** Rebuilt from a forward: whose address it was proves nothing. */
  readonly isReconstructed: boolean
}

/** A name that stands for nobody lends its weight to what the content names. */
const NOBODY_SHARE = 1.5
const WEIGHT_MAX = 0.9

const CLAIMS_MAX = 8
const PLACES_MAX = 12
/** A name mentioned a hundred times is still a mention: what a further place of one kind adds, of what the first did. */
const REPEAT_SHARE = 0.5
/** People talk about organisations on lists and in answers. */
const TALK_SHARE = 0.4
/** A mail in the sender's own other name mentions its suppliers, its means of payment, its news. */
const OTHER_NAME_SHARE = 0.55

export function claimsOf(input: ClaimInput): Claim[] {
  const { message, visible, links, imageAlts, drawings, isReconstructed } = input
  const bodyWords = bodyWordsOf(visible)
  const content = [
    ...inSubject(message),
    ...inForwardedHead(visible),
    ...inBody(visible, bodyWords),
    ...inPictures(imageAlts),
    ...inDrawings(drawings),
    ...inLinks(links),
    ...inHosts(links, message.identity.from[0]),
  ]
  const identity = identityOf(message, content, isReconstructed)
  const isNamed = (one: Evidence) => one.kind === 'display-name' && (!isMisspelt(one) || one.weight > WEIGHTS.displayMisspelt)
  const named = new Set(identity.filter(isNamed).map(({ known }) => known.organisation.id))
  const isSurelyNamed = identity.some((one) => isNamed(one) && one.weight > WEIGHTS.displayAmbiguousPart)
  const author = message.identity.from[0]
  const share = named.size > 0 ? (isTalk(message) ? TALK_SHARE : 1) : shareOf(message, author)
  const byOrganisation = new Map<string, Evidence[]>()
  for (const one of [...identity, ...content]) {
    const { id } = one.known.organisation
    const isContent = one.kind !== 'display-name' && one.kind !== 'author-domain' && !one.isHost
    const kept = isContent && !named.has(id) ? { ...one, weight: Math.min(WEIGHT_MAX, one.weight * share) } : one
    const held = byOrganisation.get(id)
    if (held) held.push(kept)
    else byOrganisation.set(id, [kept])
  }
  const claims = [...byOrganisation.values()].map(join)
  const unknown = isSurelyNamed ? [] : unknownClaims(author, textOf(message, visible, bodyWords))
  return [...claims, ...unknown].sort((a, b) => b.strength - a.strength).slice(0, CLAIMS_MAX)
}

function identityOf(message: Message, content: readonly Evidence[], isReconstructed: boolean): readonly Evidence[] {
  const authors = inAuthors(message, isReconstructed).map((one) =>
    isMisspelt(one) && isSpeltIn(content, one) ? { ...one, weight: WEIGHTS.displayDisguised } : one,
  )
  const isSure = authors.some(({ known, kind }) => kind === 'display-name' && !known.isAmbiguous)
  const short = isSure ? [] : inShortName(message.identity.from[0], content)
  // "Meta" of MetaMask is not the Meta of Facebook.
  return [...(short.length > 0 ? authors.filter(({ kind }) => kind !== 'display-name') : authors), ...short]
}

const isMisspelt = ({ disguised }: Evidence): boolean => disguised?.how === 'misspelt'
const isSpeltIn = (content: readonly Evidence[], { known }: Evidence): boolean =>
  content.some((one) => one.known.organisation === known.organisation)

const textOf = ({ subject }: Message, visible: VisibleText, bodyWords: readonly Word[]): MailText => ({
  subject,
  visible,
  subjectWords: wordsOf(subject.text.slice(0, SUBJECT_CHARS_MAX), SUBJECT_WORDS_MAX),
  bodyWords,
})
const SUBJECT_CHARS_MAX = 400
const SUBJECT_WORDS_MAX = 80

function shareOf(message: Message, author: Mailbox | undefined): number {
  if (isTalk(message)) return TALK_SHARE
  if (!author) return 1
  if (isOwnName(author)) return OTHER_NAME_SHARE
  return namesNobody(author) ? NOBODY_SHARE : 1
}

const TALK_FIELDS: ReadonlySet<string> = new Set([
  'list-id',
  'list-post',
  'mailing-list',
  'in-reply-to',
  'references',
  'x-mailman-version',
  'x-beenthere',
])
const ANSWER = /^\s{0,5}(?:re|fw|fwd|aw|wg|sv|tr|antw|res|enc)\s{0,2}:/i

/** An answer, or a mail to a list; newsletters have a List-Id too, but speak with their own name in the display name. */
const isTalk = ({ header, subject }: Message): boolean =>
  header.some(({ key }) => TALK_FIELDS.has(key)) || ANSWER.test(subject.text.slice(0, 40))

function join(evidence: readonly Evidence[]): Claim {
  const strongestFirst = evidence.toSorted((a, b) => b.weight - a.weight)
  const { organisation } = (strongestFirst[0] as Evidence).known
  const places = strongestFirst.slice(0, PLACES_MAX).map(({ known, weight, isHost, ...place }) => place)
  return { organisation: organisation.id, name: organisation.name, strength: strengthOf(strongestFirst, REPEAT_SHARE), places }
}
