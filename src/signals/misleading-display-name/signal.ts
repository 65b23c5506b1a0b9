/**
 * The name beside the sender address is itself an address or a domain, and not the one that the mail is from.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, ownerOf, sameOwner } from '../../knowledge/index.ts'
import type { Link, Mailbox, Message, Signal } from '../../model/index.ts'
import { registrableDomain, siteOf } from '../../names/index.ts'
import { callsToAction, isListMail } from '../questions.ts'

// Every repeat is bounded: the display name is the attacker's.
const ADDRESS = /[\w.+-]{1,64}@((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})(?![\w@-])/i
const HOSTNAME = /(?<![@\p{L}\p{N}_.-])((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})(?![\p{L}\p{N}_@-])/iu
const NAME_CHARS_MAX = 300
const AUTHORS_MAX = 5

/** "J.Li", "M.Sc", "St.Moritz": people and titles have dots too, and short words after them are top-level domains. */
const LABEL_CHARS_MIN = 4

/** Programs and things, not sites: "ASP.NET", "Cargo.rs", "notes.md". */
const THING = /\.(?:zip|mov|md|py|sh|ai|rs|pl|so|ps|cc|app)$|^(?:asp|vb|ado)\.net$/i

export const misleadingDisplayName: Signal<'identity' | 'message' | 'links', 'address' | 'site'> = {
  id: 'misleading-display-name',
  title: 'Sender name shows another address',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Social engineering', 'Spoofing', 'Sender analysis'],
  needs: ['identity', 'message', 'links'],
  messages: {
    address: 'The name of the sender reads {shown}, but the mail is from an address at {domain}.',
    site: 'The name of the sender has {shown} in it, but the mail is from an address at {domain}.',
  },

  detect({ identity, message, links }) {
    return identity.from.slice(0, AUTHORS_MAX).flatMap((author) => {
      const seen = shownIn(author)
      if (seen === null || isHonest(seen, author, message) || isTradeName(seen, author, links)) return []
      return [{ message: seen.how, values: { shown: seen.shown, domain: author.domain }, at: author.at }]
    })
  },
}

interface Shown {
  readonly how: 'address' | 'site'
  readonly shown: string
  readonly host: string
}

/** The first address or host name in the display name that can exist. */
function shownIn({ displayName }: Mailbox): Shown | null {
  const text = displayName.slice(0, NAME_CHARS_MAX)
  const address = ADDRESS.exec(text)
  const host = address?.[1]?.toLowerCase()
  if (address && host && registrableDomain(host) !== null) return { how: 'address', shown: address[0], host }
  const named = HOSTNAME.exec(text)?.[1]
  return named && isSite(named) ? { how: 'site', shown: named, host: named.toLowerCase() } : null
}

function isSite(named: string): boolean {
  const site = registrableDomain(named.toLowerCase())
  if (site === null || THING.test(named)) return false
  if (/^www\./i.test(named) || ownerOf(site) !== null) return true
  // "Maria.Moda": a capital after the dot begins a word, not a top-level domain.
  return (site.split('.', 1)[0] ?? '').length >= LABEL_CHARS_MIN && !/\.[A-Z][a-z]+$/.test(named)
}

/** A publisher mails "Garden.com Weekly" from its own house and leads there. A name that we know is somebody's is no trade name of another. */
const isTradeName = ({ how, host }: Shown, { domain }: Mailbox, links: readonly Link[]): boolean =>
  how === 'site' && ownerOf(host) === null && callsToAction(links).some((link) => siteOf(link.host) === siteOf(domain))

function isHonest({ how, shown, host }: Shown, { address, domain }: Mailbox, message: Message): boolean {
  if (domain === '' || siteOf(host) === siteOf(domain) || sameOwner(host, domain)) return true
  // "anna.li" <anna.li@example.org>: some mail programs show the part before the @.
  if (how === 'site' && shown.toLowerCase() === address.slice(0, address.lastIndexOf('@')).toLowerCase()) return true
  // A list writes in its members' place, under their names; somebody moved from one free mailbox to another.
  return isListMail(message) || (how === 'address' && listed('free-mailers', host) !== null && listed('free-mailers', domain) !== null)
}
