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

interface Spelling {
  readonly name: string
  readonly words: number
  /** Folded, without what stands between them: `trustwallet`. */
  readonly letters: string
  readonly known: KnownName
}

const spellings: readonly Spelling[] = organisations.flatMap((organisation) => {
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

/** As people mistake letters: `Iedger`, `CoinbaseWaIIet`. */
const skeletonOf = (word: string): string =>
  word
    .replace(/[1il|]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('5', 's')
    .replaceAll('3', 'e')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')

const SKELETON_LETTERS_MIN = 5
/** Made when the first display name asks for it: most are written plainly. */
let skeletons: Map<string, KnownName> | null = null
function nameOfSkeleton(skeleton: string): KnownName | undefined {
  if (!skeletons) {
    skeletons = new Map()
    for (const { letters, known } of spellings) {
      const key = skeletonOf(letters)
      if (letters.length >= SKELETON_LETTERS_MIN && !skeletons.has(key)) skeletons.set(key, known)
    }
  }
  return skeletons.get(skeleton)
}

const DISPLAY_WORDS_MAX = 30

/** A name that its writer disguised: letters apart (`C o i n b a s e`), letters swapped (`Iedger`), words glued to it (`CoinbaseWallet`). For short texts only. */
export function disguisedName(words: readonly Word[]): { readonly known: KnownName; readonly from: number; readonly to: number } | null {
  const some = words.slice(0, DISPLAY_WORDS_MAX)
  for (let from = 0; from < some.length; from += 1) {
    let letters = ''
    for (let to = from; to < Math.min(some.length, from + 20); to += 1) {
      const word = (some[to] as Word).text
      // One or two letters at a time are letters put apart; else at most two whole words.
      if (to > from + 1 && word.length > 2) break
      letters += word
      // "John S. Hein" is a person with an initial.
      if (from > 0 && to === from + 1 && some[from]?.text.length === 1 && word.length > 2) continue
      const known = nameOfSkeleton(skeletonOf(letters))
      if (known) return { known, from, to: to + 1 }
    }
  }
  for (const [index, { text }] of some.entries()) {
    const known = gluedName(text)
    if (known) return { known, from: index, to: index + 1 }
  }
  return null
}

const GLUED_NAME_LETTERS_MIN = 6

function gluedName(word: string): KnownName | null {
  const whole = skeletonOf(word)
  for (let letters = whole.length - 1; letters >= GLUED_NAME_LETTERS_MIN; letters -= 1) {
    const known = nameOfSkeleton(whole.slice(0, letters)) ?? nameOfSkeleton(whole.slice(-letters))
    if (known && !known.isAmbiguous) return known
  }
  return null
}
