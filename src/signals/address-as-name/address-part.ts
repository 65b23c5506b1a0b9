/** "Hello ada.byron7,": a greeting by what stands before the "@". */
import { locateText, type Phrase, type VisibleText } from '../../model/index.ts'

const GREETING_CHARS_MAX = 1_500
const GREETED =
  /(?:^|[\n,.!] {0,2})(?:hello|hi|hey|dear|attention|hallo|guten tag|liebe[r/]{0,2}|ol[áa]|oi|prezad[oa](?: ?\([oa]\))?|hola|estimad[oa]|bonjour|cher|ciao|gentile|geachte|beste)[ ,:]{1,3}([^\s@,!:;<>()]{3,64})(?=[\s,!:;]|$)/giu
const GREETINGS_MAX = 10

/** Written as in the address: a name that somebody knows begins with a capital. */
export function greetedByPart(visible: VisibleText, recipients: readonly string[]): Phrase | null {
  const parts = new Set(recipients.map((address) => address.slice(0, Math.max(0, address.lastIndexOf('@')))))
  const head = visible.text.slice(0, GREETING_CHARS_MAX)
  let seen = 0
  for (const { 0: greeting, 1: name = '', index } of head.matchAll(GREETED)) {
    seen += 1
    if (seen > GREETINGS_MAX) break
    const end = index + greeting.length
    if (parts.has(name.replace(/\.$/, ''))) return { text: name, at: locateText(visible, end - name.length, end) }
  }
  return null
}
