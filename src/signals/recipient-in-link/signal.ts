/**
 * A link carries the reader's own address to a stranger: so the page can greet them, or the sender learns who pressed.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, ownerOf, sameOwner } from '../../knowledge/index.ts'
import { isWebLink, type Link, type Signal } from '../../model/index.ts'
import { isTenantHost, siteOf } from '../../names/index.ts'
import { isListMail, isSameName } from '../questions.ts'

const LINKS_MAX = 300
const HREF_CHARS_MAX = 4_000
const RECIPIENTS_MAX = 10
/** `a@b.co` is the shortest worth looking for; shorter ones would be found in base64 by chance. */
const ADDRESS_CHARS_MIN = 6
/** RFC 5321 §4.5.3.1.3: a path has at most 256 octets. */
const ADDRESS_CHARS_MAX = 256

/** Links that need to know whom they are for: leaving a list, choosing what to get. */
const ABOUT_SUBSCRIPTION =
  /unsubscri|opt-?out|preferen|subscription|mailman|list-?manage|abmeld|abbestell|désabonn|desabonn|desinscri|darse de baja|cancelar|disiscri|afmeld|wypisz|odhlás|отпис|配信停止|退订/i

export const recipientInLink: Signal<'links' | 'recipients' | 'message', 'plain' | 'encoded'> = {
  id: 'recipient-in-link',
  title: 'Link that carries your address',
  kind: 'concealment',
  tags: ['Credential Phishing', 'Social engineering', 'URL analysis'],
  needs: ['links', 'recipients', 'message'],
  messages: {
    plain: 'The mail is not from {opens}, but its link takes your address {address} there.',
    encoded: 'The link to {opens} ends in what looks like random letters, but they spell your address {address}.',
  },

  detect({ links, recipients, message }) {
    // A list's archive names the list.
    if (isListMail(message)) return []
    const { from, sender } = message.identity
    const home = [...from, ...sender].map(({ domain }) => domain).filter((domain) => domain !== '')
    // Only what the reader is to press: the small print of old newsletters carries addresses to partners everywhere.
    const pressed = links.slice(0, LINKS_MAX).filter((link) => link.isCallToAction && isWebLink(link) && link.host !== '')
    const wanted = pressed.length === 0 ? [] : recipients.slice(0, RECIPIENTS_MAX).filter(isSearchable).map(formsOf)
    if (wanted.length === 0) return []
    const seen = new Set<string>()
    return pressed.flatMap((link) => {
      if (seen.has(link.host)) return []
      const found = find(link, wanted)
      if (!found || isExpected(link, home, found.address)) return []
      seen.add(link.host)
      return [{ message: found.how, values: { opens: link.site ?? link.host, address: found.address }, at: link.at }]
    })
  },
}

const isSearchable = (address: string): boolean =>
  address.length >= ADDRESS_CHARS_MIN && address.length <= ADDRESS_CHARS_MAX && address.includes('@')

/** Honest newsletters do this on their own site and in their counters; a company's own pages know its people. */
function isExpected(link: Link, home: readonly string[], address: string): boolean {
  if (ABOUT_SUBSCRIPTION.test(link.text.slice(0, HREF_CHARS_MAX)) || ABOUT_SUBSCRIPTION.test(link.href.slice(0, HREF_CHARS_MAX)))
    return true
  if (listed('click-counters', link.host) || isKnown(link.host)) return true
  // `lamps.example` writes from `lampsmail.example`.
  if (home.some((domain) => isSameName(domain, link.host))) return true
  const mailbox = address.slice(address.lastIndexOf('@') + 1)
  return [...home, mailbox].some((domain) => siteOf(domain) === siteOf(link.host) || sameOwner(domain, link.host))
}

/** A known organisation's site is no stranger, but a corner that it rents out is (`storage.cloud.google.com`). */
const isKnown = (host: string): boolean =>
  ownerOf(host) !== null &&
  !isTenantHost(host) &&
  !listed('free-hosts', host) &&
  !listed('form-services', host) &&
  !listed('shorteners', host)

interface Wanted {
  readonly address: string
  readonly base64: readonly string[]
  readonly hex: string
}

/** The writings of an address, made once a mail. */
function formsOf(address: string): Wanted {
  const bytes = Buffer.from(address)
  // The last letters of base64 change with what follows, so only whole groups of three octets are looked for.
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3))
  return { address, base64: [whole.toString('base64'), whole.toString('base64url')], hex: bytes.toString('hex') }
}

function find(link: Link, wanted: readonly Wanted[]): { how: 'plain' | 'encoded'; address: string } | null {
  // Most links are not wrapped: what is written is where they go.
  const written = link.href === link.destination ? [link.href] : [link.href, link.destination]
  const urls = written.map((url) => url.slice(0, HREF_CHARS_MAX))
  const lower = urls.map((url) => unquoted(url).toLowerCase())
  for (const { address, base64, hex } of wanted) {
    if (lower.some((url) => holds(url, address))) return { how: 'plain', address }
    if (urls.some((url) => base64.some((form) => url.includes(form)))) return { how: 'encoded', address }
    if (lower.some((url) => url.includes(hex))) return { how: 'encoded', address }
  }
  return null
}

/** Not as the tail of something longer: `20210101.7-1-ada@example.org` is the id of a message in a list's archive. */
function holds(url: string, address: string): boolean {
  const at = url.indexOf(address)
  return at >= 0 && !/[a-z0-9._+-]/.test(url[at - 1] ?? '')
}

/** Percent codes of ASCII characters only, never throwing; twice, since links are often put into links. */
function unquoted(url: string): string {
  const once = (text: string): string =>
    text.replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return url.includes('%') ? once(once(url)) : url
}
