/**
 * The attached file is called by a jumble of letters and digits, made by a machine so that no two mails carry the same name.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'

const NAME_CHARS_MAX = 200
/** Documents: pictures and keys are named by programs, and honest ones as oddly. */
const DOCUMENT = /\.(?:pdf|docx?|pptx?|xlsx?|rtf|odt|html?|zip|rar|7z)$/i
/** Shorter runs are abbreviations and codes. */
const RUN_CHARS_MIN = 8
/** Changes between small and capital letters and digits: "QuarterlyReport2025" has two, "V76AlVCdM3q9M" eight. */
const CHANGES_MIN = 4
/** Words written together keep their letters together. */
const PIECE_CHARS_MAX = 3.2

export const jumbledFileName: Signal<'attachments', 'jumbled'> = {
  id: 'jumbled-file-name',
  title: 'Attached file named by a jumble of letters',
  kind: 'contradiction',
  mismatch: ['attachment', 'obfuscation'],
  tags: ['Malware/Ransomware', 'Credential Phishing', 'Evasion', 'File analysis'],
  needs: ['attachments'],
  messages: { jumbled: 'The attached file is called {name}, a jumble of letters and digits, but people name a file after what is in it.' },

  detect({ attachments }) {
    return attachments.flatMap(({ filename, at }) => {
      const name = filename?.slice(0, NAME_CHARS_MAX) ?? ''
      return DOCUMENT.test(name) && isJumble(name.replace(/\.[a-z0-9]{1,5}$/i, '')) ? [{ message: 'jumbled', values: { name }, at }] : []
    })
  },
}

function isJumble(name: string): boolean {
  // "Scan2Mail4You": a digit that is a word.
  const runs = name.replace(/(?<=[a-z]{2})[24](?=[A-Z][a-z])/g, '').match(/[A-Za-z0-9]+/g) ?? []
  return runs.some((run) => {
    // Hexadecimal digits are a checksum or an identifier, and Base64 identifiers of systems are longer than people's names.
    if (run.length < RUN_CHARS_MIN || /^[0-9a-f]+$/i.test(run)) return false
    const changes = run.match(/[a-z](?=[A-Z0-9])|[A-Z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0
    return changes >= CHANGES_MIN && run.length / (changes + 1) <= PIECE_CHARS_MAX
  })
}
