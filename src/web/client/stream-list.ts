/** What comes in live: on top of the list where nobody is reading, else held until its button is pressed. Bounded, however long the page stays open. */
import { boxOf, hear, idOf, linkOf, listOf, piece, results, rowsOf, timeOf } from './stream-parts.ts'
import { markUnread } from './stream-unread.ts'

/** Rows that the page holds; the oldest give way, and “Older” goes on from there. */
const ROWS_MAX = 200
const HELD_MAX = 200
/** In a flood the list is looked at so often, not after each wave of it. */
const FLOOD_MS = 3_000
/** Scrolled less than that, the top of the list is in sight. */
const TOP_PX = 40

const held = new Map<string, HTMLLIElement>()
let isTooMany = false
/** Until when the list is not looked at again, and who waits for that. */
let restsUntil = 0
let looking: Promise<number> | null = null

/** The search knows how: draw the list anew, or only look what stands in it now. */
export interface Reading {
  readonly draw: () => Promise<void>
  /** null when the service does not answer. */
  readonly peek: () => Promise<readonly HTMLLIElement[] | null>
}
let reading: Reading = { draw: async () => undefined, peek: async () => null }
export const readWith = (given: Reading): void => {
  reading = given
}

export interface Arrivals {
  /** As the server draws them, newest first. */
  readonly rows: readonly string[]
  /** More came than is told. */
  readonly isGap: boolean
  /** Cases in the store, whatever is searched for. */
  readonly total: number | null
}

/** @returns how many of them are new to this page */
export async function arrive({ rows, isGap, total }: Arrivals): Promise<number> {
  const all = piece('count-all')
  if (total !== null) all.textContent = `${total.toLocaleString('en-US')} ${total === 1 ? 'case' : 'cases'}`
  const template = document.createElement('template')
  template.innerHTML = rows.join('')
  const came = hold([...template.content.querySelectorAll<HTMLLIElement>('li.case')])
  settle()
  if (!isGap) return came
  looking ??= lookAgain()
  return came + (await looking)
}

/** @returns how many of them were not there yet */
function hold(rows: readonly HTMLLIElement[]): number {
  const fresh = rows.filter((row) => !renewed(row))
  for (const row of fresh) {
    held.set(idOf(row), row)
    if (held.size > HELD_MAX) isTooMany = true
    if (held.size > HELD_MAX) held.delete(held.keys().next().value ?? '')
  }
  return fresh.length
}

function settle(): void {
  if (isReading()) tellHeld()
  else void showHeld()
}

/** More came than was told: whatever stands in the list now and not here is new, if it reaches down to what is here. */
async function lookAgain(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, restsUntil - Date.now())))
  restsUntil = Date.now() + FLOOD_MS
  looking = null
  const rows = await reading.peek()
  if (rows === null) return 0
  const here = new Set([...rowsOf().map(idOf), ...held.keys()])
  if (here.size > 0 && rows.length > 0 && !rows.some((row) => here.has(idOf(row)))) isTooMany = true
  const came = hold(rows)
  settle()
  return came
}

/** A case that is shown already is drawn as it now stands. */
function renewed(row: HTMLLIElement): boolean {
  const shown = rowsOf().find((one) => idOf(one) === idOf(row))
  if (!shown) return held.has(idOf(row))
  const isFocused = shown.contains(document.activeElement)
  boxOf(row).checked = boxOf(shown).checked
  shown.replaceWith(row)
  markUnread([row])
  if (isFocused) linkOf(row).focus({ preventScroll: true })
  return true
}

const isReading = (): boolean =>
  results().dataset.search !== '' ||
  window.scrollY > TOP_PX ||
  listOf().contains(document.activeElement) ||
  rowsOf().some((row) => boxOf(row).checked)

function tellHeld(): void {
  const button = results().querySelector<HTMLButtonElement>('#new-ones')
  if (!button) return
  const text = isTooMany ? 'Many new' : `${held.size} new`
  if (button.hidden && held.size > 0) hear('New mail is waiting. Press n to show it.')
  button.hidden = held.size === 0 && !isTooMany
  if (button.textContent !== text) button.textContent = text
}

export const hasHeld = (): boolean => held.size > 0 || isTooMany

/** Each row goes where its time belongs; what is older than all that is shown belongs to a later page. */
export async function showHeld(): Promise<void> {
  if (isTooMany) {
    dropHeld()
    return reading.draw()
  }
  const list = listOf()
  if (rowsOf().length === 0 && held.size > 0) {
    // The first mail: the page around it (its help, its actions) changes, too.
    dropHeld()
    return reading.draw()
  }
  const hasOlder = !piece('older').hidden
  const rows = [...held.values()].sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1))
  for (const row of rows) {
    const before = placeFor(row)
    if (before !== null || !hasOlder) list.insertBefore(row, before)
  }
  markUnread(rows)
  dropHeld()
  trim()
}

const placeFor = (row: HTMLLIElement): HTMLLIElement | null => rowsOf().find((shown) => timeOf(shown) <= timeOf(row)) ?? null

export function dropHeld(): void {
  held.clear()
  isTooMany = false
  tellHeld()
}

function trim(): void {
  const rows = rowsOf()
  if (rows.length <= ROWS_MAX) return
  for (const row of rows.slice(ROWS_MAX)) row.remove()
  const last = rows[ROWS_MAX - 1]
  const to = new URL(results().dataset.address ?? '/stream', location.href)
  if (last) to.searchParams.set('after', idOf(last))
  const older = piece<HTMLAnchorElement>('older')
  older.hidden = false
  older.href = `${to.pathname}${to.search}`
}
