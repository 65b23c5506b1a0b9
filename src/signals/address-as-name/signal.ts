/**
 * The greeting holds a mail address, or the first part of one, where a name belongs.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { isTalk, isUsurped } from '../questions.ts'
import { greetedByPart } from './address-part.ts'

type Needs = 'details' | 'message' | 'text' | 'recipients' | 'claims'

export const addressAsName: Signal<Needs, 'greets' | 'part'> = {
  id: 'address-as-name',
  title: 'Greets you by your mail address',
  kind: 'contradiction',
  mismatch: 'language',
  tags: ['Content analysis', 'Social engineering', 'Credential Phishing'],
  needs: ['details', 'message', 'text', 'recipients', 'claims'],
  messages: {
    greets: 'The mail greets you as {address}, but someone who knows you would use your name.',
    part: 'The mail greets you as "{part}", which is only the beginning of your address, but someone who knows you would use your name.',
  },

  detect({ details, message, text, recipients, claims }) {
    if (message.header.some(({ key, value }) => isMachines(key, value))) return []
    const greeting = details.oddGreeting
    if (greeting?.kind === 'address') return [{ message: 'greets', values: { address: greeting.text }, at: greeting.at }]
    // Forums and shops greet their members by the name that these chose, often that of their mailbox; not in the name of somebody else.
    if (isTalk(message) || !isUsurped(message.identity, claims)) return []
    const part = greetedByPart(text, recipients)
    return part ? [{ message: 'part', values: { part: part.text }, at: part.at }] : []
  },
}
/** An automatic answer (RFC 3834) or a report (RFC 6522) comes from a machine that knows the address only. */
const isMachines = (key: string, value: string): boolean =>
  (key === 'auto-submitted' && /^auto-(?:replied|generated)/i.test(value)) || (key === 'content-type' && /^multipart\/report/i.test(value))
