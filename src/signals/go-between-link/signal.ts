/**
 * What the mail wants pressed opens its page through a go-between that hides whose page it is: a translator, a gateway, a tunnel.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed } from '../../knowledge/index.ts'
import type { Finding, Signal } from '../../model/index.ts'
import { callsToAction, isListMail } from '../questions.ts'

const CALLS_MAX = 5
/** `my-site-example.translate.goog` (Google's help, "Translate documents & websites"), and the older way through the translator's own address. */
const TRANSLATOR = /(?:^|\.)translate\.goog$|^translate\.google\.[a-z.]{2,6}$/
/** The path that every gateway to IPFS takes (docs.ipfs.tech, "Path gateway"). */
const IPFS_PATH = /^\/ip[fn]s\/[\w-]{20,}/

type How = 'translated' | 'gateway' | 'tunnel'

export const goBetweenLink: Signal<'links' | 'message', How> = {
  id: 'go-between-link',
  title: 'Main link goes through a go-between',
  kind: 'concealment',
  mismatch: 'link',
  tags: ['Credential Phishing', 'Evasion', 'Free subdomain host', 'URL analysis'],
  needs: ['links', 'message'],
  messages: {
    translated: 'The main link opens {opens} through a translation service, so that the address hides whose page it is.',
    gateway: 'The main link opens a page at {opens} that lies on machines of strangers, where nobody answers for it.',
    tunnel: 'The main link opens {opens}, a tunnel to somebody’s own computer, but a business has a site of its own.',
  },

  detect({ links, message }) {
    if (isListMail(message)) return []
    const calls = callsToAction(links).slice(0, CALLS_MAX)
    return calls.flatMap(({ host, destination, unwrapped, at }): Finding<How>[] => {
      if (unwrapped.some((hop) => TRANSLATOR.test(hop.host))) return [{ message: 'translated', values: { opens: host }, at }]
      // The list says of each rented place what it is.
      const why = listed('free-hosts', host)?.why ?? ''
      if (why.startsWith('IPFS') || IPFS_PATH.test(URL.parse(destination)?.pathname ?? ''))
        return [{ message: 'gateway', values: { opens: host }, at }]
      return why === 'tunnel' ? [{ message: 'tunnel', values: { opens: host }, at }] : []
    })
  },
}
