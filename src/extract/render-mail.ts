/**
 * The mail for a sandboxed frame: drawn anew from an allow-list of tags and attributes, as its reader sees it or with all that is really
 * there. Nothing in it can run, load or lead anywhere; evidence is marked where it stands.
 */
import type { DefaultTreeAdapterTypes } from 'parse5'
import { isHeaderAt, type Message, type MessageAt, type Part } from '../model/index.ts'
import { type Attributes, attributesOf, createStyles, type Styles, sheetText } from './computed-style.ts'
import { drawHead, type HeadWords } from './draw-head.ts'
import { badge, drawText, escapeText, type Lit, type Marks, openMark, touching } from './draw-marks.ts'
import { drawPicture, type ImageOf, type PictureBudget, pictureBudget } from './draw-picture.ts'
import { drawDestination, drawHidden, drawReceiver, escapeShowing, type There } from './draw-there.ts'
import { FRAME_STYLE, THERE_STYLE } from './frame-style.ts'
import { HTML_CHARS_MAX, NODES_MAX } from './limits.ts'
import { parsePlaced } from './placed-tree.ts'
import { OWN_CLASS, safeSheet, safeStyle } from './safe-style.ts'
import { isHtmlPart, shownPart } from './shown-part.ts'
import { PLAIN_STYLE, type StyleState } from './style-state.ts'
import { unwrap } from './unwrap.ts'
import { readAddress } from './web-address.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const TAGS: ReadonlySet<string> = new Set(
  'a abbr address article b big blockquote br caption center cite code col colgroup dd del dfn div dl dt em fieldset figcaption figure footer font form h1 h2 h3 h4 h5 h6 header hr i ins kbd label legend li main nav ol p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var wbr input button select option textarea'.split(
    ' ',
  ),
)
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'col', 'wbr', 'input'])
const DISABLED: ReadonlySet<string> = new Set(['input', 'button', 'select', 'textarea', 'fieldset'])
/** Between these and their cells nothing may stand: a mark there would be thrown out of the table. */
const NO_WORDS: ReadonlySet<string> = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'colgroup', 'select', 'option', 'textarea'])
/** Their content is not text for readers. */
const DROPPED: ReadonlySet<string> = new Set(
  'script title template iframe object embed svg math audio video canvas applet frameset frame noembed noframes datalist'.split(' '),
)
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'align valign bgcolor border cellpadding cellspacing colspan rowspan width height color face size dir lang type value placeholder alt start'.split(
    ' ',
  ),
)
const ATTRIBUTE_CHARS_MAX = 2_000
const CLASSES_MAX = 50
/** More numbers than this on one picture help nobody. */
const LIT_MAX = 200
/** Past as many links their destinations are no longer written beside them; the list of links has them. */
const DESTINATIONS_MAX = 500

export interface DrawnHow {
  /** Draws the lines above the mail, too, under these words. */
  readonly head?: HeadWords | undefined
  /** Draws what is really there; else what its reader sees. */
  readonly there?: There | undefined
}

/** `imageOf` gives the mail's own pictures by Content-ID; without it they are outlined like remote ones. */
export function renderMail(message: Message, lit: readonly Lit[], imageOf: ImageOf = () => null, how: DrawnHow = {}): string {
  const part = shownPart(message)
  const numbered = new Set<number>()
  const write = how.there ? escapeShowing : escapeText
  const head = how.head ? drawHead(message, part, lit, how.head, { lit: [], numbered, write }) : ''
  const body = part ? drawPart(part, { lit: litIn(part, lit), numbered, write }, imageOf, how.there ?? null) : '<p>(no text)</p>'
  const sheet = how.there ? FRAME_STYLE + THERE_STYLE : FRAME_STYLE
  return `<!doctype html><html lang="und"><head><meta charset="utf-8"><title>Mail</title>${sheet}</head><body>${head}${body}</body></html>`
}

const litIn = (part: Part, lit: readonly Lit[]): readonly Lit[] =>
  lit
    .filter(({ at }) => at.part === part.id && !isHeaderAt(at) && at.end > at.start)
    .sort((one, other) => one.at.start - other.at.start)
    .slice(0, LIT_MAX)

