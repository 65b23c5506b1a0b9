/** The search as one types: the part of the page that it changes is fetched anew, the address follows, and an older answer never overtakes a newer one. */
import { dropHeld } from './stream-list.ts'
import { hear, piece, results, rowsOf, say } from './stream-parts.ts'
import { markUnread } from './stream-unread.ts'

const TYPED_MS = 250
/** Answers that come sooner need no sign that one waits. */
const SLOW_MS = 150
/** Half a search is seldom understood: who types on is not told. */
const PROBLEM_MS = 700

let asked: AbortController | null = null
let shown: () => void = () => undefined

/** @param then told whenever the list was drawn anew */
export function startSearch(then: () => void): void {
  shown = then
  const form = piece<HTMLFormElement>('search-form')
  let typed = 0
  form.addEventListener('input', ({ target }) => {
    clearTimeout(typed)
    typed = window.setTimeout(ask, target instanceof HTMLSelectElement ? 0 : TYPED_MS)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(typed)
    ask()
  })
  piece('results').addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.chips a, .empty a[href^="/stream"]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void load(new URL(link.href))
  })
  window.addEventListener('popstate', () => void load(new URL(location.href)))
}

/** Back to everything, newest first. */
export const askEverything = (): Promise<void> => load(new URL('/stream', location.href))
export const askAgain = (): Promise<void> => load(new URL(results().dataset.address ?? '/stream', location.href))

/** The rows as they stand in the list now, nothing drawn. */
export async function peek(): Promise<readonly HTMLLIElement[] | null> {
  const to = new URL(results().dataset.address ?? '/stream', location.href)
  to.searchParams.set('part', 'results')
  const answer = await fetch(to).catch(() => null)
  if (!answer?.ok || answer.redirected) return null
  const template = document.createElement('template')
  template.innerHTML = await answer.text().catch(() => '')
  return [...template.content.querySelectorAll<HTMLLIElement>('li.case')]
}

function ask(): void {
  const form = piece<HTMLFormElement>('search-form')
  const to = new URL(form.action)
  for (const [name, value] of new FormData(form)) to.searchParams.set(name, `${value}`)
  void load(to, true)
}

async function load(to: URL, isTyped = false): Promise<void> {
  asked?.abort()
  const own = new AbortController()
  asked = own
  const place = piece('results')
  const slow = setTimeout(() => place.setAttribute('aria-busy', 'true'), SLOW_MS)
  to.searchParams.set('part', 'results')
  to.searchParams.delete('done')
  try {
    const answer = await fetch(to, { signal: own.signal, headers: { accept: 'text/html' } }).catch(() => null)
    const text = answer === null ? '' : await answer.text().catch(() => '')
    if (answer?.status === 400 && isTyped) await new Promise((resolve) => setTimeout(resolve, PROBLEM_MS))
    if (own.signal.aborted) return
    if (answer === null) failed('The service does not answer.', to)
    else if (answer.redirected) location.assign('/sign-in')
    else if (answer.status === 200 || answer.status === 400) draw(text, isTyped)
    else failed(answer.status === 429 ? 'Too many searches in a minute; wait a moment.' : 'The search did not work.', to)
  } finally {
    clearTimeout(slow)
    if (asked === own) place.setAttribute('aria-busy', 'false')
  }
}

function failed(says: string, to: URL): void {
  const place = results()
  place.querySelector('.problem')?.remove()
  place.insertAdjacentHTML('afterbegin', '<p class="problem" role="alert"></p>')
  const line = place.querySelector('.problem') as HTMLElement
  const again = document.createElement('button')
  again.type = 'button'
  again.className = 'quiet'
  again.textContent = 'Try again'
  again.addEventListener('click', () => void load(to))
  line.append(`${says} `, again)
}

function draw(text: string, isTyped: boolean): void {
  const hadFocus = results().contains(document.activeElement)
  dropHeld()
  say('')
  piece('results').innerHTML = text
  const { address = '/stream', search = '', filters = '{}' } = results().dataset
  if (`${location.pathname}${location.search}` !== address) history.replaceState(null, '', address)
  document.title = search === '' ? 'Stream · Telltale' : `${search} · Stream · Telltale`
  followForm(search, JSON.parse(filters) as Record<string, string>, isTyped)
  hear(rowsOf().length === 0 ? 'No case is shown.' : (piece('found').firstChild?.textContent ?? '') || 'All cases, newest first.')
  markUnread(rowsOf())
  if (hadFocus) document.querySelector<HTMLElement>('#results a.open, #search')?.focus({ preventScroll: true })
  shown()
}

/** The form says what the list shows; what one is typing is left alone. */
function followForm(search: string, filters: Readonly<Record<string, string>>, isTyped: boolean): void {
  const form = piece<HTMLFormElement>('search-form')
  const box = piece<HTMLInputElement>('search')
  if (!isTyped || document.activeElement !== box) box.value = search
  ;(form.elements.namedItem('was') as HTMLInputElement).value = search
  for (const [field, value] of Object.entries(filters)) {
    const one = form.elements.namedItem(field)
    if (!(one instanceof HTMLSelectElement || one instanceof HTMLInputElement)) continue
    if (one instanceof HTMLSelectElement && ![...one.options].some((option) => option.value === value)) one.add(new Option(value, value))
    if (one !== document.activeElement || one instanceof HTMLSelectElement) one.value = value
    one.closest('.filter-field')?.classList.toggle('set', value !== '')
  }
}
