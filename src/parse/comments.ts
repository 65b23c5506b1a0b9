/**
 * Comments in a display name (RFC 5322 §3.2.2). `Bank (service@bank.example) <x@crook.example>`: Outlook and Thunderbird show the comment as part of
 * the name, and address readers drop it. In quotes it is kept.
 */

/** What may stand between a comment and the address that it belongs to. */
const UNTIL_ADDRESS = /[^,;<"(]{0,200}</y

export function commentsQuoted(field: string): string {
  if (!field.includes('(') || !field.includes('<')) return field
  let out = ''
  let [copied, nameStart] = [0, 0]
  for (let at = 0; at < field.length; at += 1) {
    const char = field[at]
    if (char === ',' || char === ';' || char === ':') nameStart = at + 1
    if (char !== '"' && char !== '<' && char !== '(') continue
    const end = char === '(' ? commentEnd(field, at) : closerOf(field, at, char === '"' ? '"' : '>')
    // What never closes is left to the reader of addresses, which has its own way with it.
    if (end === -1) break
    if (char === '<') nameStart = end + 1
    UNTIL_ADDRESS.lastIndex = end + 1
    if (char === '(' && field.slice(nameStart, at).trim() !== '' && UNTIL_ADDRESS.test(field)) {
      out += `${field.slice(copied, nameStart)} "${inQuotes(field.slice(nameStart, end + 1))}"`
      copied = end + 1
    }
    at = end
  }
  return out + field.slice(copied)
}

/** The whole name as one quoted string: address readers put the pieces of a name in an order of their own. */
const inQuotes = (name: string): string =>
  name
    .replace(/\\(.)|"/g, '$1')
    .trim()
    .replace(/["\\]/g, '\\$&')

function closerOf(text: string, start: number, closer: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === closer) return at
  }
  return -1
}

/** Where the comment that opens at `start` closes; comments nest. -1: never. */
export function commentEnd(text: string, start: number): number {
  for (let [at, depth] = [start, 0]; at < text.length; at += 1) {
    const char = text[at]
    if (char === '\\') at += 1
    else if (char === '(') depth += 1
    else if (char === ')') {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return -1
}
