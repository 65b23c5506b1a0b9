/**
 * The greeting holds a mail address where a name belongs.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'

export const addressAsName: Signal<'details' | 'message', 'greets'> = {
  id: 'address-as-name',
  title: 'Greets you by your mail address',
  kind: 'contradiction',
  mismatch: 'language',
  tags: ['Content analysis', 'Social engineering', 'Credential Phishing'],
  needs: ['details', 'message'],
  messages: { greets: 'The mail greets you as {address}, but someone who knows you would use your name.' },

  detect({ details, message }) {
    if (message.header.some(({ key, value }) => isMachines(key, value))) return []
    const greeting = details.oddGreeting
    return greeting?.kind === 'address' ? [{ message: 'greets', values: { address: greeting.text }, at: greeting.at }] : []
  },
}

/** An automatic answer (RFC 3834) or a report (RFC 6522) comes from a machine that knows the address only. */
const isMachines = (key: string, value: string): boolean =>
  (key === 'auto-submitted' && /^auto-(?:replied|generated)/i.test(value)) || (key === 'content-type' && /^multipart\/report/i.test(value))
