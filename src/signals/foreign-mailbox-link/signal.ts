/**
 * The mail speaks as an organisation we know, and its button writes a ready-made answer to a mailbox that is not theirs.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { isWellKnown, listed, relationTo } from '../../knowledge/index.ts'
import type { Link, Signal } from '../../model/index.ts'
import { authorOf, isTalk, knownOrganisation, leavesAList, strongestOf } from '../questions.ts'

const LINKS_MAX = 200
const HREF_CHARS_MAX = 500
/** RFC 6068 §2: `mailto:` mailbox `?` what the answer already says. */
const READY_MADE = /^\s{0,5}mailto:[\s<]{0,3}([^\s@?<>]{1,64}@([a-z0-9.-]{1,253}))>?\?(.{0,300})/i

export const foreignMailboxLink: Signal<'claims' | 'identity' | 'links' | 'message', 'free' | 'other'> = {
  id: 'foreign-mailbox-link',
  title: 'Button writes to a stranger’s mailbox',
  kind: 'contradiction',
  mismatch: 'link',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Impersonation: Brand', 'Social engineering', 'URL analysis'],
  needs: ['claims', 'identity', 'links', 'message'],
  messages: {
    free: 'The mail says it is from {name}, but what it wants pressed writes an answer to {address}, a free mailbox that anybody can open.',
    other: 'The mail says it is from {name}, but what it wants pressed writes an answer to {address}, which {name} is not known to use.',
  },

  detect({ claims, identity, links, message }) {
    const claim = strongestOf(claims)
    const organisation = knownOrganisation(claim)
    if (!organisation || !isWellKnown(organisation) || isTalk(message)) return []
    const isForeign = (domain: string) => relationTo(domain, organisation) === 'foreign'
    const author = authorOf(identity)?.domain ?? ''
    for (const link of links.slice(0, LINKS_MAX)) {
      const { address, domain } = readyMade(link) ?? {}
      if (address === undefined || domain === undefined || !isForeign(domain)) continue
      const isFree = listed('free-mailers', domain) !== null
      // A business that writes about others has its answers come home.
      if (!isFree && (domain === author || !isForeign(author))) continue
      return [{ message: isFree ? 'free' : 'other', values: { name: organisation.name, address }, at: link.at }]
    }
    return []
  },
}

function readyMade(link: Link): { readonly address: string; readonly domain: string } | null {
  const found = link.scheme === 'mailto' ? READY_MADE.exec(link.href.slice(0, HREF_CHARS_MAX)) : null
  const [, address = '', domain = '', said = ''] = found ?? []
  if (!/(?:subject|body)=/i.test(said) || leavesAList(link)) return null
  return { address: address.toLowerCase(), domain: domain.toLowerCase() }
}
