/**
 * The mail as its reader sees it, for a sandboxed frame: drawn anew from an allow-list of tags and attributes. Nothing in it can
 * run, load or lead anywhere; evidence is marked where it stands.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { isHeaderAt, type Message, type MessageAt } from '../model/index.ts'
import { shownPart } from './index.ts'
import { HTML_CHARS_MAX, NODES_MAX } from './limits.ts'
import { safeSheet, safeStyle } from './safe-style.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

export interface Lit {
  readonly at: MessageAt
  readonly number: number
}

const TAGS: ReadonlySet<string> = new Set(
  'a abbr address article b big blockquote br caption center cite code col colgroup dd del dfn div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i ins kbd label legend li main mark nav ol p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var wbr input button select option textarea img'.split(
    ' ',
  ),
)
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'col', 'wbr', 'input', 'img'])
/** Their content is not text for readers. */
const DROPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'head',
  'audio',
  'video',
  'applet',
  'frameset',
])
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'align',
  'valign',
  'bgcolor',
  'border',
  'cellpadding',
  'cellspacing',
  'colspan',
  'rowspan',
  'width',
  'height',
  'color',
  'face',
  'size',
  'dir',
  'lang',
  'class',
  'type',
  'value',
  'placeholder',
  'alt',
  'hidden',
  'start',
])
const ATTRIBUTE_CHARS_MAX = 2_000
const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]{1,400000}$/

const FRAME_STYLE = `<style>body{font:16px/1.5 system-ui,sans-serif;color:#111;background:#fff;margin:12px;overflow-wrap:anywhere}
a{color:#1a4fa0;text-decoration:underline}img{max-width:100%}.tt-picture{display:inline-block;border:1px dashed #888;color:#555;padding:2px 6px;font-size:13px}
mark.telltale{background:#ffe08a!important;color:#111!important;visibility:visible}mark.telltale::before{content:attr(data-number);background:#b42318;color:#fff;border-radius:9px;font:bold 11px system-ui;padding:1px 6px;margin-right:3px}
pre.tt-plain{white-space:pre-wrap;font:15px/1.5 ui-monospace,monospace;margin:0}</style>`

