/** Words of a text as a reader takes them: lower case, accents off, invisible letters gone, look-alike and fancy letters as the Latin ones they imitate. */

export interface Word {
  /** Folded. */
  readonly text: string
  /** Where it stands in the text as written. */
  readonly start: number
  readonly end: number
  /** Numbers (of `NUMBER_BITS`) for its first letters and for all of them: most words are told by them to stand in no table. */
  readonly beginning: number
  readonly whole: number
}

export const NUMBER_BITS = 16
export const BEGINNING_CHARS = 4

/** A number for the first letters of a word; for all of them with a greater `chars`. */
export function numberOf(word: string, chars: number): number {
  let hash = 0
  const end = Math.min(word.length, chars)
  for (let at = 0; at < end; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x9e3779b1) + at
  return (hash ^ (hash >>> 15)) >>> (32 - NUMBER_BITS)
}

export const wordAt = (text: string, start: number, end: number): Word => ({
  text,
  start,
  end,
  beginning: numberOf(text, BEGINNING_CHARS),
  whole: numberOf(text, text.length),
})

/** Cyrillic, Greek and Armenian letters that pass for Latin ones at a glance, and small capitals, in pairs. Both sides of a comparison are folded, so real Russian and Greek lose nothing. */
const PAIRS =
  'аaеeоoрpсcуyхxіiјjѕsԁdһhӏlοoαaνvρpτtυuкkмmтtвbнhεeιiκkηnωwгrпnԍgԛqԝwɑaɡgıiłlđdøoοoʟlɢgꓲiμmβbζzᴀaʙbᴄcᴅdᴇeғfʜhɪiᴊjᴋkᴍmɴnᴏoᴘpʀrᴛtᴜuᴠvᴡwʏyᴢzոnϲcѡw'
const LOOKALIKES: ReadonlyMap<string, string> = new Map(PAIRS.match(/../g)?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const))
const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
])
const MARKS = /\p{M}/gu
const INVISIBLE = /^[\p{Cf}\p{Mn}\u115f\u1160\u3164\uffa0]$/u
const LETTER = /[\p{L}\p{N}]/u

/** Folded letters of one character; '' for one that is not seen; null for one that is not part of a word. */
function foldCharacter(character: string): string | null {
  if (INVISIBLE.test(character)) return ''
  // Some look-alikes are told from others only before they are taken apart: the lunate sigma is a "c".
  const imitated = LOOKALIKES.get(character.toLowerCase())
  if (imitated !== undefined) return imitated
  const plain = character.normalize('NFKD').replace(MARKS, '').toLowerCase()
  if (!LETTER.test(plain)) return null
  let folded = ''
  for (const one of plain) folded += SPELLED_OUT.get(one) ?? LOOKALIKES.get(one) ?? one
  return folded
}

// Each character is worked out once; the bound keeps an endless stream of rare ones from filling the memory.
const CACHED_MAX = 20_000
const cache = new Map<string, string | null>()
function folded(character: string): string | null {
  const known = cache.get(character)
  if (known !== undefined) return known
  const made = foldCharacter(character)
  if (cache.size < CACHED_MAX) cache.set(character, made)
  return made
}

const isPlain = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)

/** Japanese and Chinese put no spaces between words: each sign is a word, and a name is a row of them. */
const isIdeograph = (code: number): boolean => code >= 0x3040 && code <= 0x9fff

export function wordsOf(text: string, wordsMax: number): readonly Word[] {
  if (text.length < REMEMBERED_CHARS_MIN) return readOn(text, 0, wordsMax, [])
  const before = recent.find((one) => one.text.startsWith(text) || text.startsWith(one.text))
  const held = before ? sharedWords(before, text, wordsMax) : []
  const words = readOn(text, held.at(-1)?.end ?? 0, wordsMax, held)
  // A mail is asked about with two texts in turn: subject and body for the language, the body for all the rest.
  if (!before) recent = [{ text, words }, ...recent.slice(0, REMEMBERED_MAX - 1)]
  else if (words.length > before.words.length) recent = recent.map((one) => (one === before ? { text, words } : one))
  return words
}

