/** The text a reader sees, and the map from it back to the decoded part it was written in. */
import type { MessageAt } from './at.ts'

/** `text.slice(start, end)` was written at `sourceStart…sourceEnd` of the part. Equal lengths map unit by unit. */
export interface TextRun {
  readonly start: number
  readonly end: number
  readonly sourceStart: number
  readonly sourceEnd: number
}

export interface VisibleText {
  /** The part that is shown: the HTML one where there is one; '' when the message shows no text. */
  readonly part: string
  readonly isHtml: boolean
  /** As rendered, blocks separated by line ends; hidden text, zero-width and bidi controls removed. */
  readonly text: string
  /** Ascending, not overlapping; gaps are white space that rendering made. */
  readonly runs: readonly TextRun[]
}

/** The place in the decoded part of a range of the visible text. Exact for runs of equal length, else the whole run. */
export function locateText(visible: VisibleText, start: number, end: number): MessageAt {
  const first = runAt(visible.runs, start, 'first')
  const last = runAt(visible.runs, Math.max(start, end - 1), 'last')
  if (!first || !last) return { part: visible.part, start: 0, end: 0 }
  return {
    part: visible.part,
    start: isLinear(first) ? first.sourceStart + Math.max(0, start - first.start) : first.sourceStart,
    end: isLinear(last) ? last.sourceStart + Math.min(end, last.end) - last.start : last.sourceEnd,
  }
}

const isLinear = (run: TextRun): boolean => run.end - run.start === run.sourceEnd - run.sourceStart

/** The run that holds `offset`; in a gap, the next one (`first`) or the one before (`last`). */
function runAt(runs: readonly TextRun[], offset: number, which: 'first' | 'last'): TextRun | undefined {
  let low = 0
  let high = runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle] as TextRun
    if (offset < run.start) high = middle - 1
    else if (offset >= run.end) low = middle + 1
    else return run
  }
  return which === 'first' ? (runs[low] ?? runs[high]) : (runs[high] ?? runs[low])
}
