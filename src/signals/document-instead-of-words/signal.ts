/**
 * The mail itself says next to nothing: what it wants stands in an attached document, where filters do not read.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { isListMail } from '../questions.ts'

/** A greeting and a name. */
const LETTERS_MAX = 40
/** What people open to read, not what programs exchange. */
const READABLE = /\.(?:pdf|docx?|pptx?|rtf|odt|html?)$/i

export const documentInsteadOfWords: Signal<'attachments' | 'text' | 'message', 'document'> = {
  id: 'document-instead-of-words',
  title: 'Everything stands in an attached document',
  kind: 'concealment',
  mismatch: 'attachment',
  tags: ['Credential Phishing', 'Malware/Ransomware', 'Evasion', 'Content analysis', 'File analysis'],
  needs: ['attachments', 'text', 'message'],
  messages: { document: 'The mail itself says almost nothing, but an attached file, {name}, is there to be opened.' },

  detect({ attachments, text, message }) {
    const document = attachments.find(({ filename }) => READABLE.test(filename ?? ''))
    if (!document || isListMail(message) || isAnswer(message.subject.text) || lettersOf(text.text) > LETTERS_MAX) return []
    return [{ message: 'document', values: { name: document.filename ?? '' }, at: document.at }]
  },
}

/** Who answers has said before what it is about. */
const isAnswer = (subject: string): boolean => /^\s{0,5}(?:re|aw|sv|antw|rv|r)\s{0,2}:/i.test(subject)

const TEXT_CHARS_MAX = 2_000
const lettersOf = (text: string): number => text.slice(0, TEXT_CHARS_MAX).match(/\p{L}/gu)?.length ?? 0