function drawPart(part: Part, marks: Marks, imageOf: ImageOf, there: There | null): string {
  const text = part.text ?? ''
  return isHtmlPart(part)
    ? drawHtml(text.slice(0, HTML_CHARS_MAX), marks, imageOf, there)
    : `<pre class="tt-plain">${drawText(marks, text, 0, text.length, text)}</pre>`
}

interface Drawing {
  readonly source: string
  readonly marks: Marks
  readonly styles: Styles
  readonly imageOf: ImageOf
  readonly budget: PictureBudget
  readonly out: string[]
  readonly there: There | null
  /** Destinations written beside links so far, and whether the text before was hidden as well: a run of it is labelled once. */
  readonly shown: { destinations: number; isHidden: boolean }
}

type Step = { readonly node: Node; readonly state: StyleState } | { readonly leave: string; readonly element: Element }

function drawHtml(source: string, marks: Marks, imageOf: ImageOf, there: There | null): string {
  const shown = { destinations: 0, isHidden: false }
  const drawing: Drawing = { source, marks, styles: createStyles(), imageOf, budget: pictureBudget(), out: [], there, shown }
  const stack: Step[] = []
  const push = (children: readonly Node[], state: StyleState) => {
    for (let index = children.length - 1; index >= 0; index -= 1) stack.push({ node: children[index] as Node, state })
  }
  push(parsePlaced(source).childNodes as Node[], PLAIN_STYLE)
  let count = 0
  for (let step = stack.pop(); step; step = stack.pop()) {
    // Past the bound nothing more is drawn, but what is open is closed.
    if ('leave' in step) closeTag(drawing, step.element, step.leave)
    else if (count++ >= NODES_MAX) continue
    else if (step.node.nodeName === '#text') drawNode(drawing, step.node as DefaultTreeAdapterTypes.TextNode, step.state)
    else if ('tagName' in step.node) {
      const inside = openTag(drawing, step.node, step.state)
      if (!inside) continue
      stack.push({ leave: inside.close, element: step.node })
      push(step.node.childNodes, inside.state)
    }
  }
  return drawing.out.join('')
}

/** Writes the opening tag; gives back the closing one, or null when nothing inside is drawn. */
function openTag(drawing: Drawing, element: Element, parent: StyleState): { readonly close: string; readonly state: StyleState } | null {
  const { tagName } = element
  if (tagName === 'style' || tagName === 'head') {
    drawSheets(drawing, element)
    return null
  }
  if (DROPPED.has(tagName)) return null
  const attributes = attributesOf(element)
  const own = drawing.styles.own(tagName, attributes)
  const state = drawing.styles.state(own, tagName, attributes, parent)
  if (tagName === 'img') drawImage(drawing, element, attributes, state)
  if (tagName === 'img' || (!TAGS.has(tagName) && state.hidesInside)) return null
  if (!TAGS.has(tagName)) return { close: '', state }
  // Hidden stays hidden, also by ways that the allow-list leaves out (off the screen, clipped, a rule of the sheet).
  const isHiding = state.hidesInside && !parent.hidesInside
  const { there } = drawing
  const style = isHiding ? (there ? '' : 'display:none') : safeStyle(attributes.style ?? '')
  const kept = keptAttributes(tagName, attributes, isHiding && there ? 'tt-shown' : '')
  drawing.out.push(`<${tagName}${kept}${style === '' ? '' : ` style="${escapeText(style)}"`}>`)
  if (there && tagName === 'form' && attributes.action) drawing.out.push(drawReceiver(attributes.action, there))
  if (!VOID.has(tagName)) return { close: `</${tagName}>`, state }
  drawUnmarked(drawing, element)
  return null
}

