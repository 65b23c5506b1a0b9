/**
 * The mail speaks as an organisation that we know and brings a document along, but it does not come from that organisation.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { authorOf, isTalk, passedOffAs, strongestOf } from '../questions.ts'

/** What a reader opens because of the name above it. Pictures stand in any mail. */
const DOCUMENT = /\.(?:pdf|docx?|docm|xlsx?|xlsm|pptx?|rtf|odt|s?html?|ics|rpmsg|zip|rar|7z)$/i

export const foreignDocument: Signal<'attachments' | 'claims' | 'identity' | 'message', 'brought'> = {
  id: 'foreign-document',
  title: "A file under somebody else's name",
  kind: 'contradiction',
  mismatch: 'attachment',
  tags: ['Credential Phishing', 'Malware/Ransomware', 'Impersonation: Brand', 'File analysis', 'Sender analysis'],
  needs: ['attachments', 'claims', 'identity', 'message'],
  messages: {
    brought: 'The mail speaks as {name} and brings a file, {file}, but it comes from {domain}, which {name} is not known to use.',
  },

  detect({ attachments, claims, identity, message }) {
    const [claim, author] = [strongestOf(claims), authorOf(identity)]
    const document = attachments.find(({ filename }) => DOCUMENT.test(filename ?? ''))
    if (!claim || !author || !document || isTalk(message)) return []
    const organisation = passedOffAs(claim, author)
    if (organisation === null) return []
    const values = { name: organisation.name, file: document.filename ?? '', domain: author.domain }
    return [{ message: 'brought', values, at: document.at }]
  },
}
