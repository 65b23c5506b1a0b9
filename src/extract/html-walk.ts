/** One pass over the HTML as a browser reads it: visible text, links, forms, picture texts, hidden things, each with its place. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Concealment, Drawing, Form, MessageAt, VisibleText } from '../model/index.ts'
import { createStyles, readAttributes, type Styles } from './computed-style.ts'
import { type ConcealmentList, collectConcealments } from './concealments.ts'
import { collectForms, type FormList } from './forms.ts'
import { HREF_CHARS_MAX, HTML_CHARS_MAX, NODES_MAX } from './limits.ts'
import { parsePlaced } from './placed-tree.ts'
import { addArea, addPicture, closeLink, type LinkWalk, openLink, type RawLink } from './raw-links.ts'
import { addSource, mapPieces, placeIn } from './source-map.ts'
import { PLAIN_STYLE, type StyleState } from './style-state.ts'
import { createTextBuilder } from './text-builder.ts'
import { SUSPECT } from './unicode-tricks.ts'
import { openWatch, type Watch, watchElement, watchedIn, watchRest, watchText } from './watch.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

export interface Rendered {
  readonly visible: VisibleText
  readonly links: readonly RawLink[]
  readonly forms: readonly Form[]
  readonly concealments: readonly Concealment[]
  readonly drawings: readonly Drawing[]
  readonly imageAlts: readonly { readonly text: string; readonly at: MessageAt }[]
  /** `<base href>`: some programs open relative links below it, and filters that do not are fooled. */
  readonly base: string
}

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
)
const UNSEEN: ReadonlySet<string> = new Set(
  'script template title head object iframe svg math textarea select option audio video canvas noembed noframes datalist'.split(' '),
)

interface Walk extends LinkWalk {
  readonly source: string
  readonly styles: Styles
  readonly concealed: ConcealmentList
  readonly forms: FormList
  readonly watch: Watch
  base: string
}

type Step =
  | { readonly node: Node; readonly state: StyleState; readonly isPre: boolean }
  | { readonly leave: Element; readonly isBlock: boolean }

export function walkHtml(part: string, whole: string): Rendered {
  const source = whole.slice(0, HTML_CHARS_MAX)
  const walk: Walk = {
    part,
    source,
    text: createTextBuilder(),
    styles: createStyles(),
    concealed: collectConcealments(part),
    forms: collectForms(part),
    watch: openWatch(part),
    links: [],
    alts: [],
    openLink: null,
    base: '',
  }
  const stack: Step[] = []
  const push = (children: readonly Node[], state: StyleState, isPre: boolean) => {
    for (let index = children.length - 1; index >= 0; index -= 1) stack.push({ node: children[index] as Node, state, isPre })
  }
  push(parsePlaced(source).childNodes as Node[], PLAIN_STYLE, false)
  for (let count = 0; stack.length > 0 && count < NODES_MAX; count += 1) {
    const step = stack.pop() as Step
    if ('leave' in step) {
      if (step.isBlock) walk.text.lineEnd()
      if (walk.openLink?.element === step.leave) closeLink(walk)
      walk.forms.leave(step.leave)
      continue
    }
    const { node, state, isPre } = step
    if (node.nodeName === '#text') addText(walk, node as DefaultTreeAdapterTypes.TextNode, state, isPre)
    else if ('tagName' in node) {
      const inner = enter(walk, node, state)
      if (!inner) {
        walk.watch.cuts.unseen()
        continue
      }
      const { isBlock } = inner
      if (isBlock) walk.text.lineEnd()
      watchElement(walk.watch, node, isBlock, inner.state, state)
      stack.push({ leave: node, isBlock })
      push(node.childNodes, inner.state, isPre || node.tagName === 'pre')
    } else if (node.nodeName === '#comment') walk.watch.cuts.unseen()
  }
  if (walk.openLink) closeLink(walk)
  walk.forms.finish()
  const visible: VisibleText = { part, isHtml: true, ...walk.text.finish() }
  const { concealments, drawings } = watchedIn(walk.watch, visible)
  return {
    visible,
    links: walk.links,
    forms: walk.forms.all,
    concealments: [...walk.concealed.all, ...concealments],
    drawings,
    imageAlts: walk.alts,
    base: walk.base,
  }
}

interface Inside {
  readonly state: StyleState
  readonly isBlock: boolean
}

/** The element's own facts; its style for what is inside, or null when nothing inside is seen. */
function enter(walk: Walk, element: Element, state: StyleState): Inside | null {
  const { tagName } = element
  if (tagName === 'style' || tagName === 'head' || tagName === 'base') {
    readHead(walk, element)
    return null
  }
  const attributes = readAttributes(element)
  walk.forms.enter(element, attributes)
  if (UNSEEN.has(tagName)) return null
  const own = walk.styles.own(tagName, attributes)
  const inner = walk.styles.state(own, tagName, attributes, state)
  if (tagName === 'a' && attributes.href !== undefined) openLink(walk, element, attributes, inner)
  else if (tagName === 'area' && attributes.href !== undefined) addArea(walk, element, attributes)
  else if (tagName === 'img') addPicture(walk, element, attributes, inner)
  return { state: inner, isBlock: isBlockOf(tagName, own.get('display')) }
}

/** Styles that leave the words around on one line: a word cut by `display:none` is still read as one. */
const IN_LINE = /^(?:inline|contents|none|ruby)/

/** Cells stand side by side, but each says its own thing. */
const isBlockOf = (tagName: string, display: string | undefined): boolean =>
  display === undefined || tagName === 'br' ? BLOCKS.has(tagName) : !IN_LINE.test(display)

function readHead(walk: Walk, element: Element): void {
  walk.styles.read(element, (rest, sheet) => watchRest(walk.watch, walk.part, walk.source, rest, sheet))
  const base = element.tagName === 'base' ? element : element.childNodes.find((node) => node.nodeName === 'base')
  if (base && walk.base === '') walk.base = (readAttributes(base as Element).href ?? '').slice(0, HREF_CHARS_MAX)
}

function addText(walk: Walk, node: DefaultTreeAdapterTypes.TextNode, state: StyleState, isPre: boolean): void {
  const place = node.sourceCodeLocation
  if (!place) return
  const { startOffset: start, endOffset: end } = place
  if (state.hidden) {
    walk.watch.cuts.unseen()
    walk.concealed.addHidden(state.hidden, node.value, start, end, walk.text.length())
    return
  }
  // One look at the letters is enough for the tricks and for what is seen.
  const isSuspect = SUSPECT.test(node.value)
  if (isSuspect) walk.concealed.addTricks(node.value, (from, to) => placeIn(mapPieces(walk.source, start, end, node.value), from, to))
  watchText(walk.watch, walk.text, node.value, place, state, isSuspect)
  addSource(walk.text, walk.source, start, end, node.value, isPre, isSuspect)
}
