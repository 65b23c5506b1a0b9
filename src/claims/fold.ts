/** Text folded for comparing: lower case, accents off, look-alike and fancy letters turned into the Latin ones they imitate. */

// Cyrillic and Greek letters that pass for Latin ones; only used on words that mix scripts or stand beside a brand.
const PAIRS = 'аaеeоoрpсcуyхxіiјjѕsԁdһhӏlοoαaνvρpτtυuкkмmтtвbнh'
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  (PAIRS.match(/../g) ?? []).map(([from = '', to = '']) => [from, to]),
)
const NEEDS_FOLDING = /[^\x00-\x7f]/

/** Same number of UTF-16 units as the input for everything in the basic plane, so that places stay true. */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  if (!NEEDS_FOLDING.test(lower)) return lower
  if (lower.length !== text.length) return foldUnits(text)
  return foldUnits(lower)
}

function foldUnits(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at)
    if (unit <= '\x7f') {
      folded += unit.toLowerCase()
      continue
    }
    const known = CACHE.get(unit) ?? foldUnit(unit)
    folded += known
  }
  return folded
}

const CACHE = new Map<string, string>()
const CACHED_MAX = 20_000

function foldUnit(unit: string): string {
  const bare = unit
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  const folded = LOOKALIKES[bare] ?? (bare.length === 1 ? bare : unit === 'ß' ? 's' : unit.toLowerCase().charAt(0) || unit)
  if (CACHE.size < CACHED_MAX) CACHE.set(unit, folded)
  return folded
}

const isWordUnit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || code > 0xbf

export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words of a folded text: runs of letters and digits. Scripts without spaces give one word a character. */
export function wordsOf(folded: string, wordsMax: number): readonly Word[] {
  const words: Word[] = []
  let start = -1
  for (let at = 0; at <= folded.length && words.length < wordsMax; at += 1) {
    const code = at < folded.length ? folded.charCodeAt(at) : 0
    const isIdeograph = code >= 0x3040 && code <= 0x9fff
    if (isWordUnit(code) && !isIdeograph) {
      if (start === -1) start = at
      continue
    }
    if (start !== -1) words.push({ text: folded.slice(start, at), start, end: at })
    start = -1
    if (isIdeograph) words.push({ text: folded[at] ?? '', start: at, end: at + 1 })
  }
  return words
}
