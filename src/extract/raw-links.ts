/** Links and pictures met on the way through the HTML: an anchor is open until its element ends, and gathers its words. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { MessageAt } from '../model/index.ts'
import type { Attributes } from './computed-style.ts'
import { ALTS_MAX, HREF_CHARS_MAX, LINK_TEXT_CHARS_MAX, LINKS_MAX } from './limits.ts'
import { isUnseen, type StyleState } from './style-state.ts'
import type { TextBuilder } from './text-builder.ts'

type Element = DefaultTreeAdapterTypes.Element

/** A link as it stands in the mail, not yet looked into. */
export interface RawLink {
  readonly kind: 'anchor' | 'area'
  readonly href: string
  readonly text: string
  /** Where its words stand in the visible text: "To unsubscribe, click" is said in front of "here". */
  readonly shown: { readonly start: number; readonly end: number }
  readonly hasPicture: boolean
  readonly looksLikeButton: boolean
  readonly isHidden: boolean
  readonly at: MessageAt
  readonly textAt: MessageAt
}

interface OpenLink {
  readonly element: Element
  readonly href: string
  readonly textStart: number
  readonly looksLikeButton: boolean
  hasPicture: boolean
  alt: string
}

/** What reading links needs of the walk. */
export interface LinkWalk {
  readonly part: string
  readonly text: TextBuilder
  readonly links: RawLink[]
  readonly alts: { text: string; at: MessageAt }[]
  openLink: OpenLink | null
}

const BUTTON = /background|padding\s{0,2}:|border-radius|display\s{0,2}:\s{0,2}(?:inline-)?block/i
const BUTTON_NAME = /\b(?:btn|button|cta)\b|btn-|button/i

export function openLink(walk: LinkWalk, element: Element, attributes: Attributes, state: StyleState): void {
  if (walk.openLink) closeLink(walk)
  if (isUnseen(state) || walk.links.length >= LINKS_MAX) return
  const looksLikeButton =
    BUTTON.test((attributes.style ?? '').slice(0, 500)) ||
    BUTTON_NAME.test((attributes.class ?? '').slice(0, 200)) ||
    attributes.role === 'button'
  walk.openLink = {
    element,
    href: (attributes.href ?? '').slice(0, HREF_CHARS_MAX),
    textStart: walk.text.length(),
    looksLikeButton,
    hasPicture: false,
    alt: '',
  }
}

export function closeLink(walk: LinkWalk): void {
  const open = walk.openLink
  walk.openLink = null
  const place = open?.element.sourceCodeLocation
  if (!open || !place) return
  const at = { part: walk.part, start: place.startOffset, end: place.endOffset }
  const words = walk.text.slice(open.textStart).replace(/\s+/g, ' ').trim().slice(0, LINK_TEXT_CHARS_MAX)
  const inner = {
    part: walk.part,
    start: place.startTag?.endOffset ?? place.startOffset,
    end: place.endTag?.startOffset ?? place.endOffset,
  }
  walk.links.push({
    kind: 'anchor',
    href: open.href,
    text: words || open.alt,
    shown: { start: open.textStart, end: walk.text.length() },
    hasPicture: open.hasPicture,
    looksLikeButton: open.looksLikeButton,
    isHidden: false,
    at,
    textAt: words === '' ? at : inner,
  })
}

/** `left,top,right,bottom`: a strip of a picture is its letterhead, a row of tabs or the small print; what is to be pressed is bigger. */
const STRIP_HEIGHT_MAX = 150
const RECTANGLE = /^\s{0,5}\d{1,5}\s{0,3},\s{0,3}(\d{1,5})\s{0,3},\s{0,3}\d{1,5}\s{0,3},\s{0,3}(\d{1,5})\s{0,5}$/

function isStrip({ coords = '' }: Attributes): boolean {
  const [, top, bottom] = RECTANGLE.exec(coords.slice(0, 60)) ?? []
  return top !== undefined && Math.abs(Number(bottom) - Number(top)) < STRIP_HEIGHT_MAX
}

export function addArea(walk: LinkWalk, element: Element, attributes: Attributes): void {
  const place = element.sourceCodeLocation
  if (!place || walk.links.length >= LINKS_MAX) return
  const at = { part: walk.part, start: place.startOffset, end: place.endOffset }
  const isPressed = !isStrip(attributes)
  walk.links.push({
    kind: 'area',
    href: (attributes.href ?? '').slice(0, HREF_CHARS_MAX),
    text: attributes.alt ?? '',
    shown: { start: walk.text.length(), end: walk.text.length() },
    hasPicture: isPressed,
    looksLikeButton: isPressed,
    isHidden: false,
    at,
    textAt: at,
  })
}

export function addPicture(walk: LinkWalk, element: Element, attributes: Attributes, state: StyleState): void {
  const alt = (attributes.alt ?? '').replace(/\s+/g, ' ').trim().slice(0, LINK_TEXT_CHARS_MAX)
  const place = element.sourceCodeLocation
  if (walk.openLink) {
    walk.openLink.hasPicture = true
    walk.openLink.alt ||= alt
  }
  if (alt !== '' && place && !isUnseen(state) && walk.alts.length < ALTS_MAX)
    walk.alts.push({ text: alt, at: { part: walk.part, start: place.startOffset, end: place.endOffset } })
}
