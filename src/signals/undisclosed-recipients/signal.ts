/**
 * The line that says whom a mail is for names nobody: it went to a hidden list of addresses.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { HEADER, type Signal } from '../../model/index.ts'
import { isListMail } from '../questions.ts'

export const undisclosedRecipients: Signal<'identity' | 'message', 'hidden'> = {
  id: 'undisclosed-recipients',
  title: 'Hidden list of recipients',
  kind: 'concealment',
  tags: ['BEC/Fraud', 'Credential Phishing', 'Spam', 'Evasion', 'Header analysis'],
  needs: ['identity', 'message'],
  messages: { hidden: 'The line for the recipient reads "{line}" and names nobody, but the mail reached you: it went to a hidden list.' },

  detect({ identity, message }) {
    const field = message.header.find(({ key }) => key === 'to')
    if (field === undefined || identity.cc.length > 0 || isListMail(message)) return []
    if (identity.to.some(({ address }) => address !== '')) return []
    // An empty field is a slip of a program; a group without members is what a mail program writes for a hidden list (RFC 5322 §3.4).
    const line = field.value.slice(0, LINE_CHARS_MAX)
    if (!/:\s{0,5};?\s{0,5}$|undisclosed/i.test(line)) return []
    return [{ message: 'hidden', values: { line }, at: { part: HEADER, start: field.start, end: field.end } }]
  },
}

const LINE_CHARS_MAX = 80
