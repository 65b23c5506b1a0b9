/** What is known of a host, for people: whose it is, and whether anybody can rent a place on it. */
import { listed, ownerOf } from '../knowledge/index.ts'
import { isIpAddress, isTenantHost } from '../names/index.ts'

export const HOST_KINDS = ['shortener', 'free-host', 'form-service', 'click-counter', 'bare-address', 'rented'] as const
export type HostKind = (typeof HOST_KINDS)[number]

export interface HostStanding {
  readonly kinds: readonly HostKind[]
  /** The organisation whose domain it is, as far as that is documented or was seen; null for a stranger. */
  readonly owner: string | null
}

const LISTS = [
  ['shorteners', 'shortener'],
  ['free-hosts', 'free-host'],
  ['form-services', 'form-service'],
  ['click-counters', 'click-counter'],
] as const

export function hostStanding(host: string): HostStanding {
  if (host === '') return { kinds: [], owner: null }
  const kinds: HostKind[] = LISTS.flatMap(([list, kind]) => (listed(list, host) ? [kind] : []))
  if (isIpAddress(host)) kinds.push('bare-address')
  else if (kinds.length === 0 && isTenantHost(host)) kinds.push('rented')
  const owned = ownerOf(host)
  return { kinds, owner: owned && owned.known.confidence !== 'remembered' ? owned.owner.name : null }
}
