/** Questions that several signals about landing pages ask. */
import { isWellKnown, listed, type Organisation, organisationById, ownerOf, relationTo, sameOwner } from '../knowledge/index.ts'
import { type Asking, type At, CLAIM_STRENGTH_MIN, type Claim, type PageForm, type ReadPage, type Secret } from '../model/index.ts'
import { isTenantHost, siteOf } from '../names/index.ts'
import { folded, knownOrganisation } from './questions.ts'

export const pageAt = (page: number, selector: string): At => ({ page, selector })

/** What nobody types who is only looking. */
export const SECRETS: ReadonlySet<Secret> = new Set(['password', 'card', 'seed', 'otp', 'identity', 'bank'])

/** Who is known to own a site; nobody where anybody can rent a place: the landlord did not write the page. */
export const siteOwner = (host: string): Organisation | null => (isRented(host) ? null : (ownerOf(host)?.owner ?? null))

/** `somebody.weebly.com`, not `www.weebly.com`. */
function isRented(host: string): boolean {
  const rented = listed('free-hosts', host)?.domain
  return isTenantHost(host) || (rented !== undefined && host !== rented && host !== `www.${rented}`)
}

/** The form that takes what is asked for to a site that is not the page's. */
export function divertedForm({ asksFor, fields, forms, host }: ReadPage, isMeant: (asking: Asking) => boolean): PageForm | null {
  if (host === '') return null
  const meant = new Set(asksFor.filter(isMeant).map(({ selector }) => selector))
  const ofMeant = new Set(fields.flatMap(({ selector, form }) => (form !== null && meant.has(selector) ? [form] : [])))
  const isElsewhere = (target: string) => target !== '' && siteOf(target) !== siteOf(host) && !sameOwner(target, host)
  return forms.find((form, at) => ofMeant.has(at) && isElsewhere(form.host)) ?? null
}

/** More than these, and a club has put the login of its mail provider on its home page. */
const DOOR_TEXT_CHARS_MAX = 1_500
const DOOR_BUTTONS_MAX = 15

/** The form of a page that is nothing but a login, on a site of nobody we know, which takes the password to somebody else. */
export function divertedPassword(page: ReadPage): PageForm | null {
  const isDoor = page.outcome === 'shown' && page.text.length <= DOOR_TEXT_CHARS_MAX && page.buttons.length <= DOOR_BUTTONS_MAX
  if (!isDoor || siteOwner(page.host) !== null) return null
  const form = divertedForm(page, ({ what }) => what === 'password' || what === 'otp')
  return form && siteOwner(form.host) === null ? form : null
}

const LABEL_CHARS_MIN = 4
const TEXT_CHARS_MAX = 20_000

/** The page calls itself what its address is called: "Harborline Portal" on `sso.harborline.example`. On shared hosts anybody picks the name. */
export function namesItself({ host, site, title, headings, text }: ReadPage): boolean {
  const label = (site ?? host).split('.', 1)[0]?.replace(/-/g, '') ?? ''
  if (label.length < LABEL_CHARS_MIN || isTenantHost(host)) return false
  const copyright = /(?:©|\(c\)|copyright)[^\n]{0,80}/iu.exec(text.slice(0, TEXT_CHARS_MAX))?.[0] ?? ''
  const said = [title, ...headings.slice(0, 10).map((one) => one.text), copyright].join(' ')
  return said
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .includes(label)
}

/** Whom the mail says it is from, where we know them. */
export function namedSender(claims: readonly Claim[]): Organisation | undefined {
  const claim = claims.find(({ strength, organisation }) => strength >= CLAIM_STRENGTH_MIN && organisation !== null)
  return knownOrganisation(claim)
}

/** Whom the page passes itself off as; null when it is theirs, or speaks for itself. */
export function posesAs(page: ReadPage): Organisation | null {
  if (page.outcome !== 'shown' || page.host === '') return null
  const claim = page.claims.find(({ strength }) => strength >= CLAIM_STRENGTH_MIN)
  const organisation = claim && organisationById(claim.organisation)
  if (!organisation || relationTo(page.host, organisation) !== 'foreign') return null
  // Of those whose domains we only remember: a site called like them and nothing else may be one that we do not know of.
  if (!isWellKnown(organisation) && isCalledLike(page, organisation)) return null
  const owner = siteOwner(page.host)
  // A site of somebody we know, under their own name: a partner, a shop that sells it.
  if (owner && page.claims.some((one) => one.organisation === owner.id)) return null
  const isInTitle = claim.places.some(({ kind }) => kind === 'title')
  return namesItself(page) && !isInTitle ? null : organisation
}

function isCalledLike({ site, host }: ReadPage, { name, aliases }: Organisation): boolean {
  const label = folded((site ?? host).split('.', 1)[0] ?? '')
  return [name, ...aliases].slice(0, NAMES_MAX).some((one) => folded(one) === label)
}
const NAMES_MAX = 30

/** The first thing asked for that nobody gives away lightly, with its place. */
export const secretAsked = ({ asksFor }: ReadPage) => asksFor.find(({ what }) => SECRETS.has(what))
