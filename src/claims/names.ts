/** Every name by which mails call an organisation that we know, found in one pass. */
import { type Organisation, organisations } from '../knowledge/index.ts'
import { type Word, wordsOf } from './fold.ts'
import { type Hit, phraseFinder } from './phrase-finder.ts'

export interface KnownName {
  readonly organisation: Organisation
  readonly name: string
  /** Also an everyday word: means the organisation only in a place of identity. */
  readonly isAmbiguous: boolean
}

const NAME_WORDS_MAX = 8
/** "1", "o2": shorter names are found in any table of figures. */
const LETTERS_MIN = 3
/** `TrustWallet` for "Trust Wallet"; two short words glued are some other word. */
const GLUED_LETTERS_MIN = 8

export interface Spelling {
  readonly name: string
  readonly words: number
  /** Folded, without what stands between them: `trustwallet`. */
  readonly letters: string
  readonly known: KnownName
}

export const spellings: readonly Spelling[] = organisations.flatMap((organisation) => {
  const ambiguous = new Set(organisation.ambiguous)
  return [...new Set([organisation.name, ...organisation.aliases, ...organisation.ambiguous])].map((name) => {
    const words = wordsOf(name, NAME_WORDS_MAX).map(({ text }) => text)
    return { name, words: words.length, letters: words.join(''), known: { organisation, name, isAmbiguous: ambiguous.has(name) } }
  })
})

function* phrases(): Generator<readonly [string, KnownName]> {
  for (const { name, words, letters, known } of spellings) {
    if (letters.length >= LETTERS_MIN || name.includes('&') || /[^\x00-\x7f]/.test(letters)) yield [name, known]
    if (words > 1 && letters.length >= GLUED_LETTERS_MIN) yield [letters, known]
  }
}

const find = phraseFinder<KnownName>(phrases())

let inCapitals: ReadonlyMap<string, KnownName> | null = null
/** A name so short that it is looked for only where it stands by itself. */
export function nameInCapitals(name: string): KnownName | null {
  inCapitals ??= new Map(spellings.filter((one) => one.letters.length < LETTERS_MIN).map((one) => [one.name, one.known]))
  return inCapitals.get(name) ?? null
}

/** Names in running text. `text` is what `words` were read from. */
export function namesIn(text: string, words: readonly Word[]): readonly Hit<KnownName>[] {
  return find(words).filter((hit) => isWritten(text.slice(hit.start, hit.end), hit.value))
}

/** A stroke or a dot laid over the letters hides nothing from a reader. */
const MARKS = /\p{M}/gu
const ACRONYM_LETTERS_MAX = 4

/** People write names with a capital: `wise`, `zoom` and `ups` are words. `AT&T` is not "at t". */
function isWritten(text: string, { name, isAmbiguous }: KnownName): boolean {
  if (name.includes('&') && !text.includes('&')) return false
  const [written, first] = [text.charAt(0), name.charAt(0)]
  if (first !== first.toUpperCase() || first === first.toLowerCase()) return true
  if (written === written.toLowerCase() && written !== written.toUpperCase()) return false
  // A short name in capitals ("ING", "SNS") is meant only in capitals.
  return name.length > ACRONYM_LETTERS_MAX || isAmbiguous || name !== name.toUpperCase() || text.replace(MARKS, '') === name
}
