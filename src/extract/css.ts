/** As much CSS as hiding needs: declarations of a `style` attribute, and simple rules of a style sheet. Linear, bounded. */
import { SHEET_CHARS_MAX, SHEET_RULES_MAX, STYLE_CHARS_MAX } from './limits.ts'

export type Declarations = ReadonlyMap<string, string>

/** The properties that can hide text; a rule without any of them is not kept. */
const WATCHED: ReadonlySet<string> = new Set([
  'display',
  'visibility',
  'opacity',
  'font-size',
  'font',
  'line-height',
  'color',
  'background',
  'background-color',
  'background-image',
  'max-height',
  'height',
  'width',
  'max-width',
  'overflow',
  'text-indent',
  'position',
  'left',
  'top',
  'right',
  'margin-left',
  'mso-hide',
  'clip',
  'clip-path',
  'transform',
])
const NONE: Declarations = new Map()
/** Put before a property's name to say that its value is `!important`. */
const STRONG = '!'
/** Where `!important` counts. Sizes and colours that it sets for all links are mostly set back by selectors that are not read here. */
const STRENGTHENED: ReadonlySet<string> = new Set(['display', 'visibility'])

export function readDeclarations(style: string): Declarations {
  if (!style.includes(':')) return NONE
  const found = new Map<string, string>()
  const text = style.slice(0, STYLE_CHARS_MAX)
  for (let at = 0; at < text.length; ) {
    const semicolon = text.indexOf(';', at)
    const end = semicolon === -1 ? text.length : semicolon
    const colon = text.indexOf(':', at)
    if (colon === -1) break
    const name = colon < end ? text.slice(at, colon).trim().toLowerCase() : ''
    at = end + 1
    if (!WATCHED.has(name)) continue
    const written = text.slice(colon + 1, end).toLowerCase()
    const value = written.includes('!') ? written.replace(/!\s{0,5}important/, '') : written
    const isStrong = value.length < written.length && STRENGTHENED.has(name)
    if (found.has(STRONG + name) && !isStrong) continue
    found.set(name, value.trim())
    if (isStrong) found.set(STRONG + name, '')
  }
  return found
}

/** The later wins, unless the earlier is `!important` and it is not (CSS Cascade 4 §6.1). */
export function cascade(earlier: Declarations, later: Declarations): Declarations {
  if (earlier.size === 0) return later
  if (later.size === 0) return earlier
  const found = new Map(earlier)
  for (const [name, value] of later) if (!earlier.has(STRONG + name) || later.has(STRONG + name)) found.set(name, value)
  return found
}

/** Rules by `tag`, `.class` or `#id`. Anything more complicated is left alone: wrong would be worse than silent. */
export interface Sheet {
  readonly rules: Map<string, Declarations>
  /** A rule that is left alone says what stands behind some text, so nobody can tell by what is read that it is the bare page. */
  hidesPaper: boolean
}

const PAPER = /background/i

const SIMPLE_SELECTOR = /^(?:[a-z][a-z0-9]{0,20}|(?:[a-z][a-z0-9]{0,20})?\.[\w-]{1,80}|(?:[a-z][a-z0-9]{0,20})?#[\w-]{1,80})$/i

/** @returns what stands behind the last rule */
export function addSheet(sheet: Sheet, css: string): string {
  const text = withoutComments(css.slice(0, SHEET_CHARS_MAX))
  let at = 0
  while (at < text.length && sheet.rules.size < SHEET_RULES_MAX) {
    const open = text.indexOf('{', at)
    if (open === -1) return text.slice(at)
    const selector = text.slice(at, open).trim()
    if (selector.includes('@')) {
      // @media and kin hold for some screens only; @import and @font-face hide nothing.
      const end = endOfBlock(text, open)
      sheet.hidesPaper ||= PAPER.test(text.slice(open, end))
      at = end
      continue
    }
    const close = text.indexOf('}', open)
    if (close === -1) return ''
    addRule(sheet, selector, text.slice(open + 1, close))
    at = close + 1
  }
  return ''
}

function addRule(sheet: Sheet, selectors: string, body: string): void {
  const declarations = readDeclarations(body)
  if (declarations.size === 0) return
  for (const selector of selectors.slice(0, STYLE_CHARS_MAX).split(',')) {
    const name = selector.trim()
    if (!SIMPLE_SELECTOR.test(name)) {
      sheet.hidesPaper ||= declarations.has('background') || declarations.has('background-color') || declarations.has('background-image')
      continue
    }
    const key = name.toLowerCase()
    sheet.rules.set(key, cascade(sheet.rules.get(key) ?? NONE, declarations))
  }
}

function endOfBlock(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 0x7b) depth += 1
    else if (unit === 0x7d && --depth === 0) return at + 1
  }
  return text.length
}

function withoutComments(css: string): string {
  if (!css.includes('/*') && !css.includes('<!--')) return css
  const kept: string[] = []
  let at = 0
  for (;;) {
    const open = css.indexOf('/*', at)
    if (open === -1) break
    kept.push(css.slice(at, open))
    const close = css.indexOf('*/', open + 2)
    if (close === -1) return kept.join('')
    at = close + 2
  }
  kept.push(css.slice(at))
  return kept.join('').replaceAll('<!--', '').replaceAll('-->', '')
}

/** Declarations of the sheet that fall on an element. */
export function rulesFor(sheet: Sheet, tag: string, classes: string, id: string): Declarations {
  if (sheet.rules.size === 0) return NONE
  // In the order of weight: tag, class, id.
  const keys = [tag]
  if (classes !== '')
    for (const name of classes.slice(0, STYLE_CHARS_MAX).split(/\s+/)) if (name !== '') keys.push(`.${name}`, `${tag}.${name}`)
  if (id !== '') keys.push(`#${id}`, `${tag}#${id}`)
  let found = NONE
  for (const key of keys) found = cascade(found, sheet.rules.get(key.toLowerCase()) ?? NONE)
  return found
}
