/** How an address is made, whatever the host: `/track/*?id&ref`. One hand makes its addresses alike on twenty hosts. */
const PARTS_MAX = 12
const CHARS_MAX = 500
/** Folders that programs make on every host, and how mail services count clicks on the hosts of their customers. */
const EVERYBODYS: ReadonlySet<string> = new Set(
  [
    'wp-content wp-includes wp-admin uploads index.html index.php index login images img assets css js en de fr es pt nl it us',
    'ls click click.php clicks track tracking track-url link links link.php link-tracker redirect redirecturl url upn servlet campaigns proc.php prod',
    'unsubscribe email act account forms viewscore file drawings preview sig iat',
  ].flatMap((words) => words.split(' ')),
)
const LITERALS_MIN = 2

/** null for an address that says nothing of who made it. */
export function shapeOf(address: string): string | null {
  const url = URL.parse(address.slice(0, CHARS_MAX))
  if (!url) return null
  const parts = url.pathname.split('/', PARTS_MAX).filter((part) => part !== '')
  const path = parts.map((part) => (isToken(part) ? '*' : part.toLowerCase()))
  const names = [...url.searchParams.keys()].slice(0, PARTS_MAX).map((name) => (isToken(name) ? '*' : name.toLowerCase()))
  const own = [...path, ...names].filter((part) => part !== '*' && part.length > 2 && !EVERYBODYS.has(part) && !part.startsWith('utm_'))
  return own.length < LITERALS_MIN ? null : `/${path.join('/')}?${names.join('&')}`
}

/** Made by a machine: digits among letters, or longer than words are. */
const isToken = (part: string): boolean => /\d/.test(part) || part.length > 24 || /[A-Z].*[a-z].*[A-Z]/.test(part.slice(0, 40))
