/**
 * The name beside the address, the address, and where the main link leads have nothing to do with each other.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, sameOwner } from '../../knowledge/index.ts'
import type { Link, Mailbox, Signal } from '../../model/index.ts'
import { registrableDomain, siteOf, toUnicode } from '../../names/index.ts'
import { authorOf, callsToAction, folded, isTalk, shownNameOf } from '../questions.ts'

/** Shorter words stand in any address. */
const WORD_CHARS_MIN = 4
const NAME_WORDS_MAX = 8
const CALLS_MAX = 5
const NAME_SHOWN_MAX = 60

export const unrelatedNames: Signal<'identity' | 'links' | 'message', 'three' | 'hidden'> = {
  id: 'unrelated-names',
  title: 'Name, address and link belong to nobody in common',
  kind: 'contradiction',
  mismatch: ['sender', 'link'],
  tags: ['Credential Phishing', 'BEC/Fraud', 'Spam', 'Social engineering', 'Sender analysis', 'URL analysis'],
  needs: ['identity', 'links', 'message'],
  messages: {
    three:
      'The sender goes by "{name}", but neither its address at {domain} nor the place that its main link opens, {opens}, bears that name.',
    hidden: 'The sender goes by "{name}", but its address at {domain} does not bear that name, and {opens} hides where its main link goes.',
  },

  detect({ identity, links, message }) {
    const author = authorOf(identity)
    if (!author || isTalk(message)) return []
    const name = shownNameOf(identity)
    const words = name
      .split(/[^\p{L}\p{M}\p{N}]+/u, NAME_WORDS_MAX)
      .map(folded)
      .filter(({ length }) => length >= WORD_CHARS_MIN)
    // Feeds and people who pass a find on write its address as it is; a lure dresses its link up.
    const calls = callsToAction(links)
      .filter(({ kind }) => kind !== 'bare')
      .slice(0, CALLS_MAX)
    const [first] = calls
    if (!first || words.length === 0 || isBorneBy(author.address, words) || bearsLabel(name, author)) return []
    if (calls.some((call) => isTheirs(call, author, words))) return []
    const values = { name: name.slice(0, NAME_SHOWN_MAX), domain: author.domain, opens: first.site ?? first.host }
    return [{ message: listed('shorteners', first.host) ? 'hidden' : 'three', values, at: author.at }]
  },
}

const isBorneBy = (address: string, words: readonly string[]): boolean => {
  const letters = folded(toUnicode(address))
  return words.some((word) => letters.includes(word))
}

/** `First Garden Post <news@fgp.example>` is not seen; `The FGP Letter <news@fgp.example>` is. */
function bearsLabel(name: string, { domain }: Mailbox): boolean {
  const label = folded((registrableDomain(domain) ?? siteOf(domain)).split('.', 1)[0] ?? '')
  return label.length > 1 && folded(name).includes(label)
}

/** The sender's own link, one of a name that it goes by, or one that a counter hides. */
const isTheirs = ({ host }: Link, { domain }: Mailbox, words: readonly string[]): boolean =>
  siteOf(host) === siteOf(domain) || sameOwner(host, domain) || listed('click-counters', host) !== null || isBorneBy(host, words)
