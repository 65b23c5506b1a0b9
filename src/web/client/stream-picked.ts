/** Many selected at once: a range with Shift, how many there are, and what is done with them without leaving the page. */
import { boxOf, piece, results, rowsOf, say } from './stream-parts.ts'
import { askAgain } from './stream-search.ts'

/** As many as the service takes at once. */
const PICKED_MAX = 500

let lastPicked: HTMLElement | null = null

export function startPicking(): void {
  const place = piece('results')
  place.addEventListener('click', (event) => {
    const box = event.target
    if (!(box instanceof HTMLInputElement)) return
    if (box.closest('#pick-all')) pickAll()
    if (box.name !== 'cases') return
    const row = box.closest('li') as HTMLElement
    if (event.shiftKey && lastPicked?.isConnected) pickRange(lastPicked, row, box.checked)
    lastPicked = row
    tellPicked()
  })
  // The label gets the click first, with the key that the box is not told of.
  place.addEventListener('mousedown', (event) => {
    if (event.shiftKey && event.target instanceof Element && event.target.closest('.pick')) event.preventDefault()
  })
  place.addEventListener('submit', (event) => {
    if (!(event instanceof SubmitEvent) || !(event.target instanceof HTMLFormElement) || event.target.id !== 'list-form') return
    const isExport = event.submitter?.getAttribute('name') === 'format'
    if (!isExport) event.preventDefault()
    closeMenus()
    if (isExport) return
    if (pickedRows().length === 0) say('Tick the cases first.')
    else void send(event.target, event.submitter as HTMLButtonElement)
  })
  document.addEventListener('click', ({ target }) => {
    for (const menu of openMenus()) if (!(target instanceof Node && menu.contains(target))) menu.open = false
  })
}

const openMenus = (): HTMLDetailsElement[] => [...results().querySelectorAll<HTMLDetailsElement>('details.deeds[open]')]
/** @returns whether one was open */
export function closeMenus(): boolean {
  const menus = openMenus()
  for (const menu of menus) {
    menu.open = false
    menu.querySelector('summary')?.focus()
  }
  return menus.length > 0
}

export const pickedRows = (): HTMLLIElement[] => rowsOf().filter((row) => boxOf(row).checked)

function pickRange(from: HTMLElement, to: HTMLElement, isPicked: boolean): void {
  const rows = rowsOf()
  const [one = 0, other = 0] = [rows.indexOf(from as HTMLLIElement), rows.indexOf(to as HTMLLIElement)].sort((a, b) => a - b)
  for (const row of rows.slice(Math.max(0, one), other + 1)) boxOf(row).checked = isPicked
}

export function pick(row: HTMLElement): void {
  boxOf(row).checked = !boxOf(row).checked
  lastPicked = row
  tellPicked()
}

/** All that are shown; once all are, none. */
export function pickAll(): void {
  const rows = rowsOf().slice(0, PICKED_MAX)
  const isAll = rows.every((row) => boxOf(row).checked)
  for (const row of rows) boxOf(row).checked = !isAll
  tellPicked()
}

export function dropPicked(): void {
  for (const row of pickedRows()) boxOf(row).checked = false
  tellPicked()
}

export function tellPicked(): void {
  const [count, all] = [pickedRows().length, results().querySelector<HTMLLabelElement>('#pick-all')]
  if (!all) return
  const box = all.querySelector('input') as HTMLInputElement
  box.checked = count > 0 && count === rowsOf().length
  box.indeterminate = count > 0 && !box.checked
  piece('picked-count').textContent = count === 0 ? 'All' : `${count} selected`
  results().classList.toggle('has-picked', count > 0)
}

async function send(form: HTMLFormElement, submitter: HTMLButtonElement): Promise<void> {
  try {
    // parseBody() reads either; this one keeps the ids as text.
    const body = new URLSearchParams([...new FormData(form, submitter)].map(([name, value]) => [name, `${value}`]))
    const answer = await fetch(form.action, { method: 'POST', body })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (answer.ok) await askAgain()
    say(page.getElementById('said')?.textContent || page.querySelector('.problem')?.textContent || 'That did not work.')
  } catch {
    say('The service does not answer; nothing was said.')
  }
}