function keptAttributes(tagName: string, attributes: Attributes, ours: string): string {
  const kept = Object.keys(attributes)
    .filter((name) => ATTRIBUTES.has(name))
    .map((name) => ` ${name}="${escapeText((attributes[name] ?? '').slice(0, ATTRIBUTE_CHARS_MAX))}"`)
  const classes = (attributes.class ?? '').slice(0, ATTRIBUTE_CHARS_MAX).split(/\s+/).filter(Boolean).slice(0, CLASSES_MAX)
  const all = [...(ours === '' ? [] : [ours]), ...classes.map((name) => OWN_CLASS + name)]
  if (all.length > 0) kept.push(` class="${escapeText(all.join(' '))}"`)
  const host = tagName === 'a' && attributes.href !== undefined ? destinationHost(attributes.href) : ''
  if (host !== '') kept.push(` title="${escapeText(host)}"`)
  return kept.join('') + (DISABLED.has(tagName) ? ' disabled' : '')
}

function destinationHost(href: string): string {
  const url = readAddress(href.slice(0, ATTRIBUTE_CHARS_MAX))
  return url ? unwrap(url).destination.hostname : ''
}

function closeTag(drawing: Drawing, element: Element, close: string): void {
  if (!NO_WORDS.has(element.tagName)) drawUnmarked(drawing, element)
  drawing.out.push(close)
  const { there, shown } = drawing
  if (!there || element.tagName !== 'a' || shown.destinations >= DESTINATIONS_MAX) return
  shown.destinations += 1
  drawing.out.push(drawDestination(element.attrs.find(({ name }) => name === 'href')?.value ?? '', there))
}

/** Evidence that covers the tag itself (a form, a picture button) and has found no words to stand on. */
function drawUnmarked({ marks, out }: Drawing, { sourceCodeLocation: place }: Element): void {
  const tag: Pick<MessageAt, 'start' | 'end'> | null = place?.startTag
    ? { start: place.startTag.startOffset, end: place.startTag.endOffset }
    : null
  if (!tag || marks.lit.length === 0) return
  for (const { at, number } of touching(marks, tag.start, tag.end))
    if (at.start <= tag.start && at.end >= tag.end && !marks.numbered.has(number)) out.push(badge(marks, number))
}

function drawSheets({ out, styles, marks, source, there }: Drawing, element: Element): void {
  styles.read(element)
  for (const one of element.tagName === 'style' ? [element] : element.childNodes) {
    if (one.nodeName !== 'style') continue
    const place = one.sourceCodeLocation
    // Words that a sheet was stuffed with stand nowhere else: their number is shown in its place.
    for (const { at, number } of place && marks.lit.length > 0 ? touching(marks, place.startOffset, place.endOffset) : []) {
      if (marks.numbered.has(number)) continue
      const words = there ? drawHidden(marks.write(source.slice(at.start, at.end)), there, true) : ''
      out.push(`${openMark(marks, number)}${words}</mark>`)
    }
    const safe = safeSheet(sheetText(one as Element))
    if (safe !== '') out.push(`<style>${safe}</style>`)
  }
}

function drawImage({ marks, out, imageOf, budget, there }: Drawing, element: Element, attributes: Attributes, state: StyleState): void {
  const picture = state.hidesInside && !there ? '' : drawPicture(attributes, imageOf, budget, there)
  const place = element.sourceCodeLocation
  const [lit] = place && picture !== '' && marks.lit.length > 0 ? touching(marks, place.startOffset, place.endOffset) : []
  out.push(lit ? `${openMark(marks, lit.number)}${picture}</mark>` : picture)
}

function drawNode(
  drawing: Drawing,
  { sourceCodeLocation: place, value, parentNode }: DefaultTreeAdapterTypes.TextNode,
  state: StyleState,
): void {
  const { marks, out, source, there, shown } = drawing
  const drawn = place ? drawText(marks, source, place.startOffset, place.endOffset, value) : marks.write(value)
  const isBlank = value.trim() === ''
  const isHidden = there !== null && state.hidden !== null && !isBlank && !NO_WORDS.has(parentNode?.nodeName ?? '')
  out.push(isHidden ? drawHidden(drawn, there, !shown.isHidden) : drawn)
  if (!isBlank) shown.isHidden = isHidden
}
