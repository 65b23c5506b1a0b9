/** Markdown that can be read in a time that grows with its length: what nests or opens without end is text from there on. */

/** Quotations and lists in one another, on one line: a person writes three. */
const CONTAINERS_MAX = 20
/** Lists and quotations that begin, and headings by their underline: for each micromark goes through all that it has read of the text. An item more of the same list begins none. */
const OPENINGS_MAX = 500
const UNDERLINES_MAX = 200
/** Lines that go on with a list or a quotation without its sign. */
const FOLLOWING_MAX = 1_000
/** `*a*a*a…`: every sign is held against those before it. In one block, and beyond what a person emphasises. */
const EMPHASIS_MAX = 400
const BRACKETS_MAX = 2_000

const CONTAINER = /[ \t]{0,200}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
const OPENING = /^([ \t]{0,200})(\d{0,9})(>|[-+*](?=[ \t]|$)|(?<=\d)[.)](?=[ \t]|$))/
const UNDERLINE = /^[ \t]{0,3}(?:=+|-+)[ \t]{0,200}$/
const SIGN = /\\[!-/:-@[-`{-~]|[*_~]+|[[\]<!]/g

/** Only what is absurd is changed, also in code, where the backslash then shows. */
export function bounded(markdown: string): string {
  let [emphasis, brackets, underlines] = [0, 0, 0]
  const leave = containers()
  const line = (text: string): string => {
    if (text.trim() === '') [emphasis, brackets] = [0, 0]
    if (isDeep(text)) return text.trimStart().replace(/[!-/:-@[-`{-~]/g, '\\$&')
    const left = leave(text)
    if (left !== null) return left
    if (UNDERLINE.test(text) && ++underlines > UNDERLINES_MAX) return text.replace(/[=-]/, '\\$&')
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

/** Line after line: what is written in its place where one more list or quotation would begin, or go on, than may: a paragraph of its own; else null. */
function containers(): (line: string) => string | null {
  let [begun, following, open] = [0, 0, '']
  let isWithin = false
  return (line) => {
    const [, indent, , sign] = OPENING.exec(line) ?? []
    if (line.trim() === '') {
      // It ends a quotation; a list may go on behind it.
      if (open.endsWith('>')) open = ''
      isWithin = false
      return null
    }
    if (sign === undefined) {
      if (!/^\s/.test(line)) open = ''
      if (!isWithin || ++following <= FOLLOWING_MAX) return null
      isWithin = false
      return `\n${line.trimStart()}`
    }
    isWithin = true
    if (open !== `${indent}${sign}`) begun += 1
    open = `${indent}${sign}`
    if (begun <= OPENINGS_MAX) return null
    isWithin = false
    return `\n${line.trimStart().replace(OPENING, '$1$2\\$3')}`
  }
}
