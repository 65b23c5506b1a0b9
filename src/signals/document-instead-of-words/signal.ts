/**
 * The mail itself says next to nothing: what it wants stands in an attached document, where filters do not read.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Lure, Signal } from '../../model/index.ts'
import { isListMail } from '../questions.ts'
import { quoted } from '../quotes.ts'

/** A greeting and a name. */
const LETTERS_MAX = 40
/** A few sentences that lead to the file; who explains more has explained. */
const POINTING_LETTERS_MAX = 400
/** What whoever owes or gives it says himself. Statements, invoices and contracts are sent as files. */
const TOLD_IN_WORDS: ReadonlySet<Lure['object']> = new Set(['prize', 'tax-refund', 'storage-quota', 'crypto-wallet', 'security-alert'])
/** What people open to read, not what programs exchange. */
const READABLE = /\.(?:pdf|docx?|pptx?|rtf|odt|html?)$/i

export const documentInsteadOfWords: Signal<'attachments' | 'text' | 'message' | 'lure', 'document' | 'pointed'> = {
  id: 'document-instead-of-words',
  title: 'Everything stands in an attached document',
  kind: 'concealment',
  mismatch: 'attachment',
  tags: ['Credential Phishing', 'Malware/Ransomware', 'Evasion', 'Content analysis', 'File analysis'],
  needs: ['attachments', 'text', 'message', 'lure'],
  messages: {
    document: 'The mail itself says almost nothing, but an attached file, {name}, is there to be opened.',
    pointed: 'The mail says "{what}" and leaves the rest to an attached file, {name}, but who has that for you tells it in the mail.',
  },

  detect({ attachments, text, message, lure }) {
    const document = attachments.find(({ filename }) => READABLE.test(filename ?? ''))
    if (!document || isListMail(message) || isAnswer(message.subject.text)) return []
    const [letters, name] = [lettersOf(text.text), document.filename ?? '']
    if (letters <= LETTERS_MAX) return [{ message: 'document', values: { name }, at: document.at }]
    const [phrase] = lure.objectPhrases
    if (letters > POINTING_LETTERS_MAX || lure.action !== 'open-file' || !phrase || !TOLD_IN_WORDS.has(lure.object)) return []
    return [{ message: 'pointed', values: { what: quoted(phrase, text, message.subject.text).text, name }, at: document.at }]
  },
}

/** Who answers has said before what it is about. */
const isAnswer = (subject: string): boolean => /^\s{0,5}(?:re|aw|sv|antw|rv|r)\s{0,2}:/i.test(subject)

const TEXT_CHARS_MAX = 2_000
/** A web address says nothing to a reader. */
const lettersOf = (text: string): number =>
  text
    .slice(0, TEXT_CHARS_MAX)
    .replace(/\bhttps?:\/\/\S{1,2000}/gi, '')
    .match(/\p{L}/gu)?.length ?? 0
