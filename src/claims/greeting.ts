/** "Dear customer": the greeting that names nobody. */
import { locateText, type Phrase, type VisibleText } from '../model/index.ts'
import type { Hit } from './phrase-finder.ts'
import { LURE_WORDS } from './words/index.ts'

const GREETING_WITHIN_WORDS = 60
/** "Dear customer," names nobody; in "Hello Ada," the name comes after. */
const ENDS_GREETING = /^\s{0,2}(?:[,!:;.\n，、。！：-]|$)/
/** "Olá, João," and "Ciao, Chiara!" have a comma before the name. */
const THEN_NAMES = /^ {0,2}, {1,2}(\p{Lu}[\p{L}'’-]{1,30})(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3} {0,2}[,!:.\n]/u
/** They wish a good day and call nobody anything: a name follows them as it follows "hello". */
const GOOD_DAY =
  /^(?:gute[nr] \p{L}{3,6}|buen[oa]s? \p{L}{3,6}|bo[am] \p{L}{3,5}|dzie[nń] dobry|добр(?:ый|ое) \p{L}{4,5}|good \p{L}{3,9})$/iu
const NAME_CHARS_MAX = 140
/** "Customer", "cliente", "user": what generic greetings call a reader is nobody's name. */
const NOBODYS_NAMES: ReadonlySet<string> = new Set(
  Object.values(LURE_WORDS)
    .flatMap(({ greetings }) => greetings.split(', '))
    .filter((phrase) => phrase.includes(' '))
    .flatMap((phrase) => phrase.split(' ')),
)

/** @param hits of greetings, in the order of the text */
export function greetingIn(body: string, hits: readonly Hit<unknown>[], visible: VisibleText): Phrase | null {
  for (const { start, end, from } of hits) {
    if (from > GREETING_WITHIN_WORDS) break
    if (!ENDS_GREETING.test(body.slice(end, end + 4))) continue
    if (isNamed(body.slice(start, end), body.slice(end, end + NAME_CHARS_MAX))) return null
    return { text: body.slice(start, end), at: locateText(visible, start, end) }
  }
  return null
}

function isNamed(greeting: string, after: string): boolean {
  // Only a bare "hello" is followed by a name; after "dear customer," the sentence begins.
  if (greeting.includes(' ') && !GOOD_DAY.test(greeting)) return false
  const name = THEN_NAMES.exec(after)?.[1]
  return name !== undefined && !NOBODYS_NAMES.has(name.toLowerCase())
}
