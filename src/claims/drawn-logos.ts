/** Logos that a mail draws itself, from coloured areas or letters: no picture, no word of the name, and yet the reader sees the brand. */
import { organisationById } from '../knowledge/index.ts'
import type { Drawing } from '../model/index.ts'
import { type Evidence, WEIGHTS } from './evidence.ts'

type Hue = 'red' | 'orange' | 'yellow' | 'green' | 'blue' | 'purple'

interface WordMark {
  readonly organisation: string
  /** Small letters, without blanks. */
  readonly letters: string
  /** The colours of the real one; whoever draws it by hand mixes them up. */
  readonly hues: readonly Hue[]
  readonly huesMin: number
}

const WORD_MARKS: readonly WordMark[] = [
  { organisation: 'google', letters: 'google', hues: ['blue', 'red', 'yellow', 'green'], huesMin: 3 },
  { organisation: 'ebay', letters: 'ebay', hues: ['red', 'blue', 'yellow', 'green'], huesMin: 3 },
  { organisation: 'fedex', letters: 'fedex', hues: ['purple', 'orange'], huesMin: 2 },
  { organisation: 'gov-br-conta', letters: 'gov.br', hues: ['blue', 'yellow', 'green'], huesMin: 3 },
]

/** Microsoft's window in each of the shades it has had, row by row from the top left. */
const WINDOW: readonly (readonly number[])[] = [
  [0xf25022, 0xf65314, 0xf35325],
  [0x7fba00, 0x7cbb00, 0x81bc06],
  [0x00a4ef, 0x00a1f1, 0x05a6f0],
  [0xffb900, 0xffbb00, 0xffba08],
]
/** Sum over the three channels: shades that a reader takes for the same. */
const SHADE_DISTANCE_MAX = 90

export function inDrawings(drawings: readonly Drawing[]): Evidence[] {
  return drawings.flatMap((drawing) => {
    const id = drawing.kind === 'areas' ? (isWindow(drawing.colours) ? 'microsoft' : null) : wordMarkOf(drawing)
    const organisation = id === null ? null : organisationById(id)
    if (!organisation) return []
    const { name } = organisation
    const text = drawing.text === '' ? name : drawing.text
    return [{ known: { organisation, name, isAmbiguous: false }, kind: 'drawn-logo', weight: WEIGHTS.drawnLogo, text, at: drawing.at }]
  })
}

const isWindow = (colours: readonly number[]): boolean =>
  colours.length === WINDOW.length &&
  WINDOW.every((shades, at) => shades.some((shade) => distance(shade, colours[at] as number) <= SHADE_DISTANCE_MAX))

function wordMarkOf({ text, colours }: Drawing): string | null {
  const letters = text.toLowerCase()
  const mark = WORD_MARKS.find((one) => one.letters === letters)
  if (!mark) return null
  const hues = new Set(colours.map(hueOf))
  return hues.size >= mark.huesMin && [...hues].every((hue) => hue !== null && mark.hues.includes(hue)) ? mark.organisation : null
}

const distance = (one: number, other: number): number =>
  Math.abs((one >> 16) - (other >> 16)) + Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)) + Math.abs((one & 255) - (other & 255))

/** Degrees around the circle of colours, up to which each name reaches. */
const HUES: readonly (readonly [to: number, hue: Hue])[] = [
  [18, 'red'],
  [38, 'orange'],
  [68, 'yellow'],
  [165, 'green'],
  [255, 'blue'],
  [330, 'purple'],
  [360, 'red'],
]
const GREY_MAX = 40

function hueOf(colour: number): Hue | null {
  const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255]
  const most = Math.max(red, green, blue)
  const span = most - Math.min(red, green, blue)
  if (span <= GREY_MAX) return null
  const sixth = most === red ? (green - blue) / span : most === green ? 2 + (blue - red) / span : 4 + (red - green) / span
  const degrees = (sixth * 60 + 360) % 360
  return HUES.find(([to]) => degrees <= to)?.[1] ?? null
}
