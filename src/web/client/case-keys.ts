/** Keys of a case: from telltale to telltale, the other look at the mail, back to the stream, help. */
const TYPED_INTO = 'input, textarea, select, [contenteditable]'

const numbers = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.ledger .telltales a.number')]

function step(by: 1 | -1): void {
  const all = numbers()
  const row = document.activeElement?.closest('.telltales li') ?? document.querySelector('.telltales li.lit')
  const from = all.findIndex((one) => one.closest('li') === row)
  const to = from === -1 ? (by === 1 ? 0 : all.length - 1) : (from + by + all.length) % all.length
  const target = all[to]
  const folded = target?.closest('details')
  if (folded) folded.open = true
  target?.focus()
  target?.closest('li')?.scrollIntoView({ block: 'nearest' })
}

function lookTheOtherWay(): void {
  document.querySelector<HTMLElement>('[data-look]:not([aria-current])')?.click()
}

function help(): void {
  const keys = document.querySelector<HTMLDetailsElement>('details#keys')
  if (!keys) return
  keys.open = !keys.open
  if (keys.open) keys.querySelector('summary')?.focus()
}

const DO: Readonly<Record<string, () => void>> = {
  n: () => step(1),
  p: () => step(-1),
  v: lookTheOtherWay,
  u: () => document.querySelector<HTMLElement>('a[data-key="u"]')?.click(),
  '?': help,
}

/** Back to the stream as it was left, with its search: also after something was said of the case. */
function rememberStream(): void {
  const { origin, pathname } = new URL(document.referrer || location.href)
  if (origin === location.origin && pathname === '/stream') sessionStorage.setItem('stream', document.referrer)
  const link = document.querySelector<HTMLAnchorElement>('a[data-key="u"]')
  if (link) link.href = sessionStorage.getItem('stream') ?? link.href
}
rememberStream()

document.addEventListener('keydown', (event) => {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey || (target instanceof Element && target.closest(TYPED_INTO))) return
  const act = Object.hasOwn(DO, key) ? DO[key] : undefined
  if (!act) return
  event.preventDefault()
  act()
})

/** What a link or an address leads to is opened when it is folded. */
function unfold(): void {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null
  for (let one = target?.closest('details'); one; one = one.parentElement?.closest('details') ?? null) one.open = true
  target?.scrollIntoView({ block: 'nearest' })
}
addEventListener('hashchange', unfold)
unfold()
