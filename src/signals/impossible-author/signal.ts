/**
 * The sender field holds no address that mail could come from: none at all, no top-level domain, or an invented one.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed } from '../../knowledge/index.ts'
import type { Mailbox, Signal } from '../../model/index.ts'
import { isInventedHost, isLoginName, isMachineMailbox } from '../questions.ts'

const AUTHORS_MAX = 10
/** What machines put there on their own when nobody has told them a name. */
const MACHINE_NAMES: ReadonlySet<string> = new Set(['localhost', 'localdomain'])
const HOST = /^[a-z0-9._-]+$/

type MessageId = 'none' | 'incomplete' | 'broken'

export const impossibleAuthor: Signal<'identity' | 'recipients', MessageId> = {
  id: 'impossible-author',
  title: 'Sender address that cannot exist',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Spam', 'Spoofing', 'Evasion', 'Sender analysis', 'Header analysis'],
  needs: ['identity', 'recipients'],
  messages: {
    none: 'The mail calls its sender "{name}", but there is no sender address behind that name.',
    incomplete: 'The sender address ends in @{domain}, but no such place exists on the internet.',
    broken: 'The sender address reads "{address}", but nobody can have an address like that.',
  },

  detect({ identity, recipients }) {
    const authors = identity.from.slice(0, AUTHORS_MAX)
    const [first] = authors
    // The big providers of free mailboxes let nobody write another address in this field.
    if (first === undefined || listed('free-mailers', identity.returnPathDomain ?? '') !== null) return []
    const judged = authors.map((author) => judge(author, recipients))
    // One that mail can come from is enough: what the others are for is told by `split-author`.
    // What stands there is shown before what does not.
    const found = judged.find((one) => one?.how === 'broken') ?? judged.find((one) => one !== null)
    if (found === undefined || found === null || judged.includes(null)) return []
    return [{ message: found.how, values: { name: first.displayName, domain: found.domain, address: found.address }, at: first.at }]
  },
}

interface Judged {
  readonly how: MessageId
  readonly domain: string
  readonly address: string
}

/** Null for an author that may be somebody. */
function judge({ displayName, address, domain }: Mailbox, recipients: readonly string[]): Judged | null {
  const one = (how: MessageId): Judged => ({ how, domain, address })
  if (isMachineMailbox(address) || isMachineMailbox(displayName) || MACHINE_NAMES.has(domain)) return null
  if (domain === '') {
    if (!address.includes('@') && /\w\.[a-z]{2,}$/i.test(address.slice(-100))) return one('broken')
    // `Lucky <news@garden.example><>`: what looks like an address is part of a broken one.
    if (address === '' && displayName.includes('@') && displayName.includes('<')) return { how: 'broken', domain, address: displayName }
    return address === '' && displayName !== '' && !isLoginName(displayName) ? one('none') : null
  }
  if (!HOST.test(domain)) return one('broken')
  if (!isInventedHost(domain)) return null
  // Programs of a house write to its own people under the bare name of a machine.
  return recipients.some((recipient) => recipient.endsWith(`@${domain}`)) ? null : one('incomplete')
}
