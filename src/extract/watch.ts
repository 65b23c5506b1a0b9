/** What the walk through the HTML watches beside words and links: cut words, empty lines, stuffed style sheets, drawn shapes. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Concealment, Drawing, VisibleText } from '../model/index.ts'
import { type BlankLines, watchBlankLines } from './blank-lines.ts'
import { type DrawnShapes, watchDrawnShapes } from './drawn-shapes.ts'
import { fillerIn } from './style-filler.ts'
import type { StyleState } from './style-state.ts'
import type { TextBuilder } from './text-builder.ts'
import { INVISIBLE } from './unicode-tricks.ts'
import { type WordCuts, watchWordCuts } from './word-cuts.ts'

type Element = DefaultTreeAdapterTypes.Element

export interface Watch {
  readonly cuts: WordCuts
  readonly blankLines: BlankLines
  readonly shapes: DrawnShapes
  filler: Concealment | null
}

export const openWatch = (part: string): Watch => ({
  cuts: watchWordCuts(),
  blankLines: watchBlankLines(),
  shapes: watchDrawnShapes(part),
  filler: null,
})

/** They show something, though nothing stands in them. */
const NOT_EMPTY: ReadonlySet<string> = new Set(['img', 'input', 'hr', 'br'])
/** Side by side with others of their row. */
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

export function watchElement(watch: Watch, element: Element, isBlock: boolean, state: StyleState, parent: StyleState): void {
  const { tagName, childNodes } = element
  if (tagName === 'wbr') watch.cuts.mayBreak()
  else if (childNodes.length === 0 && !isBlock && !NOT_EMPTY.has(tagName)) watch.cuts.unseen()
  if (state.hidden !== null) return
  if (state !== parent) watch.shapes.element(element, state, parent)
  if (tagName === 'img') {
    watch.blankLines.picture()
    watch.shapes.picture()
  } else if (isBlock && !CELLS.has(tagName)) {
    if (tagName === 'br') watch.blankLines.lineEnd()
    else watch.blankLines.lineStart()
    watch.shapes.lineStart()
  }
}

const KEPT_BLANK = '\u00a0'

/** A text that is not hidden, before it is added to `text`. */
export function watchText(
  { cuts, blankLines, shapes }: Watch,
  text: TextBuilder,
  value: string,
  place: { readonly startOffset: number; readonly endOffset: number },
  state: StyleState,
  isSuspect: boolean,
): void {
  if (value.trim() === '') {
    if (value.includes(KEPT_BLANK)) blankLines.blank()
    return
  }
  if (isSuspect && value.replace(INVISIBLE, '').trim() === '') {
    cuts.unseen()
    return
  }
  cuts.visible(value, text.lastUnit(), text.length(), state)
  blankLines.visible(text.length())
  shapes.visible(value, state, place.startOffset, place.endOffset)
}

/** What stands behind the rules of a sheet. Sheets are read without their comments, so its place is looked for. */
export function watchRest(watch: Watch, part: string, source: string, rest: string, { sourceCodeLocation: place }: Element): void {
  if (watch.filler) return
  const start = place?.startTag?.endOffset ?? place?.startOffset ?? 0
  const found = source.indexOf(rest.trim().slice(0, REST_CHARS_SOUGHT), start)
  watch.filler = fillerIn(rest, part, found === -1 ? start : found)
}
const REST_CHARS_SOUGHT = 40

export function watchedIn({ cuts, blankLines, shapes, filler }: Watch, visible: VisibleText): Watched {
  return {
    concealments: [...cuts.finish(visible), ...blankLines.finish(visible), ...(filler ? [filler] : [])],
    drawings: shapes.finish(),
  }
}

interface Watched {
  readonly concealments: readonly Concealment[]
  readonly drawings: readonly Drawing[]
}
