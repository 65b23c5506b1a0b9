/** One pass over the HTML as a browser reads it: visible text, links, forms, picture texts, hidden things, each with its place. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Concealment, Form, MessageAt, VisibleText } from '../model/index.ts'
import { type ConcealmentList, collectConcealments } from './concealments.ts'
import { addSheet, readDeclarations, rulesFor, type Sheet } from './css.ts'
import { collectForms, type FormList } from './forms.ts'
import { HTML_CHARS_MAX, NODES_MAX } from './limits.ts'
import { addArea, addPicture, closeLink, type LinkWalk, openLink, type RawLink } from './raw-links.ts'
import { addSource } from './source-map.ts'
import { nextState, PLAIN_STYLE, type StyleState } from './style-state.ts'
import { createTextBuilder } from './text-builder.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

export interface Rendered {
  readonly visible: VisibleText
  readonly links: readonly RawLink[]
  readonly forms: readonly Form[]
  readonly concealments: readonly Concealment[]
  readonly imageAlts: readonly { readonly text: string; readonly at: MessageAt }[]
}

const BLOCKS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'blockquote',
  'br',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'fieldset',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'td',
  'th',
  'tr',
  'ul',
])
const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'noscript',
  'template',
  'title',
  'head',
  'object',
  'iframe',
  'svg',
  'math',
  'textarea',
  'select',
  'option',
])

interface Walk extends LinkWalk {
  readonly source: string
  readonly sheet: Sheet
  readonly concealed: ConcealmentList
  readonly forms: FormList
}

type Step =
  | { readonly node: Node; readonly state: StyleState; readonly isPre: boolean }
  | { readonly leave: Element; readonly isBlock: boolean }

export function walkHtml(part: string, whole: string): Rendered {
  const source = whole.slice(0, HTML_CHARS_MAX)
  const document = parse(source, { sourceCodeLocationInfo: true })
  const walk: Walk = {
    part,
    source,
    text: createTextBuilder(),
    sheet: { rules: new Map() },
    concealed: collectConcealments(part),
    forms: collectForms(part),
    links: [],
    alts: [],
    openLink: null,
  }
  const stack: Step[] = []
  const push = (children: readonly Node[], state: StyleState, isPre: boolean) => {
    for (let index = children.length - 1; index >= 0; index -= 1) stack.push({ node: children[index] as Node, state, isPre })
  }
  push(document.childNodes as Node[], PLAIN_STYLE, false)
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
      if (!inner) continue
      const isBlock = BLOCKS.has(node.tagName)
      if (isBlock) walk.text.lineEnd()
      stack.push({ leave: node, isBlock })
      push(node.tagName === 'head' ? [] : node.childNodes, inner, isPre || node.tagName === 'pre')
    }
  }
  if (walk.openLink) closeLink(walk)
  const { text, runs } = walk.text.finish()
  return {
    visible: { part, isHtml: true, text, runs },
    links: walk.links,
    forms: walk.forms.all,
    concealments: walk.concealed.all,
    imageAlts: walk.alts,
  }
}

const attributesOf = (element: Element): Readonly<Record<string, string>> => {
  const found: Record<string, string> = Object.create(null)
  for (const { name, value } of element.attrs) found[name] = value
  return found
}

/** The element's own facts; its style for what is inside, or null when nothing inside is seen. */
function enter(walk: Walk, element: Element, state: StyleState): StyleState | null {
  const { tagName } = element
  if (tagName === 'style' || tagName === 'head') {
    readSheets(walk, element)
    return null
  }
  const attributes = attributesOf(element)
  walk.forms.enter(element, attributes)
  if (UNSEEN.has(tagName)) return null
  const inner = styleOf(walk, element, attributes, state)
  if (tagName === 'a' && attributes.href !== undefined) openLink(walk, element, attributes, inner)
  else if (tagName === 'area' && attributes.href !== undefined) addArea(walk, element, attributes)
  else if (tagName === 'img') addPicture(walk, element, attributes, inner)
  return inner
}

function readSheets(walk: Walk, element: Element): void {
  const sheets = element.tagName === 'style' ? [element] : element.childNodes.filter((node): node is Element => node.nodeName === 'style')
  for (const sheet of sheets)
    for (const node of sheet.childNodes)
      if (node.nodeName === '#text') addSheet(walk.sheet, (node as DefaultTreeAdapterTypes.TextNode).value)
}

function styleOf(walk: Walk, { tagName }: Element, attributes: Readonly<Record<string, string>>, state: StyleState): StyleState {
  const { style, bgcolor, color } = attributes
  const ruled = rulesFor(walk.sheet, tagName, attributes.class ?? '', attributes.id ?? '')
  const isHidden = attributes.hidden !== undefined
  if (style === undefined && bgcolor === undefined && color === undefined && !isHidden && ruled.size === 0) return state
  const own = style === undefined ? ruled : new Map([...ruled, ...readDeclarations(style)])
  return nextState(state, own, { ...(bgcolor === undefined ? {} : { bgcolor }), ...(color === undefined ? {} : { color }), isHidden })
}

function addText(walk: Walk, node: DefaultTreeAdapterTypes.TextNode, state: StyleState, isPre: boolean): void {
  const place = node.sourceCodeLocation
  if (!place) return
  if (state.hidden) {
    walk.concealed.addHidden(state.hidden, node.value, place.startOffset, place.endOffset, walk.text.length())
    return
  }
  walk.concealed.addTricks(node.value, place.startOffset, place.endOffset)
  addSource(walk.text, walk.source, place.startOffset, place.endOffset, node.value, isPre)
}
