/**
 * Pointing at a telltale lights its place on the mail, and pointing at a mark lights its telltale: by pointer, by focus, by key.
 * The page is whole without this: the numbers are links into the frame, which marks what they lead to.
 *
 * To hear where the pointer is in the frame, this page must share its origin, so the frame is loaded again with `allow-same-origin` and nothing else.
 * Nothing can run in it (see api/guard.ts); of what it holds only the number of a mark is ever read, and nothing is copied out of it.
 */
const frame = reachable(document.querySelector<HTMLIFrameElement>('iframe[name="mail"]'))
const ledger = document.querySelector<HTMLElement>('.ledger')
const LIT = 'lit'
const LIT_ON_MAIL = 'tt-lit'
const isStill = matchMedia('(prefers-reduced-motion: reduce)')

/** A frame made anew, not the old one led elsewhere: its sandbox holds from the start, and no load that is under way can win against ours. */
function reachable(plain: HTMLIFrameElement | null): HTMLIFrameElement | null {
  if (!plain) return null
  const made = plain.cloneNode() as HTMLIFrameElement
  made.removeAttribute('loading')
  made.setAttribute('sandbox', 'allow-same-origin')
  made.src = reached(plain.src)
  made.addEventListener('load', listenToMail)
  plain.replaceWith(made)
  return made
}

/** The mail as our page may reach it. */
function reached(address: string): string {
  const url = new URL(address, location.href)
  url.searchParams.set('reach', 'page')
  return url.href
}

const marksOf = (number: string): HTMLElement[] => [
  ...(frame?.contentDocument?.querySelectorAll<HTMLElement>(`mark.telltale[data-number="${CSS.escape(number)}"]`) ?? []),
]
const rowOf = (number: string): HTMLElement | null => document.getElementById(`telltale-${number}`)
/** Of a row of the ledger, or of a number beside something in the lists below. */
const numberIn = (place: EventTarget | null): string | null => {
  if (!(place instanceof Element)) return null
  const row = place.closest('.telltales li[id]')
  return row ? row.id.slice('telltale-'.length) : (place.closest('a.number.small')?.textContent ?? null)
}

let now: string | null = null

function dim(): void {
  if (now === null) return
  rowOf(now)?.classList.remove(LIT)
  for (const mark of marksOf(now)) mark.classList.remove(LIT_ON_MAIL)
  now = null
}

function light(number: string): void {
  if (number === now) return
  dim()
  now = number
  rowOf(number)?.classList.add(LIT)
  for (const mark of marksOf(number)) mark.classList.add(LIT_ON_MAIL)
}

/** Within the frame only: the page itself stays where it is. */
function showOnMail(number: string): void {
  const [mark] = marksOf(number)
  const inside = frame?.contentWindow
  if (!mark || !inside) return
  const { top, bottom } = mark.getBoundingClientRect()
  if (top >= 0 && bottom <= inside.innerHeight) return
  inside.scrollTo({ top: inside.scrollY + top - inside.innerHeight / 3, behavior: isStill.matches ? 'instant' : 'smooth' })
}

function showInLedger(number: string): void {
  const row = rowOf(number)
  const folded = row?.closest('details')
  if (folded) folded.open = true
  row?.scrollIntoView({ block: 'nearest', behavior: isStill.matches ? 'instant' : 'smooth' })
}

/** Where the pointer was last: what scrolls under a pointer that rests is not pointed at. */
let rests = ''
const placeOf = ({ screenX, screenY }: PointerEvent): string => `${screenX} ${screenY}`
/** Events of the frame are of its own window's kind, so they are told by name. */
const isResting = (event: Event): boolean => event.type === 'pointerover' && placeOf(event as PointerEvent) === rests
const remember = (event: PointerEvent): void => {
  rests = placeOf(event)
}

function listenToPage(): void {
  document.addEventListener('pointermove', remember)
  const point = (event: Event) => {
    if (isResting(event)) return
    const number = numberIn(event.target)
    if (number === null) return
    light(number)
    showOnMail(number)
  }
  for (const event of ['pointerover', 'focusin']) document.querySelector('main')?.addEventListener(event, point)
  ledger?.addEventListener('pointerleave', dim)
  ledger?.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.number[target="mail"]') : null
    const number = numberIn(link)
    if (number === null || marksOf(number).length === 0) return
    event.preventDefault()
    light(number)
    showOnMail(number)
    frame?.scrollIntoView({ block: 'nearest', behavior: isStill.matches ? 'instant' : 'smooth' })
  })
}

function listenToMail(): void {
  const inside = frame?.contentDocument
  if (!inside) return
  now = null
  fit(inside)
  const markAt = ({ target }: Event): string | null =>
    (target as Element | null)?.closest?.<HTMLElement>('mark.telltale')?.dataset.number ?? null
  inside.addEventListener('pointermove', remember)
  const point = (event: Event) => {
    if (isResting(event)) return
    const number = markAt(event)
    if (number === null) dim()
    else light(number)
    if (number !== null) showInLedger(number)
  }
  for (const mark of inside.querySelectorAll<HTMLElement>('mark.telltale[id]')) mark.tabIndex = 0
  inside.addEventListener('pointerover', point)
  inside.addEventListener('focusin', point)
  const press = (event: Event) => {
    const number = markAt(event)
    if (number !== null) rowOf(number)?.querySelector<HTMLElement>('a.number')?.focus()
  }
  inside.addEventListener('click', press)
  inside.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') press(event)
    // Keys of the page count here, too, or who steps into the mail could not step out by them.
    else document.dispatchEvent(new KeyboardEvent('keydown', { key: event.key }))
  })
}

const MARGINS_PX = 32

/** A short mail needs no tall frame. */
function fit({ body }: Document): void {
  if (frame) frame.style.maxHeight = `${body.offsetHeight + MARGINS_PX}px`
}

/** Which way the mail is shown. */
function markLook(): void {
  const way = new URL(frame?.src ?? '', location.href).searchParams.get('as') ?? 'seen'
  for (const link of document.querySelectorAll<HTMLElement>('[data-look]'))
    if (link.dataset.look === way) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
}

function show(address: string): void {
  if (!frame) return
  frame.src = reached(address)
  markLook()
}

if (frame) {
  markLook()
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-look]'))
    link.addEventListener('click', (event) => {
      event.preventDefault()
      show(link.href)
    })
  listenToPage()
}
