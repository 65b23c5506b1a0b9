/** Reads an ordinary tag, comment or run of text at once (HTML Standard §13.2.5); null or −1 for one that is not ordinary. Each is linear in what it reads. */
import { html as names, Token } from 'parse5'

const { START_TAG, END_TAG } = Token.TokenType
type TagToken = Token.TagToken

const [NUL, SPACE, DOUBLE_QUOTE, AMPERSAND, SINGLE_QUOTE] = [0, 0x20, 0x22, 0x26, 0x27]
const [SOLIDUS, LESS_THAN, EQUALS, GREATER_THAN] = [0x2f, 0x3c, 0x3d, 0x3e]
/** More attributes are nobody's handiwork; looking for one given twice would take their square. */
const ATTRIBUTES_MAX = 60

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d || unit === 0x0c
const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a

interface KnownTag {
  readonly name: string
  readonly id: ReturnType<typeof names.getTagID>
}
const tagOf = (name: string): KnownTag => ({ name, id: names.getTagID(name) })
/** By the name as it is written, in either case: so it need not be made small, and equal names are one string, which compares at once. */
const TAGS: ReadonlyMap<string, KnownTag> = new Map(
  Object.values(names.TAG_NAMES)
    .filter((name) => name === name.toLowerCase())
    .flatMap((name) => [[name, tagOf(name)] as const, [name.toUpperCase(), tagOf(name)] as const]),
)
const ATTRIBUTES: ReadonlyMap<string, string> = new Map(
  'style class id href src alt width height border cellpadding cellspacing align valign bgcolor color colspan rowspan target title name type value dir lang role rel size face background http-equiv content action method hidden text link'
    .split(' ')
    .flatMap((name) => [[name, name] as const, [name.toUpperCase(), name] as const]),
)

/** Behind the name of a tag that begins at `at`; −1 where something else than an ordinary name stands there. */
function tagNameEnd(html: string, at: number): number {
  if (!isLetter(html.charCodeAt(at))) return -1
  for (let end = at + 1; end < html.length; end += 1) {
    const unit = html.charCodeAt(end)
    if (isSpace(unit) || unit === SOLIDUS || unit === GREATER_THAN) return end
    if (unit === NUL || unit >= 0x80) return -1
  }
  return -1
}

function tagToken(type: TagToken['type'], written: string, location: Token.Location): TagToken {
  const { name, id } = TAGS.get(written) ?? tagOf(written.toLowerCase())
  return { type, tagName: name, tagID: id, selfClosing: false, ackSelfClosing: false, attrs: [], location }
}

const placeAt = (startOffset: number): Token.Location => ({ startLine: 0, startCol: 0, startOffset, endLine: 0, endCol: 0, endOffset: -1 })

/** `</name>`; with attributes it is not ordinary. */
export function readEndTag(html: string, start: number): TagToken | null {
  const nameEnd = tagNameEnd(html, start + 2)
  if (nameEnd === -1) return null
  const end = spacesEnd(html, nameEnd)
  if (html.charCodeAt(end) !== GREATER_THAN) return null
  const location = placeAt(start)
  location.endOffset = end + 1
  return tagToken(END_TAG, html.slice(start + 2, nameEnd), location)
}

/** `<name attribute="value" …>` */
export function readStartTag(html: string, start: number): TagToken | null {
  const nameEnd = tagNameEnd(html, start + 1)
  if (nameEnd === -1) return null
  const location = placeAt(start)
  const token = tagToken(START_TAG, html.slice(start + 1, nameEnd), location)
  let at = nameEnd
  for (;;) {
    at = spacesEnd(html, at)
    const unit = html.charCodeAt(at)
    if (unit === GREATER_THAN) break
    if (unit === SOLIDUS) {
      at += 1
      token.selfClosing = html.charCodeAt(at) === GREATER_THAN
    } else at = readAttribute(html, at, token.attrs)
    if (at === -1) return null
  }
  location.endOffset = at + 1
  return token
}

