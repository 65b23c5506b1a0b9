/**
 * What a receiver that the operator trusts found out when the mail arrived there. Only its own fields count: those that stand above
 * the first hop that is not its own. Everything below was there before, and whoever sent the mail can have written it.
 *
 * Outlook.com leaves the authserv-id out (`spf=pass (sender IP is …) smtp.mailfrom=…; dkim=…`). Such a field counts when the hop
 * right below it is a trusted receiver's, so `trustedReceivers: ['outlook.com']` reads mail as Outlook.com stored it.
 */
import type { Authentication, HeaderField, Message } from '../model/index.ts'
import { isWithin } from '../names/index.ts'
import { type MethodResult, readResults } from './results-field.ts'
import { authenticationFrom } from './results-words.ts'

/** Gmail puts some 20 fields above its own, Outlook.com 15. */
const FIELDS_READ_MAX = 200
const RESULTS_FIELDS_MAX = 10
const HOP_CHARS_MAX = 2_000

/** Receivers whose hops carry other names on the way to the mailbox. Seen in the trap; each is that company's own. */
const FAMILIES: readonly { readonly of: readonly string[]; readonly isHop: (host: string) => boolean }[] = [
  {
    of: ['outlook.com', 'office365.com', 'hotmail.com'],
    isHop: (host) => ['outlook.com', 'office365.com', 'exchangelabs.com'].some((one) => isWithin(host, one)),
  },
  // Gmail's last hop is named by an address only: 2002:aXX:… is 6to4 of 10.0.0.0/8 (RFC 3056), nobody's address outside.
  { of: ['google.com', 'gmail.com'], isHop: (host) => isWithin(host, 'google.com') || /^2002:a[0-9a-f]{2}:/.test(host) },
]

export function readTrustedResults(message: Message, trustedReceivers: readonly string[]): Authentication | null {
  if (trustedReceivers.length === 0) return null
  const found = trustedField(message.header.slice(0, FIELDS_READ_MAX), trustOf(trustedReceivers))
  return found && authenticationFrom(found.results, found.authservId, message.identity.from[0]?.domain ?? '')
}

interface Trust {
  /** The entry of `trustedReceivers` that an authserv-id falls under; undefined if none. */
  byId(authservId: string): string | undefined
  byHop(host: string): string | undefined
}

function trustOf(trustedReceivers: readonly string[]): Trust {
  const names = trustedReceivers
    .map((one) =>
      one
        .trim()
        .toLowerCase()
        .replace(/^\.|\.$/g, ''),
    )
    .filter((one) => one !== '')
  const byId = (authservId: string) => names.find((one) => isWithin(authservId, one))
  const families = FAMILIES.flatMap(({ of, isHop }) => {
    const name = names.find((one) => of.some((member) => isWithin(one, member)))
    return name === undefined ? [] : [{ name, isHop }]
  })
  return { byId, byHop: (host) => byId(host) ?? families.find(({ isHop }) => isHop(host))?.name }
}

interface Found {
  readonly authservId: string
  readonly results: readonly MethodResult[]
}

/** Fields of one receiver that stand together, read from the top until a hop ends them. */
interface Group {
  readonly authservId: string | null
  readonly fields: (readonly MethodResult[])[]
}

function trustedField(header: readonly HeaderField[], trust: Trust): Found | null {
  let group: Group | null = null
  let hops = 0
  for (const { key, value } of header) {
    if (key === 'authentication-results') group = grown(group, value, trust)
    if (key !== 'received') continue
    const own = trust.byHop(receivedBy(value))
    if (group) return ended(group, own, hops === 0)
    if (own === undefined) return null
    hops += 1
  }
  return group && ended(group, undefined, false)
}

function grown(group: Group | null, value: string, trust: Trust): Group | null {
  const { authservId, results } = readResults(value)
  if (group) {
    if (group.authservId === authservId && group.fields.length < RESULTS_FIELDS_MAX) group.fields.push(results)
    // A named field is surer than one without a name above it.
    if (group.authservId !== null || authservId === null || trust.byId(authservId) === undefined) return group
  }
  const isCandidate = authservId === null ? results.length > 0 : trust.byId(authservId) !== undefined
  return isCandidate ? { authservId, fields: [results] } : null
}

/**
 * @param own the trusted receiver whose hop stands below the group, if it is one
 * @param isTop nothing was received above the group
 */
function ended({ authservId, fields }: Group, own: string | undefined, isTop: boolean): Found | null {
  if (authservId === null) return own === undefined ? null : { authservId: own, results: fields[0] ?? [] }
  // Where the receiver writes below its own Received (Gmail), the next field of its name may be the sender's. Above a hop none is.
  const isAllOwn = own !== undefined || isTop
  return { authservId, results: isAllOwn ? merged(fields) : (fields[0] ?? []) }
}

/** Filters that write a field each (Proton, milters): of each method the topmost field that has it counts. */
function merged(fields: readonly (readonly MethodResult[])[]): readonly MethodResult[] {
  const seen = new Set<string>()
  return fields.flatMap((results) => {
    const added = results.filter(({ method }) => !seen.has(method))
    for (const { method } of results) seen.add(method)
    return added
  })
}

/** The host after `by` (RFC 5321 §4.4), lower case; '' if there is none. */
function receivedBy(value: string): string {
  const clauses = ` ${value.slice(0, HOP_CHARS_MAX)}`.replace(/\([^()]*\)/g, ' ')
  const host = /\sby\s{1,10}([a-z0-9.:_-]{1,255})/i.exec(clauses)?.[1] ?? ''
  return host.toLowerCase().replace(/\.$/, '')
}
