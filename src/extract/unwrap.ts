/** Takes the wrappers off a link: mail gateways, click counters that carry their target in the open, open redirects of known sites. */
import { listed, ownerOf } from '../knowledge/index.ts'
import { isWithin } from '../names/index.ts'

export interface Layer {
  readonly kind: 'rewriter' | 'redirector'
  readonly host: string
  readonly url: string
}

export interface Unwrapped {
  readonly destination: URL
  readonly layers: readonly Layer[]
}

const LAYERS_MAX = 5
const TARGET_CHARS_MAX = 6_000

/** Where known wrappers keep their target: the parameter's name, or a reader of the whole URL. */
interface Wrapper {
  readonly kind: Layer['kind']
  readonly domain: string
  readonly path?: RegExp
  readonly target: readonly string[] | ((url: URL) => string | null)
}

const parameter = (url: URL, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = url.searchParams.get(name)
    if (value) return value
  }
  return null
}

/** Proofpoint v2 `u=http-3A__host_path`: `-` is `%`, `_` is `/`. Version 1 wrote the address as it is. */
const proofpointOld = (url: URL): string | null => {
  const value = url.searchParams.get('u')
  if (!value || !url.pathname.startsWith('/v2/')) return value
  return decoded(value.replace(/-/g, '%').replace(/_/g, '/'))
}

/** How long a run is that one letter after `**` stands for. */
const RUN_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const RUN_CHARS_MIN = 2
const PROOFPOINT_THREE = /\/v3\/__(.{1,3000}?)__;([\w-]{0,2000})/

/** Proofpoint v3 `/v3/__https://host/p*th__;4Q!!…`: each `*` stands for the next character of the base64 text, `**A` for a run of them. */
function proofpointThree(url: URL): string | null {
  const match = PROOFPOINT_THREE.exec(url.href)
  if (!match) return null
  const replaced = [...Buffer.from(match[2] ?? '', 'base64url').toString('utf8')]
  let next = 0
  const target = (match[1] ?? '').replace(/\*\*([\w-])|\*/g, (_, letter?: string) => {
    const count = letter === undefined ? 1 : RUN_LETTERS.indexOf(letter) + RUN_CHARS_MIN
    next += count
    return replaced.slice(next - count, next).join('') || '*'
  })
  // Programs on the way fold the two slashes into one.
  return target.replace(/^(https?):\/(?!\/)/, '$1://')
}

