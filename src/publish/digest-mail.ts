/** The digest as a complete mail to the operator (RFC 5322), text and page side by side. We never send it: the operator's cron hands it to a mailer. */
import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { type Digest, titleOf } from './digest.ts'
import { writeDigestHtml, writeDigestPlain } from './digest-text.ts'
import { withCrlf } from './mail-source.ts'
import { mailDate, type Operator } from './publication.ts'
import { uuidOf } from './uuid.ts'

export async function writeDigestMail(digest: Digest, { name, contact, domain }: Operator): Promise<string> {
  const [text, html] = [writeDigestPlain(digest), writeDigestHtml(digest)]
  const root = new MailComposer({
    from: { name, address: contact },
    to: { name, address: contact },
    subject: titleOf(digest),
    date: new Date(mailDate(digest.madeAt)),
    messageId: `<${uuidOf('digest', digest.madeAt)}@${domain}>`,
    // RFC 3834 §5: nobody's machine is to answer a machine.
    headers: { 'Auto-Submitted': 'auto-generated' },
    text,
    html,
    // Nothing in it names a file or an address to be fetched; this holds it to that.
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  // Made of what it parts, not by chance: the same digest is the same mail.
  Object.assign(root, { baseBoundary: createHash('sha256').update(html).digest('hex').slice(0, 40) })
  return withCrlf((await root.build()).toString('utf8'))
}
