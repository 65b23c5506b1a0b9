/** What the command line asks of a data folder: its saved searches, and a timeline. */
import { safeText } from '../explain/index.ts'
import { Refusal } from '../model/index.ts'
import type { SavedSearch } from '../ports/index.ts'
import type { Context } from './context.ts'
import { dropSearch, findSearch, keepSearch } from './searches.ts'
import { TIMELINE_DIMENSIONS, type TimelineFound, timelineIn } from './timeline.ts'

/** Whoever may open the data folder. */
const BY = 'operator'

export interface SearchWish {
  readonly save?: { readonly name: string; readonly query: string } | undefined
  readonly remove?: string | undefined
}

/** Saves or removes first, where that is wished; then tells which there are. */
export async function storedSearches(context: Context, { save, remove }: SearchWish): Promise<readonly SavedSearch[]> {
  const workspace = await context.openWorkspace()
  try {
    await workspace.pipeline.project()
    if (remove !== undefined) await dropSearch(workspace, remove, BY)
    if (save !== undefined) await keepSearch(workspace, { ...save, by: BY })
    return await workspace.cases.savedSearches()
  } finally {
    await workspace.close()
  }
}

export interface TimelineWish {
  readonly search: string
  readonly saved?: string | undefined
  readonly by: string
}

export async function storedTimeline(context: Context, { search, saved, by: wanted }: TimelineWish): Promise<TimelineFound> {
  const by = TIMELINE_DIMENSIONS.find((one) => one === wanted)
  if (!by) throw new Refusal(`There is no timeline by “${safeText(wanted, 40)}”. Use verdict, brand or lure.`)
  const workspace = await context.openWorkspace()
  try {
    await workspace.pipeline.drained()
    const query = saved === undefined ? search : `${(await findSearch(workspace, saved)).query} ${search}`
    return await timelineIn(workspace.cases, { search: query, by, valuesMax: VALUES_TOLD, traps: workspace.settings.now().traps })
  } finally {
    await workspace.close()
  }
}

const VALUES_TOLD = 8
const BAR_CHARS = 24
const VALUE_CHARS_MAX = 24

/** One line a span: when, how many, a bar, and of what. */
export function timelineInWords({ spans, values, cases, step }: TimelineFound): string {
  if (cases === 0) return 'No case fits.\n'
  const most = Math.max(...spans.map((one) => one.cases))
  const names = values.map(({ value }) => safeText(value, VALUE_CHARS_MAX) || 'none')
  const rows = spans.map((span) => {
    const told = span.values.flatMap((count, at) => (count === 0 ? [] : [`${names[at]} ${count}`]))
    const others = span.cases - span.values.reduce((sum, count) => sum + count, 0)
    const parts = others > 0 ? [...told, `others ${others}`] : told
    const bar = '█'.repeat(Math.ceil((span.cases / most) * BAR_CHARS)).padEnd(BAR_CHARS)
    return `${spanName(step, span.from)}  ${String(span.cases).padStart(7)}  ${bar}  ${parts.join(', ')}`.trimEnd()
  })
  return `${rows.join('\n')}\n`
}

const spanName = (step: TimelineFound['step'], from: string): string =>
  step === 'month' ? from.slice(0, 7) : step === 'year' ? from.slice(0, 4) : from
