/** Whose name stood beside the address of a mail that somebody forwarded by hand: the head copied into the text says it. */
import { locateText, type Mailbox, type VisibleText } from '../model/index.ts'
import { type Evidence, WEIGHTS } from './evidence.ts'
import { inDisplayName } from './header-evidence.ts'

const HEAD_CHARS_MAX = 2_000
const AFTER_CHARS_MAX = 500
/** "From: Acme <news@acme.example>" as programs of a dozen languages copy it. */
const AUTHOR = /(?:^|\n)[\s>*]{0,6}(?:From|De|Von|Da|Van|Fra|Från|Od)\*?: {0,3}\*?([^\n<]{2,120})/
/** A line "From:" alone is a letter's; a date, a subject or a reader must follow. */
const FOLLOWED =
  /\n[\s>*]{0,6}(?:Sent|Date|To|Subject|Enviado|Enviada|Data|Para|Assunto|Gesendet|Datum|An|Betreff|Envoyé|Objet|Inviato|Oggetto|Fecha|Asunto|Verzonden|Onderwerp|Aan)(?: em)?\*?:/

/** A mention and no more: whoever forwards a mail does not speak in its author's name. */
export function inForwardedHead(visible: VisibleText): Evidence[] {
  const head = visible.text.slice(0, HEAD_CHARS_MAX)
  const found = AUTHOR.exec(head)
  const written = found?.[1]
  if (!found || written === undefined) return []
  const end = found.index + found[0].length
  if (!FOLLOWED.test(head.slice(end, end + AFTER_CHARS_MAX))) return []
  const displayName = written.replaceAll(/["*]/g, '').trim()
  const at = locateText(visible, end - written.length, end)
  const author: Mailbox = { displayName, address: '', domain: '', at }
  return inDisplayName(author).map((one) => ({
    ...one,
    kind: 'body' as const,
    weight: one.weight > WEIGHTS.displayAmbiguousPart ? WEIGHTS.forwardedAuthor : WEIGHTS.bodyAmbiguous,
  }))
}
