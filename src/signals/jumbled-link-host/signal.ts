/**
 * What the mail wants pressed opens a host that nobody can say: a jumble, or a name broken up into single letters.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { listed, ownerOf } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { isTenantHost } from '../../names/index.ts'
import { jumbleIn } from '../jumbles.ts'
import { callsToAction, isListMail } from '../questions.ts'

const CALLS_MAX = 5

export const jumbledLinkHost: Signal<'links' | 'message', 'jumbled' | 'spelled'> = {
  id: 'jumbled-link-host',
  title: 'Main link opens a jumble of letters and digits',
  kind: 'contradiction',
  mismatch: 'link',
  tags: ['Credential Phishing', 'Spam', 'Evasion', 'URL analysis'],
  needs: ['links', 'message'],
  messages: {
    jumbled: 'The main link opens {opens}, a jumble of letters and digits, but a business has a name that one can say.',
    spelled: 'The main link opens {opens}, broken up into single letters, but a business writes its name in one piece.',
  },

  detect({ links, message }) {
    if (isListMail(message)) return []
    const calls = callsToAction(links).slice(0, CALLS_MAX)
    const found = calls.flatMap(({ host, at }) => {
      // Names of rented places and of counters are made by machines, too.
      if (ownerOf(host) !== null || isTenantHost(host) || listed('click-counters', host) || listed('shorteners', host)) return []
      const how = jumbleIn(host)
      return how === null ? [] : [{ message: how, values: { opens: host }, at }]
    })
    return found.slice(0, 1)
  },
}
