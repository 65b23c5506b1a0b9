/**
 * The mail was delivered by a machine that bears only the number its provider gave it: no mail server that somebody set up as theirs.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { siteOf } from '../../names/index.ts'
import { authorOf, hasPassed, isListMail } from '../questions.ts'

/** Of the four numbers of an address; two occur in names by chance (`mail-10-2`). */
const NUMBERS_MIN = 3

export const numberedSendingHost: Signal<'handover' | 'identity' | 'authentication' | 'message', 'numbered'> = {
  id: 'numbered-sending-host',
  title: 'Sent by a numbered rented machine',
  kind: 'contradiction',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Spam', 'Evasion', 'Header analysis', 'Sender analysis'],
  needs: ['handover', 'identity', 'authentication', 'message'],
  messages: { numbered: 'The mail says it is from {domain}, but it was delivered by {host}, a machine that has only a number for a name.' },

  detect({ handover, identity, authentication, message }) {
    const author = authorOf(identity)
    const { host, address, at } = handover
    if (author === undefined || isListMail(message) || hasPassed(authentication) || !isNumbered(host, address)) return []
    const { spf, dkim } = authentication
    const known = [
      author.domain,
      ...(spf.result === 'pass' ? [spf.domain] : []),
      ...dkim.flatMap((one) => (one.result === 'pass' ? [one.domain] : [])),
    ]
    // Big mailers number their machines too, under the name that they sign with.
    if (listed('click-counters', host) || known.some((domain) => siteOf(domain) === siteOf(host))) return []
    return [{ message: 'numbered', values: { domain: author.domain, host }, at }]
  },
}

/** `static.7-2-0-192.provider.example`, as the provider of 192.0.2.7 names it until somebody gives it a name. */
function isNumbered(host: string, address: string): boolean {
  if (!host.includes('.') || !/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return false
  const left: string[] = host.match(/\d{1,3}/g) ?? []
  const found = address.split('.').filter((number) => {
    const at = left.indexOf(number)
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  })
  return found.length >= NUMBERS_MIN
}
