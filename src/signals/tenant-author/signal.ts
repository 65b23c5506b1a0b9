/**
 * The sender speaks as an office or an organisation from a customer's corner of a platform, under a name that is not the corner's.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, organisationById, relationTo } from '../../knowledge/index.ts'
import type { Claim, Mailbox, Signal } from '../../model/index.ts'
import { namesOffice, promiseIn } from '../name-words.ts'
import { authorOf, folded, isListMail, strongestOf } from '../questions.ts'

/** Shorter labels are part of names by chance. */
const LABEL_CHARS_MIN = 4

export const tenantAuthor: Signal<'identity' | 'claims' | 'message', 'tenant'> = {
  id: 'tenant-author',
  title: 'Sender in a rented corner of a platform',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Free subdomain host', 'Social engineering', 'Evasion', 'Sender analysis'],
  needs: ['identity', 'claims', 'message'],
  messages: { tenant: 'The sender goes by "{name}", but its address is in a corner of {platform} that anybody can rent.' },

  detect({ identity, claims, message }) {
    const author = authorOf(identity)
    if (author === undefined || isListMail(message)) return []
    const platform = listed('tenant-mailers', author.domain)?.domain
    if (platform === undefined || platform === author.domain) return []
    const claim = strongestOf(claims)
    if (isOwnCorner(author, platform) || (claim && isPlatforms(claim, author.domain))) return []
    const { displayName: name, at } = author
    // A small firm that has no domain yet writes so, too, under the names of its people.
    const isOffice = claim !== undefined || namesOffice(name) || promiseIn(name) !== null
    return name !== '' && isOffice ? [{ message: 'tenant', values: { name, platform }, at }] : []
  },
}

/** `Garden Post <info@gardenpost.platform.example>`: the corner is called like its tenant. */
function isOwnCorner({ displayName, domain }: Mailbox, platform: string): boolean {
  const name = folded(displayName)
  const labels = domain
    .slice(0, -platform.length - 1)
    .split('.')
    .map(folded)
  return labels.some(
    (label) => label.length >= LABEL_CHARS_MIN && name.length >= LABEL_CHARS_MIN && (name.includes(label) || label.includes(name)),
  )
}

/** The platform itself writes from there. */
function isPlatforms({ organisation }: Claim, domain: string): boolean {
  const known = organisation === null ? undefined : organisationById(organisation)
  return known !== undefined && relationTo(domain, known) !== 'foreign'
}
