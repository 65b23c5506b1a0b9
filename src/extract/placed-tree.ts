/**
 * The tree of a mail's HTML as a browser builds it, each text with the exact place it was written at.
 *
 * Browsers join texts around a tag they ignore (`Pay</x>Pal`), around dropped NUL characters, and around a table that text was
 * thrown out of. Joined, such a text has no place of its own any more, so here it stays in pieces that each have one.
 */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, Token } from 'parse5'
import { elementPlace, QuickTokenizer } from './quick-tokenizer.ts'

type Map5 = DefaultTreeAdapterTypes.DefaultTreeAdapterMap
type ChildNode = DefaultTreeAdapterTypes.ChildNode
type ParentNode = DefaultTreeAdapterTypes.ParentNode
type Element = DefaultTreeAdapterTypes.Element
type TextNode = DefaultTreeAdapterTypes.TextNode

/** The source being read, and where the text being inserted begins. Reading is one synchronous call, so one of each is enough. */
let reading = ''
let writtenAt = -1

const joins = (before: ChildNode | undefined): before is TextNode =>
  before?.nodeName === '#text' && (before as TextNode).sourceCodeLocation?.endOffset === writtenAt

const appendText = (parent: ParentNode, text: string) => {
  const before = parent.childNodes[parent.childNodes.length - 1]
  if (joins(before)) before.value += text
  else defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text))
}

// One adapter and one class for all mails: made anew for each, they cost twice the time (the engine cannot specialise).
const ADAPTER: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  insertText: appendText,
  insertTextBefore(parent, text, reference) {
    // From the end: text is thrown out of the table that was opened last.
    const before = parent.childNodes[parent.childNodes.lastIndexOf(reference) - 1]
    if (joins(before)) before.value += text
    else defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference as DefaultTreeAdapterTypes.Element)
  },
  setNodeSourceCodeLocation(node, place) {
    if (place && node.nodeName === '#text') place.startOffset = entityStart(place.startOffset, (node as TextNode).value)
    node.sourceCodeLocation = place
  },
  // The usual adapter copies the whole place for each word; that was a tenth of reading a mail.
  updateNodeSourceCodeLocation(node, end) {
    const place = node.sourceCodeLocation
    if (place && end.endOffset !== undefined) place.endOffset = end.endOffset
  },
}

/** Behind text that is dropped, the parser places an entity at its last character; it began at its ampersand. */
function entityStart(start: number, value: string): number {
  if (reading[start] === value[0] || value[0] === '\n') return start
  const first = Math.max(0, start - ENTITY_CHARS_MAX)
  const ampersand = reading.slice(first, start + 1).lastIndexOf('&')
  return ampersand === -1 ? start : first + ampersand
}

/** The longest name has 33 characters. */
const ENTITY_CHARS_MAX = 40

/** The library's parser, which alone knows where a text begins at the moment it joins it. */
class PlacedParser extends Parser<Map5> {
  constructor(...given: ConstructorParameters<typeof Parser<Map5>>) {
    super(...given)
    this.tokenizer = new QuickTokenizer(this.options, this, this)
  }

  override _insertCharacters(token: Token.CharacterToken): void {
    writtenAt = token.location?.startOffset ?? -1
    super._insertCharacters(token)
  }

  /** As the library does it, without copies of places whose lines and columns nobody asks for. */
  override _attachElementToTree(
    element: Element,
    location: Token.ElementLocation | null,
    { parent, beforeElement }: { parent: ParentNode; beforeElement: Element | null },
  ): void {
    element.sourceCodeLocation = location && elementPlace(location)
    if (beforeElement) defaultTreeAdapter.insertBefore(parent, element, beforeElement)
    else defaultTreeAdapter.appendChild(parent, element)
  }

  override _setEndLocation(element: Element, closingToken: Token.Token): void {
    const place = element.sourceCodeLocation
    // Made up by the parser itself: the tag that closes it may not even be there yet.
    if (!place || !closingToken.location) return
    const { location } = closingToken
    const isOwn = closingToken.type === Token.TokenType.END_TAG && element.tagName === closingToken.tagName
    if (isOwn) place.endTag = location
    place.endOffset = isOwn ? location.endOffset : location.startOffset
  }

  /** The line end right after `<pre>` is dropped by rule, yet still counted to the place of what follows. */
  override onWhitespaceCharacter(token: Token.CharacterToken): void {
    const { location } = token
    if (this.skipNextNewLine && location && token.chars.length > 1 && token.chars.startsWith('\n'))
      location.startOffset += reading.startsWith('\r\n', location.startOffset) ? 2 : 1
    super.onWhitespaceCharacter(token)
  }
}

// No mail program runs scripts, so what stands in <noscript> is shown.
const OPTIONS = { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: ADAPTER }

export function parsePlaced(source: string): DefaultTreeAdapterTypes.Document {
  reading = source
  const document = PlacedParser.parse<Map5>(source, OPTIONS)
  reading = ''
  return document
}
