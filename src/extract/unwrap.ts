/** Takes the wrappers off a link: mail gateways, click counters that carry their target in the open, open redirects of known sites. */
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

/** Proofpoint v1 `u=http-3A__host_path`: `-` is `%`, `_` is `/`. */
const proofpointOld = (url: URL): string | null => {
  const value = url.searchParams.get('u')
  if (!value) return null
  try {
    return decodeURIComponent(value.replace(/-/g, '%').replace(/_/g, '/'))
  } catch {
    return null
  }
}
/** Proofpoint v3 `/v3/__https://host/path__;…!!…`: characters replaced by `*` are lost to us, the host is not. */
const proofpointThree = (url: URL): string | null =>
  /\/v3\/__(.{1,3000}?)__;/.exec(url.href)?.[1]?.replace(/^(https?):\/(?!\/)/, '$1://') ?? null

const GOOGLE = /^(?:www\.)?google\.(?:com|[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$/

const WRAPPERS: readonly Wrapper[] = [
  { kind: 'rewriter', domain: 'safelinks.protection.outlook.com', target: ['url'] },
  { kind: 'rewriter', domain: 'urldefense.proofpoint.com', target: proofpointOld },
  { kind: 'rewriter', domain: 'urldefense.com', target: proofpointThree },
  { kind: 'rewriter', domain: 'linkprotect.cudasvc.com', target: ['a'] },
  { kind: 'rewriter', domain: 'secure-web.cisco.com', target: (url) => decoded(url.pathname.split('/').at(-1) ?? '') },
  { kind: 'rewriter', domain: 'mimecastprotect.com', target: ['domain'] },
  { kind: 'rewriter', domain: 'awstrack.me', path: /^\/L0\//, target: (url) => decoded(url.pathname.slice(4).split('/')[0] ?? '') },
  { kind: 'redirector', domain: 'l.facebook.com', path: /^\/l\.php/, target: ['u'] },
  { kind: 'redirector', domain: 'lm.facebook.com', path: /^\/l\.php/, target: ['u'] },
  { kind: 'redirector', domain: 'l.instagram.com', target: ['u'] },
  { kind: 'redirector', domain: 'linkedin.com', path: /^\/(?:redir|redirect|slink)/, target: ['url'] },
  { kind: 'redirector', domain: 'youtube.com', path: /^\/redirect/, target: ['q'] },
  { kind: 'redirector', domain: 'googleadservices.com', target: ['adurl'] },
  { kind: 'redirector', domain: 'doubleclick.net', target: ['adurl', 'ds_dest_url', 'url'] },
  { kind: 'redirector', domain: 'bing.com', path: /^\/ck\//, target: (url) => bingTarget(url.searchParams.get('u')) },
  { kind: 'redirector', domain: 't.umblr.com', target: ['z'] },
  { kind: 'redirector', domain: 'slack-redir.net', target: ['url'] },
  { kind: 'redirector', domain: 'baidu.com', path: /^\/link/, target: ['url'] },
  { kind: 'redirector', domain: 'translate.goog', target: (url) => translatedHost(url) },
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

function targetOf(url: URL): { readonly kind: Layer['kind']; readonly target: string } | null {
  const host = url.hostname
  if (GOOGLE.test(host) && (url.pathname === '/url' || url.pathname.startsWith('/amp/') || url.pathname === '/travel/clk')) {
    const target = url.pathname.startsWith('/amp/')
      ? `https://${url.pathname.replace(/^\/amp\/(?:s\/)?/, '')}`
      : parameter(url, ['q', 'url', 'adurl', 'pcurl'])
    return target ? { kind: 'redirector', target } : null
  }
  for (const { kind, domain, path, target } of WRAPPERS) {
    if (!isWithin(host, domain) || (path && !path.test(url.pathname))) continue
    const found = typeof target === 'function' ? target(url) : parameter(url, target)
    if (found) return { kind, target: found }
  }
  const written = parameter(url, COMMON_PARAMETERS)
  return written && /^https?:\/\/|^\/\/[a-z0-9]/i.test(written) ? { kind: 'redirector', target: written } : null
}

export function unwrap(first: URL): Unwrapped {
  const layers: Layer[] = []
  let url = first
  while (layers.length < LAYERS_MAX) {
    const found = url.search === '' && !/v3\/__|\/L0\/|\/amp\/|translate\.goog/.test(url.href) ? null : targetOf(url)
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
