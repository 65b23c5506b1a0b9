/**
 * What is attached runs when it is opened: a program, a script, a shortcut, a disk image, an archive with one of these in it.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Finding, Signal } from '../../model/index.ts'
import { isListMail } from '../questions.ts'

const NAME_CHARS_MAX = 200
/** Windows runs these, or opens them as a disk that holds what it runs (Microsoft, "Blocked attachments in Outlook"). */
const RUNS = /\.(?:exe|scr|pif|bat|cmd|vbs|vbe|jse?|wsf|wsh|hta|lnk|msi|msix|appx|jar|ps1|cpl|chm|xll|scf|iso|img|vhdx?|one)$/i
/** "invoice.pdf.exe": what Windows hides is the ending that counts. */
const LOOKS_OTHERWISE = /\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|txt|zip|html?)[\s._-]{0,20}\.[a-z0-9]{2,5}$/i
const WITH_MACROS = /\.(?:docm|xlsm|pptm|dotm|xlsb|xlam)$/i
const MACROS = /(?:^|\/)vbaProject\.bin$/i

/** Text that a person may have written. */
const SCRIPT = /\.(?:bat|cmd|vbs|jse?|ps1)$/i
/** A web site or the source of a program, with its scripts. */
const SITE = /\.(?:html?|css|json|md|svg)$/i
const isSite = (entries: readonly string[]): boolean => entries.some((entry) => SITE.test(entry))
/** Windows drops blanks and dots at the end of a name. */
const trimmed = (name: string): string => name.slice(-NAME_CHARS_MAX).replace(/[\s.]{1,50}$/, '')

type How = 'runs' | 'double' | 'packed' | 'macros'

export const runnableFile: Signal<'attachments' | 'message', How> = {
  id: 'runnable-file',
  title: 'File that the computer runs',
  kind: 'contradiction',
  mismatch: 'attachment',
  tags: ['Malware/Ransomware', 'Scripting', 'Macros', 'File analysis', 'Archive analysis'],
  needs: ['attachments', 'message'],
  messages: {
    runs: 'The attached file {name} is one that the computer runs, but nobody honest sends programs by mail.',
    double: 'The attached file {name} looks like a document, but the end of its name makes the computer run it.',
    packed: 'The attached archive {name} holds {inner}, which the computer runs, but nobody honest sends programs by mail.',
    macros: 'The attached document {name} has programs in it, but a letter or a bill needs none.',
  },

  detect({ attachments, message }) {
    // People who write programs together send each other scripts; the field that says so is the sender's own word, so that it excuses no more.
    const isOfList = isListMail(message)
    return attachments.flatMap(({ filename, format, entries, at }): Finding<How>[] => {
      const name = trimmed(filename ?? '')
      if (isOfList && SCRIPT.test(name)) return []
      if (RUNS.test(name)) return [{ message: LOOKS_OTHERWISE.test(name) ? 'double' : 'runs', values: { name }, at }]
      if (name !== '' && (format === 'shortcut' || (format === 'program' && !/\.[a-z0-9]{2,5}$/i.test(name))))
        return [{ message: 'runs', values: { name }, at }]
      if (WITH_MACROS.test(name) || entries?.some((entry) => MACROS.test(entry))) return [{ message: 'macros', values: { name }, at }]
      const inner = entries?.map(trimmed).find((entry) => RUNS.test(entry) && !(SCRIPT.test(entry) && (isOfList || isSite(entries))))
      return inner ? [{ message: 'packed', values: { name, inner }, at }] : []
    })
  },
}
