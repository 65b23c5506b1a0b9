/**
 * The mail speaks as an organisation that we know and brings a document along, but it does not come from that organisation.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { isWellKnown, organisationById, relationTo } from '../../knowledge/index.ts'
import type { Claim, Mailbox, Signal } from '../../model/index.ts'
import { authorOf, bearsName, isTalk, strongestOf } from '../questions.ts'

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
    const name = passedOffAs(claim, author)
    return name === null
      ? []
      : [{ message: 'brought', values: { name, file: document.filename ?? '', domain: author.domain }, at: document.at }]
  },
}

/** The organisation that the author is not; null for one that goes by a name of his own, or is theirs. */
function passedOffAs({ organisation: id, places }: Claim, author: Mailbox): string | null {
  const organisation = id === null ? undefined : organisationById(id)
  if (!organisation || !isWellKnown(organisation) || relationTo(author.domain, organisation) !== 'foreign') return null
  return places.some(({ kind }) => kind === 'display-name') || !bearsName(author) ? organisation.name : null
}
