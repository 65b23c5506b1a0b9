/**
 * The sender is called after the recipient's own address or domain, as if it were the mail office of the house, and writes from elsewhere.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, ownerOf } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { registrableDomain, siteOf } from '../../names/index.ts'
import { namesOffice } from '../name-words.ts'
import { authorOf, isListMail } from '../questions.ts'

const RECIPIENTS_MAX = 5
const NAME_CHARS_MAX = 300
/** Shorter names are part of others by chance. */
const LABEL_CHARS_MIN = 4

export const recipientNamedAuthor: Signal<'identity' | 'recipients' | 'message', 'address' | 'house'> = {
  id: 'recipient-named-author',
  title: 'Sender named after the recipient',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Impersonation: Employee', 'Social engineering', 'Sender analysis'],
  needs: ['identity', 'recipients', 'message'],
  messages: {
    address: 'The name of the sender has the recipient {address} in it, but the mail is from an address at {domain}.',
    house: 'The sender goes by "{name}", as if it were the office of {house} itself, but the mail is from an address at {domain}.',
  },

  detect({ identity, recipients, message }) {
    const author = authorOf(identity)
    const name = identity.from
      .map(({ displayName }) => displayName)
      .join(' ')
      .slice(0, NAME_CHARS_MAX)
      .toLowerCase()
    if (author === undefined || (!name.includes('@') && !namesOffice(name)) || isListMail(message)) return []
    for (const address of recipients.slice(0, RECIPIENTS_MAX)) {
      const home = address.slice(address.lastIndexOf('@') + 1)
      if (siteOf(home) === siteOf(author.domain)) continue
      const { domain } = author
      if (name.includes(address)) return [{ message: 'address', values: { address, domain }, at: author.at }]
      if (isHouse(home, name)) return [{ message: 'house', values: { name: author.displayName, house: home, domain }, at: author.at }]
    }
    return []
  },
}

/** "Reader IT support" to somebody at reader.example: the house's own name, with an office. A provider's name is a brand's. */
function isHouse(home: string, name: string): boolean {
  if (listed('free-mailers', home) || ownerOf(home) !== null || !namesOffice(name)) return false
  const label = (registrableDomain(home) ?? '').split('.', 1)[0] ?? ''
  return name.includes(home) || (label.length >= LABEL_CHARS_MIN && name.split(/[^\p{L}\p{N}-]+/u).includes(label))
}
