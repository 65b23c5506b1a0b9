/** Styles that only change how things look: nothing that loads, runs or covers the page. */

const STYLE_CHARS_MAX = 2_000
const SHEET_CHARS_MAX = 100_000
const PROPERTIES =
  /^(?:color|background(?:-color)?|font(?:-(?:size|family|weight|style))?|line-height|letter-spacing|text-(?:align|decoration|transform|indent)|white-space|vertical-align|display|visibility|opacity|overflow|(?:max-|min-)?(?:width|height)|padding(?:-\w{3,6})?|margin(?:-\w{3,6})?|border(?:-[\w-]{3,24})?|list-style(?:-type)?|direction|float|clear|table-layout|border-collapse)$/
/** Whatever loads, runs or escapes from its declaration. */
const UNSAFE =
  /url|image|src|expression|import|javascript|behaviou?r|binding|attr\s{0,4}\(|var\s{0,4}\(|env\s{0,4}\(|element\s{0,4}\(|[\\<>{}@&]/

/** Only our own marks may insist. */
const IMPORTANT = /\s{0,5}!\s{0,5}important/gi

export function safeStyle(style: string): string {
  const kept: string[] = []
  for (const declaration of style.slice(0, STYLE_CHARS_MAX).split(';')) {
    const colon = declaration.indexOf(':')
    if (colon === -1) continue
    const name = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration
      .slice(colon + 1)
      .replace(IMPORTANT, '')
      .trim()
    if (PROPERTIES.test(name) && !UNSAFE.test(value.toLowerCase())) kept.push(`${name}:${value}`)
  }
  return kept.join(';')
}

/** Before each class of the mail, so that none of them is ours: a mail must not draw, or undraw, marks. */
export const OWN_CLASS = 'm-'
/** Selectors of tags and classes; attribute selectors can leak what a form holds, and ids are ours alone. */
const SELECTOR = /^[\w\s.,>*-]{1,300}$/
const OURS = /\bmark\b/i
const RULES_MAX = 2_000

export function safeSheet(css: string): string {
  const kept: string[] = []
  const text = css.slice(0, SHEET_CHARS_MAX).replaceAll('<!--', '').replaceAll('-->', '')
  let depth = 0
  let at = 0
  let selector = ''
  for (let index = 0; index < text.length; index += 1) {
    const unit = text[index]
    if (unit === '{') {
      if (depth === 0) selector = text.slice(at, index).trim()
      depth += 1
      at = index + 1
    } else if (unit === '}') {
      if (depth === 1 && SELECTOR.test(selector) && !OURS.test(selector) && kept.length < RULES_MAX) {
        const style = safeStyle(text.slice(at, index))
        if (style !== '') kept.push(`${selector.replace(/\.(?=[\w-])/g, `.${OWN_CLASS}`)}{${style}}`)
      }
      depth = Math.max(0, depth - 1)
      at = index + 1
    }
  }
  return kept.join('')
}
