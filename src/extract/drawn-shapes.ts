/** Shapes that a mail draws from coloured areas and letters, where others put a picture: four areas as two by two, and words of letters in several colours. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Drawing } from '../model/index.ts'
import type { StyleState } from './style-state.ts'

type Element = DefaultTreeAdapterTypes.Element

export interface DrawnShapes {
  element(element: Element, state: StyleState, parent: StyleState): void
  /** A new line: what follows is another word. */
  lineStart(): void
  picture(): void
  /** Visible words, written at `start…end`. */
  visible(value: string, state: StyleState, start: number, end: number): void
  finish(): readonly Drawing[]
}

interface Area {
  readonly row: unknown
  readonly colour: number
  readonly start: number
  readonly end: number
}

const DRAWINGS_MAX = 20
/** Two by two. */
const AREAS = 4
/** A cell of a letter or two; "Fed" has three. */
const PIECE_CHARS_MAX = 3
const PIECES_MAX = 12

export function watchDrawnShapes(part: string): DrawnShapes {
  const found: Drawing[] = []
  let areas: Area[] = []
  let letters = { text: '', colours: [] as number[], start: 0, end: 0 }
  const add = (drawing: Drawing) => {
    if (found.length < DRAWINGS_MAX) found.push(drawing)
  }
  const endWord = () => {
    const { text, colours, start, end } = letters
    if (new Set(colours).size > 1) add({ kind: 'letters', text, colours, at: { part, start, end } })
    letters = { text: '', colours: [], start: 0, end: 0 }
  }
  return {
    element(element, { background }, parent) {
      const place = element.sourceCodeLocation
      if (background === parent.background || background === null || !isVivid(background) || !place) return
      areas = [...areas.slice(1 - AREAS), { row: element.parentNode, colour: background, start: place.startOffset, end: place.endOffset }]
      const first = areas[0]
      if (areas.length < AREAS || !first || !isTwoByTwo(areas)) return
      add({ kind: 'areas', text: '', colours: areas.map(({ colour }) => colour), at: { part, start: first.start, end: place.endOffset } })
      areas = []
    },
    lineStart() {
      if (letters.text !== '') endWord()
    },
    picture() {
      areas = []
    },
    visible(value, { colour }, start, end) {
      areas = []
      const piece = value.trim()
      if (piece.length > PIECE_CHARS_MAX || colour === null || colour < 0 || letters.colours.length >= PIECES_MAX) {
        if (letters.text !== '') endWord()
        return
      }
      if (letters.text === '') letters.start = start
      letters.text += piece
      letters.colours.push(colour)
      letters.end = end
    },
    finish() {
      endWord()
      return found
    },
  }
}

const VIVID_MIN = 80
/** White, grey and black are paper and frames. */
function isVivid(colour: number): boolean {
  const channels = [colour >> 16, (colour >> 8) & 255, colour & 255]
  return colour >= 0 && Math.max(...channels) - Math.min(...channels) >= VIVID_MIN
}

/** Two side by side, and two more in another row; areas that float stand all in one. */
function isTwoByTwo([one, two, three, four]: readonly Area[]): boolean {
  return one?.row === two?.row && three?.row === four?.row
}
