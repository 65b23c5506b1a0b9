/** Questions that several signals about landing pages ask. */
import { isWellKnown, type Organisation, organisationById, ownerOf, relationTo } from '../knowledge/index.ts'
import { type At, CLAIM_STRENGTH_MIN, type Claim, type ReadPage, type Secret } from '../model/index.ts'
import { isTenantHost } from '../names/index.ts'

export const pageAt = (page: number, selector: string): At => ({ page, selector })

/** What nobody types who is only looking. */
export const SECRETS: ReadonlySet<Secret> = new Set(['password', 'card', 'seed', 'otp', 'identity', 'bank'])

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
  return claim?.organisation ? organisationById(claim.organisation) : undefined
}

/** Whom the page passes itself off as; null when it is theirs, or speaks for itself. */
export function posesAs(page: ReadPage): Organisation | null {
  if (page.outcome !== 'shown' || page.host === '') return null
  const claim = page.claims.find(({ strength }) => strength >= CLAIM_STRENGTH_MIN)
  const organisation = claim && organisationById(claim.organisation)
  if (!organisation || !isWellKnown(organisation) || relationTo(page.host, organisation) !== 'foreign') return null
  const owner = ownerOf(page.host)?.owner
  // A site of somebody we know, under their own name: a partner, a shop that sells it.
  if (owner && page.claims.some((one) => one.organisation === owner.id)) return null
  const isInTitle = claim.places.some(({ kind }) => kind === 'title')
  return namesItself(page) && !isInTitle ? null : organisation
}

/** The first thing asked for that nobody gives away lightly, with its place. */
export const secretAsked = ({ asksFor }: ReadPage) => asksFor.find(({ what }) => SECRETS.has(what))