function spacesEnd(html: string, start: number): number {
  let at = start
  while (isSpace(html.charCodeAt(at))) at += 1
  return at
}

/** @returns behind the attribute that begins at `start`; −1 where it is not an ordinary one */
function readAttribute(html: string, start: number, attrs: Token.Attribute[]): number {
  const nameEnd = attributeNameEnd(html, start)
  if (nameEnd === -1 || attrs.length >= ATTRIBUTES_MAX) return -1
  const written = html.slice(start, nameEnd)
  const attribute = { name: ATTRIBUTES.get(written) ?? written.toLowerCase(), value: '' }
  for (const { name } of attrs) if (name === attribute.name) return -1
  attrs.push(attribute)
  const equals = spacesEnd(html, nameEnd)
  if (html.charCodeAt(equals) !== EQUALS) return equals
  const from = spacesEnd(html, equals + 1)
  const quote = html.charCodeAt(from)
  if (quote === GREATER_THAN) return from
  const isQuoted = quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE
  const valueFrom = isQuoted ? from + 1 : from
  const valueTo = isQuoted ? html.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", valueFrom) : bareValueEnd(html, from)
  if (valueTo === -1) return -1
  const value = plainValue(html.slice(valueFrom, valueTo))
  if (value === null) return -1
  attribute.value = value
  return isQuoted ? valueTo + 1 : valueTo
}

function attributeNameEnd(html: string, start: number): number {
  for (let end = start; end < html.length; end += 1) {
    const unit = html.charCodeAt(end)
    if (unit === EQUALS && end === start) return -1
    if (isSpace(unit) || unit === SOLIDUS || unit === GREATER_THAN || unit === EQUALS) return end
    if (unit === NUL || unit >= 0x80) return -1
  }
  return -1
}

function bareValueEnd(html: string, start: number): number {
  for (let end = start; end < html.length; end += 1) {
    const unit = html.charCodeAt(end)
    if (isSpace(unit) || unit === GREATER_THAN) return end
  }
  return -1
}

/** An ampersand in a value that begins no entity: nothing follows it that could be one, or a name with `=` behind it, as in every address (§13.2.5.73). */
const NO_ENTITY = /&(?![0-9a-zA-Z#])|&[0-9a-zA-Z]{1,100}=/g
const NUL_SIGN = '\0'

/** A value as it is meant; null where only the library knows. */
function plainValue(written: string): string | null {
  if (written.includes(NUL_SIGN)) return null
  const value = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written
  if (!value.includes('&')) return value
  const text = value.replaceAll('&amp;', '\0')
  if (text.includes('&') && text.replace(NO_ENTITY, '').includes('&')) return null
  return text.replaceAll('\0', '&')
}

/** Behind a comment; −1 for other markup that begins so, and for a comment that does not end. */
export function commentEnd(html: string, start: number): number {
  if (!html.startsWith('<!--', start)) return -1
  // `<!-->` and `<!--->` are whole comments.
  const first = html.charCodeAt(start + 4)
  if (first === GREATER_THAN) return start + 5
  for (let at = html.indexOf('--', start + 3); at !== -1; at = html.indexOf('--', at + 1)) {
    if (html.charCodeAt(at + 2) === GREATER_THAN) return at + 3
    if (at > start + 3 && html.startsWith('!>', at + 2)) return at + 4
  }
  return -1
}

/** Up to a tag, an entity or a NUL. */
export function textEnd(html: string, start: number): number {
  let end = start
  for (; end < html.length; end += 1) {
    const unit = html.charCodeAt(end)
    if (unit <= LESS_THAN && (unit === LESS_THAN || unit === AMPERSAND || unit === NUL)) break
  }
  return end
}

/** Behind the white space that begins at `start`, or behind what is none. */
export function wordEnd(html: string, start: number, end: number, isWhite: boolean): number {
  let at = start
  while (at < end) {
    const unit = html.charCodeAt(at)
    if ((unit <= SPACE && isSpace(unit)) !== isWhite) break
    at += 1
  }
  return at
}
