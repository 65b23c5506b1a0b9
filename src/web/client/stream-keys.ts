/** Single keys, as in mail programs: told by `?`, switched off there, and never while one types. */
import { hasHeld, showHeld } from './stream-list.ts'
import { kept, linkOf, piece, results, rowsOf } from './stream-parts.ts'
import { closeMenus, dropPicked, pick, pickAll } from './stream-picked.ts'
import { askEverything } from './stream-search.ts'
import { markRead } from './stream-unread.ts'

export function startKeys(): void {
  const [dialog, isOn] = [piece<HTMLDialogElement>('keys'), piece<HTMLInputElement>('keys-on')]
  isOn.checked = kept.get('keys') !== 'off'
  isOn.addEventListener('change', () => kept.put('keys', isOn.checked ? 'on' : 'off'))
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('#keys-open')) dialog.showModal()
  })
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || dialog.open) return
    if (event.key === 'Escape') return leave(event)
    if (!isOn.checked || isTyping(event.target)) return
    const act = KEYS[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox])'))

/** The row that is focused or, failing that, was last. */
let here: HTMLElement | null = null
const current = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('li.case') ?? (here?.isConnected ? here : null)

function go(by: 1 | -1): void {
  const rows = rowsOf()
  const at = rows.indexOf(current() as HTMLLIElement)
  const row = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]
  if (!row) return
  here = row
  linkOf(row).focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
}

function open(): void {
  const row = current()
  if (!row) return
  markRead(row)
  linkOf(row).click()
}

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => go(1),
  k: () => go(-1),
  o: open,
  x: () => {
    const row = current()
    if (row) pick(row)
  },
  a: pickAll,
  e: exportPicked,
  n: () => {
    if (hasHeld()) void showHeld()
  },
  u: () => void askEverything(),
  '/': () => piece<HTMLInputElement>('search').select(),
  '?': () => piece<HTMLDialogElement>('keys').showModal(),
}

function exportPicked(): void {
  const menu = results().querySelector<HTMLDetailsElement>('#export-menu')
  if (!menu) return
  menu.open = true
  menu.querySelector('button')?.focus()
}

function leave(event: KeyboardEvent): void {
  const isSearching = document.activeElement === piece('search')
  // A browser would empty the box.
  if (closeMenus() || isSearching) event.preventDefault()
  else dropPicked()
  if (isSearching) piece('search').blur()
}
