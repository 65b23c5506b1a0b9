/**
 * The attached file is something else than its name says: a "picture" that is a program, a "PDF" that is a web page.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { FileFormat, Finding, Signal } from '../../model/index.ts'

const NAME_CHARS_MAX = 200
const PICTURE_NAME = /\.(?:jpe?g|png|gif|bmp|webp|heic)$/i
const PDF_NAME = /\.pdf$/i
/** What Office writes and reads under these names is of many formats, web pages among them; a program is none of them. */
const OFFICE_NAME = /\.(?:docx?|xlsx?|pptx?|rtf|odt|ods|odp|txt|csv|html?)$/i

type How = 'program' | 'page' | 'archive' | 'document' | 'declared'
const HOW: Readonly<Partial<Record<FileFormat, How>>> = {
  program: 'program',
  shortcut: 'program',
  html: 'page',
  svg: 'page',
  zip: 'archive',
  rar: 'archive',
  '7z': 'archive',
  gzip: 'archive',
  pdf: 'document',
  ole: 'document',
  rtf: 'document',
}

export const disguisedFile: Signal<'attachments', How> = {
  id: 'disguised-file',
  title: 'File is not what its name says',
  kind: 'contradiction',
  mismatch: 'attachment',
  tags: ['Malware/Ransomware', 'Credential Phishing', 'Evasion', 'File analysis'],
  needs: ['attachments'],
  messages: {
    program: 'The attached file is called {name}, but it is a program that the computer would run.',
    page: 'The attached file is called {name}, but it is a web page.',
    archive: 'The attached file is called {name}, but it is an archive with other files in it.',
    document: 'The attached file is called {name}, but it is no picture: it is a document.',
    declared: 'The attached file is called {name}, but the mail passes it off as a picture.',
  },

  detect({ attachments }) {
    return attachments.flatMap(({ filename, type, format, at }): Finding<How>[] => {
      const name = filename?.slice(-NAME_CHARS_MAX) ?? ''
      const how = howOf(name, format)
      if (how !== null) return [{ message: how, values: { name }, at }]
      return type.startsWith('image/') && PDF_NAME.test(name) && format === 'pdf' ? [{ message: 'declared', values: { name }, at }] : []
    })
  },
}

function howOf(name: string, format: FileFormat | null): How | null {
  const is = format === null ? undefined : HOW[format]
  if (is === undefined) return null
  if (PICTURE_NAME.test(name)) return is
  if (PDF_NAME.test(name)) return is === 'document' ? null : is
  return OFFICE_NAME.test(name) && is === 'program' ? is : null
}
