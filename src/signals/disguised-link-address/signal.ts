/**
 * The address of a link is written so that a reader or a filter takes it for another one.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { ownerOf } from '../../knowledge/index.ts'
import type { Finding, Link, Signal } from '../../model/index.ts'
import { isTenantHost, registrableDomain } from '../../names/index.ts'
import { isTalk } from '../questions.ts'

const LINKS_MAX = 500
const HREF_CHARS_MAX = 4_000
/** Labels in front of the site from which on a small screen shows only the first ones. */
const LABELS_IN_FRONT_MIN = 4
const LABELS_MAX = 40
/** Letters are never written as codes (RFC 3986 §2.3); one or two are somebody's slip. */
const CODED_LETTERS_MIN = 4
const CODED_LETTER = /%(?:4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a])/gi

type MessageId = 'user' | 'labels' | 'percent' | 'coded' | 'controls' | 'slashes' | 'script' | 'page'

export const disguisedLinkAddress: Signal<'links' | 'message', MessageId> = {
  id: 'disguised-link-address',
  title: 'Disguised link address',
  kind: 'concealment',
  mismatch: 'obfuscation',
  tags: ['Credential Phishing', 'Evasion', 'URL analysis', 'HTML analysis'],
  needs: ['links', 'message'],
  messages: {
    user: 'The link begins with {named}, but that is only a user name: it opens {opens}.',
    labels: 'The link begins with {named}, but its long address belongs to {opens}.',
    percent: 'The name of the site in the link is written in codes, but it opens {opens}.',
    coded: 'The link to {opens} writes plain letters in its address as codes, but letters need none: programs are not to read them.',
    controls: 'The link looks ordinary, but characters nobody can see are hidden in its address.',
    slashes: 'The link is written with the wrong slashes, but it still opens {opens}.',
    script: 'The link looks like an address, but it is a small program.',
    page: 'The link looks like an address, but it carries a whole page inside itself.',
  },

  detect({ links, message }) {
    // Whoever asks others about such an address writes it out, and it opens what it shows.
    const isAsked = isTalk(message)
    return links.slice(0, LINKS_MAX).flatMap((link) => {
      const found = isAsked && link.kind === 'bare' ? null : disguiseOf(link)
      return found ? [{ ...found, at: link.at }] : []
    })
  },
}

function disguiseOf(link: Link): Omit<Finding<MessageId>, 'at'> | null {
  const href = link.href.slice(0, HREF_CHARS_MAX).trim()
  const inside = insideOf(href)
  if (inside) return { message: inside, values: {} }
  const written = /^h[\s]*t[\s]*t[\s]*p[\s]*s?[\s]*:([/\\\s]{0,8})([^/?#\\]{0,600})([/?#\\]|$)/i.exec(href)
  if (!written || link.host === '') return null
  const [, slashes = '', authority = ''] = written
  const opens = link.site ?? link.host
  // Tabs vanish when a browser reads an address (WHATWG URL), zero-width characters with IDNA; a filter stumbles. Line
  // ends vanish too, but broken templates of honest newspapers have those.
  if (/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/.test(authority))
    return { message: 'controls', values: {} }
  if (slashes.includes('\\')) return { message: 'slashes', values: { opens } }
  const name = authority.slice(authority.lastIndexOf('@') + 1)
  if (name.includes('%')) return { message: 'percent', values: { opens } }
  if ((href.match(CODED_LETTER)?.length ?? 0) >= CODED_LETTERS_MIN) return { message: 'coded', values: { opens } }
  const named = userNamed(authority, link)
  if (named) return { message: 'user', values: { named, opens } }
  const front = frontOf(link)
  return front ? { message: 'labels', values: { named: front, opens } } : null
}

/** `javascript:void(0)` is how honest pages write "no address"; only a program that does something counts. */
function insideOf(href: string): 'script' | 'page' | null {
  const plain = href
    .slice(0, 60)
    .replace(/[\u0000-\u0020]/g, '')
    .toLowerCase()
  if (/^(?:javascript|vbscript):/.test(plain))
    return /^javascript:(?:void\(?0?\)?|;|return(?:false|true))*;?$/.test(plain) ? null : 'script'
  return /^data:(?:text\/html|application\/xhtml|image\/svg|[;,])/.test(plain) ? 'page' : null
}

/** `https://bank.example@192.0.2.7/`: what stands before the `@` is thrown away (RFC 3986 §3.2.1). */
function userNamed(authority: string, { host }: Link): string | null {
  const sign = authority.lastIndexOf('@')
  if (sign <= 0) return null
  const user = authority.slice(0, sign).split(':', 1)[0]?.toLowerCase() ?? ''
  const looksLikeHost = /^(?:www\.|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}$)/.test(user)
  return looksLikeHost && registrableDomain(user) !== registrableDomain(host) ? user : null
}

/** `www.bank.example.session.id7.secure.example.com`: very long, and it starts like somebody else's. */
function frontOf({ host, site }: Link): string | null {
  if (site === null || isTenantHost(host) || ownerOf(host) !== null) return null
  const labels = host.slice(0, -site.length - 1).split('.', LABELS_MAX)
  if (labels.length < LABELS_IN_FRONT_MIN) return null
  for (let to = 2; to <= labels.length; to++) {
    const front = labels.slice(0, to).join('.')
    if (registrableDomain(front) !== null && ownerOf(front) !== null) return front
  }
  return null
}