export function renderMail(message: Message, lit: readonly Lit[]): string {
  const part = shownPart(message)
  const places = lit
    .filter(({ at }) => part !== null && at.part === part.id && !isHeaderAt(at) && at.end > at.start)
    .sort((one, other) => one.at.start - other.at.start)
  const body = !part
    ? '<p>(no text)</p>'
    : part.type === 'text/html'
      ? drawHtml(part.text ?? '', places)
      : `<pre class="tt-plain">${drawText(part.text ?? '', 0, (part.text ?? '').length, places, new Set())}</pre>`
  return `<!doctype html><html lang="und"><head><meta charset="utf-8"><title>Mail</title>${FRAME_STYLE}</head><body>${body}</body></html>`
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

interface Drawing {
  readonly source: string
  readonly lit: readonly Lit[]
  readonly numbered: Set<number>
  readonly out: string[]
}

function drawHtml(whole: string, lit: readonly Lit[]): string {
  const source = whole.slice(0, HTML_CHARS_MAX)
  const drawing: Drawing = { source, lit, numbered: new Set(), out: [] }
  const stack: (Node | string)[] = [...(parse(source, { sourceCodeLocationInfo: true }).childNodes as Node[])].reverse()
  for (let count = 0; stack.length > 0 && count < NODES_MAX * 2; count += 1) {
    const step = stack.pop() as Node | string
    if (typeof step === 'string') drawing.out.push(step)
    else if (step.nodeName === '#text') drawTextNode(drawing, step as DefaultTreeAdapterTypes.TextNode)
    else if ('tagName' in step) {
      const close = openTag(drawing, step)
      if (close === null) continue
      stack.push(close)
      for (let index = step.childNodes.length - 1; index >= 0; index -= 1) stack.push(step.childNodes[index] as Node)
    }
  }
  return drawing.out.join('')
}

/** Writes the opening tag; gives back the closing one, or null when nothing inside is drawn. */
function openTag(drawing: Drawing, element: Element): string | null {
  const { tagName, attrs } = element
  if (tagName === 'style' || tagName === 'head') {
    for (const style of tagName === 'style' ? [element] : element.childNodes.filter((node): node is Element => node.nodeName === 'style'))
      drawSheet(drawing, style)
    return null
  }
  if (DROPPED.has(tagName)) return null
  if (!TAGS.has(tagName)) return ''
  if (tagName === 'img') {
    drawPicture(drawing, element)
    return null
  }
  const kept = attrs
    .filter(({ name }) => ATTRIBUTES.has(name))
    .map(({ name, value }) => ` ${name}="${escapeText(value.slice(0, ATTRIBUTE_CHARS_MAX))}"`)
  const style = safeStyle(attrs.find(({ name }) => name === 'style')?.value ?? '')
  const disabled = tagName === 'input' || tagName === 'button' || tagName === 'select' || tagName === 'textarea' ? ' disabled' : ''
  drawing.out.push(`<${tagName}${kept.join('')}${style === '' ? '' : ` style="${escapeText(style)}"`}${disabled}>`)
  return VOID.has(tagName) ? null : `</${tagName}>`
}

function drawSheet({ out }: Drawing, style: Element): void {
  const css = style.childNodes.map((node) => (node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : '')).join('')
  const safe = safeSheet(css)
  if (safe !== '') out.push(`<style>${safe}</style>`)
}

function drawPicture({ out }: Drawing, { attrs }: Element): void {
  const get = (name: string) => attrs.find((one) => one.name === name)?.value ?? ''
  const [source, alt] = [get('src').trim(), get('alt').trim()]
  const size = [get('width'), get('height')].map((value) => (/^\d{1,4}$/.test(value) ? Number(value) : null))
  if (DATA_IMAGE.test(source)) out.push(`<img src="${escapeText(source)}" alt="${escapeText(alt)}">`)
  // A counting pixel is not part of the picture.
  else if (!size.some((pixels) => pixels !== null && pixels <= 2))
    out.push(`<span class="tt-picture">${escapeText(alt.slice(0, 300)) || 'picture'}</span>`)
}

function drawTextNode(drawing: Drawing, node: DefaultTreeAdapterTypes.TextNode): void {
  const place = node.sourceCodeLocation
  const isPlain =
    !place || drawing.lit.length === 0 || !drawing.lit.some(({ at }) => at.start < place.endOffset && at.end > place.startOffset)
  if (isPlain) {
    drawing.out.push(escapeText(node.value))
    return
  }
  const { startOffset: start, endOffset: end } = place
  // Where the value differs in length from its source (entities), the whole node is marked.
  const isLinear = node.value.length === end - start
  if (isLinear) drawing.out.push(drawText(node.value, start, end, drawing.lit, drawing.numbered))
  else drawing.out.push(marked(node.value, drawing.lit.find(({ at }) => at.start < end && at.end > start) as Lit, drawing.numbered))
}

/** Text that stands at `start…end` of the source, with the lit ranges marked; of overlapping ones the first keeps the place. */
function drawText(text: string, start: number, end: number, lit: readonly Lit[], numbered: Set<number>): string {
  const out: string[] = []
  let at = start
  for (const one of lit) {
    const from = Math.max(at, one.at.start)
    const to = Math.min(end, one.at.end)
    if (from >= to) continue
    out.push(escapeText(text.slice(at - start, from - start)), marked(text.slice(from - start, to - start), one, numbered))
    at = to
  }
  out.push(escapeText(text.slice(at - start)))
  return out.join('')
}

function marked(text: string, { number }: Lit, numbered: Set<number>): string {
  if (text.trim() === '') return escapeText(text)
  // The number is an id once: the rest of a range that spans several nodes only carries it.
  const id = numbered.has(number) ? '' : ` id="telltale-${number}"`
  numbered.add(number)
  return `<mark class="telltale"${id} data-number="${number}">${escapeText(text)}</mark>`
}
