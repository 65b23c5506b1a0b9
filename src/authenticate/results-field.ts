/** Reads one Authentication-Results value (RFC 8601 §2.2). Linear: comments out first, then `method=result property=value …` by semicolons. */

export interface MethodResult {
  readonly method: string
  readonly result: string
  readonly properties: Readonly<Record<string, string>>
  /** The comment behind the result: "no key for signature". */
  readonly comment: string
}

export interface ResultsField {
  /** null where the receiver leaves it out, as Outlook.com does. */
  readonly authservId: string | null
  readonly results: readonly MethodResult[]
}

const FIELD_CHARS_MAX = 8_000
const RESULTS_MAX = 40
const PAIR = /^([a-z][a-z0-9.-]{0,40})(?:\/\d{1,3})?\s{0,5}=\s{0,5}"?([^"\s]{1,300})"?$/i

export function readResults(value: string): ResultsField {
  const pieces = withoutComments(value.slice(0, FIELD_CHARS_MAX)).slice(0, RESULTS_MAX)
  const first = pieces[0]?.text.trim() ?? ''
  const hasId = first !== '' && !first.split(/\s+/, 1)[0]?.includes('=')
  const results = (hasId ? pieces.slice(1) : pieces).flatMap(({ text, comment }) => resultOf(text, comment))
  return { authservId: hasId ? (first.split(/\s+/, 1)[0]?.toLowerCase() ?? null) : null, results }
}

function resultOf(text: string, comment: string): MethodResult[] {
  const properties: Record<string, string> = Object.create(null)
  let [method, result] = ['', '']
  for (const word of text.trim().split(/\s+/)) {
    const pair = PAIR.exec(word)
    const [name, content] = [pair?.[1]?.toLowerCase() ?? '', pair?.[2] ?? '']
    if (!pair) continue
    if (method === '') [method, result] = [name, content.toLowerCase()]
    else properties[name] = content
  }
  return method === '' ? [] : [{ method, result, properties, comment }]
}

/** Pieces between semicolons, their comments apart. Comments nest (RFC 5322 §3.2.2). */
function withoutComments(value: string): readonly { text: string; comment: string }[] {
  const pieces: { text: string; comment: string }[] = []
  let [text, comment, depth] = ['', '', 0]
  for (const unit of value) {
    if (unit === '(') depth += 1
    else if (unit === ')') {
      depth = Math.max(0, depth - 1)
      text += ' '
    } else if (depth > 0) comment += unit
    else if (unit === ';') {
      pieces.push({ text, comment })
      ;[text, comment] = ['', '']
    } else text += unit
  }
  return [...pieces, { text, comment }]
}
