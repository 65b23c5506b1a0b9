/** Markdown that can be read in a time that grows with its length: what nests or opens without end is text from there on. */

/** Quotations and lists in one another, on one line: a person writes three. */
const CONTAINERS_MAX = 20
/** `*a*a*a…`: every sign is held against those before it. In one block, and beyond what a person emphasises. */
const EMPHASIS_MAX = 400
const BRACKETS_MAX = 2_000

const CONTAINER = /[ \t]{0,200}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
const SIGN = /\\[!-/:-@[-`{-~]|[*_~]+|[[\]<!]/g

/** Only what is absurd is changed, also in code, where the backslash then shows. */
export function bounded(markdown: string): string {
  let [emphasis, brackets] = [0, 0]
  const line = (text: string): string => {
    if (text.trim() === '') [emphasis, brackets] = [0, 0]
    if (isDeep(text)) return text.trimStart().replace(/[!-/:-@[-`{-~]/g, '\\$&')
    return text.replace(SIGN, (sign) => {
      if (sign.startsWith('\\')) return sign
      const isWithin = /[*_~]/.test(sign) ? ++emphasis <= EMPHASIS_MAX : ++brackets <= BRACKETS_MAX
      return isWithin ? sign : sign.replace(/./g, '\\$&')
    })
  }
  return markdown.split('\n').map(line).join('\n')
}

function isDeep(line: string): boolean {
  CONTAINER.lastIndex = 0
  for (let count = 0; count <= CONTAINERS_MAX; count++) if (!CONTAINER.test(line)) return false
  return true
}