const GOOGLE = /^(?:[a-z0-9-]{1,30}\.)?google\.(?:com|[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$/

const WRAPPERS: readonly Wrapper[] = [
  { kind: 'rewriter', domain: 'safelinks.protection.outlook.com', target: ['url'] },
  { kind: 'rewriter', domain: 'urldefense.proofpoint.com', target: proofpointOld },
  { kind: 'rewriter', domain: 'urldefense.com', target: proofpointThree },
  { kind: 'rewriter', domain: 'linkprotect.cudasvc.com', target: ['a'] },
  { kind: 'rewriter', domain: 'secure-web.cisco.com', target: (url) => decoded(url.pathname.split('/').at(-1) ?? '') },
  { kind: 'rewriter', domain: 'mimecastprotect.com', target: ['domain'] },
  { kind: 'rewriter', domain: 'mimecast.com', target: ['domain'] },
  { kind: 'rewriter', domain: 'clicktime.symantec.com', target: ['u'] },
  { kind: 'rewriter', domain: 'fireeye.com', target: ['u'] },
  { kind: 'rewriter', domain: 'protection.sophos.com', target: ['d'] },
  { kind: 'rewriter', domain: 'awstrack.me', path: /^\/L0\//, target: (url) => decoded(url.pathname.slice(4).split('/')[0] ?? '') },
  { kind: 'redirector', domain: 'l.facebook.com', path: /^\/l\.php/, target: ['u'] },
  { kind: 'redirector', domain: 'lm.facebook.com', path: /^\/l\.php/, target: ['u'] },
  { kind: 'redirector', domain: 'l.instagram.com', target: ['u'] },
  { kind: 'redirector', domain: 'linkedin.com', path: /^\/(?:redir|redirect|slink)/, target: ['url'] },
  { kind: 'redirector', domain: 'youtube.com', path: /^\/redirect/, target: ['q'] },
  { kind: 'redirector', domain: 'googleadservices.com', target: ['adurl'] },
  { kind: 'redirector', domain: 'doubleclick.net', target: ['adurl', 'ds_dest_url', 'url'] },
  { kind: 'redirector', domain: 'bing.com', path: /^\/ck\//, target: (url) => bingTarget(url.searchParams.get('u')) },
  { kind: 'redirector', domain: 'duckduckgo.com', path: /^\/l\//, target: ['uddg'] },
  { kind: 'redirector', domain: 't.umblr.com', target: ['z'] },
  { kind: 'redirector', domain: 'slack-redir.net', target: ['url'] },
  { kind: 'redirector', domain: 'baidu.com', path: /^\/link/, target: ['url'] },
  { kind: 'redirector', domain: 'translate.goog', target: (url) => translatedHost(url) },
  { kind: 'redirector', domain: 'cdn.ampproject.org', path: /^\/[cvi]\//, target: (url) => ampTarget(url.pathname) },
  {
    kind: 'redirector',
    domain: 'search.yahoo.com',
    path: /\/RU=/,
    target: (url) => decoded(/\/RU=([^/]{1,3000})/.exec(url.pathname)?.[1] ?? ''),
  },
]

/** Counters and redirectors that we do not know by name: a whole address in one of these parameters. */
const COMMON_PARAMETERS = [
  'url',
  'u',
  'redirect',
  'redirect_url',
  'redirecturl',
  'redirect_uri',
  'target',
  'dest',
  'destination',
  'goto',
  'link',
  'to',
  'continue',
  'next',
  'r',
  'adurl',
  'returnurl',
  'return',
  'out',
]

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Bing: `a1` and base64url of the target. */
const bingTarget = (value: string | null): string | null =>
  value?.startsWith('a1') ? Buffer.from(value.slice(2), 'base64url').toString('utf8') : null

/** `www-example-com.translate.goog`: one hyphen is a dot, two are a hyphen. */
const translatedHost = (url: URL): string =>
  `https://${url.hostname
    .replace(/\.translate\.goog$/, '')
    .replace(/--/g, '\0')
    .replace(/-/g, '.')
    .replace(/\0/g, '-')}${url.pathname}`

/** `/amp/s/host/path`, `/c/s/host/path`: `s` says https. */
const ampTarget = (path: string): string => `https://${path.replace(/^\/(?:amp|[cvi])\/(?:s\/)?/, '')}`

function targetOf(url: URL): { readonly kind: Layer['kind']; readonly target: string } | null {
  const host = url.hostname
  if (GOOGLE.test(host) && (url.pathname === '/url' || url.pathname.startsWith('/amp/') || url.pathname === '/travel/clk')) {
    const target = url.pathname.startsWith('/amp/') ? ampTarget(url.pathname) : parameter(url, ['q', 'url', 'adurl', 'pcurl'])
    return target ? { kind: 'redirector', target } : null
  }
  for (const { kind, domain, path, target } of WRAPPERS) {
    if (!isWithin(host, domain) || (path && !path.test(url.pathname))) continue
    const found = typeof target === 'function' ? target(url) : parameter(url, target)
    if (found) return { kind, target: found }
  }
  if (ONLY_NAMES.test(url.pathname) || isWithin(host, 'archive.org')) return null
  const written = parameter(url, COMMON_PARAMETERS)
  // In the trap a site that is no counter and passes on by parameter is somebody's open redirect; counters are listed, or write paths.
  if (written && WHOLE_ADDRESS.test(written)) return { kind: listed('click-counters', host) ? 'rewriter' : 'redirector', target: written }
  const target = inPath(url)
  return target ? { kind: ownerOf(host) ? 'redirector' : 'rewriter', target } : null
}

const WHOLE_ADDRESS = /^https?:\/\/|^\/\/[a-z0-9]/i
/** Buttons for sharing name the page that is to be shared; they do not go there. */
const ONLY_NAMES = /\/(?:share|sharer|sharing|sharearticle|intent|pin|submit|save|validator|compose)(?:[./]|$)/i
const PATH_TARGET = /\/(https?(?::|%3a)(?:\/|%2f){1,2}.{4,})$/i

/** Counters that write the whole address into their own path: `/track/https://shop.example/`. */
function inPath(url: URL): string | null {
  const found = PATH_TARGET.exec(url.pathname.slice(0, TARGET_CHARS_MAX))?.[1]
  const target = found?.includes('%') ? decoded(found) : found
  return target ? `${target.replace(/^(https?):\/(?!\/)/i, '$1://')}${url.search}` : null
}

/** Most addresses name no other one, and are told apart here at once. */
const NAMES_TARGET = /v3\/__|\/L0\/|\/amp\/|ampproject|translate\.goog|RU=|.https?(?::|%3a)/i

export function unwrap(first: URL): Unwrapped {
  const layers: Layer[] = []
  let url = first
  while (layers.length < LAYERS_MAX) {
    const found = url.search === '' && !NAMES_TARGET.test(url.href) ? null : targetOf(url)
    const target = found && absolute(found.target.slice(0, TARGET_CHARS_MAX))
    if (!found || !target || target.hostname === url.hostname) break
    layers.push({ kind: found.kind, host: url.hostname, url: url.href })
    url = target
  }
  return { destination: url, layers }
}

function absolute(target: string): URL | null {
  const written = target.startsWith('//') ? `https:${target}` : /^[a-z][a-z0-9+.-]{1,20}:/i.test(target) ? target : `https://${target}`
  if (!URL.canParse(written)) return null
  const url = new URL(written)
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname.includes('.') ? url : null
}
