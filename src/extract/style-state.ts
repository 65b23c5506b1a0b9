/** What the reader sees of an element: computed down the tree, only as far as hiding goes. */
import type { Concealment } from '../model/index.ts'
import type { Declarations } from './css.ts'

export type HiddenKind = Extract<Concealment['kind'], 'hidden-text' | 'zero-size-text' | 'same-colour-text' | 'off-screen-text'>

export interface StyleState {
  /** How text of this element is hidden; null when it shows. */
  readonly hidden: HiddenKind | null
  /** Hidden together with all that is inside. Font size and colour are not: a child may set its own (MJML sets cells to font-size 0). */
  readonly hidesInside: boolean
  /** `visibility` is inherited, and a child may come back with `visible`. */
  readonly isInvisible: boolean
  /** 0xrrggbb, or null when nobody said. */
  readonly colour: number | null
  /** `UNSAID` where nobody said; null for a picture or what we cannot tell. */
  readonly background: number | null
  readonly fontPx: number | null
}

/** No element around has a background: the text stands on the page itself. */
export const UNSAID = -2
const WHITE = 0xffffff

export const PLAIN_STYLE: StyleState = {
  hidden: null,
  hidesInside: false,
  isInvisible: false,
  colour: null,
  background: UNSAID,
  fontPx: null,
}

/** Neither words nor pictures nor links of the element are seen. */
export const isUnseen = ({ hidesInside, isInvisible }: StyleState): boolean => hidesInside || isInvisible

const NAMED: Readonly<Record<string, number>> = {
  white: 0xffffff,
  black: 0x000000,
  red: 0xff0000,
  blue: 0x0000ff,
  green: 0x008000,
  gray: 0x808080,
  grey: 0x808080,
  silver: 0xc0c0c0,
  snow: 0xfffafa,
  ivory: 0xfffff0,
  whitesmoke: 0xf5f5f5,
}

/** Less cannot be seen. */
const OPACITY_MIN = 0.05

/** null: not a colour we can tell; -1: transparent, or so nearly that nothing is seen. */
export function colourOf(value: string): number | null {
  const word = value.trim().split(/\s+/, 1)[0] ?? ''
  if (word === 'transparent') return -1
  // `#rgb`, `#rrggbb`, and both with their opacity behind (CSS Color 4 §5.2).
  const hex = /^#(?:([0-9a-f]{3})([0-9a-f])?|([0-9a-f]{6})([0-9a-f]{2})?)$/.exec(word)
  if (hex) return seen(Number.parseInt(hex[3] ?? doubled(hex[1]), 16), Number.parseInt(hex[4] ?? doubled(hex[2] ?? 'f'), 16) / 255)
  const rgb = /^rgba?\(\s{0,3}(\d{1,3})[\s,]{1,3}(\d{1,3})[\s,]{1,3}(\d{1,3})(?:[\s,/]{1,3}([\d.]{1,5})(%)?)?/.exec(value.trim())
  if (rgb) return seen(Number(rgb[1]) * 65_536 + Number(rgb[2]) * 256 + Number(rgb[3]), Number(rgb[4] ?? 1) / (rgb[5] ? 100 : 1))
  return NAMED[word] ?? null
}
const doubled = (digits = ''): string => digits.replace(/./g, '$&$&')
const seen = (colour: number, opacity: number): number => (opacity <= OPACITY_MIN ? -1 : colour)

/** Colours nearer than this (sum over the three channels) cannot be told apart on a screen. */
const COLOUR_DISTANCE_MIN = 12
const FONT_PX_MIN = 2

/** Pixels in one unit; `em` and `%` are of the font around. */
const PIXELS_IN: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, rem: 16, em: 16, '%': 0.16 }
const FONT_PX_USUAL = 16

const pixels = (value: string | undefined, fontPx: number = FONT_PX_USUAL): number | null => {
  const match = value === undefined ? null : /^(-?(?:\d{1,6}(?:\.\d*)?|\.\d+))(px|pt|rem|em|%|)$/.exec(value.slice(0, 40).trim())
  if (!match) return null
  const unit = match[2] ?? ''
  const scale = unit === 'em' || unit === '%' ? fontPx / FONT_PX_USUAL : 1
  return Number(match[1]) * (PIXELS_IN[unit] ?? 1) * scale
}

/** `font: 0/0 a` is a size too: the first word that is one. */
const fontSizeOf = (get: (name: string) => string | undefined): string | undefined =>
  get('font-size') ??
  get('font')
    ?.slice(0, 100)
    .split(/\s+/)
    .map((word) => word.split('/', 1)[0] ?? '')
    .find((word) => pixels(word) !== null && !/^[1-9]00$/.test(word))

