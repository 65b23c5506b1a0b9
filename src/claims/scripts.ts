/** Which letters a text is written in, counted in one pass; where the letters alone name the language, that is the answer. */

/** Ranges of UTF-16 units, ascending. */
const RANGES: readonly (readonly [from: number, to: number, script: Script])[] = [
  [0x370, 0x3ff, 'el'],
  [0x400, 0x52f, 'cyrillic'],
  [0x590, 0x5ff, 'he'],
  [0x620, 0x6d3, 'arabic'],
  [0x900, 0x97f, 'hi'],
  [0xe00, 0xe7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
  [0x3040, 0x30ff, 'kana'],
  [0x4e00, 0x9fff, 'han'],
  [0xac00, 0xd7af, 'ko'],
]
type Script = 'el' | 'cyrillic' | 'he' | 'arabic' | 'hi' | 'th' | 'ka' | 'kana' | 'han' | 'ko'

/** One sign of these says about as much as so many Latin letters; brand names and addresses are Latin everywhere. */
const WORTH: Readonly<Record<Script, number>> = {
  el: 1.5,
  cyrillic: 1.5,
  he: 2,
  arabic: 2,
  hi: 2,
  th: 1.5,
  ka: 1.5,
  kana: 3,
  han: 4,
  ko: 3,
}
/** Cyrillic letters that pass for no Latin one: English in borrowed letters has hardly any. */
const TRULY_CYRILLIC = /[бгджзийлпфцчшщъыьэюяБГДЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯ]/g
const TRULY_CYRILLIC_SHARE_MIN = 0.25
/** Japanese mixes its own signs in; a Chinese text that names a Japanese thing has a few. */
const KANA_SHARE_MIN = 0.08

/**
 * @param letters how many its words have, addresses left out
 * @returns an ISO 639-1 code; null where the words have to tell
 */
export function scriptOf(text: string, letters: number): string | null {
  const counts = new Map<Script, number>()
  let others = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x370) continue
    const script = RANGES.find(([from, to]) => code >= from && code <= to)?.[2]
    if (!script) continue
    counts.set(script, (counts.get(script) ?? 0) + 1)
    others += 1
  }
  const latin = letters - others
  const count = (script: Script) => counts.get(script) ?? 0
  const [kana, han] = [count('kana'), count('han')]
  const [first] = [...counts].map(([script, times]) => [script, times * WORTH[script]] as const).sort((a, b) => b[1] - a[1])
  if (!first || first[1] + (first[0] === 'han' ? kana * WORTH.kana : first[0] === 'kana' ? han * WORTH.han : 0) < latin) return null
  if (first[0] === 'han' || first[0] === 'kana') return kana >= (kana + han) * KANA_SHARE_MIN ? 'ja' : 'zh'
  if (first[0] === 'arabic') return /[پچژگ]/.test(text) ? 'fa' : 'ar'
  if (first[0] !== 'cyrillic') return first[0]
  return cyrillicOf(text, count('cyrillic'))
}

function cyrillicOf(text: string, letters: number): string | null {
  if ((text.match(TRULY_CYRILLIC)?.length ?? 0) < letters * TRULY_CYRILLIC_SHARE_MIN) return null
  if (/[іїєґ]/i.test(text) && !/[ыэъё]/i.test(text)) return 'uk'
  if (/[ђћџљњј]/i.test(text)) return 'sr'
  return /[ыэё]/i.test(text) || !/ъ/i.test(text) ? 'ru' : 'bg'
}
