/** Web addresses written as text. A linear scanner: find "://" or "www.", then read to the first character that cannot belong. */

export interface BareLink {
  readonly href: string
  readonly start: number
  readonly end: number
}

const BARE_LINKS_MAX = 500
const URL_CHARS_MAX = 4_000
const TAIL: ReadonlySet<string> = new Set('.,;:!?*_]…’”»›')
const START = /(?:https?:\/\/|hxxps?:\/\/|www\.)(?=[^\s<>"'()])/gi
const END = /[\s<>"'`\u00a0\u3000\u3001\u3002{}|\\^]/g

export function findBareLinks(text: string): readonly BareLink[] {
  const found: BareLink[] = []
  START.lastIndex = 0
  for (let match = START.exec(text); match && found.length < BARE_LINKS_MAX; match = START.exec(text)) {
    const start = match.index
    // "xwww." is a word that goes on, not a link.
    if (start > 0 && /[\w@.]/.test(text[start - 1] ?? '') && match[0].toLowerCase() === 'www.') continue
    END.lastIndex = start
    const stop = END.exec(text)?.index ?? text.length
    const end = withoutTail(text, start, Math.min(stop, start + URL_CHARS_MAX))
    START.lastIndex = Math.max(end, start + 1)
    if (end - start > match[0].length) found.push({ href: text.slice(start, end), start, end })
  }
  START.lastIndex = 0
  return found
}

/** Punctuation at the end is the sentence's; a closing bracket too, unless it was opened inside. */
function withoutTail(text: string, start: number, stop: number): number {
  const hasBracket = text.slice(start, stop).includes('(')
  let end = stop
  while (end > start && (TAIL.has(text[end - 1] ?? '') || (text[end - 1] === ')' && !hasBracket))) end -= 1
  return end
}