const isZero = (value: string | undefined) => {
  const size = pixels(value)
  return size !== null && size <= 1
}

export function nextState(
  parent: StyleState,
  declarations: Declarations,
  attributes: {
    readonly bgcolor?: string | undefined
    readonly color?: string | undefined
    /** A picture behind it. */
    readonly background?: string | undefined
    readonly isHidden: boolean
    /** No style that is left unread puts anything behind the text. */
    readonly isPaperKnown?: boolean
  },
): StyleState {
  const get = (name: string) => declarations.get(name)
  const colour = colourFrom(get('color') ?? attributes.color, parent.colour)
  const background = isPictured(get, attributes.background)
    ? null
    : backgroundFrom(get('background-color') ?? get('background') ?? attributes.bgcolor, parent.background)
  const fontPx = pixels(fontSizeOf(get), parent.fontPx ?? FONT_PX_USUAL) ?? parent.fontPx
  const visibility = get('visibility')
  const isInvisible =
    visibility === undefined || visibility === 'inherit' ? parent.isInvisible : visibility === 'hidden' || visibility === 'collapse'
  const inside = parent.hidesInside ? parent.hidden : hidesAll(get, attributes.isHidden)
  const paper = background === UNSAID ? (attributes.isPaperKnown ? WHITE : null) : background
  const hidden = inside ?? (isInvisible ? 'hidden-text' : hidesText(fontPx, colour, paper))
  return { hidden, hidesInside: inside !== null, isInvisible, colour, background, fontPx }
}

const colourFrom = (value: string | undefined, inherited: number | null): number | null =>
  value === undefined ? inherited : (colourOf(value) ?? null)

/** A picture behind the text, or the text moved onto something else. */
const isPictured = (get: (name: string) => string | undefined, background: string | undefined): boolean =>
  background !== undefined || PICTURE.test(get('background-image') ?? '') || get('position') === 'absolute'

const PICTURE = /url\(|gradient/

function backgroundFrom(value: string | undefined, inherited: number | null): number | null {
  if (value === undefined) return inherited
  // A picture behind the text: its colour is unknown.
  if (PICTURE.test(value)) return null
  const colour = colourOf(value.toLowerCase())
  return colour === -1 ? inherited : colour
}

/** Cut down, or shrunk, to nothing. */
const NOTHING_LEFT =
  /rect\(\s{0,3}(?:0|1px)(?:px)?[\s,]{1,3}(?:0|1px)(?:px)?[\s,]{1,3}(?:0|1px)|inset\(\s{0,3}(?:50|100)%|scale\(\s{0,3}0(?:\.0{1,9})?\s{0,3}[,)]/

/** What hides an element with all its children. */
function hidesAll(get: (name: string) => string | undefined, isHiddenAttribute: boolean): HiddenKind | null {
  const display = get('display')
  // An author's `display:block` beats the browser's own rule for the attribute.
  if (display === 'none' || (isHiddenAttribute && display === undefined)) return 'hidden-text'
  if (get('mso-hide') === 'all' || Number.parseFloat(get('opacity') ?? '1') <= OPACITY_MIN) return 'hidden-text'
  if (NOTHING_LEFT.test(`${get('clip') ?? ''} ${get('clip-path') ?? ''} ${get('transform') ?? ''}`)) return 'zero-size-text'
  const isClipped = (get('overflow') ?? '').includes('hidden')
  if (isClipped && (isZero(get('max-height')) || isZero(get('height')) || isZero(get('max-width')) || isZero(get('width'))))
    return 'zero-size-text'
  return isOffScreen(get) ? 'off-screen-text' : null
}

/** What hides the element's own words only. */
function hidesText(fontPx: number | null, colour: number | null, background: number | null): HiddenKind | null {
  if (fontPx !== null && fontPx < FONT_PX_MIN) return 'zero-size-text'
  if (colour === -1) return 'same-colour-text'
  return colour !== null && background !== null && distance(colour, background) < COLOUR_DISTANCE_MIN ? 'same-colour-text' : null
}

const OFF_SCREEN_PX = -900

function isOffScreen(get: (name: string) => string | undefined): boolean {
  const isMoved = get('position') === 'absolute' || get('position') === 'fixed'
  const far = (name: string) => (pixels(get(name)) ?? 0) <= OFF_SCREEN_PX
  return far('text-indent') || far('margin-left') || (isMoved && (far('left') || far('top')))
}

const distance = (one: number, other: number): number =>
  Math.abs((one >> 16) - (other >> 16)) + Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)) + Math.abs((one & 255) - (other & 255))
