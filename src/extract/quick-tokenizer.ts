/**
 * The library's tokenizer, with a short way for what mails mostly consist of: a run of plain text, an ordinary tag and a comment are each
 * read at once instead of letter by letter. Whatever is out of the ordinary (entities, NUL, foreign content, a doctype, an odd tag) is left
 * to the library, which goes on from the very same place; so the tree is the one it would build, and the short way need not know all of HTML.
 *
 * Nobody asks on which line something stands: places are offsets only.
 */
import { InsertionMode, type Parser, Token, type TokenHandler, Tokenizer, TokenizerMode, type TokenizerOptions } from 'parse5'
import { commentEnd, readEndTag, readStartTag, textEnd, wordEnd } from './quick-tags.ts'

const { CHARACTER, WHITESPACE_CHARACTER, COMMENT, START_TAG } = Token.TokenType
const { DATA, RCDATA, RAWTEXT, SCRIPT_DATA } = TokenizerMode

const [LINE_FEED, CARRIAGE_RETURN, EXCLAMATION, SOLIDUS, LESS_THAN] = [0x0a, 0x0d, 0x21, 0x2f, 0x3c]

/** Where the parser treats white space between words as it treats the words: there a text need not be cut into either. */
const UNCUT: ReadonlySet<number> = new Set([
  InsertionMode.IN_BODY,
  InsertionMode.IN_CAPTION,
  InsertionMode.IN_CELL,
  InsertionMode.IN_TEMPLATE,
  InsertionMode.TEXT,
  InsertionMode.IN_SELECT,
  InsertionMode.IN_SELECT_IN_TABLE,
])

const placeOf = (startOffset: number, endOffset: number): Token.Location => ({
  startLine: 0,
  startCol: 0,
  startOffset,
  endLine: 0,
  endCol: 0,
  endOffset,
})

/** The place of an element, as far as its start tag; its end is added when it is closed. */
export const elementPlace = (startTag: Token.Location): Token.ElementLocation => ({
  ...placeOf(startTag.startOffset, startTag.endOffset),
  startTag,
})

/** What of the parser says how its next text is taken. */
type Builder = Pick<Parser<never>, 'insertionMode' | 'skipNextNewLine'>

export class QuickTokenizer extends Tokenizer {
  private readonly builder: Builder
  /** The short way was taken, so the library has not noted where its next text begins. */
  private isUnplaced = false

  constructor(options: TokenizerOptions, handler: TokenHandler, builder: Builder) {
    super(options, handler)
    this.builder = builder
    // The source is bounded and all there: letting go of what was read would only move its offsets.
    this.preprocessor.bufferWaterline = Number.POSITIVE_INFINITY
  }

  protected override getCurrentLocation(offset: number): Token.Location {
    return placeOf(this.preprocessor.codePointStart - offset, -1)
  }

  protected override _runParsingLoop(): void {
    while (this.active && !this.paused) {
      if (this.takeQuickly()) continue
      if (this.isUnplaced) this.currentLocation = this.getCurrentLocation(-1)
      this.isUnplaced = false
      this._callState(this.preprocessor.advance())
    }
  }

  private takeQuickly(): boolean {
    const { state } = this
    const { html, pos } = this.preprocessor
    const at = pos + 1
    if (this.inForeignNode || at >= html.length) return false
    if (state !== DATA) return (state === RAWTEXT || state === RCDATA || state === SCRIPT_DATA) && this.takeText(html, at)
    if (html.charCodeAt(at) !== LESS_THAN) return this.takeText(html, at)
    const next = html.charCodeAt(at + 1)
    if (next === EXCLAMATION) return this.takeComment(html, at)
    return this.takeTag(next === SOLIDUS ? readEndTag(html, at) : readStartTag(html, at))
  }

  private takeTag(token: Token.TagToken | null): boolean {
    if (token === null || token.location === null) return false
    this.goTo(token.location)
    if (token.type === START_TAG) {
      this.lastStartTagName = token.tagName
      this.handler.onStartTag(token)
    } else this.handler.onEndTag(token)
    return true
  }

  private takeComment(html: string, at: number): boolean {
    const end = commentEnd(html, at)
    if (end === -1) return false
    const location = placeOf(at, end)
    this.goTo(location)
    // What a comment says is asked by nobody.
    this.handler.onComment({ type: COMMENT, data: '', location })
    return true
  }

  private takeText(html: string, start: number): boolean {
    const end = textEnd(html, start)
    // The first line end in <pre> is dropped by rule, and one behind a carriage return is that one's.
    if (end === start || this.builder.skipNextNewLine) return false
    if (html.charCodeAt(start) === LINE_FEED && html.charCodeAt(start - 1) === CARRIAGE_RETURN) return false
    for (let at = start; at < end; ) {
      const wordsFrom = wordEnd(html, at, end, true)
      const isSpace = wordsFrom > at
      const to = wordsFrom < end && UNCUT.has(this.builder.insertionMode) ? end : isSpace ? wordsFrom : wordEnd(html, at, end, false)
      const location = placeOf(at, to)
      this.goTo(location)
      const written = html.slice(at, to)
      const chars = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written
      if (to === wordsFrom) this.handler.onWhitespaceCharacter({ type: WHITESPACE_CHARACTER, chars, location })
      else this.handler.onCharacter({ type: CHARACTER, chars, location })
      at = to
    }
    return true
  }

  /** Hands on the text before, which the library was still gathering, and stands behind what is taken now. */
  private goTo(location: Token.Location): void {
    if (this.currentCharacterToken) this._emitCurrentCharacterToken(location)
    this.currentToken = null
    this.preprocessor.pos = location.endOffset - 1
    this.isUnplaced = true
  }
}
