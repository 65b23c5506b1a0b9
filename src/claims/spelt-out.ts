/** The name that the sender's address spells and the text writes out: `harbourworks@mail.example` and "Harbour Works". */
import { listed, ownerOf } from '../knowledge/index.ts'
import { HEADER, locateText, type Mailbox } from '../model/index.ts'
import { registrableDomain } from '../names/index.ts'
import type { CalledName, MailText } from './called-name.ts'
import type { Word } from './fold.ts'

const LETTERS_MIN = 6
const NAME_WORDS_MAX = 4
/** `info@`, `contact@` and kin are words of any text. */
const CHARS_MAX = 64

/** @returns null when the text never writes what the address spells */
export function speltOut({ address, domain }: Mailbox, { subject, visible, subjectWords, bodyWords }: MailText): CalledName | null {
  const isHolders = listed('free-mailers', domain) !== null || listed('tenant-mailers', domain) !== null
  if (!isHolders && ownerOf(domain) !== null) return null
  const site = registrableDomain(domain)?.split('.', 1)[0] ?? ''
  const letters = lettersOf(isHolders ? address.slice(0, Math.max(0, address.lastIndexOf('@'))) : site)
  if (letters.length < LETTERS_MIN) return null
  const inBody = spelt(letters, isHolders, bodyWords, visible.text)
  if (inBody) return calledAt(visible, inBody.start, inBody.end)
  const inSubject = spelt(letters, isHolders, subjectWords, subject.text)
  if (!inSubject) return null
  const name = spaced(subject.text.slice(inSubject.start, inSubject.end))
  return { name, text: name, at: subject.at ?? { part: HEADER, start: 0, end: 0 } }
}

const spaced = (name: string): string => name.replace(/\s+/g, ' ')

const lettersOf = (text: string): string =>
  text
    .slice(0, CHARS_MAX)
    .toLowerCase()
    .replace(/[^a-z]/g, '')

/** A mailbox may have figures and titles around the name; a domain is the whole name. */
function spelt(letters: string, isPart: boolean, words: readonly Word[], text: string): { start: number; end: number } | null {
  for (let from = 0; from < words.length; from += 1) {
    const first = words[from] as Word
    if (!letters.includes(first.text) || !isCapital(text.charAt(first.start))) continue
    let joined = ''
    for (let to = from; to < Math.min(words.length, from + NAME_WORDS_MAX); to += 1) {
      const word = words[to] as Word
      joined += word.text
      if (!letters.includes(joined)) break
      const isWhole =
        joined === letters || (isPart && to > from && joined.length >= LETTERS_MIN + 2 && joined.length * 3 >= letters.length * 2)
      if (isWhole && !isAddressed(text, first.start, word.end)) return { start: first.start, end: word.end }
    }
  }
  return null
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()
/** `Harbourworks@mail.example` and `harbourworks.example` in the text are the address again. */
const isAddressed = (text: string, start: number, end: number): boolean =>
  /[@/.\w-]/.test(text.charAt(start - 1)) || /^(?:[@/]|\.\w)/.test(text.slice(end, end + 2))

function calledAt(visible: MailText['visible'], start: number, end: number): CalledName {
  const name = spaced(visible.text.slice(start, end))
  return { name, text: name, at: locateText(visible, start, end) }
}
