/** The style sheets of a mail and what they make of each element, as far as hiding goes. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import { addSheet, cascade, type Declarations, readDeclarations, rulesFor, type Sheet } from './css.ts'
import { nextState, type StyleState } from './style-state.ts'

type Element = DefaultTreeAdapterTypes.Element
export type Attributes = Readonly<Record<string, string | undefined>>

export interface Styles {
  /** Takes in the sheets of a `<style>`, or of all in a `<head>`; gives `onRest` what stands behind the rules of each. */
  read(element: Element, onRest?: (rest: string, sheet: Element) => void): void
  /** What attributes and sheets say of the element itself. */
  own(tagName: string, attributes: Attributes): Declarations
  /** What that makes of it inside its parent. */
  state(own: Declarations, tagName: string, attributes: Attributes, parent: StyleState): StyleState
}

const NOTHING_SAID: Declarations = new Map()
/** NUL never comes out of the parser in an attribute. */
const KEY_GAP = '\0'

/** What a table holds for a key, made when it is first asked for. */
function entry<Key, Value extends object>(table: Map<Key, Value>, key: Key, make: () => Value): Value {
  let found = table.get(key)
  if (found === undefined) {
    found = make()
    table.set(key, found)
  }
  return found
}
const newMap = <Key, Value>() => new Map<Key, Value>()

function remembered(read: (text: string) => Declarations): (text: string) => Declarations {
  const known = new Map<string, Declarations>()
  return (text) => entry(known, text, () => read(text))
}

export function createStyles(): Styles {
  const sheet: Sheet = { rules: new Map(), hidesPaper: false }
  // Mails repeat a handful of styles in every cell: each is read once, and each pair of rule and style joined once.
  const inline = remembered(readDeclarations)
  let ruled = remembered(readRules)
  let joined = new Map<Declarations, Map<Declarations, Declarations>>()
  // What a cell makes of its row it makes of the next row, too.
  let states = new Map<StyleState, Map<Declarations, Map<string, StyleState>>>()

  function readRules(key: string): Declarations {
    const [tagName = '', classes = '', id = ''] = key.split(KEY_GAP)
    return rulesFor(sheet, tagName, classes, id)
  }
  function join(rules: Declarations, own: Declarations): Declarations {
    if (rules.size === 0 || own.size === 0) return rules.size === 0 ? own : rules
    return entry(entry(joined, rules, newMap<Declarations, Declarations>), own, () => cascade(rules, own))
  }
  return {
    read(element, onRest) {
      for (const one of element.tagName === 'head' ? element.childNodes : [element]) {
        // A sheet that lies elsewhere may say anything.
        if (one.nodeName === 'link') sheet.hidesPaper = true
        if (one.nodeName !== 'style') continue
        const rest = addSheet(sheet, sheetText(one as Element))
        if (rest !== '') onRest?.(rest, one as Element)
      }
      states = new Map()
      ruled = remembered(readRules)
      joined = new Map()
    },
    own(tagName, attributes) {
      const own = attributes.style === undefined ? NOTHING_SAID : inline(attributes.style)
      if (sheet.rules.size === 0) return own
      const { class: classes, id } = attributes
      const key = classes === undefined && id === undefined ? tagName : `${tagName}${KEY_GAP}${classes ?? ''}${KEY_GAP}${id ?? ''}`
      return join(ruled(key), own)
    },
    state(own, tagName, attributes, parent) {
      const { bgcolor, background } = attributes
      const color = tagName === 'body' ? attributes.text : attributes.color
      const isHidden = attributes.hidden !== undefined
      const isPlain = bgcolor === undefined && background === undefined && color === undefined && !isHidden
      if (isPlain && own.size === 0) return parent
      const key = isPlain ? '' : `${isHidden}${background !== undefined}${KEY_GAP}${bgcolor ?? KEY_GAP}${KEY_GAP}${color ?? KEY_GAP}`
      const ofParent = entry(states, parent, newMap<Declarations, Map<string, StyleState>>)
      const known = entry(ofParent, own, newMap<string, StyleState>)
      return entry(known, key, () => nextState(parent, own, { bgcolor, color, background, isHidden, isPaperKnown: !sheet.hidesPaper }))
    },
  }
}

export const sheetText = ({ childNodes }: Element): string =>
  childNodes.map((node) => ('value' in node ? (node as DefaultTreeAdapterTypes.TextNode).value : '')).join('')

export const attributesOf = ({ attrs }: Element): Attributes => {
  const found: Record<string, string> = Object.create(null)
  for (const { name, value } of attrs) found[name] = value
  return found
}

/** What the walk asks for, and nothing else: always of the same make, which the engine reads at once, where any attribute's name makes a table of its own. */
export function readAttributes({ attrs }: Element): Attributes {
  if (attrs.length === 0) return NOTHING_GIVEN
  const found = { ...NOTHING_GIVEN }
  for (const { name, value } of attrs) if (ASKED.has(name)) found[name as keyof typeof found] = value
  return found
}

type Asked =
  | 'style'
  | 'class'
  | 'id'
  | 'href'
  | 'alt'
  | 'coords'
  | 'bgcolor'
  | 'background'
  | 'color'
  | 'text'
  | 'hidden'
  | 'role'
  | 'action'
  | 'method'
  | 'type'
  | 'name'
const NOTHING_GIVEN: Record<Asked, string | undefined> = {
  style: undefined,
  class: undefined,
  id: undefined,
  href: undefined,
  alt: undefined,
  coords: undefined,
  bgcolor: undefined,
  background: undefined,
  color: undefined,
  text: undefined,
  hidden: undefined,
  role: undefined,
  action: undefined,
  method: undefined,
  type: undefined,
  name: undefined,
}
const ASKED: ReadonlySet<string> = new Set(Object.keys(NOTHING_GIVEN))
