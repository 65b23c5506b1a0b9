/** Every name by which mails call an organisation that we know, found in one pass. */
import { allOrganisations, type Organisation, organisationById, prepared, rowsByKey } from '../knowledge/index.ts'
import { foldText, type Word, wordsOf } from './fold.ts'
import { type Hit, startedPhraseFinder } from './phrase-finder.ts'

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
const APOSTROPHE = /\p{L}['’]\p{L}/u
const UNSIGNED_LETTERS_MIN = 5

export interface Spelling {
  readonly name: string
  readonly words: number
  /** Folded, without what stands between them: `trustwallet`. */
  readonly letters: string
  readonly known: KnownName
}

/** One row a spelling: id, name, `?` where it is an everyday word too, folded words. Behind an empty line: by first word, what may follow it and in which row that stands. */
export function prepareNames(): string {
  const rows = allOrganisations().flatMap(({ id, name, aliases, ambiguous }) =>
    [...new Set([name, ...aliases, ...ambiguous])].map((one) => {
      const words = wordsOf(one, NAME_WORDS_MAX).map(({ text }) => text)
      return [id, one, ambiguous.includes(one) ? '?' : '', words.join(' ')]
    }),
  )
  const phrases = rows.flatMap((row, place) => phrasesOf(row).map((phrase) => ({ words: foldText(phrase).split(' '), place })))
  const byFirst = Map.groupBy(phrases, ({ words: [first = ''] }) => first)
  const starts = [...byFirst].map(([first, those]) => [first, ...those.flatMap(({ words, place }) => [words.slice(1).join(' '), place])])
  return [...rows, [], ...starts].map((row) => row.join('\t')).join('\n')
}

function phrasesOf([, name = '', , words = '']: readonly string[]): string[] {
  const letters = words.replaceAll(' ', '')
  const isFound = letters.length >= LETTERS_MIN || name.includes('&') || /[^\x00-\x7f]/.test(letters)
  // "Lowes", "Kohls": the sign is left out more often than set.
  const isGlued = letters.length >= (APOSTROPHE.test(name) ? UNSIGNED_LETTERS_MIN : GLUED_LETTERS_MIN)
  return [...(isFound ? [name] : []), ...(words.includes(' ') && isGlued ? [letters] : [])]
}

interface Table {
  readonly rows: readonly string[]
  readonly starts: ReadonlyMap<string, string>
  readonly read: (Spelling | undefined)[]
}

let table: Table | null = null
function opened(): Table {
  if (table !== null) return table
  const text = prepared(new URL('./names.prepared.txt', import.meta.url), prepareNames)
  const end = text.indexOf('\n\n')
  table = { rows: text.slice(0, end).split('\n'), starts: rowsByKey(text.slice(end + 2)), read: [] }
  return table
}

function spellingAt(place: number): Spelling {
  const { rows, read } = opened()
  read[place] ??= spellingOf(rows[place] as string)
  return read[place]
}

function spellingOf(row: string): Spelling {
  const [id = '', name = '', mark, words = ''] = row.split('\t')
  const known = {
    // Read when it is asked for: of most names only the letters are.
    get organisation() {
      return organisationById(id) as Organisation
    },
    name,
    isAmbiguous: mark === '?',
  }
  return { name, words: words === '' ? 0 : words.split(' ').length, letters: words.replaceAll(' ', ''), known }
}

/** Every one, in the order of the lists. */
export const spellings = (): readonly Spelling[] => opened().rows.map((_, place) => spellingAt(place))

const find = startedPhraseFinder<KnownName>((first) => {
  const fields = opened().starts.get(first)?.split('\t')
  if (fields === undefined) return null
  return Array.from({ length: fields.length / 2 }, (_, at) => [fields[2 * at] as string, spellingAt(Number(fields[2 * at + 1])).known])
})

let inCapitals: ReadonlyMap<string, KnownName> | null = null
/** A name so short that it is looked for only where it stands by itself. */
export function nameInCapitals(name: string): KnownName | null {
  inCapitals ??= new Map(
    spellings()
      .filter((one) => one.letters.length < LETTERS_MIN)
      .map((one) => [one.name, one.known]),
  )
  return inCapitals.get(name) ?? null
}

/** Names in running text. `text` is what `words` were read from. */
export function namesIn(text: string, words: readonly Word[]): readonly Hit<KnownName>[] {
  return find(words).filter((hit) => isWritten(text.slice(hit.start, hit.end), hit.value) && !TITLES.has(words[hit.from - 1]?.text ?? ''))
}

/** "Mr Douglas" and "Frau Otto" are people. */
const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr sir herr herrn frau sr sra dona senhor senhora monsieur madame signor signora dhr mevr'.split(' '),
)

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
