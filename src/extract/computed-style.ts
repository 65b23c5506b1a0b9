/** The style sheets of a mail and what they make of each element, as far as hiding goes. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import { addSheet, cascade, type Declarations, readDeclarations, rulesFor, type Sheet } from './css.ts'
import { nextState, type StyleState } from './style-state.ts'

type Element = DefaultTreeAdapterTypes.Element
export type Attributes = Readonly<Record<string, string>>

export interface Styles {
  /** Takes in the sheets of a `<style>`, or of all in a `<head>`. */
  read(element: Element): void
  /** What attributes and sheets say of the element itself. */
  own(tagName: string, attributes: Attributes): Declarations
  /** What that makes of it inside its parent. */
  state(own: Declarations, tagName: string, attributes: Attributes, parent: StyleState): StyleState
}

const NOTHING_SAID: Declarations = new Map()
/** NUL never comes out of the parser in an attribute. */
const KEY_GAP = '\0'

function remembered(read: (text: string) => Declarations): (text: string) => Declarations {
  const known = new Map<string, Declarations>()
  return (text) => {
    let found = known.get(text)
    if (!found) {
      found = read(text)
      known.set(text, found)
    }
    return found
  }
}

export function createStyles(): Styles {
  const sheet: Sheet = { rules: new Map() }
  // Mails repeat a handful of styles in every cell: each is read once, and each pair of rule and style joined once.
  const inline = remembered(readDeclarations)
  let ruled = remembered(readRules)
  let joined = new Map<Declarations, Map<Declarations, Declarations>>()

  function readRules(key: string): Declarations {
    const [tagName = '', classes = '', id = ''] = key.split(KEY_GAP)
    return rulesFor(sheet, tagName, classes, id)
  }
  function join(rules: Declarations, own: Declarations): Declarations {
    if (rules.size === 0 || own.size === 0) return rules.size === 0 ? own : rules
    const known = joined.get(rules) ?? new Map<Declarations, Declarations>()
    joined.set(rules, known)
    const found = known.get(own) ?? cascade(rules, own)
    known.set(own, found)
    return found
  }
  return {
    read(element) {
      for (const one of element.tagName === 'head' ? element.childNodes : [element])
        if (one.nodeName === 'style') addSheet(sheet, sheetText(one as Element))
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
      const { bgcolor } = attributes
      const color = tagName === 'body' ? attributes.text : attributes.color
      const isHidden = attributes.hidden !== undefined
      if (own.size === 0 && bgcolor === undefined && color === undefined && !isHidden) return parent
      return nextState(parent, own, { ...(bgcolor === undefined ? {} : { bgcolor }), ...(color === undefined ? {} : { color }), isHidden })
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
