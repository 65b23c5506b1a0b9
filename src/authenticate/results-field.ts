/**
 * Reads one Authentication-Results value (RFC 8601 §2.2) in one pass. Quoted strings and comments are kept apart from words,
 * since receivers quote what senders chose: `smtp.mailfrom="a; dkim=pass header.d=bank.example"@evil.example` is one property.
 */

export interface MethodResult {
  readonly method: string
  readonly result: string
  /** By lower-case name (`header.d`); of a name given twice the first counts. */
  readonly properties: ReadonlyMap<string, string>
  /** All comments of this result: "no key for signature". */
  readonly comment: string
}

export interface ResultsField {
  /** Lower case; null where the receiver leaves it out, as Outlook.com does. */
  readonly authservId: string | null
  readonly results: readonly MethodResult[]
}

/** The longest field of the trap has 451 characters; Gmail writes up to a few thousand for a dozen signatures. */
export const FIELD_CHARS_MAX = 8_000
const RESULTS_MAX = 40
const PROPERTIES_MAX = 20
const VALUE_CHARS_MAX = 320
const NAME = /^[a-z][a-z0-9._-]{0,40}$/

export function readResults(value: string): ResultsField {
  const pieces = piecesOf(withoutEncodedWords(value.slice(0, FIELD_CHARS_MAX))).slice(0, RESULTS_MAX)
  const first = pieces[0]?.words[0]
  const hasId = first !== undefined && first.equals === -1
  const results = (hasId ? pieces.slice(1) : pieces).flatMap(resultOf)
  return { authservId: hasId ? first.text.toLowerCase().slice(0, VALUE_CHARS_MAX) : null, results }
}

function resultOf({ words, comment }: Piece): MethodResult[] {
  const [first, ...rest] = joined(words)
  if (first === undefined || first.equals < 1) return []
  // `dkim/1=pass`: the version of the method says nothing.
  const method = first.text.slice(0, first.equals).toLowerCase().split('/', 1)[0] ?? ''
  if (!NAME.test(method)) return []
  const properties = new Map<string, string>()
  for (const { text, equals } of rest.slice(0, PROPERTIES_MAX)) {
    const name = text.slice(0, Math.max(0, equals)).toLowerCase()
    if (NAME.test(name) && !properties.has(name)) properties.set(name, text.slice(equals + 1, equals + 1 + VALUE_CHARS_MAX))
  }
  const result = first.text.slice(first.equals + 1, first.equals + 1 + VALUE_CHARS_MAX).toLowerCase()
  return [{ method, result, properties, comment }]
}

interface Word {
  /** Quotation marks taken off. */
  readonly text: string
  /** Where the first `=` outside quotes stands; -1 if none does. */
  readonly equals: number
}

interface Piece {
  readonly words: readonly Word[]
  readonly comment: string
}

/** What semicolons part. Comments nest (RFC 5322 §3.2.2); a backslash takes the meaning from the next character in both. */
function piecesOf(value: string): readonly Piece[] {
  const pieces: Piece[] = []
  let words: Word[] = []
  let [word, equals, comment] = ['', -1, '']
  let [depth, isQuoted, isOpen] = [0, false, false]
  const endWord = () => {
    if (isOpen) words.push({ text: word, equals })
    ;[word, equals, isOpen] = ['', -1, false]
  }
  for (let index = 0; index < value.length; index += 1) {
    let unit = value.charAt(index)
    const isEscaped = unit === '\\' && (isQuoted || depth > 0)
    if (isEscaped) {
      index += 1
      unit = value.charAt(index)
    }
    if (depth > 0) {
      if (!isEscaped && unit === '(') depth += 1
      else if (!isEscaped && unit === ')') depth -= 1
      comment += depth > 0 ? unit : ' '
    } else if (!isEscaped && unit === '"') {
      isQuoted = !isQuoted
      isOpen = true
    } else if (isQuoted) word += unit
    else if (unit === '(') {
      depth = 1
      endWord()
    } else if (unit === ';') {
      endWord()
      pieces.push({ words, comment })
      ;[words, comment] = [[], '']
    } else if (unit === ' ' || unit === '\t' || unit === '\r' || unit === '\n') endWord()
    else {
      if (unit === '=' && equals === -1) equals = word.length
      word += unit
      isOpen = true
    }
  }
  endWord()
  return [...pieces, { words, comment }]
}

/** `dkim = pass` is one pair (RFC 8601 §2.2 allows the blanks); a value left empty stays empty. */
function joined(words: readonly Word[]): readonly Word[] {
  const pairs: Word[] = []
  for (const word of words) {
    const last = pairs.at(-1)
    const isSplit =
      last !== undefined && (word.equals === 0 ? last.equals === -1 : word.equals === -1 && last.equals === last.text.length - 1)
    if (isSplit) pairs[pairs.length - 1] = { text: last.text + word.text, equals: last.equals === -1 ? last.text.length : last.equals }
    else pairs.push(word)
  }
  return pairs
}

const ENCODED_WORD = /=\?utf-8\?b\?([a-z0-9+/=]{0,200})\?=\s{0,4}/gi

/** Outlook.com encodes the whole value when the sender's domain is not ASCII; unread, that would hide a failed check. */
function withoutEncodedWords(value: string): string {
  if (!value.startsWith('=?')) return value
  return value.replace(ENCODED_WORD, (_, base64: string) => Buffer.from(base64, 'base64').toString('utf8'))
}
