/**
 * Domain names: what a person can buy, what is shared, what is an address. The only door to the public suffix list.
 *
 * The private section of the list counts: `example.github.io` is its tenant's, not GitHub's.
 */
import { createRequire } from 'node:module'
import { domainToASCII, domainToUnicode } from 'node:url'
import type * as Tldts from 'tldts'

/** By `require`: an import reads the whole list twice more, to find out what kind of module holds it and what it gives. */
const { parse } = createRequire(import.meta.url)('tldts') as typeof Tldts

const OPTIONS = { allowPrivateDomains: true, extractHostname: false, validateHostname: false, mixedInputs: false }
/** RFC 1035 §2.3.4: longer names do not exist. */
const HOST_CHARS_MAX = 253

/** Many ask about the few hosts of one mail: what the list says of the last ones is kept. */
const ASKED_MAX = 200
const asked = new Map<string, ReturnType<typeof parse>>()

function read(host: string): ReturnType<typeof parse> {
  const known = asked.get(host)
  if (known) return known
  if (asked.size >= ASKED_MAX) asked.clear()
  const found = parse(host, OPTIONS)
  asked.set(host, found)
  return found
}

/**
 * One label below a public suffix; null for an IP address, a bare suffix, or a single label. An unknown top-level domain counts
 * as a suffix, as the list's own algorithm says (prevailing rule `*`).
 */
export function registrableDomain(host: string): string | null {
  if (host.length > HOST_CHARS_MAX) return null
  const found = read(host)
  return found.isIp ? null : found.domain
}

/** The registrable domain, or the host itself where it has none. */
export const siteOf = (host: string): string => registrableDomain(host) ?? host

/** The public suffix of a host; null for an IP address or an unknown top-level domain. */
export function publicSuffix(host: string): string | null {
  if (host.length > HOST_CHARS_MAX) return null
  const found = read(host)
  return found.isIp || !(found.isIcann || found.isPrivate) ? null : found.publicSuffix
}

/** Suffixes of the private section below which names are sold, as `com` is: who has one is the owner and nobody's tenant. */
const SOLD: ReadonlySet<string> = new Set(
  `ae.org africa.com br.com cn.com com.de com.se de.com eu.com gb.net gr.com hu.net in.net jp.net jpn.com mex.com ru.com sa.com se.net uk.com uk.net us.com
  us.org za.bz za.com co.com biz.ua co.ua pp.ua co.nl co.no co.ca radio.am radio.fm com.ru msk.ru spb.ru org.ru pp.ru za.net za.org`.split(
    /\s+/,
  ),
)

/** The host lies under a suffix that a company rents out (`github.io`, `web.app`): anybody can be its tenant. */
export function isTenantHost(host: string): boolean {
  if (host.length > HOST_CHARS_MAX) return false
  const { isPrivate, publicSuffix: suffix } = read(host)
  return isPrivate === true && !SOLD.has(suffix ?? '')
}

export function isIpAddress(host: string): boolean {
  return host.length <= HOST_CHARS_MAX ? read(host).isIp === true : parse(host, OPTIONS).isIp === true
}

/** `host` is `domain` or lies below it. Both lower-case ASCII. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || (host.length > domain.length && host.endsWith(domain) && host[host.length - domain.length - 1] === '.')
}

/** Host of an address, lower-case ASCII; '' where it has none. What a page made for itself (`blob:`) is of its own host. */
export const hostOf = (url: string): string => URL.parse(url.startsWith('blob:') ? url.slice('blob:'.length) : url)?.hostname ?? ''

/** Punycode to letters, for people. Give back the input where it does not decode. */
export const toUnicode = (host: string): string => domainToUnicode(host) || host

/** Lower-case ASCII form of a host (IDNA); '' when it is not a valid host. */
export const toAscii = (host: string): string => domainToASCII(host)

export { type ImitableName, type Lookalike, type LookalikeFinder, lookalikeFinder } from './lookalike.ts'