/** Several ask for the words of one mail, each to another length: where one text begins with the other, they have these words in common. */
const REMEMBERED_CHARS_MIN = 600
const REMEMBERED_MAX = 3
interface Remembered {
  readonly text: string
  readonly words: readonly Word[]
}
let recent: readonly Remembered[] = []

/** All but those that the end of the shorter text may have cut. */
function sharedWords(before: Remembered, text: string, wordsMax: number): Word[] {
  const end = Math.min(before.text.length, text.length) - 2
  let count = Math.min(wordsMax, before.words.length)
  while (count > 0 && (before.words[count - 1] as Word).end >= end) count -= 1
  return before.words.slice(0, count)
}

function readOn(text: string, from: number, wordsMax: number, words: Word[]): readonly Word[] {
  for (let at = from; at < text.length && words.length < wordsMax; ) {
    const next = readWord(text, at)
    if (next.text !== '') words.push(wordAt(next.text, at, next.end))
    at = Math.max(next.end, at + 1)
  }
  return words
}

/** A word is cut at this length: longer runs are data, not language. */
const WORD_CHARS_MAX = 60

function readWord(text: string, start: number): { text: string; end: number } {
  let at = start
  let hasCapital = false
  for (const end = Math.min(text.length, start + WORD_CHARS_MAX); at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (!isPlain(code)) break
    if (code <= 0x5a && code >= 0x41) hasCapital = true
  }
  const written = text.slice(start, at)
  const head = hasCapital ? written.toLowerCase() : written
  if (at >= text.length || text.charCodeAt(at) < 0x80) return { text: head, end: at }
  return readRareWord(text, at, head)
}

function readRareWord(text: string, from: number, head: string): { text: string; end: number } {
  let [at, word] = [from, head]
  while (at < text.length && word.length < WORD_CHARS_MAX) {
    const code = text.charCodeAt(at)
    if (isIdeograph(code)) {
      if (word !== '') break
      return { text: folded(text.charAt(at)) ?? '', end: at + 1 }
    }
    const character = code >= 0xd800 && code < 0xdc00 ? text.slice(at, at + 2) : text.charAt(at)
    const letters = isPlain(code) ? character.toLowerCase() : code < 0x80 ? null : folded(character)
    if (letters === null) return { text: word, end: word === '' ? at + character.length : at }
    word += letters
    at += character.length
  }
  return { text: word, end: at }
}

const JOINTS: ReadonlySet<string> = new Set(['@', '=', '&', '%', '\\'])
const ADDRESS_MARK = /[.:@]/
const LOOK_BACK_MAX = 100
const isJoined = (code: number): boolean => isPlain(code) || code === 0x2f
/** Longer ones are data. */
const SPOKEN_CHARS_MAX = 30

/** Whether a word is a piece of an address (`https://my.example/and/or`, `you@mail.example`) rather than of what is said. */
export function isInAddress(text: string, { start, end }: Word): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)]
  if (end - start > SPOKEN_CHARS_MAX || after === '@' || after === '=') return true
  // "Log in/Sign up" is said; `https://my.example/login` is not.
  if (before === '/') return after === '/' || !isLetter(text.charCodeAt(start - 2)) || ADDRESS_MARK.test(pieceBefore(text, start))
  if (JOINTS.has(before)) return true
  // A full stop or colon that a letter follows at once: `example.com`, `https:/`.
  // A capital after it begins a sentence whose space is missing.
  return (
    (before === '.' && isPlain(text.charCodeAt(start - 2)) && !isCapital(text.charCodeAt(start))) ||
    ((after === '.' || after === ':') && isJoined(text.charCodeAt(end + 1)))
  )
}

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a
const isLetter = (code: number): boolean => isPlain(code) || code >= 0xc0

/** From the last white space on. */
function pieceBefore(text: string, end: number): string {
  const piece = text.slice(Math.max(0, end - LOOK_BACK_MAX), end)
  return piece.slice(Math.max(piece.lastIndexOf(' '), piece.lastIndexOf('\n')) + 1)
}

/** Words of a short text joined by one space: the form in which phrases are compared. */
export const foldText = (text: string): string =>
  wordsOf(text, 200)
    .map(({ text: word }) => word)
    .join(' ')
