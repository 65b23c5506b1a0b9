/** Where we differ from another parser's expectation knowingly: one line each, with its reason. Everything else that differs is to be looked at. */

export interface Known {
  /** End of the message's name, or a part of it. */
  readonly mail: RegExp
  /** Kinds of difference that it explains. */
  readonly kinds: readonly string[]
  readonly because: string
}

export const KNOWN: readonly Known[] = [
  {
    mail: /legacy\/(010|016|017|020|022|023|026|027|033|052)/,
    kinds: ['subject', 'to', 'filename', 'text'],
    because: 'raw 8-bit text that is not UTF-8 is read as Windows-1252, as its senders mean it; expected are marks of damage',
  },
  { mail: /legacy\/(017|026|048)/, kinds: ['content', 'text'], because: 'x-uuencode is undone, as mail programs do' },
  { mail: /legacy\/049/, kinds: ['text'], because: 'a stray CR at the end of the text is kept' },
  {
    mail: /malformed\/(000|007)/,
    kinds: ['shape'],
    because: 'a delimiter ends a header that lacks its empty line, so that what stands behind it is read',
  },
  {
    mail: /malformed\/(001|004|008|016)|testmsgs\/(ending-boundaries|badbound)/,
    kinds: ['shape'],
    because: 'a delimiter line matches whole (Thunderbird, Python, Go), not by its beginning',
  },
  {
    mail: /malformed\/(009|011|012)/,
    kinds: ['shape'],
    because: 'the delimiter of an outer multipart ends what is open within (RFC 2046 §5.1.2), and opens the next part of the outer one',
  },
  {
    mail: /malformed\/002|testmsgs\/(missing-(inner-|inner-start-)?boundary|multipartnopart)/,
    kinds: ['shape', 'type'],
    because: 'a multipart in which no part begins is read as text: some programs show its source',
  },
  {
    mail: /malformed\/(020|021)/,
    kinds: ['shape'],
    because: 'the first Content-Type of two counts, and its parts are read',
  },
  { mail: /malformed\/022/, kinds: ['shape'], because: 'an attached mail without a header is opened here all the same, and found empty' },
  { mail: /rfc\/002/, kinds: ['to'], because: 'a comment stays where it stands in the name' },
  { mail: /rfc\/008/, kinds: ['to'], because: 'a name that only repeats the address is no name' },
  {
    mail: /thirdparty\/002/,
    kinds: ['text'],
    because: 'what follows the padding and is not base64 is a footer; and text that calls itself base64 is decoded, however little is left',
  },
  { mail: /thirdparty\/005/, kinds: ['text'], because: 'a delimiter begins a line' },
  {
    mail: /thirdparty\/015/,
    kinds: ['shape'],
    because: 'an attached mail ends at the delimiter of the multipart that holds it, whatever its own header says',
  },
  {
    mail: /mimetools-testmsgs\/(frag|multi-frag)\./,
    kinds: ['content'],
    because: 'base64 that is cut off, or runs on without padding, is decoded to its last whole byte',
  },
  {
    mail: /malformedHeaderStartsBody/,
    kinds: ['content'],
    because: 'a line that is no header field does not end the header (Thunderbird); it is a defect',
  },
  {
    mail: /testmsgs\/(very-(very-)?long|weird)-boundary/,
    kinds: ['shape'],
    because: 'white space at the end of a delimiter line is no part of the boundary (RFC 2046 §5.1.1: it may not end in a space)',
  },
]
