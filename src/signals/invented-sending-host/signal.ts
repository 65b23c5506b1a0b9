/**
 * The machine that delivered the mail introduces itself by a name that cannot exist on the internet.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { hasPassed, isInventedHost } from '../questions.ts'

/** What a name may consist of. Anything else is a fault of the field, not a name. */
const HOST = /^[a-z0-9](?:[a-z0-9._-]{0,252}[a-z0-9])?$/
/** What receivers write when the machine gave no name. */
const NO_NAMES: ReadonlySet<string> = new Set(['unknown', 'localhost', 'helo', 'ehlo'])

export const inventedSendingHost: Signal<'handover' | 'authentication', 'invented'> = {
  id: 'invented-sending-host',
  title: 'Sent by a machine under an invented name',
  kind: 'contradiction',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Spam', 'Evasion', 'Header analysis'],
  needs: ['handover', 'authentication'],
  messages: { invented: 'The machine that delivered the mail calls itself {host}, but no machine on the internet can have that name.' },

  detect({ handover, authentication }) {
    const { host, at } = handover
    // A server that signs for the author is a real one, however carelessly somebody named it.
    if (!HOST.test(host) || NO_NAMES.has(host) || !isInventedHost(host) || hasPassed(authentication)) return []
    return [{ message: 'invented', values: { host }, at }]
  },
}
