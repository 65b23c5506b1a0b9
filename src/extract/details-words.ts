/** Placeholders, greetings and sums of money in a text, as plain ranges. */
export interface Range {
  readonly text: string
  readonly start: number
  readonly end: number
}
const rangeOf = (text: string, start: number): Range => ({ text, start, end: start + text.length })

const FIELD =
  '(?:your ?|recipient_?|user_?|customer_?|contact\\.?)?(?:first|fisrt|last|full|sur)_?-?(?: ?name)|(?:your ?|user|recipient_?|customer_?|company_?)name|vorname|nachname|anrede|nome|nombre|prenom|salutation|e-?mail(?:_?id|_?address)?|user_?e?mail|unsubscribe_?(?:link|url)|calendar link|company'
/**
 * How mass mailers mark a field: %name%, %%name%%, {{name}}, *|NAME|*, [[name]], ##name##, <<name>>, {name}, [name]; contact forms write
 * [your-name], and editors of mails begin with "I'm a new paragraph block."
 */
const PLACEHOLDER = new RegExp(
  [
    `%{1,2}(?:${FIELD}|name|phone|amount)%{1,2}`,
    '\\{\\{ ?[a-z][a-z_.]{2,30}(?:\\?[^{}\\n]{0,20})? ?\\}\\}',
    '\\*\\|[a-z_:]{2,30}\\|\\*',
    '(?<![\\w$@#[])\\[your-(?:name|email|subject|message)\\](?![\\w(\\[])',
    "I['’]m a new (?:paragraph|text|title) block",
    `(?:\\[\\[|##|<<)(?:${FIELD}|name)(?:\\]\\]|##|>>)`,
    `(?<![\\w$@#{%])\\{(?:${FIELD}|name)\\}`,
    `(?<![\\w$@#[])\\[(?:${FIELD})\\](?![\\w(\\[])`,
  ].join('|'),
  'gi',
)
const PLACEHOLDER_FIRST = /[%{[]|\*\||##|<<|m a new /
const PLACEHOLDERS_MAX = 5
const LINE_CHARS_MAX = 300
/** Of a program or a manual: people who write templates also write about them. */
const CODE =
  /[;=\\`$]|\/\/|\/\w{1,40}\/|->|\(\)|^\s*[#+<>|]|template|variable|placeholder|\b(?:def|var|let|const|return|echo|printf|sed|rpm|sudo)\b/i

export function placeholdersIn(text: string): readonly Range[] {
  if (!PLACEHOLDER_FIRST.test(text)) return []
  return [...text.matchAll(PLACEHOLDER)]
    .filter(({ 0: field, index }) => !CODE.test(lineAt(text, index).replace(field, '')))
    .slice(0, PLACEHOLDERS_MAX)
    .map(({ 0: field, index }) => rangeOf(field, index))
}

function lineAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - LINE_CHARS_MAX)
  const end = text.indexOf('\n', at)
  return text.slice(start, end === -1 ? at + LINE_CHARS_MAX : Math.min(end, at + LINE_CHARS_MAX))
}

const HELLO =
  'hello|hi|hey|hallo|guten tag|hola|ol[áa]|bonjour|ciao|dear|sehr geehrter?|lieber?|prezad[oa]|car[oa]|querid[oa]|estimad[oa]|cher|ch[eè]re|gentile|geachte|beste'
const ADDRESS = '[a-z0-9][\\w.+-]{0,60}@[a-z0-9][a-z0-9-]{0,60}(?:\\.[a-z0-9-]{1,60}){0,5}\\.[a-z]{2,24}'
const BY_ADDRESS = new RegExp(
  `(?:^|[\\n,.!] {0,2})(?:(?:${HELLO})(?: (?:cliente?|customer|kunde|user|usu[áa]rio))?)[ ,:]{1,3}(${ADDRESS})(?=\\s{0,2}[,!:.]?\\s)`,
  'iu',
)
const ADDRESS_FIRST = new RegExp(`^(${ADDRESS})(?=\\s?[,:!-]\\s)`, 'iu')
/** Words after which a name must come; after "Hello" a comma may stand, but not after a gap. */
const NAMELESS =
  /(?:^|\n)[^\p{L}\p{N}\n>|]{0,4}((?:Dear|Sehr geehrter?|Lieber|Prezad[oa]|Querid[oa]|Estimad[oa]|Cher|Ch[eè]re|Gentile|Geachte)(?: (?:Mr|Mrs|Herr|Frau|Sr|Sra)\.?)?\s?,|(?:Hello|Hi|Hey|Hallo|Hola|Olá|Ciao) ,)[ \t]{0,3}\n/u
const GREETING_CHARS_MAX = 1_500

export function greetedByAddress(text: string, isSubject: boolean): Range | null {
  const head = text.slice(0, GREETING_CHARS_MAX)
  if (!head.includes('@')) return null
  const match = BY_ADDRESS.exec(head) ?? (isSubject ? ADDRESS_FIRST.exec(head) : null)
  return match?.[1] ? rangeOf(match[1], match.index + match[0].lastIndexOf(match[1])) : null
}

/** Letters of other alphabets that pass for ours, one for one: "Deаr ," is read as "Dear ,". */
const PASSING = 'аеорсхуіАЕОРСХІ'
const MEANT = 'aeopcxyiAEOPCXI'
const asRead = (text: string): string => text.replace(/[аеорсхуіАЕОРСХІ]/g, (letter) => MEANT[PASSING.indexOf(letter)] ?? letter)

export function greetedWithoutName(text: string): Range | null {
  const match = NAMELESS.exec(asRead(text.slice(0, GREETING_CHARS_MAX)))
  return match?.[1] ? rangeOf(match[1], match.index + match[0].indexOf(match[1])) : null
}

export interface WrittenAmount extends Range {
  readonly currency: string
  readonly value: number
}
const NUMBER = '\\d{1,3}(?:[.,\\u00a0 ]\\d{3}){1,4}(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,9}(?:[.,]\\d{1,2})?(?![\\d.,]?\\d)'
const AMOUNT = new RegExp(
  `(R\\$|US\\$|CA\\$|\\$|€|£|USD|EUR|GBP|BRL)[ \\u00a0]?(${NUMBER})([ \\u00a0]?(?:k|m|mio|mil|mill?i[oó]n\\w{0,3}|milh\\w{2,4})(?!\\p{L}))?(?!\\p{L})|(?<![\\d.,])(${NUMBER})[ \\u00a0]?(€|EUR(?:OS?)?|USD|dollars?|£|reais)(?!\\p{L})`,
  'giu',
)
const MONEY_SIGN = /[$€£]|EUR|USD|GBP|BRL|dollar|reais/i
const AMOUNTS_MAX = 30
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:r\$|brl|reais)/i, 'R$'],
  [/^(?:€|eur)/i, '€'],
  [/^(?:£|gbp)/i, '£'],
  [/./, '$'],
]

export function amountsIn(text: string): readonly WrittenAmount[] {
  if (!MONEY_SIGN.test(text)) return []
  const found: WrittenAmount[] = []
  for (const { 0: written, 1: before, 2: first, 3: times, 4: second, 5: after, index } of text.matchAll(AMOUNT)) {
    if (found.length >= AMOUNTS_MAX) break
    const sign = before ?? after ?? ''
    const currency = SIGNS.find(([pattern]) => pattern.test(sign))?.[1] ?? '$'
    found.push({ ...rangeOf(written, index), currency, value: amountOf(first ?? second ?? '') * timesOf(times) })
  }
  return found
}

function amountOf(written: string): number {
  const cents = /[.,](\d{1,2})$/.exec(written)
  const whole = (cents ? written.slice(0, cents.index) : written).replace(/\D/g, '')
  return Number(`${whole}.${cents?.[1] ?? '0'}`)
}

function timesOf(word: string | undefined): number {
  const times = word?.trim().toLowerCase() ?? ''
  return times === '' ? 1 : times === 'k' || times === 'mil' ? 1_000 : 1_000_000
}
