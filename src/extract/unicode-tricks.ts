/** Letters that are not what they look like: zero-width, soft hyphens, bidi controls, tags, look-alike scripts, Unicode "fonts". */
import { CONCEALED_CHARS_MAX, type Concealment } from '../model/index.ts'

type TrickKind = Extract<Concealment['kind'], 'zero-width' | 'bidi-control' | 'soft-hyphen' | 'homoglyph' | 'invisible-tag'>

/** One test tells whether a text needs a second look at all. */
export const SUSPECT =
  /\u034f|\u17b4|\u17b5|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|[\ufe00-\ufe0f]|[\u0370-\u03ff\u0400-\u04ff]|\ud835|\udb40/
export const INVISIBLE =
  /\u034f|\u17b4|\u17b5|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|[\ufe00-\ufe0f]|\udb40[\udc00-\udfff]/g

/** Embeddings, overrides and isolates. Marks of a direction, and the ends of what was turned, turn nothing: they only stand between letters. */
const TURNING: ReadonlySet<number> = new Set([0x202b, 0x202d, 0x202e, 0x2067, 0x2068])

const KIND_OF = (unit: string): TrickKind => {
  const code = unit.codePointAt(0) ?? 0
  if (code === 0xad) return 'soft-hyphen'
  if (TURNING.has(code)) return 'bidi-control'
  if (code >= 0xe0000 || (code >= 0xfe00 && code <= 0xfe0f)) return 'invisible-tag'
  return 'zero-width'
}

// Scripts that join letters with U+200C/D, or mark direction, use them honestly.
const JOINING_SCRIPT = /[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/
const LATIN_BEFORE = /[A-Za-z\u00c0-\u024f]$/
/** The words behind it are written backwards, and seen forwards. */
const TURNED_AROUND = '\u202e'
const TURNED_CHARS_READ = 20
const LATIN = /[A-Za-z\u00c0-\u024f]/
const LATIN_AFTER = /^[A-Za-z\u00c0-\u024f]/
// Cyrillic and Greek letters that look like Latin ones.
const LOOKALIKE =
  /[\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03b1\u03bf\u03c1\u03c5\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c-\u041e\u0420-\u0422\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u0501\u051b\u051d]/
const MIXED_WORD = /[A-Za-z\u00c0-\u024f\u0370-\u04ff\u0501\u051b\u051d]{3,60}/g
const FANCY = /(?:\ud835[\udc00-\udfff]){3,200}/g

export interface Trick {
  readonly kind: TrickKind
  readonly text: string
  readonly chars: number
  readonly insideWord: boolean
  readonly start: number
  readonly end: number
}

const TRICK_CHARS_MAX = 100_000

/** Tricks in a text, one a kind, with the range of the first one inside a word (or the first at all). */
export function findTricks(whole: string): readonly Trick[] {
  if (!SUSPECT.test(whole)) return []
  const text = whole.slice(0, TRICK_CHARS_MAX)
  return [...invisibleTricks(text), ...homoglyphTricks(text)]
}

function invisibleTricks(text: string): readonly Trick[] {
  const found = new Map<TrickKind, Trick>()
  const isJoining = JOINING_SCRIPT.test(text)
  for (const match of text.matchAll(INVISIBLE)) {
    const kind = KIND_OF(match[0])
    const [start, end] = [match.index, match.index + match[0].length]
    const turnsWords = match[0] === TURNED_AROUND && LATIN.test(text.slice(end, end + TURNED_CHARS_READ))
    const insideWord =
      !isJoining &&
      (turnsWords || (LATIN_BEFORE.test(text.slice(Math.max(0, start - 1), start)) && LATIN_AFTER.test(text.slice(end, end + 1))))
    const known = found.get(kind)
    const isBetter = !known || (insideWord && !known.insideWord)
    const around = text.slice(Math.max(0, start - 20), end + 20)
    if (isBetter)
      found.set(kind, { kind, text: around.slice(0, CONCEALED_CHARS_MAX), chars: (known?.chars ?? 0) + 1, insideWord, start, end })
    else found.set(kind, { ...known, chars: known.chars + 1 })
  }
  return [...found.values()]
}

function homoglyphTricks(text: string): readonly Trick[] {
  for (const match of text.matchAll(MIXED_WORD)) {
    const word = match[0]
    const hasLatin = /[A-Za-z]/.test(word)
    if (!hasLatin || !LOOKALIKE.test(word)) continue
    return [
      {
        kind: 'homoglyph',
        text: word,
        chars: [...word].filter((letter) => LOOKALIKE.test(letter)).length,
        insideWord: true,
        start: match.index,
        end: match.index + word.length,
      },
    ]
  }
  const fancy = FANCY.exec(text)
  FANCY.lastIndex = 0
  return fancy
    ? [
        {
          kind: 'homoglyph',
          text: fancy[0].slice(0, 60),
          chars: fancy[0].length / 2,
          insideWord: true,
          start: fancy.index,
          end: fancy.index + fancy[0].length,
        },
      ]
    : []
}
