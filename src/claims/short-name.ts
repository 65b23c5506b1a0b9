/** "Trust Support" in a mail about Trust Wallet, "Meta Service" in one about MetaMask: a sender who calls itself by the first half of a name that the content says. */
import type { Mailbox } from '../model/index.ts'
import { type Evidence, ROLE_WORDS, WEIGHTS } from './evidence.ts'
import { wordsOf } from './fold.ts'
import { NAME_CHARS_MAX } from './written-name.ts'

const WORDS_MAX = 8
/** A shorter beginning begins too many names. */
const LETTERS_MIN = 4

export function inShortName(author: Mailbox | undefined, content: readonly Evidence[]): Evidence[] {
  if (!author) return []
  const text = author.displayName.slice(0, NAME_CHARS_MAX)
  // With any word more than a department's it is a person's or another's name.
  const own = wordsOf(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '), WORDS_MAX).filter(({ text: word }) => !isFiller(word))
  const short = own[0]?.text
  if (own.length !== 1 || short === undefined || short.length < LETTERS_MIN) return []
  const meant = content.find(({ known, kind }) => kind !== 'link-text' && !known.isAmbiguous && beginsWith(known.name, short))
  return meant ? [{ known: meant.known, kind: 'display-name', weight: WEIGHTS.displayShort, text, at: author.at }] : []
}

const isFiller = (word: string): boolean => ROLE_WORDS.has(word) || /^\d+$/.test(word) || word.length === 1

/** "Trust" of "Trust Wallet", "Meta" of "MetaMask": a whole word, or up to a capital. */
function beginsWith(name: string, short: string): boolean {
  const first = name.slice(0, short.length)
  const next = name.charAt(short.length)
  return first.toLowerCase() === short && /[\s.\p{Lu}]/u.test(next)
}
